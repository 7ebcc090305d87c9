/// Lines of at most a number of columns.
enum Wrapping {
    /// Breaks at spaces, and between any two characters of Japanese, but never before closing
    /// punctuation nor after opening.
    static func lines(of text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces(of: text) {
            let candidate = line + piece
            if DisplayWidth.of(trimmedEnd(candidate)) > width, !line.isEmpty {
                lines.append(trimmedEnd(line))
                line = String(piece.drop { $0 == " " })
            } else {
                line = candidate
            }
        }
        lines.append(trimmedEnd(line))
        return lines
    }

    /// The parts between which a line may end, each with the space behind it.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var last: Character?
        for character in text {
            if let before = last, mayBreak(between: before, and: character) {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
            last = character
        }
        return pieces + [piece]
    }

    private static func mayBreak(between one: Character, and next: Character) -> Bool {
        if next == " " { return false }
        if one == " " { return true }
        guard isWide(one) || isWide(next) else { return false }
        return !"、。，．）」』】・ー！？：；)]…".contains(next) && !"（「『【([".contains(one)
    }

    private static func isWide(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { DisplayWidth.columns(of: $0) == 2 } ?? false
    }

    private static func trimmedEnd(_ text: String) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }
}
