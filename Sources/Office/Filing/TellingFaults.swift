import Tables
import Terminal
import Transparency
import Views
import Wording

extension Invocation {
    /// Says every fault of a file on standard error, one a line, and what to do next.
    /// - Parameter hint: in the place of the usual one.
    func complain(
        of faults: TableFaults, in path: String, hint: Trilingual? = nil
    ) throws {
        for fault in faults.faults { try complain("error", fault, in: path) }
        if faults.unlisted > 0 {
            let more = Trilingual(
                en: "{count} more faults are not listed", ja: "ほかに{count}件の問題があります(省略)",
                vi: "còn {count} lỗi nữa chưa liệt kê"
            ).filled(["count": AmountText.number(faults.unlisted, in: language)])
            try world.messages.write(
                "feri: error: \(TerminalText.escaped(path)): \(more(language))\n")
        }
        let usual = Trilingual(
            en: "nothing was filed; put right what is named above ({count}) and run it again",
            ja: "何も提出していません。以上{count}件を直してから、もう一度実行してください",
            vi: "chưa nộp gì; hãy sửa {count} lỗi trên rồi chạy lại"
        ).filled([
            "count": AmountText.number(faults.faults.count + faults.unlisted, in: language)
        ])
        try world.messages.write("feri: hint: \((hint ?? usual)(language))\n")
    }

    /// Says what is worth a look in a file that is filed all the same.
    package func warn(of warnings: [TableFault], in path: String) throws {
        for warning in warnings { try complain("warning", warning, in: path) }
    }

    private func complain(_ word: String, _ fault: TableFault, in path: String) throws {
        let line = TerminalText.escaped("\(path): \(fault.line(language))")
        try world.messages.write("feri: \(word): \(line)\n")
    }

    /// Faults as objects: places and kinds for programs, message and remedy for people.
    package func json(of faults: [TableFault]) -> JSONValue {
        .array(
            faults.map { fault in
                var members: [(String, JSONValue)] = [
                    ("kind", .string(fault.kind.rawValue)), ("seen", .string(fault.seen)),
                    ("message", .string(fault.message(language))),
                    ("remedy", .string(fault.remedy(language))),
                ]
                if let row = fault.row { members.append(("row", .integer(Int64(row)))) }
                if let column = fault.column {
                    members.append(("column", .string(column.letters)))
                    members.append(("header", .string(column.header)))
                    if let identifier = column.identifier {
                        members.append(("field", .string(identifier)))
                    }
                }
                return .object(of: members)
            })
    }
}
