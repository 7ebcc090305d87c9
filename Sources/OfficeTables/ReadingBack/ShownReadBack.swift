import Registry
import RegistryWords
import Terminal
import Transparency
import Views
import Wording

extension ReadBack {
    /// The rows below one another, and the sums.
    package func write(to report: inout Report) {
        guard !isEmpty else { return }
        let language = report.language
        report.line(
            Trilingual(
                en: "as it was read, row by row:", ja: "読み取った内容（行ごと）:",
                vi: "nội dung đã đọc, từng dòng:"), indent: 2)
        // A table looks at all of its cells before it writes one: long ones are written piece by
        // piece, each under its headings.
        for start in stride(from: 0, to: count, by: ReadBack.rowsUnderAHeading) {
            let piece = rows(start..<min(start + ReadBack.rowsUnderAHeading, count))
            report.table(table(of: Array(piece), in: language), indent: 4)
        }
        write(
            byWorker,
            Trilingual(en: "sum by worker:", ja: "労働者ごとの計:", vi: "cộng theo người lao động:"),
            to: &report)
        write(
            byPayee, Trilingual(en: "sum by payee:", ja: "受取者ごとの計:", vi: "cộng theo người nhận:"),
            to: &report)
    }

    private static let rowsUnderAHeading = 1000

    /// Columns of which no row has anything are left out.
    private func table(of rows: [Row], in language: Language) -> TextTable {
        let columns:
            [(heading: Trilingual, alignment: TextTable.Alignment, cell: (Row) -> String)] =
                [
                    (
                        Trilingual(en: "row", ja: "行", vi: "dòng"), .right,
                        { AmountText.number($0.number, in: language) }
                    ),
                    (FeeColumn.order.label, .left, { $0.order?.text ?? "" }),
                    (FeeColumn.worker.label, .left, { $0.worker ?? "" }),
                    (
                        Trilingual(en: "who pays whom", ja: "支払者 → 受取者", vi: "ai trả → ai nhận"),
                        .left,
                        { $0.ends(language) }
                    ),
                    (
                        Trilingual(en: "what", ja: "内容", vi: "nội dung"), .left,
                        { $0.what(language) }
                    ),
                    (FeeColumn.amount.label, .right, { $0.amounts(language) }),
                    (Trilingual(en: "day", ja: "日付", vi: "ngày"), .left, { $0.days(language) }),
                ]
        let cells = rows.map { row in columns.map { $0.cell(row) } }
        let filled = columns.indices.filter { column in
            column == 0 || cells.contains { !$0[column].isEmpty }
        }
        var table = TextTable(
            filled.map {
                TextTable.Heading(columns[$0].heading(language), columns[$0].alignment)
            })
        for row in cells { table.add(filled.map { row[$0] }) }
        return table
    }

    private func write(_ sums: [Sum], _ heading: Trilingual, to report: inout Report) {
        guard !sums.isEmpty else { return }
        let language = report.language
        report.line(heading, indent: 2)
        var table = TextTable([.init(""), .init(""), .init("", .right)])
        for sum in sums {
            table.add([sum.order?.text ?? "", sum.name, said(sum.sums, language)])
        }
        for line in table.lines.dropFirst() {
            report.line(String(line.drop { sums[0].order == nil && $0 == " " }), indent: 4)
        }
    }

    private func said(_ sums: [Money], _ language: Language) -> String {
        sums.map { AmountText.money($0, in: language) }.joined(separator: " + ")
    }

    // MARK: For programs

    package func json(in language: Language) -> JSONValue {
        .object(of: [
            ("schema", .string("feri.read-back/1")),
            ("rows", .array(rows().map { $0.json(in: language) })),
            (
                "by_worker",
                .array(
                    byWorker.map { sum in
                        .object(
                            of: (sum.order.map { [("order", .string($0.text))] } ?? []) + [
                                ("worker", .string(sum.name)),
                                ("sums", .array(sum.sums.map(\.json))),
                            ])
                    })
            ),
            (
                "by_payee",
                .array(
                    byPayee.map { sum in
                        .object(of: [
                            ("payee", .string(sum.name)), ("sums", .array(sum.sums.map(\.json))),
                        ])
                    })
            ),
        ])
    }
}

extension ReadBack.Row {
    fileprivate func json(in language: Language) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("row", .integer(Int64(number))), ("what", .string(what(language))),
            ("text", .string(text(language))),
        ]
        if let order { members.append(("order", .string(order.text))) }
        if let worker { members.append(("worker", .string(worker))) }
        if let payer { members.append(("payer", .string(payer))) }
        if let payee { members.append(("payee", .string(payee))) }
        if let amount = part?.amounts.first { members.append(("amount", amount.money.json)) }
        if let day = part?.days.first?.date {
            members.append(("on", .string(day.description)))
        }
        return .object(of: members)
    }
}
