extension NoteError {
    /// What was found instead of a note or key, as a part of a sentence.
    package var finding: String {
        switch self {
        case .tooLong(let seen, let limit): "\(seen) bytes, more than \(limit)"
        case .notUTF8: "bytes that are not UTF-8"
        case .controlCharacter(let offset): "a control character at byte \(offset)"
        case .noFinalNewline, .textNotEndingInNewline: "no newline at the end"
        case .noSignatureBlock: "no empty line before signatures"
        case .noSignature: "no signature"
        case .tooManySignatures: "too many signatures"
        case .malformedSignatureLine(let line): "a malformed signature line \(line)"
        case .repeatedSignature(let line): "the signature line \(line) twice"
        case .malformedName: "a malformed name of a key"
        case .malformedKey: "a malformed key"
        case .keyType(let seen): "a key of the type \(seen)"
        case .keyIDMismatch: "a key ID that is not that of name and key"
        case .unusableKey: "a key that is refused"
        case .notSignedByTrustedKey: "no signature of a trusted key"
        case .badSignature(let name): "a signature of \(name) that does not verify"
        case .signing: "no signature, since none could be made"
        }
    }
}
