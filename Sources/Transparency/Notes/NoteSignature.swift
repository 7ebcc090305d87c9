/// One signature line of a note: `— name base64(key ID ‖ signature)`. Not verified.
///
/// - Source: C2SP signed-note, "Format".
package struct NoteSignature: Hashable, Sendable {
    package let name: KeyName
    package let keyID: KeyID
    /// What follows the key ID: 64 bytes for Ed25519, 72 for a cosignature; never empty.
    package let bytes: [UInt8]

    /// U+2014 and a space.
    private static let dash: [UInt8] = [0xe2, 0x80, 0x94, 0x20]

    package init(name: KeyName, keyID: KeyID, bytes: [UInt8]) {
        self.name = name
        self.keyID = keyID
        self.bytes = bytes
    }

    /// Reads a line without its newline; nil unless it is exactly what `line` writes.
    init?(line: ArraySlice<UInt8>) {
        guard line.starts(with: NoteSignature.dash) else { return nil }
        let rest = line.dropFirst(NoteSignature.dash.count)
        guard let space = rest.firstIndex(of: UInt8(ascii: " ")),
            let decoded = Base64.decode(Array(rest[(space + 1)...])), decoded.count > 4
        else { return nil }
        do throws(NoteError) {
            name = try KeyName(rest[..<space])
        } catch {
            return nil
        }
        keyID = KeyID(bigEndian: decoded)
        bytes = Array(decoded[4...])
    }

    /// The line with its newline.
    package var line: [UInt8] {
        NoteSignature.dash + name.bytes + [UInt8(ascii: " ")]
            + Base64.encode(keyID.bytes + bytes) + [UInt8(ascii: "\n")]
    }

    /// Whether both lines claim the same key.
    func sameKey(as other: NoteSignature) -> Bool { name == other.name && keyID == other.keyID }
}
