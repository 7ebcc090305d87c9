import Platform
import Transparency

@testable import Judging
@testable import Registry

/// Everything a replay put into its state and its projections, as text to be compared.
enum HistorySummary {
    static func of(_ state: RegistryState) -> String {
        var lines = [
            "count \(state.count) threshold \(state.threshold)",
            "closed \(say(state.closedAt)) heads \(say(state.published?.heads.size))",
            "heads \(state.subjectHeads.root) \(state.headsChecked) \(state.headsUnchecked)",
            "refusals \(say(state.refusals?.count)) \(say(state.refusals?.root))",
            "unopened \(state.hasUnopened) public keys \(state.publicKeys.count)",
        ]
        for adoption in state.adopted {
            lines.append(
                "profile \(adoption.profile.digest) \(adoption.from) \(adoption.adoptedAt)")
        }
        for (party, record) in state.parties {
            let licences = record.licences.map { "\($0.licence.number)@\($0.seq)" }
            lines.append(
                "party \(party.text) \(record.kind) \(record.registeredAt) "
                    + "\(say(record.suspendedAt)) \(licences)")
        }
        for (name, record) in state.keys {
            lines.append(
                "key \(name.text) \(record.key.text) \(record.party.text) \(say(record.person)) "
                    + "\(record.enrolledAt) \(record.byOperator) \(say(record.revokedAt)) "
                    + "\(say(record.compromisedSince))")
        }
        for (order, terms) in state.orders {
            let chain = terms.terms.chain.map(\.party.text)
            lines.append("order \(order.text) \(terms.issuedAt) \(chain) \(terms.terms.headcount)")
        }
        for (worker, place) in state.workers {
            lines.append("worker \(worker.text) \(place.order.text) \(place.enrolledAt)")
        }
        for (worker, key) in state.workerKeys { lines.append("hers \(worker.text) \(key.text)") }
        for (opened, closed) in state.grievanceEnds {
            lines.append("grievance \(opened) \(closed)")
        }
        return lines.sorted().joined(separator: "\n")
    }

    private static func say<Value>(_ value: Value?) -> String {
        value.map { "\($0)" } ?? "none"
    }

    /// What is judged of each order, as its JSON.
    static func verdicts(
        of state: RegistryState, _ cases: [CaseEntry], by book: RuleBook
    ) -> [String] {
        state.orders.keys.sorted { $0.text < $1.text }.map { order in
            let entries = cases.filter {
                $0.content.subjects.order.map { $0 == order } ?? !$0.isSealed
            }
            guard let of = OrderCase(order, entries: entries, asOf: cases.last?.received) else {
                return "\(order.text): none"
            }
            let judged = JudgedOrder.judge(of, by: book)
            return String(decoding: CanonicalJSON.bytes(of: judged.json), as: UTF8.self)
        }
    }
}
