import Transparency

/// The place of a dropped file.
struct DroppedPlace: Hashable, Sendable {
    /// The filer's directory; empty for the inbox itself.
    let corner: String
    /// Empty for the directory itself.
    let name: [UInt8]

    func precedes(_ other: DroppedPlace) -> Bool {
        corner.utf8.elementsEqual(other.corner.utf8)
            ? name.lexicographicallyPrecedes(other.name)
            : corner.utf8.lexicographicallyPrecedes(other.corner.utf8)
    }

    /// The name as it can be in a report and in a file's name: at most 180 bytes of UTF-8, `_`
    /// for whatever no text may hold.
    var shownName: String {
        var shown = ""
        for scalar in String(decoding: name, as: UTF8.self).unicodeScalars {
            let isText = JSONCharacters.isAllowed(scalar.value) && scalar != "\u{FFFD}"
            let next = isText && scalar != "/" ? String(scalar) : "_"
            guard shown.utf8.count + next.utf8.count <= 180 else { break }
            shown += next
        }
        return shown
    }
}
