import Platform
import Registry
import Tables
import Terminal
import Testing
import Transparency
import Wording

@testable import FeriCommands
@testable import Office
@testable import OfficeTables
@testable import TestSupport

/// What reads well and may yet be a slip is asked about, and an answer lets it pass.
@Suite struct TableQuestionsTests {
    private static let header =
        "order,worker,perspective,moment,payer,payee,payee_role,kind,item,amount,currency,paid_on,"
        + "method,receipt,nothing_else\n"

    private func row(_ worker: Int, _ changes: [Int: String] = [:]) -> String {
        var cells = [
            "VJ-2026-000017", FilingOffice.name(worker), "agency", "pre-departure", "em-kiku",
            "sa-sen", "", "service-charge", "", "15300000", "VND", "2026-02-05", "transfer", "yes",
            "yes",
        ]
        for (position, cell) in changes { cells[position] = cell }
        return cells.joined(separator: ",") + "\n"
    }

    /// A table of one payment each, of these amounts.
    private func table(of amounts: [String], _ changes: [Int: String] = [:]) -> String {
        Self.header
            + amounts.enumerated().map { index, amount in
                row(index + 1, changes.merging([9: amount]) { _, amount in amount })
            }.joined()
    }

    /// What an agency that knows this of orders is asked about a table.
    private func faults(
        _ text: String, knowing orders: OrderFacts = OrderFacts(), accepting: [String] = []
    ) throws -> [String] {
        let terms = FilingTerms(
            saidOn: nil, present: [], today: CivilDate("2026-05-01")!,
            accepted: AcceptedAnswers(accepting))
        var names = NameBook(provisionalWith: nil, orders: orders)
        let table = try OfficeTable(Array(text.utf8), terms: terms, names: &names)
        return (table.faults?.faults ?? []).map { fault in
            "\(fault.column?.letters ?? "")\(fault.row ?? 0) \(fault.kind.rawValue)"
        }
    }

    private func content(_ text: String) throws -> Content {
        try Content(CanonicalJSON.parseHandwritten(Array(text.utf8)))
    }

    /// An order issued on a day, with a wage of ¥182,700.
    private func order(filed: String = "2025-11-12", _ more: [String] = []) throws -> OrderFacts {
        var facts = OrderFacts()
        facts.take(
            try content(
                #"{"type":"order.issued","order":"VJ-2026-000017","body":{"occupation":"food","#
                    + #""programme":"TITP1","headcount":12,"basic_wage":{"amount":182700,"#
                    + #""currency":"JPY"},"scheduled_wage":{"amount":182700,"currency":"JPY"},"#
                    + #""months":36,"chain":[],"terms":[]}}"#), filed: CivilDate(filed)!)
        for text in more {
            facts.take(try content(text), filed: CivilDate(filed)!)
        }
        return facts
    }

    // MARK: Beside the column

    @Test(arguments: [
        (["15300000", "15300000", "15300"], ["J4 amount-off-column"]),
        (["15300000", "15300000", "15300000000"], ["J4 amount-off-column"]),
        // The right amount may be five times off the middle.
        (["15300000", "15300000", "76500"], ["J4 amount-off-column"]),
        // Near, and right: 199 times.
        (["15300000", "15300000", "77000"], []), (["15300000", "15300000", "3000000000"], []),
        // Of two nobody knows which.
        (["15300000", "15300"], []),
        // The middle holds against one that is far off.
        (["15300", "15300000", "15300000", "15300000"], ["J2 amount-off-column"]),
    ])
    func anAmountIsComparedWithTheOthersOfItsKind(_ amounts: [String], _ asked: [String]) throws {
        #expect(try faults(table(of: amounts)) == asked)
    }

    @Test func oneOfAKindIsComparedWithTheWholeColumnMoreGently() throws {
        let others = table(of: ["15300000", "15300000", "15300000"])
        #expect(
            try faults(others + row(4, [7: "passport", 9: "30600"])) == ["J5 amount-off-column"])
        #expect(try faults(others + row(4, [7: "passport", 9: "31000"])) == [])
        // Another currency is another scale.
        #expect(try faults(others + row(4, [7: "passport", 9: "3000", 10: "JPY"])) == [])
    }

    // MARK: Beside the wage

    @Test func anAmountIsComparedWithAMonthsWage() throws {
        let yen = [10: "JPY", 7: "lodging"]
        let known = try order()
        #expect(try faults(table(of: ["365"], yen), knowing: known) == ["J2 amount-off-wage"])
        #expect(try faults(table(of: ["366"], yen), knowing: known) == [])
        #expect(try faults(table(of: ["5481000"], yen), knowing: known) == [])
        #expect(try faults(table(of: ["5481001"], yen), knowing: known) == ["J2 amount-off-wage"])
        #expect(try faults(table(of: ["365"], yen)) == [], "no wage is known")
        #expect(try faults(table(of: ["365"]), knowing: known) == [], "no rate is guessed")
        let contract = try order([
            #"{"type":"contract.declared","order":"VJ-2026-000017","worker":"wk-000000000001","#
                + #""body":{"contract":"employment","with":"em-kiku","signed_on":"2026-02-20","#
                + #""basic_wage":{"amount":300000,"currency":"JPY"},"penalty_clause":false}}"#
        ])
        #expect(
            try faults(
                table(of: ["599"], yen).replacing("w-01", with: "wk-000000000001"),
                knowing: contract) == ["J2 amount-off-wage"], "the worker's own comes first")
        #expect(try faults(table(of: ["599"], yen), knowing: contract) == [])
    }

    // MARK: Beside the order's life

    @Test func aDayIsComparedWithTheOrdersLife() throws {
        let known = try order()
        func paid(_ day: String, _ facts: OrderFacts) throws -> [String] {
            try faults(table(of: ["15300000"], [11: day]), knowing: facts)
        }
        #expect(try paid("2016-02-05", known) == ["L2 date-outside-order"])
        #expect(try paid("2023-11-12", known) == ["L2 date-outside-order"])
        #expect(try paid("2023-11-13", known) == [])
        #expect(try paid("2023-11", known) == [])
        #expect(try paid("2023-10", known) == ["L2 date-outside-order"])
        #expect(try paid("2016-02-05", OrderFacts()) == [], "nothing is known of the order")
        // An earlier step makes the order's life longer.
        let earlier = try order([
            #"{"type":"milestone.reached","order":"VJ-2026-000017","worker":"wk-000000000001","#
                + #""body":{"milestone":"first-contact","on":"2024-05-01"}}"#
        ])
        #expect(try paid("2022-05-02", earlier) == [])
        let ended = try order(
            filed: "2024-11-12",
            [
                #"{"type":"order.closed","order":"VJ-2026-000017","#
                    + #""body":{"on":"2025-08-01","reason":"all have returned"}}"#
            ])
        #expect(try paid("2026-02-01", ended) == ["L2 date-outside-order"])
        #expect(try paid("2026-01-31", ended) == [])
        let refund =
            "order,worker,amount,currency,payer,paid_on,method,receipt,reason\n"
            + "VJ-2026-000017,w-01,15300000,VND,sa-sen,2026-04-01,transfer,yes,overcharge\n"
        #expect(try faults(refund, knowing: ended) == [], "a refund may come later")
        #expect(
            try faults(refund.replacing("2026-04-01", with: "2016-04-01"), knowing: ended)
                == ["F2 date-outside-order"])
    }

    // MARK: Answers

    @Test func anAnswerHoldsForOneCellAndOneValue() throws {
        let text = table(of: ["15300000", "15300000", "15300"])
        #expect(try faults(text, accepting: ["J4=15300"]) == [])
        #expect(try faults(text, accepting: ["j4=15300"]) == [])
        for other in ["J4=15301", "J3=15300", "4=15300"] {
            #expect(try faults(text, accepting: [other]) == ["J4 amount-off-column"], "\(other)")
        }
        let dollars = table(of: ["1200.50", "1200.50", "1.20"], [10: "USD"])
        #expect(try faults(dollars, accepting: ["J4=1.20"]) == [])
    }

    @Test func aQuestionFilesNothingAndItsAnswerFilesIt() throws {
        let office = try FilingOffice(of: "sa-sen")
        let path = try office.table(table(of: ["15300000", "15300000", "15300"]))
        let before = try office.vaultFiles()
        let asked = office.file(path)
        #expect(asked.code == .badData && asked.output.isEmpty)
        #expect(asked.messages.contains("was read as 15,300 VND: 1,000 times less than"))
        #expect(asked.messages.contains("add --accept J4=15300."))
        #expect(asked.messages.contains("sum by worker"), "what was read is shown above it")
        #expect(try office.vaultFiles() == before)
        let mistyped = office.file(path, ["--accept", "J4=15300", "--accept", "J5=15300"])
        #expect(mistyped.code == .usage && mistyped.messages.contains("about 'J5=15300'"))
        #expect(try office.vaultFiles() == before)
        let report = office.directory + "/report.csv"
        let answered = office.file(path, ["--accept", "J4=15300", "--report", report])
        #expect(answered.code == .done, "\(answered.messages)")
        #expect(answered.messages.contains("warning") && answered.messages.contains("accepted"))
        let text = String(decoding: try FileSystem.read(report), as: UTF8.self)
        #expect(text.contains("worth a look") && text.contains("15,300 VND, 5 February 2026"))
        // The same file gives the same statements, whether or not it is answered again.
        let again = office.file(path)
        #expect(again.code == .done && again.output == answered.output)
    }

    @Test func aWageOfAnEarlierFilingOfTheVaultCounts() throws {
        let office = try FilingOffice(of: "so-sakura")
        let content = try office.table(
            #"{"type":"contract.declared","order":"VJ-2026-000017","worker":"w-01","body":{"#
                + #""contract":"employment","with":"em-kiku","signed_on":"2026-02-20","#
                + #""basic_wage":{"amount":182700,"currency":"JPY"},"penalty_clause":false}}"#,
            named: "contract.json")
        let world = RehearsedWorld()
        #expect(
            world.feri("sign", "--vault", office.vault, "--key", office.keyFile, content) == .done,
            "\(world.messages())")
        let path = try office.table(
            table(of: ["90"], [2: "supervising-organization", 10: "JPY", 7: "lodging"]))
        let asked = office.file(path)
        #expect(asked.code == .badData && asked.messages.contains("wage of ¥182,700"))
    }

    @Test(arguments: Language.allCases)
    func aCheckAsksAndTakesAnswersToo(_ language: Language) throws {
        let office = try FilingOffice(of: "sa-sen")
        let path = try office.table(table(of: ["15300000", "15300000", "15300"]))
        func check(_ more: String...) -> (ExitCode, String, String) {
            let world = RehearsedWorld()
            let code = Feri.run(
                ["check", "--lang", language.rawValue, path] + more, world: world.world)
            return (code, world.output(), world.messages())
        }
        let asked = check()
        #expect(asked.0 == .badData && asked.2.contains("--accept J4=15300"))
        #expect(asked.1.contains("em-kiku → sa-sen"))
        #expect(check("--accept", "J4=15300").0 == .done)
        #expect(check("--accept", "J4=15300", "--accept", "J9=15300").0 == .usage)
    }
}
