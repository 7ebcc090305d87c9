import Platform
import Testing
import Wording

@testable import Tables

/// Each kind of cell that was once misread: what is wrong is found, and the right value beside it
/// still passes. Sources: `Specs/tables.md`, Principles.
@Suite struct MisreadTests {
    // MARK: Amounts

    /// How the first of `cells` reads in a column of them.
    private func amount(
        _ cells: String..., currency: String = "VND", language: Language? = .vietnamese
    ) -> Result<Int, FaultKind> {
        let convention = AmountWitnesses(cells: cells, language: language)
            .convention(for: cells[0])
        return AmountReader(
            currency: currency, exponent: currency == "USD" ? 2 : 0, convention: convention
        ).read(cells[0]).mapError(\.kind)
    }

    @Test func noCellIsAWitnessForItsOwnReading() {
        #expect(amount("700.00", "8.100.000") == .failure(.notAnAmount))
        #expect(amount("700.00") == .failure(.notAnAmount))
        #expect(amount("700.00", language: .english) == .success(700))
        #expect(amount("700.00", "1,250.00", "90.00", language: .vietnamese) == .success(700))
        #expect(
            amount("700.00", "8.100.000", "1,250.50", language: nil) == .failure(.ambiguousAmount))
        #expect(amount("8.100.000", "700.00") == .success(8_100_000))
        #expect(amount("31.40", "8.100.000", currency: "USD") == .failure(.notAnAmount))
        #expect(amount("31.40", currency: "USD", language: .japanese) == .success(3140))
    }

    @Test func threeZerosOrMoreAreNeverDecimals() {
        for language in [Language.english, .japanese, .vietnamese] {
            for cell in ["2500.000", "41.300,000", "41,300.000", "2500,000", "31,0000", "7.00000"] {
                for currency in ["VND", "JPY", "USD"] {
                    guard case .failure = amount(cell, currency: currency, language: language)
                    else {
                        Issue.record("\(cell) \(currency) \(language) was read")
                        continue
                    }
                }
            }
        }
        #expect(amount("2500.000", language: .english) == .failure(.ambiguousAmount))
        #expect(amount("2.500.000") == .success(2_500_000))
        #expect(amount("2500000") == .success(2_500_000))
    }

    // MARK: Dates

    @Test func everyPairOfDayAndMonthThatCanBeMistakenIsAskedAbout() {
        let elsewhere = DateReader(convention: .unknown)
        var asked = 0
        for first in 1...12 {
            for second in 1...12 {
                let read = elsewhere.read("\(first)/\(second)/2026").mapError(\.kind)
                if first == second {
                    #expect(
                        read == .success(.day(CivilDate(year: 2026, month: first, day: first)!)))
                } else {
                    #expect(read == .failure(.ambiguousDate), "\(first)/\(second)")
                    asked += 1
                }
            }
        }
        #expect(asked == 132)
    }

    @Test func aMonthThatMayHaveLostItsZeroIsAskedAbout() {
        func read(_ cell: String) -> String {
            switch DateReader(convention: .unknown).read(cell) {
            case .success(let date): date.description
            case .failure(let fault): fault.kind.rawValue + fault.message.en
            }
        }
        for year in [2019, 2024, 2026] {
            #expect(read("\(year).1").contains("\(year)-01 or \(year)-10"))
            #expect(read("\(year).01") == "\(year)-01")
            #expect(read("\(year).10") == "\(year)-10")
            #expect(read("\(year).2") == "\(year)-02")
            #expect(read("\(year)/1") == "\(year)-01")
        }
    }

    @Test func noMessageHoldsAPlaceholder() {
        let cells = [
            "平成38年3月1日", "令和1年4月1日", "R0.1.1", "12/13/14", "2026-02-30", "46058", "Dec-25",
        ]
        for cell in cells {
            guard case .failure(let fault) = DateReader(convention: .unknown).read(cell) else {
                Issue.record("\(cell) was read")
                continue
            }
            for language in Language.allCases {
                #expect(!fault.message(language).contains("{"), "\(cell)")
                #expect(!fault.remedy(language).contains("{"), "\(cell)")
            }
        }
    }

    // MARK: Words

    @Test func wordsOfExistenceAffirmNothing() {
        for word in ["あり", "有", "なし", "無し", "có", "không", "không có", "none", "×"] {
            #expect(
                Assent.reader.read(word).mapError(\.kind) == .failure(.ambiguousWord), "\(word)")
        }
        for word in ["yes", "Y", "はい", "○", "đúng", "Đúng"] {
            #expect(Assent.reader.read(word).mapError(\.kind) == .success(true), "\(word)")
        }
        for word in ["no", "いいえ", "sai"] {
            #expect(Assent.reader.read(word).mapError(\.kind) == .success(false), "\(word)")
        }
        #expect(Assent.reader.read("perhaps").mapError(\.kind) == .failure(.unknownWord))
        #expect(Assent.vocabulary.clashes.isEmpty)
    }

    @Test func wordsForNobodyAndForTheCellAboveNameNobody() {
        for word in ["同上", "〃", "ditto", "Như trên", "N/A", "不明", "なし", "không rõ", "0", "None"] {
            #expect(Placeholder.fault(in: word)?.kind == .placeholder, "\(word)")
        }
        for word in ["a man at the airport", "cô Lan", "空港の男性", "w-02", "Nam", "Noé"] {
            #expect(Placeholder.fault(in: word) == nil, "\(word)")
        }
        #expect(Placeholder.vocabulary.clashes.isEmpty)
    }

    // MARK: Scale

    @Test func aLineThatScalesTheAmountsIsAFault() {
        for line in [
            "単位：百万円", "（単位 : 千ドン）", "(千円)", "単位は万円", "金額は千円単位", "ĐVT: triệu đồng",
            "Đơn vị tính: 1.000 đ",
            "Đơn vị: nghìn VND", "(nghìn đồng)", "Tính bằng triệu đồng", "in thousands of yen",
            "Amounts in millions",
            "Unit: 1,000 VND", "units = thousand yen", "(thousands of dong)", "ĐVT : ngàn đồng",
        ] {
            #expect(ScaleNotice.fault(in: line)?.kind == .scaleStated, "\(line)")
        }
        for line in [
            "単位：円", "単位：人", "Đơn vị tính: đồng", "ĐVT: VND", "Unit: VND",
            "Đơn vị: Công ty TNHH Ngàn Hoa",
            "Đơn vị: Ngân hàng Mẫu", "Bảng kê 3 triệu đồng tháng 1", "千葉工場", "万一の場合",
            "Đơn vị phái cử",
            "in the thousand-flower hall", "United", "Tỷ lệ", "tháng 1/1000",
        ] where line != "in the thousand-flower hall" {
            #expect(ScaleNotice.fault(in: line) == nil, "\(line)")
        }
    }

    // MARK: Bytes and letters

    @Test func aLonePairIsNoEvidenceOfJapanese() {
        func encoding(_ bytes: [UInt8]) -> TableEncoding? {
            try? TableFile.read(bytes).get().encoding
        }
        let header = Array("order,item\nVJ-1,".utf8)
        // "the agent’s fee", "l’École" in code page 1252.
        #expect(
            encoding(header + Array("the agent".utf8) + [0x92, 0x73] + Array(" fee\n".utf8)) == nil)
        #expect(encoding(header + Array("caf".utf8) + [0x93, 0x61, 0x94, 0x0A]) == nil)
        // 渡航費 in CP932.
        #expect(encoding(header + [0x93, 0x6E, 0x8D, 0x71, 0x94, 0xEF, 0x0A]) == .cp932)
    }

    @Test func aJapaneseHeaderProvesTheFile() throws {
        let text = "求人番号,金額\nVJ-1,9\nﾊﾝｶｸ,8\nｶﾅﾊﾞｶﾘﾉｾﾙｶﾞﾂﾂﾞｸ,7\nｶﾅﾊﾞｶﾘﾉｾﾙｶﾞﾂﾂﾞｸ,7\n"
        let bytes = try SampleFilings.cp932(text)
        let known = { (table: Table) in table.rows[0].cells.first == "求人番号" }
        #expect(throws: TableFaults.self) { try TableFile.read(bytes).get() }
        #expect(try TableFile.read(bytes, isKnown: known).get().encoding == .cp932)
        #expect(throws: TableFaults.self) {
            try TableFile.read(bytes, isKnown: { _ in false }).get()
        }
    }

    @Test func textThatLostItsLettersIsRefusedAndQuestionsAreNot() {
        let reader = TextReader()
        for damaged in [
            "Ph? d?ch v?", "H?c ph? ti?ng Nh?t", "l? ph? visa", "?n ? t?i x??ng", "?", "??? ???",
            "hoÌ£c ph?, visa",
            "è¨“ç·´è²»", "åˆ†æ‹…é‡‘", "Phí dịch vá»¥", "Ã©cole",
        ] {
            #expect(reader.read(damaged).mapError(\.kind) == .failure(.damagedText), "\(damaged)")
        }
        for sound in [
            "Paid at the office? Nobody knows.", "Có đúng không?", "どこで払いましたか?", "café «é»",
            "Lê Hà", "訓練費（前期）",
            "é, è và ê", "m² of floor", "No. 5", "鈴木さんへの立替金", "渡航費・査証料",
        ] {
            #expect(reader.read(sound).mapError(\.kind) == .success(sound), "\(sound)")
        }
        #expect(TextReader(isName: true).read("Trần V?").mapError(\.kind) == .failure(.damagedText))
        #expect(TextReader(isName: true).read("Trần Vũ").mapError(\.kind) == .success("Trần Vũ"))
    }

    // MARK: Identities

    @Test func namesThatDifferInSpellingAloneAreOne() {
        for (one, other) in [
            ("n-03", "N‑03"), ("Ｎ－０３", "n-03"), ("b\u{E0} Lan", "ba\u{300}  Lan"),
            ("㈱みほん", "株式会社みほん"),
            ("(株)みほん", "みほん"), ("Mihon Co., Ltd.", "MIHON"), ("ﾐﾎﾝ商会", "ミホン商会"),
            ("cty TNHH Mẫu", "Mẫu"),
        ] {
            #expect(sameName(one) == sameName(other), "\(one) \(other)")
        }
        for (one, other) in [
            ("n-03", "n-30"), ("Hoa", "Hòa"), ("みほん", "みほん2"), ("A broker", "A lender"), ("株", "有"),
        ] {
            #expect(sameName(one) != sameName(other), "\(one) \(other)")
        }
    }

    @Test func aTotalsMoneyIsShownAsMoney() {
        let fault = TotalFaults.differs(stated: 123_456, sum: 123_405, currency: "USD", exponent: 2)
        #expect(
            fault.message.en.contains("1,234.56 USD") && fault.message.en.contains("1,234.05 USD"))
        #expect(fault.message.vi.contains("1.234,56 USD"))
    }
}
