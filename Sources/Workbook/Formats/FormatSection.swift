/// One of the sections of a number format, which `;` divides: for positive numbers, negative ones,
/// zero and text, or for what its condition says.
struct FormatSection: Equatable {
    enum Kind {
        case general, number, date, duration, text
        /// It shows nothing of the number.
        case literal
        /// Digits and parts of a date in one.
        case mixed
    }

    var kind = Kind.literal
    var parts: DateParts = []
    var affix = ""
    var isPercent = false
    var thousands = 0
    var leastDigits = 0
    var decimals = 0
    /// Whether there is nothing in it.
    var isEmpty = true

    var showsNumber: Bool { kind != .literal && kind != .text }

    /// The sections of a format's code.
    static func all(of code: String) -> [FormatSection] {
        var reader = FormatReader(code)
        var sections = [reader.next()]
        while reader.hasMore { sections.append(reader.next()) }
        return sections
    }
}
