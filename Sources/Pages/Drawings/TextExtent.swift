import Markup
import Terminal

/// How much room text takes in a figure, in whole pixels and rather too much than too little: what
/// fits by this fits in every font that a reader may have.
enum TextExtent {
    /// - Parameter size: the height of the font, in pixels.
    static func width(of text: some StringProtocol, size: Int, isBold: Bool = false) -> Int {
        let hundredths = text.unicodeScalars.reduce(0) { $0 + hundredthsOfEm(of: $1) }
        return (hundredths * size * (isBold ? 112 : 100) + 9_999) / 10_000
    }

    /// `text` in lines of at most `width`, broken between words where that is possible; what is
    /// behind the last line is left away with a `…`.
    static func lines(
        of text: String, size: Int, isBold: Bool = false, width: Int, atMost most: Int
    ) -> [String] {
        var lines: [String] = []
        var line = ""
        func fits(_ text: String) -> Bool {
            TextExtent.width(of: text, size: size, isBold: isBold) <= width
        }
        func close() {
            while line.hasSuffix(" ") { line.removeLast() }
            if !line.isEmpty { lines.append(line) }
            line = ""
        }
        for word in words(of: text) {
            if !line.isEmpty, !fits(line + word.trimmingLastSpace) { close() }
            if line.isEmpty, word == " " { continue }
            guard !fits(word.trimmingLastSpace) else {
                line += word
                continue
            }
            for character in word {
                if !line.isEmpty, !fits(line + String(character)) { close() }
                line.append(character)
            }
        }
        close()
        guard lines.count > most, most > 0 else { return lines }
        var last = lines[most - 1]
        while !last.isEmpty, !fits(last + "…") { last.removeLast() }
        return lines.prefix(most - 1) + [last + "…"]
    }

    /// Words with the space behind them; each character of a script without spaces is one.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text {
            let isSpace = character == " " || character == "\n" || character == "\t"
            let isWide = character.unicodeScalars.contains { DisplayWidth.columns(of: $0) == 2 }
            if isWide, !word.isEmpty {
                words.append(word)
                word = ""
            }
            word.append(isSpace ? " " : character)
            if isSpace || isWide {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// As wide as the widest of the usual fonts without serifs.
    private static func hundredthsOfEm(of scalar: Unicode.Scalar) -> Int {
        // Written out, as `[U+202E]`.
        if HTMLText.isDeceptive(scalar) { return scalar.value > 0xffff ? 700 : 560 }
        switch scalar {
        case "i", "l", "j", "I", "'", ".", ",", ":", ";", "|", "!", " ", "·": return 36
        case "f", "t", "r", "(", ")", "[", "]", "-", "/", "1": return 60
        case "m", "w", "M", "W", "@", "%", "—", "…", "→", "▲", "↩": return 102
        case "a"..."z": return 64
        case "0"..."9": return 64
        case "A"..."Z": return 79
        default:
            switch DisplayWidth.columns(of: scalar) {
            case 0: return 0
            case 2: return 102
            default: return scalar.value < 0x2000 ? 80 : 102
            }
        }
    }
}

extension String {
    fileprivate var trimmingLastSpace: String { hasSuffix(" ") ? String(dropLast()) : self }
}
