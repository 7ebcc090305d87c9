/// Reads the code of a number format a section at a time.
///
/// What is between quotes, behind `\`, and any letter without a meaning is shown as it is; `_` and
/// `*` take the next character with them; brackets hold a colour, a condition, a currency, a
/// language, or the letters of a span of time.
/// - Source: ISO/IEC 29500-1 §18.8.31.
struct FormatReader {
    private let code: [Unicode.Scalar]
    private var place = 0
    /// Whether another section follows.
    private(set) var hasMore = false

    // Of the section that is read.
    private var section = FormatSection()
    private var dates: [DateRun] = []
    private var affix = ""
    private var digits = 0
    private var hasPoint = false
    private var commas = 0
    private var isElapsed = false
    private var isGeneral = false
    private var isText = false

    /// Letters of a date that are one after the other, like `mm`.
    private struct DateRun {
        let letter: Unicode.Scalar
        let count: Int
        var isElapsed = false
    }

    init(_ code: String) { self.code = Array(code.unicodeScalars) }

    mutating func next() -> FormatSection {
        (section, dates, affix, digits, commas) = (FormatSection(), [], "", 0, 0)
        (hasPoint, isElapsed, isGeneral, isText, hasMore) = (false, false, false, false, false)
        let start = place
        while place < code.count {
            if code[place] == ";" {
                section.isEmpty = place == start
                place += 1
                hasMore = true
                return finished()
            }
            readPiece()
        }
        section.isEmpty = place == start
        return finished()
    }

    private mutating func readPiece() {
        let scalar = code[place]
        switch scalar {
        case "\"":
            let end = code[(place + 1)...].firstIndex(of: "\"") ?? code.count
            show(code[(place + 1)..<end])
            place = min(end + 1, code.count)
        case "\\", "!":
            show(code[min(place + 1, code.count)..<min(place + 2, code.count)])
            place = min(place + 2, code.count)
        case "_", "*": place = min(place + 2, code.count)
        case "[": readBrackets()
        case "@":
            isText = true
            place += 1
        case "0", "#", "?":
            readDigit(scalar)
            place += 1
        case ".":
            hasPoint = true
            section.thousands += commas
            commas = 0
            place += 1
        case ",":
            commas += 1
            place += 1
        case "%":
            section.isPercent = true
            place += 1
        default: readLetters(scalar)
        }
    }

    private mutating func readDigit(_ scalar: Unicode.Scalar) {
        digits += 1
        // Commas between digits are the groups'; only those after the last make it smaller.
        commas = 0
        if hasPoint { section.decimals += 1 } else if scalar == "0" { section.leastDigits += 1 }
    }

    private mutating func readBrackets() {
        guard let end = code[place...].firstIndex(of: "]") else {
            show(code[place...])
            place = code.count
            return
        }
        let inside = code[(place + 1)..<end]
        place = end + 1
        if inside.first == "$" {
            show(inside.dropFirst().prefix { $0 != "-" })
        } else if let letter = inside.first.map(FormatReader.lowered),
            ["h", "m", "s"].contains(letter),
            inside.allSatisfy({ FormatReader.lowered($0) == letter })
        {
            isElapsed = true
            dates.append(DateRun(letter: letter, count: inside.count, isElapsed: true))
        }
    }

    private static let words: [(word: String, isGeneral: Bool)] = [
        ("general", true), ("g/標準", true), ("am/pm", false), ("a/p", false), ("上午/下午", false),
        ("午前/午後", false),
    ]

    private mutating func readLetters(_ scalar: Unicode.Scalar) {
        for (word, isGeneral) in FormatReader.words
        where code[place...].prefix(word.unicodeScalars.count).map(FormatReader.lowered)
            == Array(word.unicodeScalars)
        {
            if isGeneral { self.isGeneral = true } else { section.parts.insert(.halfDay) }
            place += word.unicodeScalars.count
            return
        }
        let letter = FormatReader.lowered(scalar)
        let next = place + 1 < code.count ? code[place + 1] : " "
        if letter == "e", digits > 0, next == "+" || next == "-" {
            place += 2
            while place < code.count, FormatReader.isDigit(code[place]) { place += 1 }
            return
        }
        if scalar == "/", digits > 0, FormatReader.isDigit(next) {
            // The bar of a fraction.
            place += 1
            return
        }
        guard "ymdhsegabr".unicodeScalars.contains(letter) else {
            show([scalar])
            place += 1
            return
        }
        let run = code[place...].prefix { FormatReader.lowered($0) == letter }
        dates.append(DateRun(letter: letter, count: run.count))
        place += run.count
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        "0123456789#?".unicodeScalars.contains(scalar)
    }

    private mutating func show(_ scalars: some Sequence<Unicode.Scalar>) {
        for scalar in scalars { affix.unicodeScalars.append(scalar) }
    }

    private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        "A"..."Z" ~= scalar ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    }

    // MARK: What it comes to

    private func finished() -> FormatSection {
        var made = section
        let isDate = !dates.isEmpty || !section.parts.isEmpty
        // The digits behind the seconds are theirs.
        let hasOwnDigits = digits > 0 && !(hasPoint && digits == section.decimals)
        if isDate {
            made.parts.formUnion(parts)
            let isSpan = isElapsed && made.parts.isDisjoint(with: .ofCalendar)
            let isMixed = hasOwnDigits || isGeneral || isElapsed != isSpan
            made.kind = isMixed ? .mixed : isSpan ? .duration : .date
            (made.decimals, made.leastDigits) = (0, 0)
        } else if digits > 0 {
            made.kind = .number
            made.thousands += commas
        } else {
            made.kind = isGeneral ? .general : isText ? .text : .literal
        }
        // What is between the parts of a date says nothing.
        if !isDate { made.affix = FormatReader.trimmed(affix) }
        return made
    }

    private static func trimmed(_ text: String) -> String {
        var trimmed = text.drop(while: \.isWhitespace)
        while trimmed.last?.isWhitespace ?? false { trimmed.removeLast() }
        return String(trimmed)
    }

    /// `m` and `mm` are minutes behind hours or before seconds, else months.
    private var parts: DateParts {
        var parts: DateParts = []
        for (index, run) in dates.enumerated() {
            switch run.letter {
            case "y", "e", "b": parts.insert(.year)
            case "r": parts.formUnion([.era, .year])
            case "g": parts.insert(.era)
            case "d": parts.insert(run.count < 3 ? .day : .weekday)
            case "a": parts.insert(.weekday)
            case "h": parts.insert(.hour)
            case "s": parts.insert(.second)
            default:
                let before = index > 0 ? dates[index - 1].letter : " "
                let after = index + 1 < dates.count ? dates[index + 1].letter : " "
                let isMinute = run.count < 3 && (before == "h" || after == "s" || run.isElapsed)
                parts.insert(isMinute ? .minute : .month)
            }
        }
        return parts
    }
}
