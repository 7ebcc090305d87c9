import Judging
import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

/// The statements of checked files, each with its place, ready to be judged.
struct CheckedStatements {
    /// The place of one statement.
    struct Place {
        let file: String
        /// The rows of a table that say it, as Excel numbers them; empty for other files.
        let rows: [Int]
        /// Counted from 1 within a file that is not a table.
        let number: Int
        let content: Content

        /// Such as `fees.csv: row 12`.
        var wording: Trilingual {
            guard !rows.isEmpty else {
                return Trilingual(
                    en: "\(file): statement \(number)", ja: "\(file): \(number)件目",
                    vi: "\(file): bản khai \(number)")
            }
            let list = Ranges.text(rows.map { UInt64($0) })
            return Trilingual(
                en: "\(file): \(rows.count == 1 ? "row" : "rows") \(list)",
                ja: "\(file): \(list)行目", vi: "\(file): dòng \(list)")
        }

        /// The rows whose flows the finding names, where it names any and each row is one flow.
        func narrowed(to finding: Finding) -> Place {
            guard let lines = content.flows, lines.count == rows.count else { return self }
            let named = finding.flows
            let some = zip(rows, lines).filter { named.contains($0.1) }.map(\.0)
            guard !some.isEmpty else { return self }
            return Place(file: file, rows: some, number: number, content: content)
        }

        var json: JSONValue {
            .object(of: [
                ("file", .string(file)), ("statement", .integer(Int64(number))),
                ("rows", .array(rows.map { .integer(Int64($0)) })),
            ])
        }
    }

    private(set) var supposed: [SupposedStatement] = []
    private(set) var places: [Place] = []

    /// - Parameter filer: who would file what is not signed yet.
    init(_ files: [CheckedFile], filer: PartyID?) throws(Failure) {
        for file in files {
            for (index, content) in file.contents.enumerated() {
                guard let speaker = file.speakers[index] ?? filer else {
                    throw CheckedStatements.noFiler(file.path)
                }
                supposed.append(SupposedStatement(speaker: speaker, content: content))
                places.append(
                    Place(
                        file: file.path, rows: file.rows[index], number: index + 1,
                        content: content))
            }
        }
    }

    private static func noFiler(_ path: String) -> Failure {
        Failure(
            .usage, en: "who would file it is not said in the file",
            ja: "誰が提出するかがファイルからは分かりません", vi: "tệp không cho biết bên nào sẽ nộp",
            hint: Trilingual(
                en: "give '--party PARTY'", ja: "「--party 団体ID」を指定してください",
                vi: "hãy ghi '--party MÃ'"), at: path)
    }
}

extension Content {
    fileprivate var flows: [FeeLine]? {
        if case .feesDeclared(let fees) = said { fees.lines } else { nil }
    }
}

extension Finding {
    /// The flows that it brings among its values.
    fileprivate var flows: [FeeLine] {
        values.flatMap { _, value -> [FeeLine] in
            if case .lines(let lines) = value { lines.map(\.line) } else { [] }
        }
    }
}
