import Platform
import Testing
import Transparency

@testable import LedgerStore

/// Verifies everything about a home whose writer has published, in the plainest way: nothing here
/// is shared with the code that wrote it but the parsers.
///
/// - Parameters:
///   - statements: how many numbered statements of `TestHome.entries` must be there.
///   - erased: those whose openings must not.
func checkLedger(
    _ test: TestHome, statements: Int, erased: [Int] = [],
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let reader = test.reader
    let checkpoint = try reader.checkpoint()
    #expect(checkpoint.size == UInt64(statements), sourceLocation: sourceLocation)
    var leaves: [Digest] = []
    var previous = SHA256.digest(prefix: 0, Array("test.example/log\n".utf8).span)
    var received = Instant(seconds: 0)
    var openings: [Opening?] = []
    for index in 0..<TileLayout.bundleCount(size: checkpoint.size) {
        openings += try reader.openings(bundle: index, inLogOf: checkpoint.size)
    }
    for seq in 0..<checkpoint.size {
        let bytes = try reader.entry(seq, inLogOf: checkpoint.size)
        let entry = try Entry(parsing: bytes)
        let expected = TestHome.entry(Int(seq), padding: 0)
        #expect(entry.header.seq == seq, sourceLocation: sourceLocation)
        #expect(entry.header.prev == previous, sourceLocation: sourceLocation)
        #expect(entry.header.received >= received, sourceLocation: sourceLocation)
        #expect(
            entry.statement.starts(with: expected.statement), sourceLocation: sourceLocation)
        #expect(
            openings[Int(seq)] == (erased.contains(Int(seq)) ? nil : expected.opening),
            sourceLocation: sourceLocation)
        received = entry.header.received
        previous = Merkle.leafHash(bytes)
        leaves.append(previous)
    }
    #expect(
        naiveRoot(leaves[...]) == checkpoint.root, "root of \(statements)",
        sourceLocation: sourceLocation)

    // Every checkpoint ever signed is kept and is a beginning of this log.
    let sizes = try reader.checkpointSizes()
    #expect(sizes.first == 0 && sizes.last == checkpoint.size, sourceLocation: sourceLocation)
    for size in sizes {
        let old = try reader.checkpoint(size: size)
        #expect(old.root == naiveRoot(leaves[..<Int(size)]), sourceLocation: sourceLocation)
        // All partial files of that size are still there.
        let tree = reader.tree(size: size)
        #expect(
            try TreeRoot.of(size: size, from: tree) == old.root, sourceLocation: sourceLocation)
        if size > 0 { _ = try reader.bundle((size - 1) >> 8, inLogOf: size) }
    }
    if let seq = sizes.last.map({ $0 / 2 }), seq < checkpoint.size {
        _ = try #require(try reader.receipt(seq), sourceLocation: sourceLocation)
            .verified(by: test.key.verifierKey)
    }
    if let anchor = test.anchor {
        #expect(try FileSystem.read(anchor) == checkpoint.bytes, sourceLocation: sourceLocation)
    }
    #expect(try FileSystem.list(test.home.staging).isEmpty, sourceLocation: sourceLocation)
    var seen: UInt64 = 0
    let tree = try test.verification.run { window in
        for bundle in window.bundles {
            for position in bundle.entries.indices {
                let expected = TestHome.entry(Int(seen), padding: 0)
                #expect(bundle.statement(position).starts(with: expected.statement))
                #expect(
                    bundle.openings?.opening(position)
                        == (erased.contains(Int(seen)) ? nil : expected.opening))
                seen += 1
            }
        }
    }
    #expect(seen == checkpoint.size, sourceLocation: sourceLocation)
    #expect(tree.checkpoint == checkpoint, sourceLocation: sourceLocation)
    #expect(tree.checkpointCount == sizes.count, sourceLocation: sourceLocation)
}

/// RFC 6962 §2.1 as it is written there.
func naiveRoot(_ leaves: ArraySlice<Digest>) -> Digest {
    if leaves.isEmpty { return SHA256.digest(of: []) }
    if leaves.count == 1 { return leaves[leaves.startIndex] }
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    let middle = leaves.startIndex + split
    return SHA256.digest(prefix: 1, naiveRoot(leaves[..<middle]), naiveRoot(leaves[middle...]))
}
