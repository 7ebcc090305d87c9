import Platform

/// Why bytes are not a signed note or not a key, or why a note may not be believed.
package enum NoteError: Error, Hashable, Sendable {
    /// The note has `seen` bytes, more than `limit`.
    case tooLong(seen: Int, limit: Int)
    case notUTF8
    /// A byte below 0x20 other than newline, at `offset`.
    case controlCharacter(offset: Int)
    /// The note does not end in a newline.
    case noFinalNewline
    /// No empty line separates text and signatures.
    case noSignatureBlock
    /// The text of a note to be signed does not end in a newline.
    case textNotEndingInNewline
    /// Nothing follows the empty line.
    case noSignature
    /// More than `SignedNote.mostSignatures`.
    case tooManySignatures
    /// Signature line `line`, counted from 1, is not `— name base64`, canonical throughout.
    case malformedSignatureLine(Int)
    /// Signature line `line` has the name and key ID of an earlier one.
    case repeatedSignature(line: Int)
    /// A key name is empty, too long, or has a space, a plus or a byte outside of printable ASCII.
    case malformedName
    /// The text is not `name+hash+key` (behind `PRIVATE+KEY+` for a signer), canonical throughout.
    case malformedKey
    /// The key has signature type `seen`, not the one this kind of key has.
    case keyType(seen: UInt8)
    /// The text states a key ID that is not the one of its name and key.
    case keyIDMismatch
    /// The key itself is refused.
    case unusableKey(CryptographyError)
    /// No signature line is by a key that is trusted here.
    case notSignedByTrustedKey
    /// A line has a trusted key's name and key ID, but its signature does not verify.
    case badSignature(by: String)
    /// The signature could not be made.
    case signing(SigningFault)
}
