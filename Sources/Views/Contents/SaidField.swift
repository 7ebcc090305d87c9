import Registry
import Wording

/// One thing that a statement says, with its label.
package struct SaidField: Sendable {
    package let label: Trilingual
    /// One below another; never empty.
    package let values: [Trilingual]

    init(_ label: Trilingual, _ values: [Saying]) {
        self.label = label
        self.values =
            values.isEmpty
            ? [Trilingual(en: "none", ja: "なし", vi: "không có")] : values.map(\.trilingual)
    }

    init(_ label: Trilingual, _ value: Saying) { self.init(label, [value]) }

    init(_ label: Trilingual, _ text: String) { self.init(label, [Saying(plain: text)]) }

    init(_ label: Trilingual, _ said: Trilingual) { self.init(label, [Saying(said)]) }

    init(_ label: Trilingual, isTrue: Bool) {
        self.init(
            label,
            isTrue
                ? Trilingual(en: "yes", ja: "はい", vi: "có")
                : Trilingual(en: "no", ja: "いいえ", vi: "không"))
    }
}
