import Platform
import Registry
import Terminal
import Testing
import Transparency
import Wording

@testable import FeriCommands
@testable import Office
@testable import TestSupport

/// A table that was changed corrects what differs, and files nothing twice.
@Suite struct CorrectedTableTests {
    private static let header =
        "order,worker,perspective,moment,payer,payee,payee_role,kind,item,amount,currency,paid_on,"
        + "method,receipt,nothing_else\n"

    /// A table of twelve workers, some of whose amounts are others.
    private func fees(_ changes: [Int: String] = [:], workers: ClosedRange<Int> = 1...12) -> String
    {
        Self.header
            + workers.map { worker in
                "VJ-2026-000017,\(FilingOffice.name(worker)),agency,pre-departure,em-kiku,sa-sen,,"
                    + "service-charge,,\(changes[worker] ?? "15300000"),VND,2026-02-05,transfer,"
                    + "yes,yes\n"
            }.joined()
    }

    private func contents(_ filings: String) throws -> [Content] {
        try FilingOffice.contents(of: filings).map { try Content($0) }
    }

    private func identity(_ filings: String, _ place: Int) throws -> Digest {
        try Statement(parsing: try Filing.parseAll(Array(filings.utf8))[place].statement).identity
    }

    /// A day later, with other random bytes.
    private var later: RehearsedWorld { RehearsedWorld(at: "2026-05-03T02:00:00Z", seed: "later") }

    @Test func oneRowThatDiffersIsCorrectedAndNothingElseIsFiled() throws {
        let office = try FilingOffice(of: "sa-sen")
        let first = office.file(try office.table(fees()))
        #expect(first.code == .done)
        let changed = try office.table(fees([3: "15800000"]))
        let before = try office.vaultFiles()

        let asked = office.file(changed, in: later)
        #expect(asked.code == .badData && asked.output.isEmpty)
        #expect(asked.messages.contains("row 4: On 1 May 2026 this was filed otherwise."))
        #expect(asked.messages.contains("15,300,000 VND"))
        #expect(asked.messages.contains("15,800,000 VND"))
        #expect(asked.messages.contains("nothing was filed: 11 unchanged, 1 differs. Correct it?"))
        #expect(try office.vaultFiles() == before)

        let corrected = office.file(
            changed, ["--reason", "typed from the wrong receipt"], in: later)
        #expect(corrected.code == .done, "\(corrected.messages)")
        #expect(corrected.messages.contains("It is corrected, with the reason that was given."))
        let made = try contents(corrected.output)
        #expect(made.count == 1)
        guard case .statementCorrected(let correction) = made[0].body,
            case .feesDeclared(let account) = correction.corrected
        else {
            Issue.record("a correction of an account")
            return
        }
        #expect(correction.reason == "typed from the wrong receipt")
        #expect(made[0].references == [try identity(first.output, 2)])
        #expect(made[0].subjects.worker?.text == FilingOffice.pseudonym(3))
        #expect(account.lines.map(\.amount.amount) == [15_800_000])
        #expect(account.saidOn == CivilDate("2026-05-01"), "said when it was said at first")

        // The same again gives the same bytes; without the reason, all of it was filed.
        let again = office.file(changed, ["--reason", "typed from the wrong receipt"], in: later)
        #expect(again.code == .done && again.output == corrected.output)
        let nothing = office.file(changed, in: later)
        #expect(nothing.code == .done && nothing.output.isEmpty)
        #expect(nothing.messages.contains("nothing to file"))
        #expect(nothing.messages.contains("12 unchanged"))
    }

    @Test func aCorrectionOfACorrectionRefersToTheLatest() throws {
        let office = try FilingOffice(of: "sa-sen")
        _ = office.file(try office.table(fees()))
        let second = office.file(
            try office.table(fees([3: "15800000"])), ["--reason", "one"], in: later)
        let third = office.file(
            try office.table(fees([3: "15900000"])), ["--reason", "two"],
            in: RehearsedWorld(at: "2026-05-04T02:00:00Z", seed: "third"))
        #expect(third.code == .done, "\(third.messages)")
        let made = try contents(third.output)
        #expect(try made.count == 1 && made[0].references == [identity(second.output, 0)])
        // The first table again: its statements again, and that they were corrected.
        let old = office.file(
            try office.table(fees()), in: RehearsedWorld(at: "2026-05-05T02:00:00Z", seed: "old"))
        #expect(old.code == .done && old.messages.contains("This was corrected on 4 May 2026"))
    }

    @Test func addedRowsAreNewAndRemovedOnesAreSaid() throws {
        let office = try FilingOffice(of: "sa-sen")
        _ = office.file(try office.table(fees(workers: 1...10)))
        let result = office.file(try office.table(fees(workers: 2...12)), in: later)
        #expect(result.code == .done, "\(result.messages)")
        let made = try contents(result.output)
        #expect(
            made.map { $0.subjects.worker?.text } == [11, 12].map(FilingOffice.pseudonym))
        #expect(made.allSatisfy { $0.type == .feesDeclared })
        #expect(result.messages.contains("9 unchanged, 2 new, 1 left out"))
        #expect(result.messages.contains("not in this table: VJ-2026-000017 “w-01”"))
        #expect(result.messages.contains("remains filed"))
    }

    @Test func aTableOfOthersIsNotComparedWithIt() throws {
        let office = try FilingOffice(of: "sa-sen")
        _ = office.file(try office.table(fees(workers: 1...6)))
        let result = office.file(try office.table(fees(workers: 7...12)), in: later)
        #expect(result.code == .done && !result.messages.contains("unchanged"))
        #expect(try contents(result.output).count == 6)
        let reasoned = office.file(
            try office.table(fees(workers: 7...12) + "\n", named: "other.csv"),
            ["--reason", "a slip", "--said-on", "2026-04-20"], in: later)
        #expect(
            reasoned.code == .usage && reasoned.messages.contains("nothing in the table differs"))
    }

    private static let steps = """
        order,worker,milestone,date
        VJ-2026-000017,w-01,departed,2026-03-28
        VJ-2026-000017,w-02,departed,2026-03-28
        VJ-2026-000017,w-01,extended,2026-04-02

        """

    @Test func whatMayHappenTwiceIsAnotherWhereTheOfficeSaysSo() throws {
        let office = try FilingOffice(of: "sa-sen")
        _ = office.file(try office.table(Self.steps))
        let table = try office.table(
            Self.steps.replacing("2026-04-02", with: "2026-04-20"), named: "second.csv")
        let asked = office.file(table, in: later)
        #expect(asked.code == .badData && asked.messages.contains("--new 4"))
        let wrong = office.file(table, ["--new", "9"], in: later)
        #expect(wrong.code == .usage && wrong.messages.contains("row 9"))
        let result = office.file(table, ["--new", "4"], in: later)
        #expect(result.code == .done, "\(result.messages)")
        let made = try contents(result.output)
        #expect(made.count == 1 && made[0].type == .milestoneReached)
    }

    @Test func rowsThatCouldCorrectSeveralAreAskedAbout() throws {
        let office = try FilingOffice(of: "sa-sen")
        let twice = Self.steps + "VJ-2026-000017,w-01,extended,2026-04-03\n"
        _ = office.file(try office.table(twice))
        let table = try office.table(
            twice.replacing("2026-04-02", with: "2026-04-20")
                .replacing("2026-04-03", with: "2026-04-21"), named: "second.csv")
        for options in [[], ["--reason", "slips"]] {
            let asked = office.file(table, options, in: later)
            #expect(asked.code == .badData, "\(asked.messages)")
            #expect(asked.messages.contains("It is not clear which this corrects."))
        }
    }

    private func refunds(_ rows: [(Int, String, String)]) -> String {
        "order,worker,amount,currency,payer,paid_on,method,receipt,reason\n"
            + rows.map { worker, amount, day in
                "VJ-2026-000017,\(FilingOffice.name(worker)),\(amount),VND,sa-sen,\(day),transfer,"
                    + "yes,overcharge\n"
            }.joined()
    }

    @Test func aSecondRefundIsNewAndAMistypedDayIsACorrection() throws {
        let office = try FilingOffice(of: "sa-sen")
        let march = [
            (1, "500000", "2026-03-01"), (2, "500000", "2026-03-01"),
            (3, "500000", "2026-03-01"),
        ]
        _ = office.file(try office.table(refunds(march)))
        // Another month's table: other refunds to the same workers.
        let april = office.file(
            try office.table(refunds(march.map { ($0.0, $0.1, "2026-04-01") })), in: later)
        #expect(april.code == .done, "\(april.messages)")
        #expect(try contents(april.output).map(\.type) == [.refundPaid, .refundPaid, .refundPaid])
        // The March table with one day put right.
        var put = march
        put[1].2 = "2026-03-02"
        let table = try office.table(refunds(put), named: "march.csv")
        let asked = office.file(table, in: later)
        #expect(asked.code == .badData && asked.messages.contains("2 unchanged, 1 differs"))
        let corrected = office.file(table, ["--reason", "the bank's day"], in: later)
        #expect(corrected.code == .done, "\(corrected.messages)")
        let made = try contents(corrected.output)
        #expect(made.map(\.type) == [.statementCorrected])
        // Two equal refunds of which one was filed: one is unchanged, one is new.
        let two = office.file(
            try office.table(refunds([put[0], put[0]]), named: "two.csv"),
            in: RehearsedWorld(at: "2026-05-06T02:00:00Z", seed: "two"))
        #expect(try two.code == .done && contents(two.output).count == 1)
    }

    @Test func whatIsSaidOnAnotherDayIsAnotherAccount() throws {
        let office = try FilingOffice(of: "sa-sen")
        _ = office.file(try office.table(fees()), ["--said-on", "2026-04-20"])
        let changed = try office.table(fees([3: "15800000"]))
        let other = office.file(changed, ["--said-on", "2026-04-21"], in: later)
        #expect(try other.code == .done && contents(other.output).count == 12)
        let same = office.file(changed, ["--said-on", "2026-04-20"], in: later)
        #expect(same.code == .badData && same.messages.contains("11 unchanged, 1 differs"))
    }

    @Test(arguments: Language.allCases)
    func aCheckSaysWhatFilingWouldAsk(_ language: Language) throws {
        let office = try FilingOffice(of: "sa-sen")
        _ = office.file(try office.table(fees()))
        let world = later
        let code = Feri.run(
            [
                "check", "--vault", office.vault, "--party", "sa-sen", "--lang",
                language.rawValue, "--json", try office.table(fees([3: "15800000"])),
            ], world: world.world)
        #expect(code == .done, "\(world.messages())")
        let answer = try CanonicalJSON.parseHandwritten(Array(world.output().utf8))
        let file = try #require(answer["files"]?.arrayValue?.first)
        #expect(file["compared"]?["unchanged"]?.integerValue == 11)
        #expect(file["compared"]?["differing"]?.integerValue == 1)
        let warning = try #require(file["warnings"]?.arrayValue?.first)
        #expect(warning["kind"]?.stringValue == "differs-from-filed")
        #expect(warning["message"]?.stringValue?.contains("{") == false)
    }
}
