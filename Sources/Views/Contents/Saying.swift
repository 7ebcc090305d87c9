import Judging
import Platform
import Registry
import RegistryWords
import Wording

/// Text put together in each language on its own, of words, amounts and days as that language
/// writes them.
package struct Saying: Sendable {
    package let trilingual: Trilingual

    package init(_ said: Trilingual) { trilingual = said }

    package init(_ text: (Language) -> String) {
        self.init(
            Trilingual(en: text(.english), ja: text(.japanese), vi: text(.vietnamese)))
    }

    /// The same in all three languages.
    package init(plain: String) { self.init(Trilingual(en: plain, ja: plain, vi: plain)) }

    package init(_ money: Money) { self.init(Amounts.said(money)) }

    package init(_ day: CivilDate) { self.init(Dates.said(day)) }

    package init(_ date: PartialDate) { self.init(Dates.said(date)) }

    package func callAsFunction(_ language: Language) -> String { trilingual(language) }

    /// `template` with each `{name}` replaced in the same language.
    package init(_ template: Trilingual, _ values: [String: Saying]) {
        self.init(template.filled(values.mapValues(\.trilingual)))
    }

    /// Several things in a row, as each language separates them.
    package static func list(_ items: [Saying]) -> Saying {
        Saying { language in
            items.map { $0(language) }.joined(separator: language == .japanese ? "、" : ", ")
        }
    }
}
