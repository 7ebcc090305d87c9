/// Why bytes are not a checkpoint, or why a checkpoint may not be believed.
package enum CheckpointError: Error, Hashable, Sendable {
    /// The bytes are not a signed note, or no trusted key's.
    case note(NoteError)
    /// The text is not the three lines of origin, size and root.
    case malformedText
    /// The size is 0 but the root is not that of the empty tree.
    case wrongEmptyRoot
    /// The checkpoint is another log's.
    case origin(seen: String, expected: String)
    /// A line has a trusted witness's name and key ID, but its cosignature does not verify.
    case badCosignature(by: String)
}

extension CheckpointError {
    /// What was found instead of a checkpoint to believe, as a part of a sentence.
    package var finding: String {
        switch self {
        case .note(.notSignedByTrustedKey): "no signature of that key"
        case .note(.badSignature(let name)): "a signature of \(name) that does not verify"
        case .note(let error): "no signed note (\(error.finding))"
        case .malformedText: "other lines than origin, size and root"
        case .wrongEmptyRoot: "size 0 with a root that is not the empty tree's"
        case .origin(let seen, _): "a checkpoint of \(seen)"
        case .badCosignature(let name): "a cosignature of \(name) that does not verify"
        }
    }
}
