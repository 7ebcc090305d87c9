/// The three languages in which `feri` speaks to people; none is the translation of another.
package enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case japanese = "ja"
    case vietnamese = "vi"
}
