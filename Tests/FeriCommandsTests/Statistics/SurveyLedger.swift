import LedgerStore
import Platform
import Registry
import Testing
import Transparency

@testable import Operator
@testable import Terminal
@testable import TestSupport
@testable import Views

/// Two orders of twelve workers each, at two sites of one employer, and one of another employer; with
/// whatever was answered there.
struct SurveyLedger {
    /// One answer of one worker.
    struct Planted {
        var order = 0
        var worker: Int
        /// Whether in the second half-year of 2026.
        var isLater = false
        var answer = "yes"
        var question = "q1"
        var present = ""
    }

    static let orders = ["VJ-2026-000017", "VJ-2026-000018", "VJ-2026-000019"]
    static let sites = ["Nagoya", "Osaka", "Kobe"]
    private static let ume = ForgedKeys.key("em-ume/1", seed: 22)

    let forged: ForgedLedger
    let planted: Set<UInt64>

    static func worker(_ number: Int, of order: Int) -> String {
        "wk-0000000" + String(10_000 + 100 * order + number)
    }

    /// So many of one question with the same answer, by workers one after another.
    static func answers(
        _ count: Int, of order: Int = 0, later: Bool = false, from first: Int = 1,
        _ answer: String = "yes"
    ) -> [Planted] {
        (first..<first + count).map {
            Planted(order: order, worker: $0, isLater: later, answer: answer)
        }
    }

    /// - Parameter others: so many other sealed statements of the desk in each half-year.
    init(_ planted: [Planted], others: Int = 12) throws {
        forged = try ForgedLedger()
        var id = 0
        var seqs: Set<UInt64> = []
        func entry(_ content: String, _ keys: [SignerKey], sealed: Bool = false) throws -> NewEntry
        {
            id += 1
            return try ForgedStatement(content, by: keys, sealed: sealed, id: "survey-\(id)").entry
        }
        let officers = ForgedKeys.officers
        let start = Instant(seconds: 1_777_600_000)
        try forged.add([try entry(ForgedContents.opened(), officers)], at: start)
        try forged.add(
            [
                try entry(
                    ForgedContents.adopted(SHA256.digest(of: DefaultProfile.bytes)), officers)
            ], profile: DefaultProfile.bytes, at: start)
        var chain: [NewEntry] = []
        for (key, kind) in [
            (ForgedKeys.sen, "sending-agency"), (ForgedKeys.sakura, "supervising-organization"),
            (ForgedKeys.kiku, "employer"), (SurveyLedger.ume, "employer"),
            (StoryLedger.hibari, "grievance-desk"),
        ] {
            let party = String(key.name.text.prefix { $0 != "/" })
            chain.append(try entry(ForgedContents.registered(party, kind), officers))
            chain.append(
                try entry(
                    ForgedContents.enrolled(key.verifierKey.text, of: party), officers + [key]))
        }
        for (place, number) in SurveyLedger.orders.enumerated() {
            let employer = place < 2 ? "em-kiku" : "em-ume"
            let issued = ForgedContents.issued.replacing(ForgedContents.order, with: number)
                .replacing("em-kiku", with: employer)
                .replacing(
                    "\"terms\":[",
                    with: "\"references\":[{\"scheme\":\"site\",\"value\":"
                        + "\"\(SurveyLedger.sites[place])\"}],\"terms\":[")
            chain.append(
                try entry(
                    issued,
                    [ForgedKeys.sakura, place < 2 ? ForgedKeys.kiku : SurveyLedger.ume]))
            for worker in 1...12 {
                chain.append(
                    try entry(
                        ForgedContents.workerEnrolled.replacing(ForgedContents.order, with: number)
                            .replacing(
                                ForgedContents.worker,
                                with: SurveyLedger.worker(worker, of: place)),
                        [ForgedKeys.sen], sealed: true))
            }
        }
        try forged.add(chain, at: start)
        for (isLater, moment) in [
            (false, Instant(seconds: 1_778_000_000)), (true, Instant(seconds: 1_785_600_000)),
        ] {
            var spoken: [NewEntry] = []
            let before = forged.size
            for one in planted where one.isLater == isLater {
                seqs.insert(before + UInt64(spoken.count))
                spoken.append(
                    try entry(SurveyLedger.content(one), [StoryLedger.hibari], sealed: true))
            }
            for place in 0..<others {
                // Complaints: voices too, and no answers.
                let content = """
                    {"type":"grievance.opened","order":"\(SurveyLedger.orders[place % 3])",
                     "worker":"\(SurveyLedger.worker(place % 12 + 1, of: place % 3))",
                     "body":{"on":"2026-02-01","stage":"consultation","about":["wages"]}}
                    """
                spoken.append(try entry(content, [StoryLedger.hibari], sealed: true))
            }
            if !spoken.isEmpty { try forged.add(spoken, at: moment) }
        }
        // Both half-years are over.
        try forged.add(
            [try entry(ForgedContents.registered("by-umi", "buyer"), officers)],
            at: Instant(seconds: 1_800_000_000))
        self.planted = seqs
    }

    private static func content(_ one: Planted) -> String {
        let present = one.present.isEmpty ? "" : "\"\(one.present)\""
        return """
            {"type":"survey.answered","order":"\(orders[one.order])",
             "worker":"\(worker(one.worker, of: one.order))","body":{"instrument":"self-check",
             "version":"2026-1","said_on":"2026-02-20","present":[\(present)],
             "answers":[{"question":"\(one.question)","answer":"\(one.answer)"}]}}
            """
    }

    func view(upTo size: UInt64? = nil) throws -> LedgerView {
        try LedgerView(
            ledger: forged.home.ledger, openings: forged.home.privateDirectory,
            key: forged.logKey.verifierKey, upTo: size)
    }

    /// The same ledger in which the planted answers are not there to be read.
    func silenced() throws -> SurveyLedger {
        let copy = try ForgedLedger(copying: forged)
        let openings = try forged.openings.enumerated().map { seq, opening in
            planted.contains(UInt64(seq)) ? nil : opening
        }
        try copy.republish(try forged.entries, openings: openings, signedBy: forged.logKey)
        return SurveyLedger(forged: copy, planted: planted)
    }

    private init(forged: ForgedLedger, planted: Set<UInt64>) {
        self.forged = forged
        self.planted = planted
    }
}
