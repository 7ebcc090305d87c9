/// Why bytes are no checkpoint, or why a checkpoint may not be believed.
package enum CheckpointError: Error, Equatable, Sendable {
    /// The bytes are no signed note, or no trusted key's.
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
