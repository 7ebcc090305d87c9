extension DateShape {
    /// Dates with a month's English name, or with the Vietnamese words ngày, tháng and năm.
    static func worded(_ tokens: [DateToken]) -> DateShape? {
        english(tokens) ?? vietnamese(tokens)
    }

    /// `5 Feb 2026`, `Feb 5, 2026`, `December 2025`; `Dec-25` is what Excel makes of 2025-12.
    private static func english(_ tokens: [DateToken]) -> DateShape? {
        switch tokens.count {
        case 3:
            if case .number(let day, let digits) = tokens[0], case .mark(let name) = tokens[1],
                case .number(let year, let yearDigits) = tokens[2],
                let month = MonthNames.month(in: name), digits <= 2
            {
                return yearDigits == 4
                    ? .clear(Parts(year: year, month: month, day: day)) : .shortYear
            }
        case 4:
            if case .mark(let name) = tokens[0], case .number(let day, let digits) = tokens[1],
                case .mark(let mark) = tokens[2],
                case .number(let year, let yearDigits) = tokens[3],
                let month = MonthNames.month(in: name), digits <= 2, mark == "," || mark == " "
            {
                return yearDigits == 4
                    ? .clear(Parts(year: year, month: month, day: day)) : .shortYear
            }
        case 2:
            if case .mark(let name) = tokens[0], case .number(let year, let digits) = tokens[1],
                let month = MonthNames.month(in: name)
            {
                return digits == 4
                    ? .clear(Parts(year: year, month: month, day: nil)) : .shortYear
            }
            // "5-Feb": Excel hides the year.
            if case .number(_, let digits) = tokens[0], case .mark(let name) = tokens[1],
                MonthNames.month(in: name) != nil, digits <= 2
            {
                return .shortYear
            }
        default: break
        }
        return nil
    }

    /// `ngày 5 tháng 2 năm 2026`, `tháng 12 năm 2025`, `tháng 12/2025`.
    private static func vietnamese(_ tokens: [DateToken]) -> DateShape? {
        var numbers: [(value: Int, digits: Int)] = []
        var words: [String] = []
        for token in tokens {
            switch token {
            case .number(let value, let digits): numbers.append((value, digits))
            case .mark(let mark): words.append(mark)
            }
        }
        guard let year = numbers.last, numbers.dropLast().allSatisfy({ $0.digits <= 2 }) else {
            return nil
        }
        let isDay = words == ["ngày", "tháng", "năm"] || words == ["tháng", "năm"]
        if numbers.count == 3, isDay {
            return year.digits == 4
                ? .clear(
                    Parts(year: year.value, month: numbers[1].value, day: numbers[0].value))
                : .shortYear
        }
        let isMonth =
            words == ["tháng", "năm"] || words == ["tháng", "/"] || words == ["tháng", "-"]
        if numbers.count == 2, isMonth {
            return year.digits == 4
                ? .clear(Parts(year: year.value, month: numbers[0].value, day: nil)) : .shortYear
        }
        return nil
    }
}
