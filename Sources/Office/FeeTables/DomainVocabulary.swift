import Judging
import Registry
import Tables

extension Term where ID: Worded {
    /// The domain's words for it; the identifier of the formats is one of them in its own right.
    package init(wordsFor id: ID) {
        self.init(id, en: id.words.en, ja: id.words.ja, vi: id.words.vi)
    }
}

extension Vocabulary where ID: Worded {
    /// Every word of the domain for things of this kind.
    package init(of _: ID.Type = ID.self) {
        self.init(ID.everyOne.map { Term(wordsFor: $0) })
    }
}

/// What the cells of a table of fees may say; made once, looked up for every row.
package enum FeeVocabulary {
    package static let perspectives = Vocabulary(of: Perspective.self)
    package static let moments = Vocabulary(of: Moment.self)
    package static let roles = Vocabulary(of: FlowRole.self)
    package static let methods = Vocabulary(of: PaymentMethod.self)

    /// nil stands for nothing paid: such a row declares that there is no line.
    package static let kinds = Vocabulary<FeeKind?>(
        [
            Term(
                nil, en: FeeKind.nothing.en, ja: FeeKind.nothing.ja, vi: FeeKind.nothing.vi)
        ]
            + FeeKind.allCases.map { kind in
                Term(kind, en: kind.words.en, ja: kind.words.ja, vi: kind.words.vi)
            })

    /// The header words, each column's own identifier among them.
    package static let columns = FeeColumn.allCases.map { column in
        Column(column, en: column.words.en, ja: column.words.ja, vi: column.words.vi)
    }
}

extension FeeColumn: ColumnIdentifier {}
