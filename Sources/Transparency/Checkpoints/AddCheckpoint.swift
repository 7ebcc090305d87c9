import Platform

/// What a log asks a witness: to cosign a checkpoint that continues the one it cosigned last.
///
/// - Source: C2SP tlog-witness, "add-checkpoint".
package struct AddCheckpoint: Hashable, Sendable {
    /// Room for 63 lines of proof and a checkpoint with 16 lines of any kind.
    package static let longest = 64 * 1024
    package static let mostHashes = 63
    /// The type of the answer that holds the size which the witness cosigned last.
    package static let sizeType = "text/x.tlog.size"

    /// The size of the checkpoint that the witness cosigned last; 0 for none.
    package let old: UInt64
    /// From `old` to the checkpoint's size.
    package let hashes: [Digest]
    package let checkpoint: UnverifiedCheckpoint

    package init(old: UInt64, hashes: [Digest], checkpoint: VerifiedCheckpoint) {
        self.old = old
        self.hashes = hashes
        self.checkpoint = UnverifiedCheckpoint(checkpoint)
    }

    /// Why a body cannot be read.
    package enum Fault: Error, Hashable, Sendable {
        case tooLong
        /// The first line is not `old` and a number.
        case oldSize
        /// The line, counted from 1, is not a hash in base64, or nothing follows it.
        case hash(line: Int)
        case tooManyHashes
        case checkpoint(CheckpointError)
    }

    /// Reads exactly what `bytes` writes.
    package init(parsing body: [UInt8]) throws(Fault) {
        guard body.count <= AddCheckpoint.longest else { throw .tooLong }
        var lines = LineReader(body)
        guard let first = lines.line(), first.starts(with: "old ".utf8),
            let old = StrictDecimal.parse(Array(first.dropFirst(4)))
        else { throw .oldSize }
        var hashes: [Digest] = []
        while true {
            guard let line = lines.line() else { throw .hash(line: hashes.count + 2) }
            if line.isEmpty { break }
            guard hashes.count < AddCheckpoint.mostHashes else { throw .tooManyHashes }
            guard let hash = Base64.decode(Array(line)).flatMap({ Digest($0) }) else {
                throw .hash(line: hashes.count + 2)
            }
            hashes.append(hash)
        }
        self.old = old
        self.hashes = hashes
        do throws(CheckpointError) {
            checkpoint = try UnverifiedCheckpoint(parsing: Array(lines.rest))
        } catch {
            throw .checkpoint(error)
        }
    }

    package var bytes: [UInt8] {
        var text = "old \(old)\n"
        for hash in hashes { text += "\(Base64.encodeText(hash.bytes))\n" }
        return Array("\(text)\n".utf8) + checkpoint.note.bytes
    }

    package var proof: ConsistencyProof {
        ConsistencyProof(old: old, new: checkpoint.claim.size, hashes: hashes)
    }
}

extension NoteSignature {
    /// The lines of a witness's answer; nil where a line is none. At most 16.
    package static func lines(of answer: [UInt8]) -> [NoteSignature]? {
        var reader = LineReader(answer)
        var lines: [NoteSignature] = []
        while let line = reader.line() {
            guard lines.count < SignedNote.mostSignatures, let signature = NoteSignature(line: line)
            else { return nil }
            lines.append(signature)
        }
        return reader.isAtEnd && !lines.isEmpty ? lines : nil
    }
}
