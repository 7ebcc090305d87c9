/// The parts of a date or time that a format shows.
package struct DateParts: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The year, in full or its last two digits, or that of an era.
    package static let year = DateParts(rawValue: 1)
    /// The name or letter of a Japanese era.
    package static let era = DateParts(rawValue: 2)
    package static let month = DateParts(rawValue: 4)
    package static let day = DateParts(rawValue: 8)
    package static let weekday = DateParts(rawValue: 16)
    package static let hour = DateParts(rawValue: 32)
    package static let minute = DateParts(rawValue: 64)
    package static let second = DateParts(rawValue: 128)
    package static let halfDay = DateParts(rawValue: 256)

    /// Of the calendar, not of the clock.
    package static let ofCalendar: DateParts = [.year, .era, .month, .day, .weekday]
}

/// How a cell shows its number, as far as that says what the number means.
package struct NumberFormat: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// No format, or one that says nothing of its number.
        case general
        case number
        /// A day, a time or both, by the parts that are shown.
        case date(DateParts)
        /// A span of time, like `[h]:mm`.
        case duration
        /// The number is shown as text.
        case text
        /// Some numbers are shown as dates and some not.
        case mixed
        /// A number that the file gives no format for, and the standard none.
        case unknown
    }

    /// As the file has it; for a number that has none in the file, what Excel takes for it.
    package let code: String
    package let kind: Kind
    /// What is shown beside a positive number: a unit, a currency. Trimmed; `¤` is the currency of
    /// the computer on which the file is open.
    package let affix: String
    /// Whether the number is shown a hundred times larger, with `%`.
    package let isPercent: Bool
    /// How many times the number is shown a thousand times smaller: `#,##0,` is once.
    package let thousands: Int
    /// Digits shown at least before the decimal point: `00000` has five.
    package let leastDigits: Int
    /// Digits shown behind it.
    package let decimals: Int
    /// Whether nothing of a positive number is shown, as by `;;;`.
    package let hidesValue: Bool

    init(code: String, sections: [FormatSection]) {
        self.code = code
        let shown = sections.filter(\.showsNumber)
        let first = shown.first ?? FormatSection()
        kind = NumberFormat.kind(of: shown, sections)
        affix = first.affix
        isPercent = first.isPercent
        thousands = first.thousands
        leastDigits = first.leastDigits
        decimals = first.decimals
        hidesValue = sections.count > 1 && sections[0].isEmpty
    }

    init(code: String) {
        self.init(code: code, sections: FormatSection.all(of: code))
    }

    private static func kind(of shown: [FormatSection], _ all: [FormatSection]) -> Kind {
        guard let first = shown.first else {
            return all.contains { $0.kind == .text } ? .text : .general
        }
        switch first.kind {
        case .date:
            // Every section that shows a number must show a date.
            guard shown.allSatisfy({ $0.kind == .date }) else { return .mixed }
            return .date(shown.reduce(into: []) { $0.formUnion($1.parts) })
        case .duration:
            let isTime = shown.allSatisfy {
                $0.kind == .duration
                    || $0.kind == .date && $0.parts.isDisjoint(with: .ofCalendar)
            }
            return isTime ? .duration : .mixed
        case .number, .general:
            let isNumber = shown.allSatisfy { $0.kind == .number || $0.kind == .general }
            guard isNumber else { return .mixed }
            return first.kind == .number ? .number : .general
        case .text, .literal, .mixed: return .mixed
        }
    }

    /// The format that a file names by a number alone.
    ///
    /// 27–36 and 50–58 are those of a Japanese Excel; in any other they are dates or times as well.
    /// - Source: ISO/IEC 29500-1 §18.8.30.
    static func standard(_ number: Int) -> NumberFormat {
        if let code = StandardFormats.codes[number] { return NumberFormat(code: code) }
        return NumberFormat(unknown: number)
    }

    private init(unknown number: Int) {
        code = ""
        kind = .unknown
        affix = ""
        isPercent = false
        thousands = 0
        leastDigits = 0
        decimals = 0
        hidesValue = false
    }

    package static let general = standard(0)
}
