import Judging
import Registry
import Transparency
import Views
import Wording

/// Whose verdicts another profile would change, and by which rules.
/// - Source: `Specs/rules.md` 8.
struct VerdictChange {
    let order: OrderNumber
    let standard: Standard
    let before: VerdictWord
    let after: VerdictWord
    /// Rules that found something under the old profile alone, each once.
    let gone: [String]
    /// And under the new one alone.
    let come: [String]

    /// Of every order as it is known at the end of the ledger.
    static func all(
        in view: LedgerView, from old: RuleBook, to new: RuleBook
    ) throws -> [VerdictChange] {
        try view.state.orders.keys.sorted().flatMap { number -> [VerdictChange] in
            guard let before = try view.judgedAsSeen(number, by: old)?.judged,
                let after = try view.judgedAsSeen(number, by: new)?.judged
            else { return [] }
            return Standard.allCases.compactMap { standard in
                let was = before.verdict(standard)?.word ?? .conformant
                let word = after.verdict(standard)?.word ?? .conformant
                guard was != word else { return nil }
                let (one, other) = (shown(before, standard), shown(after, standard))
                return VerdictChange(
                    order: number, standard: standard, before: was, after: word,
                    gone: rules(one, without: other), come: rules(other, without: one))
            }
        }
    }

    /// The findings of a standard that are not superseded, with the evidence that counts for it.
    private static func shown(_ judged: JudgedOrder, _ standard: Standard) -> [Finding] {
        judged.verdicts.flatMap(\.findings).filter { finding in
            !finding.isSuperseded
                && (finding.standard == standard
                    || (finding.standard == .evidence && finding.countsForEveryStandard))
        }
    }

    private static func rules(_ findings: [Finding], without others: [Finding]) -> [String] {
        let alone = findings.filter { finding in
            !others.contains {
                $0.rule.utf8.elementsEqual(finding.rule.utf8) && $0.subject == finding.subject
                    && $0.outcome == finding.outcome
            }
        }
        return Set(alone.map(\.rule)).sorted()
    }

    var json: JSONValue {
        .object(of: [
            ("order", .string(order.text)), ("standard", .string(standard.rawValue)),
            ("before", .string(before.rawValue)), ("after", .string(after.rawValue)),
            ("gone", .array(gone.map(JSONValue.string))),
            ("come", .array(come.map(JSONValue.string))),
        ])
    }

    /// `VJ-2026-000041  VN: conformant → breach (VN-07)`.
    func line(in language: Language) -> String {
        let why = gone.map { "−\($0)" } + come.map { "+\($0)" }
        return "\(order.text)  \(standard.wording(language)): \(before.wording(language)) → "
            + "\(after.wording(language)) (\(why.joined(separator: ", ")))"
    }
}
