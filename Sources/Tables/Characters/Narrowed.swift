/// `text` in lower case, with full-width forms as ASCII, half-width katakana as katakana, every
/// kind of blank as one space, invisible joiners dropped, and no blanks around it.
///
/// Only for comparing and for reading numbers and dates: never for text that is kept.
func narrowed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
        if isBlankScalar(scalar) {
            pendingSpace = !result.isEmpty
            continue
        }
        if isDropped(scalar) { continue }
        if pendingSpace {
            result.append(" ")
            pendingSpace = false
        }
        let narrow = narrowedScalar(scalar)
        result.append(contentsOf: narrow.properties.lowercaseMapping.unicodeScalars)
    }
    return String(result)
}

/// Whether there is nothing but blanks in `text`.
func isBlankText(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { isBlankScalar($0) || isDropped($0) }
}

/// `text` without blanks at either end.
func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlankScalar($0) }),
        let last = scalars.lastIndex(where: { !isBlankScalar($0) })
    else { return "" }
    return String(scalars[first...last])
}

/// Spaces of every width, tab and line breaks.
func isBlankScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
        true
    default: false
    }
}

/// What joins or marks without being seen: zero-width space, word joiner, BOM, soft hyphen.
private func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00AD, 0x200B, 0x2060, 0xFEFF: true
    default: false
    }
}

private func narrowedScalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0xFFE5: "¥"
    case 0xFF61...0xFF9F: halfWidthKatakana[Int(scalar.value - 0xFF61)]
    default: scalar
    }
}

/// U+FF61 … U+FF9F in their order; the two voicing marks as combining ones, so that they compare
/// equal to the voiced kana.
private let halfWidthKatakana: [Unicode.Scalar] = Array(
    ("。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモ"
        + "ヤユヨラリルレロワン\u{3099}\u{309A}").unicodeScalars)
