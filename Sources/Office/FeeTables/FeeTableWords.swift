import Judging
import Registry
import Tables
import Wording

/// The closed vocabularies of a fee table's cells.
enum FeeTableWords {
    /// What a row tells: a flow of some kind, or that there was none.
    enum Subject: Hashable, Sendable {
        case nothing
        case flow(FeeKind)
    }

    static let perspectives = vocabulary(of: Perspective.self, also: \.rawValue)
    static let moments = vocabulary(of: Moment.self, also: \.rawValue)
    static let methods = vocabulary(of: PaymentMethod.self, also: \.rawValue)
    static let roles = vocabulary(of: FlowRole.self, also: \.word)

    /// Of a row that tells of nothing: what was not paid was paid in no way.
    static let methodsOfNothing = Vocabulary<PaymentMethod>(
        methods.terms + [term(.unknown, FeeKind.nothing)])

    static let subjects = Vocabulary<Subject>(
        [term(.nothing, FeeKind.nothing)]
            + FeeKind.everyOne.map { term(.flow($0), $0.words, also: $0.rawValue) },
        asking: FeeKind.sharedWords.map { ($0.words, $0.kinds.map(Subject.flow)) })

    private static func vocabulary<ID: Worded>(
        of type: ID.Type, also code: (ID) -> String
    ) -> Vocabulary<ID> {
        Vocabulary(ID.everyOne.map { term($0, $0.words, also: code($0)) })
    }

    private static func term<ID>(_ id: ID, _ words: Words, also code: String? = nil) -> Term<ID> {
        Term(id, en: words.en + (code.map { [$0] } ?? []), ja: words.ja, vi: words.vi)
    }
}
