/// The name of a key or log: 1–255 bytes of printable ASCII without space and plus, such as
/// `sa-sen/1` or `vn-jp.example/ledger`.
///
/// Narrower than C2SP, which allows Unicode: two names that look alike are never two names here.
/// - Source: C2SP signed-note, "Format".
package struct KeyName: Hashable, Comparable, Sendable, CustomStringConvertible {
    package static let longest = 255

    /// ASCII, so that comparing strings compares bytes.
    package let text: String

    package init(_ bytes: some Collection<UInt8>) throws(NoteError) {
        guard (1...KeyName.longest).contains(bytes.count), bytes.allSatisfy(KeyName.allows) else {
            throw NoteError.malformedName
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    package init(_ text: String) throws(NoteError) { try self.init(text.utf8) }

    package var bytes: [UInt8] { Array(text.utf8) }

    package var description: String { text }

    package static func < (left: KeyName, right: KeyName) -> Bool { left.text < right.text }

    private static func allows(_ byte: UInt8) -> Bool {
        byte > UInt8(ascii: " ") && byte < 0x7f && byte != UInt8(ascii: "+")
    }
}
