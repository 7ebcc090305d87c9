import Judging
import Platform
import Registry
import Transparency
import Views

/// Judges every order by the rules in force and by those of before a change, to tell whom the
/// change bettered.
/// - Source: `Specs/verification.md` 17.
package struct EarlierRules {
    /// Who was bettered, or why nobody looked.
    package enum Outcome: Sendable {
        /// The orders of which a verdict would be worse by the rules of before, and how many have
        /// one that would be another, worse or better.
        case compared(worse: Few<OrderNumber>, differing: Int)
        /// No rule left or changed.
        case nothingToCompare
        case notCompared(Reason)
    }

    package enum Reason: String, Sendable {
        case noOpenings = "no-openings"
        /// The ledger has more entries, or changed its rules more often, than is judged without
        /// being asked.
        case tooLarge = "too-large"
        /// This version cannot judge by one of both profiles.
        case unknownRules = "unknown-rules"
    }

    /// The most entries of a ledger that is judged without being asked: it is read once more, and
    /// each order is judged once for each change.
    static let mostEntries: UInt64 = 5_000
    /// The most earlier profiles that are judged by without being asked.
    static let mostProfiles = 8

    private let view: LedgerView
    /// As of the last entry; nil of an order that was judged by no rules.
    private let now: [OrderNumber: [Standard: VerdictWord]]

    /// - Throws: what keeps the ledger from being read, or its orders from being judged.
    init(of view: LedgerView) throws {
        self.view = view
        guard let profile = view.state.profile(at: view.asOf) else {
            now = [:]
            return
        }
        now = try EarlierRules.words(in: view, by: profile)
    }

    /// The outcome of the change from `profile`.
    func outcome(before profile: Profile) throws -> Outcome {
        let earlier = try EarlierRules.words(in: view, by: profile)
        let orders = view.index.orderNumbers
        let worse = orders.filter { order in
            Standard.allCases.contains { standard in
                (earlier[order]?[standard] ?? .conformant) < (now[order]?[standard] ?? .conformant)
            }
        }
        return .compared(
            worse: Few(worse), differing: orders.count { earlier[$0] != now[$0] })
    }

    private static func words(
        in view: LedgerView, by profile: Profile
    ) throws -> [OrderNumber: [Standard: VerdictWord]] {
        let book = try view.openStatements.book(of: profile)
        var words: [OrderNumber: [Standard: VerdictWord]] = [:]
        for order in view.state.orders.keys {
            guard let seen = try view.judgedAsSeen(order, by: book) else { continue }
            for verdict in seen.judged.verdicts {
                words[order, default: [:]][verdict.standard] = verdict.word
            }
        }
        return words
    }
}

extension EarlierRules.Outcome {
    /// Members of a notice.
    var members: [(String, JSONValue)] {
        switch self {
        case .nothingToCompare: []
        case .notCompared(let reason): [("orders_not_compared", .string(reason.rawValue))]
        case .compared(let worse, let differing):
            [
                ("orders_bettered", .array(worse.first.map { .string($0.text) })),
                ("orders_bettered_count", .integer(Int64(worse.count))),
                ("orders_differing_count", .integer(Int64(differing))),
            ]
        }
    }
}
