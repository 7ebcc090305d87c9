import Access
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
    /// What she must never be asked to pay, and what is hers.
    let costs: OrderCosts
    /// How to reach the grievance desk, as the person who prints the card knows it.
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
