/// A text as it is looked for: small letters without marks, so that “Cong ty Sen” finds “Công ty Sen”.
package struct FoldedText: Hashable, Sendable {
    private let scalars: [Unicode.Scalar]

    package init(_ text: String) {
        var folded: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            for small in scalar.properties.lowercaseMapping.unicodeScalars {
                // A mark that follows its letter.
                if (0x300...0x36F).contains(small.value) { continue }
                // A full-width letter or digit.
                if (0xFF01...0xFF5E).contains(small.value),
                    let narrow = Unicode.Scalar(small.value - 0xFEE0)
                {
                    folded.append(contentsOf: narrow.properties.lowercaseMapping.unicodeScalars)
                    continue
                }
                if small == "\u{3000}" {
                    folded.append(" ")
                    continue
                }
                folded.append(FoldedText.plain[small] ?? small)
            }
        }
        while folded.first == " " { folded.removeFirst() }
        while folded.last == " " { folded.removeLast() }
        scalars = folded
    }

    package var isEmpty: Bool { scalars.isEmpty }

    /// Whether all of `other` is in it, anywhere.
    package func contains(_ other: FoldedText) -> Bool {
        let (all, part) = (scalars, other.scalars)
        guard part.count <= all.count else { return false }
        return (0...(all.count - part.count)).contains { all[$0...].starts(with: part) }
    }

    /// Letters with marks, of Vietnamese and of romanised Japanese.
    private static let plain: [Unicode.Scalar: Unicode.Scalar] = {
        var plain: [Unicode.Scalar: Unicode.Scalar] = [:]
        let rows: [(Unicode.Scalar, String)] = [
            ("a", "àáảãạăằắẳẵặâầấẩẫậāä"), ("e", "èéẻẽẹêềếểễệēë"), ("i", "ìíỉĩịīï"),
            ("o", "òóỏõọôồốổỗộơờớởỡợōö"), ("u", "ùúủũụưừứửữựūü"), ("y", "ỳýỷỹỵ"), ("d", "đ"),
        ]
        for (letter, marked) in rows {
            for scalar in marked.unicodeScalars { plain[scalar] = letter }
        }
        return plain
    }()
}
