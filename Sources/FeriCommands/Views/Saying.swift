import Platform
import Registry
import Wording

/// Text put together in each language on its own, of words, amounts and days as that language
/// writes them.
package struct Saying: Sendable {
    private let text: @Sendable (Language) -> String

    package init(_ text: @escaping @Sendable (Language) -> String) { self.text = text }

    /// The same in all three languages.
    package init(plain: String) { text = { _ in plain } }

    package init(_ said: Trilingual) { text = { said($0) } }

    package init(_ money: Money) { text = { AmountText.money(money, in: $0) } }

    package init(_ day: CivilDate) { text = { DateText.day(day, in: $0) } }

    package init(_ date: PartialDate) { text = { DateText.partial(date, in: $0) } }

    package func callAsFunction(_ language: Language) -> String { text(language) }

    package var trilingual: Trilingual {
        Trilingual(en: text(.english), ja: text(.japanese), vi: text(.vietnamese))
    }

    /// `template` with each `{name}` replaced in the same language.
    package init(_ template: Trilingual, _ values: [String: Saying]) {
        text = { language in
            template.filled(values.mapValues { $0(language) })(language)
        }
    }

    /// Several things in a row, as each language separates them.
    package static func list(_ items: [Saying]) -> Saying {
        Saying { language in
            items.map { $0(language) }.joined(separator: language == .japanese ? "、" : ", ")
        }
    }
}
