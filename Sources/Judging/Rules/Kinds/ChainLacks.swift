import Registry
import RegistryWords
import Transparency
import Wording

/// Nobody of certain roles is in the order's chain.
/// - Source: `Specs/profile/kinds/chain-lacks-1.md`.
struct ChainLacks: RuleCheck {
    static let name = "chain-lacks/1"

    /// Empty: always.
    let whenRoles: [PartyKind]
    /// One of each list has to be there.
    let owed: [[PartyKind]]

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        whenRoles = try parameters.words("when_roles")
        var owed: [[PartyKind]] = []
        for (value, path) in try parameters.array("owed", atMost: 8) {
            guard let words = value.arrayValue, !words.isEmpty, words.count <= 16 else {
                throw ShapeError(
                    path: path, expected: "a list of kinds of party", seen: value.kind)
            }
            var kinds: [PartyKind] = []
            for word in words {
                guard let kind = word.stringValue.flatMap(PartyKind.init(rawValue:)) else {
                    throw ShapeError(path: path, expected: "a kind of party", seen: word.kind)
                }
                kinds.append(kind)
            }
            owed.append(kinds)
        }
        self.owed = owed
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] { [] }

    func findingsAboutOrder(in context: RuleContext) -> [Finding] {
        let order = context.order
        guard context.isInForceForOrder else { return [] }
        let roles = order.terms.chain.map { order.parties.kind(of: $0.party) ?? $0.role }
        guard whenRoles.isEmpty || whenRoles.contains(where: roles.contains) else { return [] }
        let missing = owed.filter { !$0.contains(where: roles.contains) }
        guard !missing.isEmpty else { return [] }
        return [
            context.tracedFinding(
                about: .order, seqs: [order.termsSeq],
                values: [("missing", .words(missing.map(ChainLacks.said)))])
        ]
    }

    private static func said(_ kinds: [PartyKind]) -> (code: String, said: Trilingual) {
        let words = kinds.map(\.label)
        return (
            kinds.map(\.rawValue).joined(separator: "/"),
            Trilingual(
                en: words.map(\.en).joined(separator: " or "),
                ja: words.map(\.ja).joined(separator: "または"),
                vi: words.map(\.vi).joined(separator: " hoặc "))
        )
    }
}
