/// The names of filers' directories.
///
/// - Source: `Specs/registry-door.md`.
enum CornerName {
    /// The corner of this name; nil where none is served under it.
    static func served(_ name: [UInt8]) -> String? {
        reason(againstServing: name) == nil ? String(decoding: name, as: UTF8.self) : nil
    }

    /// Why nothing is taken from a directory of this name; nil where files are.
    static func reason(againstServing name: [UInt8]) -> LeftAlone? {
        if !isPlain(name) { return .noPlainFile }
        return isReserved(name) ? .reservedName : nil
    }

    /// `[A-Za-z0-9][A-Za-z0-9._-]*`: a name that is in paths as it is.
    private static func isPlain(_ name: [UInt8]) -> Bool {
        func isWordByte(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: false
            }
        }
        guard let first = name.first, isWordByte(first) else { return false }
        return name.allSatisfy { isWordByte($0) || Array("._-".utf8).contains($0) }
    }

    /// What the program itself names so in `outbox/` or `refused/`: `notes`, also in capital letters,
    /// and what ends as an answer does.
    private static func isReserved(_ name: [UInt8]) -> Bool {
        let lowered = name.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        return lowered.elementsEqual("notes".utf8) || TakenName.id(in: name) != nil
    }
}

/// What a file is called from its taking on: what its filer called it, a dot and its ID.
enum TakenName {
    /// A dot and 16 hexadecimal digits.
    static let suffixLength = 17

    static func of(_ shown: String, id: String) -> String { "\(shown).\(id)" }

    /// What the filer called it.
    static func shown(_ name: String) -> String {
        String(name.utf8.dropLast(suffixLength)) ?? name
    }

    /// The ID at the end of the name; nil where there is none.
    static func id(in name: [UInt8]) -> ArraySlice<UInt8>? {
        let suffix = name.suffix(suffixLength)
        guard name.count >= suffixLength, suffix.first == UInt8(ascii: ".") else { return nil }
        let digits = suffix.dropFirst()
        let areHexadecimal = digits.allSatisfy {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
        }
        return areHexadecimal ? digits : nil
    }
}
