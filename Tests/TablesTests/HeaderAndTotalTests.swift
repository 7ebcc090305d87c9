import Tables
import Testing
import Wording

@Suite struct HeaderAndTotalTests {
    enum Short: String, ColumnIdentifier { case name, amount, currency, note }

    static let columns: [Column<Short>] = [
        Column(.name, en: ["name"], ja: ["名前"], vi: ["Tên"]),
        Column(.amount, en: ["amount"], ja: ["金額"], vi: ["Số tiền"]),
        Column(.currency, en: ["currency"], ja: ["通貨"], vi: ["Tiền tệ"], isRequired: false),
        Column(.note, en: ["note"], ja: ["備考"], vi: ["Ghi chú"], isRequired: false),
    ]

    private func match(_ text: String) -> Result<HeaderMatch<Short>, TableFaults> {
        TableFile.read(Array(text.utf8)).flatMap { table in
            HeaderMatch.find(
                in: table, columns: Self.columns,
                totals: TotalWords(amount: .amount, alongside: [.currency]))
        }
    }

    private func faults(_ text: String) -> [String] {
        switch match(text) {
        case .success(let match):
            (TableFaults(match.faults)?.faults ?? []).map {
                "\($0.row ?? 0)\($0.column?.letters ?? "") \($0.kind.rawValue)"
            }
        case .failure(let faults):
            faults.faults.map { "\($0.row ?? 0) \($0.kind.rawValue)" }
        }
    }

    @Test func titlesAndBlankRowsStandAboveTheHeader() throws {
        let found = try match("Report\n\n;;\nNAME ;Ａｍｏｕｎｔ;ghi\u{A0}chu\u{301}\na;5;x\n").get()
        #expect(found.headerRow == 4)
        #expect(found.rows.map(\.number) == [5])
        #expect(found.rows[0][.note] == "x")
        #expect(found.rows[0][.currency] == nil)
        #expect(found.faults.isEmpty)
    }

    @Test func unknownDoubleAndMissingColumnsAreReported() {
        #expect(
            faults("name,amount,Tên,colour\na,5,b,c\n") == [
                "1C duplicate-column", "1D unknown-column",
            ])
        #expect(faults("name,note,ammount\na,5,6\n") == ["1 missing-column", "1C unknown-column"])
        #expect(faults("x,y\n1,2\n") == ["0 no-header"])
        #expect(faults("Ng??i,S? ti?n\n1,2\n") == ["1 damaged-text"])
        #expect(faults("name,amount,S? ti?n\na,5,6\n") == ["1C damaged-text"])
    }

    @Test func aSlipInAHeaderIsGuessedAloud() throws {
        let found = try match("name,note,ammount\na,5,6\n").get()
        #expect(found.faults.map(\.remedy.en).contains("Did you mean “amount”?"))
    }

    @Test func raggedRowsAreReportedUnlessOnlyOptionalCellsLack() {
        #expect(
            faults("name,amount,note\na,5\nb\nc,6,x,\nd,7,y,z\n") == [
                "3A stray-row", "5D cell-without-header",
            ])
        #expect(faults("name,note,amount\na,x\n") == ["2C missing-cells"])
        #expect(faults("name,amount,note,\na,5,x,y\n") == ["2D cell-without-header"])
    }

    @Test func aRepeatedHeaderIsNoData() throws {
        let found = try match("name,amount\na,5\nname,amount\nb,6\n").get()
        #expect(found.rows.map(\.number) == [2, 4])
    }

    @Test func aTotalsWordInAFullRowIsAsked() throws {
        let text = "name,amount,currency,note\na,5,JPY,x\nTotal,5,JPY,x\n合　計：,5,,\n"
        let found = try match(text).get()
        #expect(found.faults.map(\.kind) == [.totalOrData])
        #expect(found.totals.map(\.row.number) == [4])
        #expect(found.totals.map(\.scope) == [.whole])
    }

    @Test func subtotalsReachBackToTheTotalBefore() throws {
        let text = """
            name,amount,currency
            a,5,JPY
            b,6,JPY
            小計,11,JPY
            c,7,JPY
            小計,7,JPY
            d,8,JPY
            Subtotal,26,
            合計,27,JPY
            Total,26,VND
            """
        let found = try match(text).get()
        var check = TotalCheck()
        for (row, amount) in zip(found.rows, [5, 6, 7, 8]) {
            check.add(amount: amount, currency: "JPY", row: row.number)
        }
        for (total, amount) in zip(found.totals, [11, 7, 26, 27, 26]) {
            let currency = total.row[.currency].flatMap { $0.isEmpty ? nil : $0 } ?? "JPY"
            check.add(
                total: total, amount: amount, currency: currency, exponent: 0,
                column: Short.amount)
        }
        #expect(check.faults.map(\.row) == [9, 10])
        #expect(check.faults.map(\.kind) == [.totalDiffers, .totalDiffers])
    }

    @Test func sumsThatOverflowAreNoTrap() throws {
        let found = try match("name,amount\nTotal,5\n").get()
        var check = TotalCheck()
        for _ in 0..<2000 { check.add(amount: AmountReader.largest, currency: "VND", row: 1) }
        check.add(
            total: found.totals[0], amount: 5, currency: "VND", exponent: 0, column: Short.amount)
        #expect(check.faults.map(\.kind) == [.totalDiffers])
    }
}
