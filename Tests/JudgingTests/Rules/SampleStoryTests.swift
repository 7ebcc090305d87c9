import Testing
import Transparency
import Wording

@testable import Judging
@testable import TestSupport

/// Every line of what must come out of the sample filings.
@Suite struct SampleStoryTests {
    private let judged: JudgedOrder

    init() throws { judged = try SampleStory.filed().judged() }

    @Test func `two workers paid a broker, who is barred, outside the chain and illegitimate`() {
        #expect(judged.workers("VN-01") == [1, 2])
        #expect(judged.workers("FE-03") == [1, 2])
        #expect(judged.workers("IL-03") == [1, 2])
        #expect(judged.findings("VN-01").allSatisfy { $0.severity == .prohibited })
    }

    @Test func `the agency withdrew the training fees of three workers`() throws {
        let findings = judged.findings("EV-11").filter {
            $0.explanation.en.contains("5,900,000 VND")
        }
        #expect(
            SampleStory.everybody.filter { worker in findings.contains { $0.isOn(worker) } } == [
                1, 5, 9,
            ])
        #expect(judged.findings("IL-02", worker: 9).map(\.isSuperseded) == [true])
    }

    @Test func `five workers paid the agency a service charge it never declared`() {
        let contradicted = SampleStory.everybody.filter { worker in
            judged.findings("EV-02", worker: worker).contains {
                $0.restsOnVoice && !$0.isSuperseded
            }
        }
        #expect(contradicted == [1, 2, 3, 4, 5])
    }

    @Test func `employer and agency disagree, and the amount went elsewhere`() throws {
        for worker in SampleStory.everybody {
            let between = judged.findings("EV-02", worker: worker).filter { !$0.restsOnVoice }
            #expect(between.contains { !$0.isSuperseded })
            let first = try #require(between.first { $0.isSuperseded })
            #expect(first.explanation.en.contains("15,300,000 VND"))
            #expect(first.explanation.en.contains("¥90,000 (placement fee) to さくら協同組合"))
            #expect(first.explanation.en.contains("Who got it?"))
            #expect(first.explanation.ja.contains("90,000円"))
            #expect(first.explanation.vi.contains("90.000 yên"))
        }
    }

    @Test func `January's payments came before contract and certificate, in cash`() {
        #expect(judged.workers("EV-09") == [1, 2, 3, 4, 5])
        #expect(judged.workers("FE-04") == SampleStory.everybody)
        #expect(judged.workers("EV-01") == [1, 2, 3, 4, 5, 6, 7])
        #expect(judged.workers("VN-05") == [1, 2, 3, 4, 5])
    }

    @Test func `a passport paid after selection is ILO's and FERI's, and no outsider's`() {
        #expect(judged.workers("IL-02") == [5, 6, 7])
        #expect(judged.workers("FE-01") == [1, 2, 3, 4, 5, 6, 7])
        for worker in [6, 7] {
            #expect(judged.findings("FE-03", worker: worker).isEmpty)
            #expect(
                judged.findings("FE-01", worker: worker)[0].explanation.en.contains(
                    "since the selection (2025-12-05)"))
        }
    }

    @Test func `seven workers confirm, all are heard, and the order is in breach all the same`() {
        #expect(judged.coverage.spoken == 12 && judged.coverage.workers == 12)
        #expect(judged.zeroFee.confirmed == 7)
        #expect(judged.zeroFee.count(of: .confirmedNothing) == 5)
        #expect(judged.zeroFee.count(of: .deniedByWorker) == 5)
        let words = judged.verdicts.map { "\($0.standard.rawValue) \($0.word.rawValue)" }
        #expect(
            words == [
                "VN breach", "JP contradicted", "ORDER breach", "FERI breach", "ILO breach",
                "RBA contradicted", "EVIDENCE contradicted",
            ])
        #expect(judged.workers("OR-01") == [1, 2, 3, 4, 5])
        #expect(judged.workers("IL-01") == [1, 2, 3, 4, 5])
        #expect(judged.workers("VN-03").isEmpty)
        #expect(judged.workers("FE-02") == SampleStory.everybody)
    }

    @Test func `before the workers spoke nothing was confirmed`() throws {
        let story = try SampleStory.filed()
        let before = try story.judged(asOf: "2026-03-25T02:00:00Z")
        #expect(before.coverage.spoken == 0)
        #expect(before.zeroFee.confirmed == 0)
        #expect(before.verdicts.allSatisfy { $0.basis == .declared })
        #expect(before.zeroFee.count(of: .declared) == 9)
    }

    @Test func `the story reads in three languages without a placeholder left`() {
        for finding in judged.verdicts.flatMap(\.findings) {
            for text in [finding.explanation, finding.resolve] {
                #expect(!text.en.contains("{") && !text.ja.contains("{") && !text.vi.contains("{"))
            }
        }
    }

    @Test func `the verdict's JSON is canonical, and the same for entries in any order`() throws {
        let bytes = CanonicalJSON.bytes(of: judged.json)
        #expect(throws: Never.self) { try CanonicalJSON.parse(bytes) }
        var entries = try SampleStory.filed().entries
        var random = SeededRandom(17)
        entries.shuffle(using: &random)
        let shuffled = try #require(OrderCase(judged.order.number, entries: entries))
        let again = JudgedOrder.judge(shuffled, by: try #require(CaseBuilder.book))
        #expect(CanonicalJSON.bytes(of: again.json) == bytes)
    }
}
