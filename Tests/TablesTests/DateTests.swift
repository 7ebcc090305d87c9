import Tables
import Testing
import Wording

@Suite struct DateTests {
    private func read(
        _ cell: String, _ convention: DateConvention = .unknown
    ) -> Result<String, FaultKind> {
        DateReader(convention: convention).read(cell).map(\.description).mapError(\.kind)
    }

    @Test(arguments: [
        "2026-02-05", "2026/02/05", "2026/2/5", "2026.2.5", "20260205", "2026年2月5日",
        "2026 年 02 月 05 日", "令和8年2月5日", "令和８年２月５日", "R8.2.5", "Ｒ８．２．５", "r8/2/5", "㋿8年2月5日",
        "ngày 5 tháng 2 năm 2026", "nga\u{300}y 05 tháng 02 năm 2026", "5 Feb 2026",
        "05-Feb-2026", "Feb 5, 2026", "5 February 2026", "2026-02-05 00:00:00", "2026/02/05 0:00",
        " 2026-02-05 ",
    ])
    func aDayIsReadInEveryUsualForm(_ cell: String) {
        #expect(read(cell) == .success("2026-02-05"))
    }

    @Test(arguments: [
        "2025-12", "2025/12", "12/2025", "2025年12月", "令和7年12月", "R7.12", "Dec 2025",
        "December 2025", "tháng 12 năm 2025", "tháng 12/2025",
    ])
    func aMonthAloneIsRead(_ cell: String) {
        #expect(read(cell) == .success("2025-12"))
    }

    @Test func erasBeginAndEndOnTheirDays() {
        #expect(read("令和元年5月1日") == .success("2019-05-01"))
        #expect(read("平成31年4月30日") == .success("2019-04-30"))
        #expect(read("H31.4.30") == .success("2019-04-30"))
        #expect(read("令和元年4月30日") == .failure(.eraDiffers))
        #expect(read("平成31年5月1日") == .failure(.eraDiffers))
        #expect(read("令和0年5月1日") == .failure(.noSuchDay))
    }

    @Test func dayAndMonthAreTakenAsTheFileSaysOrAsked() {
        #expect(read("02/03/2026", .dayFirst) == .success("2026-03-02"))
        #expect(read("02/03/2026") == .failure(.ambiguousDate))
        #expect(read("31/01/2026") == .success("2026-01-31"))
        #expect(read("01/31/2026") == .success("2026-01-31"))
        #expect(read("01/31/2026", .dayFirst) == .failure(.noSuchDay))
        #expect(read("05/05/2026") == .success("2026-05-05"))
        #expect(DateConvention(cells: ["02/03/2026"], language: .vietnamese) == .dayFirst)
        #expect(
            DateConvention(cells: ["02/03/2026", "02/25/2026"], language: .vietnamese) == .unknown)
        #expect(DateConvention(cells: ["31/01/2026"], language: .english) == .unknown)
        #expect(DateConvention(cells: [], language: .japanese) == .unknown)
    }

    @Test(arguments: [
        ("31/02/2026", FaultKind.noSuchDay), ("2026-02-30", .noSuchDay), ("2026-13-01", .noSuchDay),
        ("2026-00", .noSuchDay), ("46058", .excelSerial), ("05/02/26", .shortYear),
        ("8.2.5", .shortYear), ("Dec-25", .shortYear), ("5-Feb", .shortYear),
        ("0206-02-05", .yearOutOfRange), ("2206-02-05", .yearOutOfRange),
        ("2026-02-05 14:30", .timeOfDay), ("=TODAY()", .formula), ("#####", .excelError),
        ("", .emptyCell), ("soon", .notADate), ("2026", .notADate), ("昭和60年1月1日", .notADate),
        ("2026-02/05", .notADate), ("2026-02-05-01", .notADate), ("123456789012", .notADate),
        ("-", .placeholder), ("2026-02-\u{202E}05", .forbiddenCharacter),
    ])
    func aDateThatMustNotBeGuessedIsRefused(_ cell: String, _ kind: FaultKind) {
        #expect(read(cell) == .failure(kind))
    }

    @Test func theSerialsDateIsTheOneExcelMeans() {
        let fault = { (cell: String) -> String in
            guard case .failure(let fault) = DateReader(convention: .unknown).read(cell) else {
                return ""
            }
            return fault.remedy.en
        }
        #expect(fault("46058").contains("2026-02-05"))
        #expect(fault("43831").contains("2020-01-01"))
    }

    /// Every day of four years, written in each form, is read back as itself.
    @Test func everyDayIsReadBackFromEachForm() {
        for year in 2024...2027 {
            for month in 1...12 {
                for day in 1...28 {
                    let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
                    let iso = "\(year)-\(pad(month))-\(pad(day))"
                    for form in [
                        iso, "\(year)/\(month)/\(day)", "\(year)年\(month)月\(day)日",
                        "令和\(year - 2018)年\(month)月\(day)日", "R\(year - 2018).\(month).\(day)",
                        "\(pad(day))/\(pad(month))/\(year)",
                    ] {
                        #expect(read(form, .dayFirst) == .success(iso))
                    }
                }
            }
        }
    }
}
