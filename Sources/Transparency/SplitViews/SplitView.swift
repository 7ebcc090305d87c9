import Platform

/// Two things that one log signed and that contradict each other, in one file: who has the log's key
/// needs nothing else to be convinced. Not verified.
///
/// - Source: `Specs/witness.md`, "Evidence".
package struct SplitView: Hashable, Sendable {
    package static let longest = 2 * Receipt.longest + 8192
    private static let format = "feri-split-view/1"
    /// By which a file is known as one.
    package static let firstLine = "\(format)\n"

    /// One of the two: a checkpoint, or a receipt, which holds one.
    package struct Side: Hashable, Sendable {
        package let bytes: [UInt8]
        package let checkpoint: UnverifiedCheckpoint
        /// nil of a checkpoint.
        package let receipt: Receipt?

        package init(parsing bytes: [UInt8]) throws(SplitViewError) {
            self.bytes = bytes
            guard bytes.starts(with: Receipt.firstLine.utf8) else {
                receipt = nil
                do throws(CheckpointError) {
                    checkpoint = try UnverifiedCheckpoint(parsing: bytes)
                } catch {
                    throw .checkpoint(error)
                }
                return
            }
            do throws(ReceiptError) {
                let receipt = try Receipt(parsing: bytes)
                self.receipt = receipt
                checkpoint = receipt.checkpoint
            } catch {
                throw .receipt(error)
            }
        }

        /// The checkpoint under the log's key; of a receipt its proof holds as well.
        fileprivate func verified(by key: VerifierKey) throws(SplitViewError) -> VerifiedCheckpoint
        {
            if let receipt {
                do throws(ReceiptError) { return try receipt.verified(by: key).checkpoint } catch {
                    throw .receipt(error)
                }
            }
            do throws(CheckpointError) { return try checkpoint.verified(by: key) } catch {
                throw .checkpoint(error)
            }
        }
    }

    /// What the tree of the larger checkpoint was at the size of the smaller one.
    package struct Beginning: Hashable, Sendable {
        package let root: Digest
        /// That the larger tree begins so.
        package let hashes: [Digest]

        package init(root: Digest, hashes: [Digest]) {
            self.root = root
            self.hashes = hashes
        }
    }

    /// The one whose checkpoint is not the larger.
    package let smaller: Side
    package let larger: Side
    /// nil where the sizes are equal, or where two receipts contradict by themselves.
    package let beginning: Beginning?

    /// - Parameters: in any order.
    package init(_ one: Side, _ other: Side, beginning: Beginning? = nil) {
        let inOrder = one.checkpoint.claim.size <= other.checkpoint.claim.size
        (smaller, larger) = inOrder ? (one, other) : (other, one)
        self.beginning = beginning
    }

    /// Reads exactly what `bytes` writes.
    package init(parsing file: [UInt8]) throws(SplitViewError) {
        guard file.count <= SplitView.longest else { throw .malformed }
        var reader = LineReader(file)
        guard let first = reader.line(), first.elementsEqual(SplitView.format.utf8) else {
            throw .malformed
        }
        smaller = try SplitView.side(named: "smaller", of: &reader)
        larger = try SplitView.side(named: "larger", of: &reader)
        guard smaller.checkpoint.claim.size <= larger.checkpoint.claim.size else {
            throw .malformed
        }
        guard !reader.isAtEnd else {
            beginning = nil
            return
        }
        guard let line = reader.line(), line.starts(with: "root ".utf8),
            let root = Base64.decode(Array(line.dropFirst(5))).flatMap({ Digest($0) })
        else { throw .malformed }
        var hashes: [Digest] = []
        while let line = reader.line() {
            guard hashes.count < AddCheckpoint.mostHashes,
                let hash = Base64.decode(Array(line)).flatMap({ Digest($0) })
            else { throw .malformed }
            hashes.append(hash)
        }
        guard reader.isAtEnd else { throw .malformed }
        beginning = Beginning(root: root, hashes: hashes)
    }

    private static func side(
        named name: String, of reader: inout LineReader
    ) throws(SplitViewError) -> Side {
        guard let line = reader.line(), line.starts(with: "\(name) ".utf8),
            let number = StrictDecimal.parse(Array(line.dropFirst(name.utf8.count + 1))),
            number <= UInt64(Receipt.longest), let bytes = reader.take(Int(number))
        else { throw .malformed }
        return try Side(parsing: bytes)
    }

    package var bytes: [UInt8] {
        var bytes = Array(SplitView.firstLine.utf8)
        for (name, side) in [("smaller", smaller), ("larger", larger)] {
            bytes += Array("\(name) \(side.bytes.count)\n".utf8) + side.bytes
        }
        if let beginning {
            bytes += Array("root \(Base64.encodeText(beginning.root.bytes))\n".utf8)
            for hash in beginning.hashes {
                bytes += Array("\(Base64.encodeText(hash.bytes))\n".utf8)
            }
        }
        return bytes
    }

    /// What the log has done.
    package enum Contradiction: Hashable, Sendable {
        /// It signed two roots of one size.
        case roots(size: UInt64)
        /// It signed two trees of which the larger does not begin with the smaller.
        case beginning(smaller: UInt64, larger: UInt64)
        /// It signed two trees with another entry at one place.
        case entries(seq: UInt64)
    }

    /// What convicts the log whose key this is.
    /// - Throws: where one of the two is not the log's, or the two do not contradict.
    package func convicts(_ key: VerifierKey) throws(SplitViewError) -> Contradiction {
        let (small, large) = (try smaller.verified(by: key), try larger.verified(by: key))
        if small.size == large.size, small.root != large.root { return .roots(size: small.size) }
        if let one = smaller.receipt, let other = larger.receipt, one.index == other.index,
            one.entry != other.entry
        {
            return .entries(seq: one.index)
        }
        guard let beginning, small.size < large.size else { throw .noContradiction }
        let proof = ConsistencyProof(
            old: small.size, new: large.size, hashes: beginning.hashes)
        guard small.size > 0, proof.proves(beginning.root, in: large.root) else { throw .proof }
        guard beginning.root != small.root else { throw .noContradiction }
        return .beginning(smaller: small.size, larger: large.size)
    }
}

/// Why bytes are no evidence of a split view.
package enum SplitViewError: Error, Equatable, Sendable {
    case malformed
    /// One of the two is not a checkpoint, or not this log's.
    case checkpoint(CheckpointError)
    case receipt(ReceiptError)
    /// The hashes do not lead to the root of the larger checkpoint.
    case proof
    case noContradiction
}
