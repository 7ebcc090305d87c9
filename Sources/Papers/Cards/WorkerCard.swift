import Platform
import Registry
import Transparency
import Views

/// What a worker is handed on paper: where to read about her order, who she is to the record, what
/// she must never be asked to pay, and where to complain. No name.
/// - Source: `Specs/worker-card.md`.
struct WorkerCard {
    let worker: WorkerID
    let order: OrderNumber
    let site: SiteAddress
    /// The log's name and key, for the page on which she makes her statement.
    let logKey: VerifierKey
    let chain: [Member]
    /// What the law forbids, no matter who asks, and what the order says others bear.
    let never: [FeeKind]
    /// What the order says she bears herself.
    let borne: [FeeKind]
    /// How to reach the grievance desk, as the one who prints the card knows it.
    let desk: String?
    let code: Code?

    struct Member {
        let party: PartyID
        let role: PartyKind
        let name: String?
    }

    /// A one-time code and how long it counts.
    struct Code {
        let code: OneTimeCode
        let until: CivilDate
        let hours: Int
    }

    /// What the page for her own statement needs to know; nothing of it is secret.
    var startText: String {
        let lines =
            [
                "feri-card/1", "key \(logKey.text)", "order \(order.text)",
                "worker \(worker.text)",
            ]
            + chain.map { member in
                "party \(member.party.text) \(member.role.rawValue)"
                    + (member.name.map { " \($0)" } ?? "")
            }
        return lines.joined(separator: "\n") + "\n"
    }

    var address: String { "\(site.text)/workers/\(worker.text)" }
}

extension WorkerCard {
    /// What nobody may ask of a worker under the profile's rules, whatever an order says, and then
    /// what the order's terms put on others; each kind once, in the order of the words' table.
    static func neverAsked(by terms: OrderIssued, under profile: Profile?) -> [FeeKind] {
        var forbidden: [FeeKind] = []
        for rule in profile?.rules ?? []
        where rule["severity"]?.stringValue == "prohibited" {
            let kinds = rule["parameters"]?["kinds"]?.arrayValue ?? []
            forbidden += kinds.compactMap { $0.stringValue.flatMap(FeeKind.init(rawValue:)) }
        }
        forbidden += terms.terms.filter { $0.bearer != .worker }.map(\.kind)
        return FeeKind.allCases.filter(forbidden.contains)
    }
}
