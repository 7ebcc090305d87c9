import Platform

/// An entry with the proof that a checkpoint's tree holds it: checkable offline with the log's key
/// alone. Not verified.
///
/// - Source: C2SP tlog-proof; `extra` is the entry, which the hashes then prove.
package struct Receipt: Hashable, Sendable {
    package static let longest = 524_288
    package static let mostHashes = 63
    private static let format = "c2sp.org/tlog-proof@v1"
    /// By which a file is known as one.
    package static let firstLine = "\(format)\n"

    /// 1…65,535 bytes.
    package let entry: [UInt8]
    package let index: UInt64
    /// From the leaf's sibling up to the root's child.
    package let hashes: [Digest]
    package let checkpoint: UnverifiedCheckpoint

    /// Makes a receipt that is known to verify.
    package init(
        entry: [UInt8], proof: InclusionProof, checkpoint: VerifiedCheckpoint
    ) throws(ReceiptError) {
        guard (1...EntryBundle.longestEntry).contains(entry.count) else {
            throw ReceiptError.malformedEntry
        }
        self.entry = entry
        index = proof.index
        hashes = proof.hashes
        self.checkpoint = UnverifiedCheckpoint(checkpoint)
        guard proof.size == checkpoint.size else { throw ReceiptError.rootMismatch }
        _ = try verified(by: checkpoint.key)
    }

    /// Reads exactly what `bytes` writes.
    package init(parsing receipt: [UInt8]) throws(ReceiptError) {
        guard receipt.count <= Receipt.longest else {
            throw ReceiptError.tooLong(seen: receipt.count, limit: Receipt.longest)
        }
        var lines = LineReader(receipt)
        guard let first = lines.line(), first.elementsEqual(Receipt.format.utf8) else {
            throw ReceiptError.unknownFormat
        }
        guard let text = lines.value(of: "extra"), let entry = Base64.decode(text),
            (1...EntryBundle.longestEntry).contains(entry.count)
        else { throw ReceiptError.malformedEntry }
        guard let number = lines.value(of: "index"), let index = StrictDecimal.parse(number) else {
            throw ReceiptError.malformedIndex
        }
        var hashes: [Digest] = []
        while true {
            guard let line = lines.line() else {
                throw ReceiptError.malformedHash(line: hashes.count + 4)
            }
            if line.isEmpty { break }
            guard hashes.count < Receipt.mostHashes else { throw ReceiptError.tooManyHashes }
            guard let hash = Base64.decode(Array(line)).flatMap({ Digest($0) }) else {
                throw ReceiptError.malformedHash(line: hashes.count + 4)
            }
            hashes.append(hash)
        }
        self.entry = entry
        self.index = index
        self.hashes = hashes
        do throws(CheckpointError) {
            checkpoint = try UnverifiedCheckpoint(parsing: Array(lines.rest))
        } catch {
            throw ReceiptError.checkpoint(error)
        }
    }

    package var bytes: [UInt8] {
        var text = "\(Receipt.format)\nextra \(Base64.encodeText(entry))\nindex \(index)\n"
        for hash in hashes { text += "\(Base64.encodeText(hash.bytes))\n" }
        return Array("\(text)\n".utf8) + checkpoint.note.bytes
    }

    /// What the receipt proves to someone who trusts this log key.
    package func verified(by key: VerifierKey) throws(ReceiptError) -> VerifiedReceipt {
        let checkpoint: VerifiedCheckpoint
        do throws(CheckpointError) {
            checkpoint = try self.checkpoint.verified(by: key)
        } catch {
            throw ReceiptError.checkpoint(error)
        }
        guard index < checkpoint.size else {
            throw ReceiptError.indexOutsideTree(index: index, size: checkpoint.size)
        }
        let proof = InclusionProof(index: index, size: checkpoint.size, hashes: hashes)
        let leaf = Merkle.leafHash(entry)
        guard proof.proves(leaf, in: checkpoint.root) else { throw ReceiptError.rootMismatch }
        return VerifiedReceipt(entry: entry, index: index, leaf: leaf, checkpoint: checkpoint)
    }
}

/// An entry that the log with the trusted key is bound to hold at `index` for ever.
package struct VerifiedReceipt: Hashable, Sendable {
    package let entry: [UInt8]
    package let index: UInt64
    /// The leaf hash of `entry`.
    package let leaf: Digest
    package let checkpoint: VerifiedCheckpoint

    init(entry: [UInt8], index: UInt64, leaf: Digest, checkpoint: VerifiedCheckpoint) {
        self.entry = entry
        self.index = index
        self.leaf = leaf
        self.checkpoint = checkpoint
    }
}

extension LineReader {
    /// What follows `word` and a space on the next line; nil when it starts otherwise.
    fileprivate mutating func value(of word: String) -> [UInt8]? {
        let start = Array("\(word) ".utf8)
        guard let line = line(), line.starts(with: start) else { return nil }
        return Array(line.dropFirst(start.count))
    }
}
