import Platform
import Testing

@testable import Transparency

/// What convicts a log of two histories (`Specs/witness.md` 21, 22).
@Suite struct SplitViewTests {
    private let key: SignerKey
    private let stranger: SignerKey
    private let honest = (0..<20).map { Merkle.leafHash(Array("entry \($0)".utf8)) }
    private let forked: [Digest]

    init() throws {
        key = SignerKey(
            name: try KeyName("log.example/a"),
            key: try SigningKey(seed: [UInt8](repeating: 1, count: 32)))
        stranger = SignerKey(
            name: try KeyName("log.example/a"),
            key: try SigningKey(seed: [UInt8](repeating: 2, count: 32)))
        forked = Array(honest.prefix(5)) + honest.suffix(15).reversed()
    }

    private func checkpoint(
        _ leaves: [Digest], _ size: Int, by key: SignerKey? = nil
    ) throws -> VerifiedCheckpoint {
        let signer = key ?? self.key
        return try VerifiedCheckpoint(
            signing: Checkpoint(
                origin: signer.name, size: UInt64(size),
                root: Merkle.root(over: leaves.prefix(size))), by: signer)
    }

    private func side(_ checkpoint: VerifiedCheckpoint) throws -> SplitView.Side {
        try SplitView.Side(parsing: checkpoint.bytes)
    }

    private func beginning(_ old: Int, _ new: Int, of leaves: [Digest]) -> SplitView.Beginning {
        let proof = ConsistencyProof(
            old: UInt64(old), new: UInt64(new), from: HashesInMemory(leaves: leaves.prefix(new)))
        return .init(root: Merkle.root(over: leaves.prefix(old)), hashes: proof?.hashes ?? [])
    }

    /// As it is read back from its bytes.
    private func convicts(_ view: SplitView) throws -> SplitView.Contradiction {
        let again = try SplitView(parsing: view.bytes)
        #expect(again == view && again.bytes == view.bytes)
        return try again.convicts(key.verifierKey)
    }

    @Test func twoRootsOfOneSizeConvict() throws {
        let view = SplitView(try side(checkpoint(honest, 9)), try side(checkpoint(forked, 9)))
        #expect(try convicts(view) == .roots(size: 9))
    }

    @Test func aTreeThatDoesNotBeginWithAnotherConvicts() throws {
        for (old, new) in [(7, 9), (8, 16), (6, 20)] {
            // In any order.
            let view = SplitView(
                try side(checkpoint(forked, new)), try side(checkpoint(honest, old)),
                beginning: beginning(old, new, of: forked))
            #expect(
                try convicts(view) == .beginning(smaller: UInt64(old), larger: UInt64(new)))
        }
    }

    @Test func oneHistoryConvictsNobody() throws {
        let same = SplitView(try side(checkpoint(honest, 9)), try side(checkpoint(forked, 4)))
        let grown = SplitView(
            try side(checkpoint(honest, 4)), try side(checkpoint(honest, 9)),
            beginning: beginning(4, 9, of: honest))
        let twice = SplitView(try side(checkpoint(honest, 9)), try side(checkpoint(honest, 9)))
        for view in [same, grown, twice] {
            #expect(throws: SplitViewError.noContradiction) { try convicts(view) }
        }
    }

    @Test func aProofThatLeadsNowhereConvictsNobody() throws {
        // The root of the fork, said to be the beginning of the honest tree.
        let view = SplitView(
            try side(checkpoint(honest, 7)), try side(checkpoint(honest, 9)),
            beginning: .init(
                root: Merkle.root(over: forked.prefix(7)),
                hashes: beginning(7, 9, of: honest).hashes))
        #expect(throws: SplitViewError.proof) { try convicts(view) }
    }

    @Test func whatTheLogDidNotSignConvictsNobody() throws {
        let view = SplitView(
            try side(checkpoint(honest, 9)), try side(checkpoint(forked, 9, by: stranger)))
        #expect(throws: SplitViewError.checkpoint(.note(.notSignedByTrustedKey))) {
            try convicts(view)
        }
    }

    @Test func twoEntriesAtOnePlaceConvictWhateverTheSizes() throws {
        func receipt(_ entries: [String], _ index: Int, _ size: Int) throws -> SplitView.Side {
            let leaves = entries.map { Merkle.leafHash(Array($0.utf8)) }
            let source = HashesInMemory(leaves: leaves.prefix(size))
            let proof = try #require(
                InclusionProof(index: UInt64(index), size: UInt64(size), from: source))
            let receipt = try Receipt(
                entry: Array(entries[index].utf8), proof: proof,
                checkpoint: checkpoint(leaves, size))
            return try SplitView.Side(parsing: receipt.bytes)
        }
        let one = (0..<9).map { "entry \($0)" }
        var other = one
        other[3] = "another"
        let view = SplitView(try receipt(one, 3, 5), try receipt(other, 3, 8))
        #expect(try convicts(view) == .entries(seq: 3))
        let elsewhere = SplitView(try receipt(one, 3, 5), try receipt(other, 2, 8))
        #expect(throws: SplitViewError.noContradiction) { try convicts(elsewhere) }
    }

    /// A flipped bit in what is signed or in the proof never leaves evidence of something else.
    @Test func aFlippedBitConvictsOfNothingElse() throws {
        let view = SplitView(
            try side(checkpoint(honest, 7)), try side(checkpoint(forked, 9)),
            beginning: beginning(7, 9, of: forked))
        let bytes = view.bytes
        var survivors = 0
        for bit in 0..<bytes.count * 8 {
            var bent = bytes
            bent[bit / 8] ^= 1 << (bit % 8)
            guard let read = try? SplitView(parsing: bent),
                let found = try? read.convicts(key.verifierKey)
            else { continue }
            survivors += 1
            #expect(found == .beginning(smaller: 7, larger: 9), "bit \(bit)")
        }
        #expect(survivors == 0)
    }

    @Test func whatIsNotOneIsRefused() throws {
        let bytes = SplitView(
            try side(checkpoint(honest, 7)), try side(checkpoint(forked, 9)),
            beginning: beginning(7, 9, of: forked)
        ).bytes
        let text = String(decoding: bytes, as: UTF8.self)
        for bent in [
            "", "feri-split-view/2\n" + text.dropFirst(18), text + "x\n",
            text.replacingFirst("smaller ", "smaller 0"), text.replacingFirst("root ", "root: "),
            String(text.dropLast()),
        ] {
            #expect(throws: SplitViewError.self, "\(bent.prefix(40))") {
                try SplitView(parsing: Array(bent.utf8))
            }
        }
        for end in bytes.indices.dropFirst(18) {
            _ = try? SplitView(parsing: Array(bytes[..<end])).convicts(key.verifierKey)
        }
    }
}

extension String {
    fileprivate func replacingFirst(_ old: String, _ new: String) -> String {
        guard let range = firstRange(of: old) else { return self }
        return replacingCharacters(in: range, with: new)
    }

    private func replacingCharacters(in range: Range<Index>, with new: String) -> String {
        String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }
}
