import Wording

/// What a command is given besides options, by its place.
package struct Operand: Sendable {
    package enum Count: Sendable {
        case one
        case optional
        /// One or more; only the last operand of a command.
        case some
        /// None or more; only the last operand of a command.
        case any
    }

    package let value: ArgumentValue
    package let count: Count
    package let summary: Trilingual

    package init(
        _ value: ArgumentValue, _ count: Count = .one, en: String, ja: String, vi: String
    ) {
        self.value = value
        self.count = count
        summary = Trilingual(en: en, ja: ja, vi: vi)
    }

    var name: String { value.name }
    var isRequired: Bool { count == .one || count == .some }
    var repeats: Bool { count == .some || count == .any }

    /// `FILE`, `[FILE]`, `FILE…` or `[FILE…]`.
    var spelling: String {
        switch count {
        case .one: name
        case .optional: "[\(name)]"
        case .some: "\(name)…"
        case .any: "[\(name)…]"
        }
    }
}
