import Judging
import Registry
import RegistryWords
import Tables
import Wording

/// The closed vocabularies of a fee table's cells.
package enum FeeTableWords {
    /// What a row tells: a flow of some kind, or that there was none.
    enum PaidFor: Hashable, Sendable {
        case nothing
        case flow(FeeKind)
    }

    package static let perspectives = Vocabulary(of: Perspective.self, also: \.rawValue)
    static let moments = Vocabulary(of: Moment.self, also: \.rawValue)
    package static let methods = Vocabulary(of: PaymentMethod.self, also: \.rawValue)
    package static let roles = Vocabulary(of: FlowRole.self, also: \.word)

    /// Of a row that tells of nothing: what was not paid was paid in no way.
    static let methodsOfNothing = Vocabulary<PaymentMethod>(
        methods.terms + [Term(.unknown, FeeKind.nothing)])

    static let paidFor = Vocabulary<PaidFor>(
        [Term(.nothing, FeeKind.nothing)]
            + FeeKind.everyOne.map { Term(.flow($0), $0.words, also: $0.rawValue) },
        asking: FeeKind.sharedWords.map { ($0.words, $0.kinds.map(PaidFor.flow)) })
}
