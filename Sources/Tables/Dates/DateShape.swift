/// How a date is written, before it is known which number is the day.
enum DateShape: Equatable {
    struct Parts: Equatable {
        let year: Int
        let month: Int
        /// nil for a month only.
        let day: Int?
    }

    /// Year, month and day can be distinguished.
    case clear(Parts)
    case era(JapaneseEra, yearOfEra: Int, month: Int, day: Int?)
    /// `2025.1`, which spreadsheets make of 2025.10 when they take it for a number.
    case monthWithoutZero(year: Int)
    /// `02/03/2026`.
    case twoThenYear(first: Int, second: Int, year: Int)
    /// `05/02/26`, `Dec-25`, `8.2.5`: no number is a whole year.
    case shortYear
    /// Five digits: the days by which Excel counts.
    case serial(Int)
    /// A day with a time that is not midnight.
    case withTime

    /// nil when it is not a date; `text` is narrowed.
    init?(_ text: String) {
        let (day, hasTime) = DateShape.withoutMidnight(text)
        if hasTime {
            self = .withTime
            return
        }
        let simplified = DateShape.simplified(day)
        guard let tokens = DateToken.tokens(of: simplified),
            let shape = DateShape.numeric(tokens) ?? DateShape.worded(tokens)
        else { return nil }
        self = shape
    }

    /// Excel writes the midnight of a date cell as " 0:00" or " 00:00:00".
    private static func withoutMidnight(_ text: String) -> (date: String, hasTime: Bool) {
        guard let blank = text.lastIndex(where: { $0 == " " || $0 == "t" }) else {
            return (text, false)
        }
        let time = text[text.index(after: blank)...]
        let digits = time.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(digits.count),
            digits.allSatisfy({ part in
                (1...2).contains(part.utf8.count)
                    && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
            })
        else { return (text, false) }
        let isMidnight = digits.allSatisfy { $0.utf8.allSatisfy { $0 == 0x30 } }
        return (String(text[..<blank]), !isMidnight)
    }

    /// Without blanks if the date is Japanese, and an era's first year (元年) as 1年.
    private static func simplified(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isJapanese) else { return text }
        var scalars = Array(text.unicodeScalars.filter { $0 != " " })
        for position in scalars.indices where scalars[position] == "元" { scalars[position] = "1" }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func isPlainMark(_ mark: String) -> Bool { ["/", "-", "."].contains(mark) }

    /// Dates of numbers between one kind of mark, with or without an era before them.
    private static func numeric(_ tokens: [DateToken]) -> DateShape? {
        var tokens = tokens[...]
        var era: JapaneseEra?
        if case .mark(let mark)? = tokens.first {
            guard let named = JapaneseEra(mark: mark) else { return nil }
            era = named
            tokens = tokens.dropFirst()
        }
        var numbers: [(value: Int, digits: Int)] = []
        var marks: [String] = []
        for (position, token) in tokens.enumerated() {
            switch (token, position.isMultiple(of: 2)) {
            case (.number(let value, let digits), true): numbers.append((value, digits))
            case (.mark(let mark), false): marks.append(mark)
            default: return nil
            }
        }
        let written = ["年", "月", "日"]
        let isWritten = !marks.isEmpty && marks == Array(written.prefix(numbers.count))
        let isPlain =
            marks.count == numbers.count - 1 && marks.allSatisfy { $0 == marks[0] }
            && marks.allSatisfy(isPlainMark)
        if numbers.count == 1, marks.isEmpty, era == nil { return single(numbers[0]) }
        guard isWritten || isPlain, (2...3).contains(numbers.count) else { return nil }
        let values = numbers.map(\.value)
        guard numbers.dropFirst().allSatisfy({ $0.digits <= 2 || $0.digits == 4 }) else {
            return nil
        }
        if let era {
            guard numbers.allSatisfy({ $0.digits <= 2 }) else { return nil }
            return .era(
                era, yearOfEra: values[0], month: values[1],
                day: values.count == 3 ? values[2] : nil)
        }
        if marks == ["."], numbers[0].digits == 4, numbers[1].value == 1, numbers[1].digits == 1 {
            return .monthWithoutZero(year: values[0])
        }
        return placed(numbers, isWritten: isWritten)
    }

    private static func placed(
        _ numbers: [(value: Int, digits: Int)], isWritten: Bool
    ) -> DateShape? {
        let values = numbers.map(\.value)
        let digits = numbers.map(\.digits)
        if digits[0] == 4, digits.dropFirst().allSatisfy({ $0 <= 2 }) {
            let day = values.count == 3 ? values[2] : nil
            return .clear(Parts(year: values[0], month: values[1], day: day))
        }
        guard digits[0] <= 2 else { return nil }
        if digits.allSatisfy({ $0 <= 2 }) { return .shortYear }
        if isWritten { return nil }
        if values.count == 2 {
            return .clear(Parts(year: values[1], month: values[0], day: nil))
        }
        guard digits[1] <= 2 else { return nil }
        return .twoThenYear(first: values[0], second: values[1], year: values[2])
    }

    /// `20260205` or Excel's count of days.
    private static func single(_ number: (value: Int, digits: Int)) -> DateShape? {
        switch number.digits {
        case 8:
            .clear(
                Parts(
                    year: number.value / 10000, month: number.value / 100 % 100,
                    day: number.value % 100))
        case 5: .serial(number.value)
        default: nil
        }
    }
}
