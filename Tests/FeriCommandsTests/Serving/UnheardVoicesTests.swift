import HTTPServing
import Judging
import Platform
import Registry
import Testing
import Transparency

@testable import Access
@testable import TestSupport
@testable import Views

/// The same ledger twice, once without a trace of what any voice said: a reader who must not learn that
/// somebody spoke gets the same bytes from both.
@Suite struct UnheardVoicesTests {
    private let story: StoryLedger
    private let with: ServedLedger
    private let without: ServedLedger

    init() throws {
        story = try StoryLedger.fresh()
        // Months later, so that a half-year is over and there are figures of it.
        try story.forged.add(
            [
                try ForgedStatement(
                    ForgedContents.registered("by-umi", "buyer"), by: ForgedKeys.officers
                ).entry
            ], at: Instant(seconds: 1_785_600_000))
        let view = try story.view()
        with = ServedLedger(view)
        let openings = try story.forged.openings.enumerated().map { seq, opening in
            // What a party said in answer to her is its own, and stays in both.
            view.echoes.voices.contains(UInt64(seq))
                && view.reaches[UInt64(seq)]?.speaker.text != "sa-sen" ? nil : opening
        }
        #expect(view.echoes.voices.count >= 6)
        try story.forged.republish(
            try story.forged.entries, openings: openings, signedBy: story.forged.logKey)
        without = ServedLedger(try story.view())
        #expect(without.view.index.unseen.count + without.view.index.erased.count >= 6)
    }

    private var targets: [String] {
        let order = "/api/v1/orders/\(ForgedContents.order)"
        let worker = "/api/v1/workers/\(ForgedContents.worker)"
        return [
            "/api/v1/ledger", order, order + "/trail", order + "/verdicts", worker,
            worker + "/trail", worker + "/verdicts", "/orders/\(ForgedContents.order)",
            "/orders/\(ForgedContents.order)?view=full&lang=ja",
            "/workers/\(ForgedContents.worker)", "/findings", "/employers/em-kiku",
            "/parties/sa-sen", "/parties/so-sakura", "/parties/em-kiku", "/parties/gd-hibari",
            "/integrity", "/findings?standard=EVIDENCE", "/findings?severity=missing",
            "/api/v1/findings?standard=EVIDENCE", "/api/v1/workers?order=\(ForgedContents.order)",
            "/o/\(ForgedContents.order)",
            "/", "/api/v1/orders", "/api/v1/workers", "/api/v1/parties?limit=2",
            "/api/v1/statements", "/api/v1/statements?after=3&limit=4", "/api/v1/findings",
            "/api/v1/statistics", "/api/v1/surveys", "/api/v1/parties/sa-sen",
            order + "/trail?at=9",
            order + "/verdicts?at=\(with.size - 2)", "/api/v1/statements?at=\(with.size - 3)",
        ] + ["sa-sen", "so-sakura", "em-kiku", "gd-hibari"].map { "/api/v1/parties/\($0)/trail" }
            + (0..<with.size).flatMap {
                [
                    "/api/v1/statements/\($0)", "/api/v1/statements/\($0)/proof",
                    "/statements/\($0)",
                ]
            }
    }

    @Test(arguments: [
        "party:sa-sen", "party:so-sakura", "party:em-kiku", "buyer:em-kiku", "public",
        "worker:\(ForgedContents.worker)",
    ]) func theBytesAreTheSameWhetherSomebodySpokeOrNot(word: String) throws {
        let scope = try AccessList.Scope(checking: word, at: "test")
        let loud = try ScopedReader(scope, of: with)
        let silent = try ScopedReader(scope, of: without)
        var found = 0
        for target in targets {
            let one = try loud.answerShown(target)
            if one.status == .ok { found += 1 }
            #expect(try silent.answerShown(target) == one, "\(word): \(target)")
        }
        #expect(found > 3)
    }

    @Test func theTestWouldNoticeAVoice() throws {
        let scope = AccessList.Scope.corridor
        let loud = try ScopedReader(scope, of: with)
        let silent = try ScopedReader(scope, of: without)
        let differing = try targets.filter {
            try loud.answerShown($0) != (try silent.answerShown($0))
        }
        #expect(differing.count >= 10)
    }
}
