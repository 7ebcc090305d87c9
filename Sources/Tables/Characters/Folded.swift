/// `text` as words are compared: narrowed; hyphens, dashes and underscores as spaces; one space
/// between words and none beside a Japanese character; no colon at the end.
///
/// Two folded texts are compared by `==`, for which composed and decomposed letters are equal.
func folded(_ text: String) -> String {
    var result: [Unicode.Scalar] = []
    var pendingSpace = false
    for scalar in narrowed(text).unicodeScalars {
        if isWordBreak(scalar) {
            pendingSpace = !result.isEmpty
            continue
        }
        if pendingSpace, let last = result.last, !isJapanese(last), !isJapanese(scalar) {
            result.append(" ")
        }
        pendingSpace = false
        result.append(scalar)
    }
    while let last = result.last, last == ":" || last == " " { result.removeLast() }
    return String(String.UnicodeScalarView(result))
}

private func isWordBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x2D, 0x5F, 0x2010...0x2015, 0x2212: true
    default: false
    }
}

/// Kana, kanji and their marks.
func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3001...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
        0x20000...0x3FFFF:
        true
    default: false
    }
}

/// The folded text without Vietnamese marks: what it looks like typed without them.
func bare(_ folded: String) -> [Character] { folded.map { unmarkedLetters[$0] ?? $0 } }

/// Every marked Vietnamese letter to its letter; as Characters, composed and decomposed alike.
private let unmarkedLetters: [Character: Character] = {
    var letters: [Character: Character] = ["đ": "d"]
    for (base, shapes) in [
        ("a", ["a", "ă", "â"]), ("e", ["e", "ê"]), ("i", ["i"]), ("o", ["o", "ô", "ơ"]),
        ("u", ["u", "ư"]), ("y", ["y"]),
    ] {
        for shape in shapes {
            for tone in ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"] {
                letters[Character(shape + tone)] = Character(base)
            }
        }
    }
    return letters
}()
