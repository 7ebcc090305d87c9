import Registry

/// What a text looks like that is meant for a party's id.
enum PartyIDShape {
    /// The id that a text is made like once its capitals, full-width letters, underscores and every
    /// kind of dash are those of ids: `sa-sen` for `Sa‑sen`. nil where it is one as it is, or none.
    static func spelled(by text: String) -> String? {
        var made = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x5F, 0x2010...0x2015, 0x2212, 0xFF0D, 0xFE63, 0xFE58: made.append("-")
            case 0xFF01...0xFF5E:
                made.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            default: made.append(scalar)
            }
        }
        let id = String(made).lowercased()
        return isMet(by: id) && !id.utf8.elementsEqual(text.utf8) ? id : nil
    }

    /// Whether the text is made like a party's id: two to four small letters, a hyphen, and more.
    static func isMet(by text: String) -> Bool {
        guard PartyID(text) != nil else { return false }
        let letters = text.utf8.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        let rest = text.utf8.dropFirst(letters.count)
        return (2...4).contains(letters.count) && rest.first == UInt8(ascii: "-") && rest.count > 1
    }
}
