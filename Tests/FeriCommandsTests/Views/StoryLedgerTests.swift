import Judging
import Platform
import Registry
import Testing
import Transparency
import Wording

@testable import Terminal
@testable import TestSupport
@testable import Views

/// What reviewers see of a ledger in which statements speak of one another.
@Suite struct StoryLedgerTests {
    private let story: StoryLedger

    init() throws { story = try StoryLedger.fresh() }

    private func seq(_ name: String) throws -> UInt64 { try #require(story.at[name], "\(name)") }

    private func line(_ name: String) throws -> TrailLine {
        let view = try story.view()
        return view.line(try view.entry(seq(name)))
    }

    @Test func theLedgerVerifiesAndItsHeadsWereCompared() throws {
        let judgement = story.forged.verify()
        #expect(judgement.code == .done, "\(judgement.output)\(judgement.messages)")
        #expect(judgement.json?["checked"]?["heads"]?.integerValue == 1)
        #expect(judgement.json?["not_checked"]?["heads"]?.integerValue == 0)
        let blind = story.forged.verify(openings: false)
        #expect(blind.json?["checked"]?["heads"]?.integerValue == 0)
        #expect(blind.json?["not_checked"]?["heads"]?.integerValue == 1)
    }

    @Test func whoHasSignedAndWhoHasNotIsSaidOfEveryJointStatement() throws {
        let order = try line("order").signatures
        #expect(order.signed.map(\.party.text) == ["so-sakura", "em-kiku"])
        #expect(order.missing.map(\.text) == ["sa-sen"])
        #expect(
            order.wording.en.contains(
                "em-kiku (em-kiku) (in \(try seq("countersigned order"))) · not signed by sa-sen"))
        #expect(order.wording.ja.contains("未署名: sa-sen"))
        #expect(order.wording.vi.contains("chưa ký: sa-sen"))
        let agreement = try line("agreement").signatures
        #expect(agreement.missing.isEmpty && agreement.lapsed.isEmpty)
        let corrected = try line("corrected agreement")
        #expect(corrected.signatures.missing.map(\.text) == ["so-sakura"])
        #expect(corrected.signatures.lapsed.map(\.text) == ["so-sakura"])
        #expect(corrected.marks.contains(.signAgain(corrected.signatures.lapsed)))
        #expect(try line("milestone").signatures.missing.isEmpty)
    }

    @Test func everyViewSaysWhoHasNotSigned() throws {
        let seq = try seq("order")
        let shown = story.read("show", "\(seq)")
        #expect(shown.output.contains("not signed by sa-sen"), "\(shown.output)")
        let list = story.read("list", "--type", "order.issued")
        #expect(list.output.contains("not signed by sa-sen"), "\(list.output)")
        let trail = story.read("trail", "order", ForgedContents.order)
        let text = trail.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("not signed by sa-sen"))
        let json = story.read("show", "\(seq)", "--json").json?["signatures"]
        #expect(json?["not_signed"]?.arrayValue?.map(\.stringValue) == ["sa-sen"])
        let view = try story.view()
        let number = try #require(OrderNumber(ForgedContents.order))
        let order = try #require(
            try OrderCase(number, entries: view.caseEntries(view.index.orders[number] ?? [])))
        #expect(view.signatures(of: order, within: nil)?.missing.map(\.text) == ["sa-sen"])
    }

    @Test func marksTellWhatLaterStatementsSayOfEarlierOnes() throws {
        let sen = try #require(PartyID("sa-sen"))
        let operatorID = try #require(PartyID("op-test"))
        let account = try line("her account").marks
        #expect(account.contains(.respondedBy(.dispute, try seq("dispute"), sen)))
        #expect(try line("dispute").marks.contains(.responds(.dispute, to: seq("her account"))))
        #expect(try line("milestone").marks.contains(.erasedBy(seq("erasure"), operatorID)))
        #expect(
            try line("suspension").marks.contains(.endedBy(seq("reinstatement"))))
        let answer = try line("answer").marks
        #expect(answer.contains(.whileSuspended(since: try seq("suspension"))))
        #expect(answer.contains(.operatorEnrolled))
        let key = try #require(PartyKeyName("sa-sen/1"))
        let since = try #require(CivilDate("2026-05-01"))
        #expect(
            try line("milestone").marks.contains(
                .keyInDoubt(key, since: since, by: seq("revocation"))))
        #expect(
            try !line("answer").marks.contains { if case .keyInDoubt = $0 { true } else { false } })
        let consultation = try line("consultation").marks
        #expect(consultation.contains(.closedBy(try seq("escalated"), .escalated)))
        #expect(consultation.contains(.continuedBy(try seq("accompaniment"))))
    }

    @Test func complaintsAndRefundsAreReportedAsOneThreadEach() throws {
        let trail = story.read("trail", "worker", ForgedContents.worker)
        let (opened, closed) = (try seq("consultation"), try seq("escalated"))
        let text = trail.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            text.contains("consultation (\(opened), closed \(closed): taken to the next stage)"),
            "\(text)")
        #expect(text.contains("→ accompaniment by a lawyer (\(try seq("accompaniment")), open)"))
        #expect(text.contains("52,000,000 VND paid, says sa-sen; 50,000,000 VND of 52,000,000 VND"))
        #expect(text.contains("state: ") && text.contains("departed"))
        let remedies = story.read("trail", "worker", ForgedContents.worker, "--json").json?[
            "remedies"]?.arrayValue
        #expect(remedies?.count == 2)
        #expect(remedies?[1]["confirmed"]?.arrayValue?.count == 1)
    }

    @Test func herVoiceIsShownWithItsIndependence() throws {
        #expect(try line("her account").voice?.isIndependent == true)
        #expect(try line("consultation").voice?.isIndependent == true)
        let survey = try #require(try line("survey").voice)
        #expect(!survey.isIndependent && survey.present.map(\.text) == ["em-kiku"])
        #expect(try line("refund").voice == nil)
        let shown = story.read("show", "\(try seq("survey"))", "--lang", "vi")
        #expect(shown.output.contains("không độc lập"), "\(shown.output)")
        #expect(shown.output.contains("self-check") && shown.output.contains("2026-1"))
    }
}
