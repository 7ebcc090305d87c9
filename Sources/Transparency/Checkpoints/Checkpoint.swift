import Platform

/// What a log says of itself: so many entries, under this root.
///
/// - Source: C2SP tlog-checkpoint, "Note text". Extension lines are not read here.
package struct Checkpoint: Hashable, Sendable {
    /// The log's name.
    package let origin: KeyName
    /// The number of entries, at most 2^63 − 1.
    package let size: UInt64
    package let root: Digest

    package init(origin: KeyName, size: UInt64, root: Digest) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// Reads exactly what `text` writes.
    package init(parsingText text: [UInt8]) throws(CheckpointError) {
        var lines = LineReader(text)
        guard let originLine = lines.line(), let sizeLine = lines.line(),
            let rootLine = lines.line(), lines.isAtEnd,
            let size = StrictDecimal.parse(Array(sizeLine)),
            let root = Base64.decode(Array(rootLine)).flatMap({ Digest($0) })
        else { throw CheckpointError.malformedText }
        guard size > 0 || root == Merkle.emptyRoot else { throw CheckpointError.wrongEmptyRoot }
        do throws(NoteError) {
            origin = try KeyName(originLine)
        } catch {
            throw CheckpointError.note(error)
        }
        self.size = size
        self.root = root
    }

    /// The three lines that are signed.
    package var text: [UInt8] {
        Array("\(origin)\n\(size)\n\(Base64.encodeText(root.bytes))\n".utf8)
    }
}
