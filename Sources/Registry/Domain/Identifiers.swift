/// An identifier of the ledger: ASCII, 1–64 characters, first a letter or digit, then also `.`,
/// `/` and `-`; so that no two of them look alike and none needs quoting anywhere.
package protocol Identifier: Hashable, Comparable, Sendable, CustomStringConvertible {
    var text: String { get }
    /// nil when `text` is not an identifier of this kind.
    init?(_ text: String)
}

extension Identifier {
    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

/// Whether `text` is `[a-z0-9][a-z0-9./-]{0,63}`, with capitals too where they are allowed.
func isIdentifier(_ text: String, capitals: Bool = false) -> Bool {
    let utf8 = text.utf8
    guard let first = utf8.first, utf8.count <= 64 else { return false }
    func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals
        default: false
        }
    }
    // `-`, `.` and `/` are neighbours in ASCII.
    let joints = UInt8(ascii: "-")...UInt8(ascii: "/")
    return isWordByte(first) && utf8.allSatisfy { isWordByte($0) || joints.contains($0) }
}

/// A party of the registry, such as `sa-sen`; never holds a slash, which begins a key's label.
package struct PartyID: Identifier {
    package let text: String

    package init?(_ text: String) {
        guard isIdentifier(text), !text.utf8.contains(UInt8(ascii: "/")) else { return nil }
        self.text = text
    }
}

/// A job order's number, such as `VJ-2026-000017`.
package struct OrderNumber: Identifier {
    package let text: String

    package init?(_ text: String) {
        guard isIdentifier(text, capitals: true), !text.utf8.contains(UInt8(ascii: "/")) else {
            return nil
        }
        self.text = text
    }
}

/// A worker's pseudonym for one enrolment: `wk-` and 12–61 random characters of `[a-z0-9]`.
package struct WorkerID: Identifier {
    package let text: String

    package init?(_ text: String) {
        let prefix = "wk-".utf8
        guard text.utf8.starts(with: prefix), (15...64).contains(text.utf8.count),
            text.utf8.dropFirst(prefix.count).allSatisfy({
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
            })
        else { return nil }
        self.text = text
    }
}

/// The name of a party's key: the party, a slash, a label, such as `sa-sen/1`.
package struct PartyKeyName: Identifier {
    package let text: String
    package let party: PartyID

    package init?(_ text: String) {
        guard isIdentifier(text), let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")),
            let party = PartyID(String(text[..<slash])),
            !text[text.utf8.index(after: slash)...].isEmpty
        else { return nil }
        self.text = text
        self.party = party
    }
}
