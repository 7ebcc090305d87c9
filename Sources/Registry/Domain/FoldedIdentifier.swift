/// What is left of an identifier when everything is taken away by which an eye may fail to tell it
/// from another: two identifiers of one sort with the same fold look alike.
///
/// Case, the joints `.`, `-` and `/`, and the characters that a row of the table holds together. No
/// two digits are in one row, so that numbers stay apart.
/// - Source: `Specs/admission.md` 12.
package struct FoldedIdentifier: Hashable, Sendable {
    package let text: String

    package init(_ identifier: some Identifier) {
        let bytes = identifier.text.utf8.compactMap { byte -> UInt8? in
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"): nil
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): FoldedIdentifier.alike(byte | 0x20)
            default: FoldedIdentifier.alike(byte)
            }
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// `0 o`, `1 i l`, `2 z`, `5 s`, `8 b`: the last of the row stands for all of it.
    private static func alike(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "0"): UInt8(ascii: "o")
        case UInt8(ascii: "1"), UInt8(ascii: "i"): UInt8(ascii: "l")
        case UInt8(ascii: "2"): UInt8(ascii: "z")
        case UInt8(ascii: "5"): UInt8(ascii: "s")
        case UInt8(ascii: "8"): UInt8(ascii: "b")
        default: byte
        }
    }
}

/// The identifiers of one sort that are in use, found by what they look like.
struct IdentifiersInUse<ID: Identifier>: Sendable {
    private var known: [FoldedIdentifier: ID] = [:]

    /// One in use that looks like `identifier` and is not the same.
    func lookAlike(of identifier: ID) -> ID? {
        known[FoldedIdentifier(identifier)].flatMap { $0 == identifier ? nil : $0 }
    }

    mutating func take(_ identifier: ID) { known[FoldedIdentifier(identifier)] = identifier }
}
