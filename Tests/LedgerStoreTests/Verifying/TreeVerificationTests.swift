import Foundation
import Platform
import Testing
import Transparency

@testable import LedgerStore
@testable import TestSupport

@Suite struct TreeVerificationTests {
    /// A home whose log was published at each of `sizes`.
    private func published(_ sizes: [Int], profile: Bool = true) throws -> TestHome {
        let test = try TestHome()
        try test.create()
        let writer = try test.open()
        if profile { _ = try writer.placeProfile(Array("{\"name\":\"a\"}".utf8)) }
        for (from, to) in zip([0] + sizes, sizes) {
            try writer.commit(TestHome.entries(from..<to, padding: 3))
            try writer.publish()
        }
        try writer.close()
        try checkLedger(test, statements: sizes.last ?? 0)
        return test
    }

    private func failure(_ test: TestHome) -> VerificationFailure? {
        do throws(VerificationFailure) {
            _ = try test.verification.run()
            return nil
        } catch { return error }
    }

    private func paths(below directory: String) throws -> [String] {
        var paths: [String] = []
        try PublishedFiles.walk(directory, failure: { StoreError($0, in: directory) }) {
            (path, kind) throws(StoreError) in
            if kind == .file { paths.append("\(directory)/\(path)") }
        }
        return paths
    }

    @Test func whatWasVerifiedIsCounted() throws {
        let test = try published([1, 3, 300, 600])
        let tree = try test.verification.run()
        #expect(tree.checkpointCount == 5)
        #expect(tree.profileCount == 1)
        #expect(tree.hasOpenings)
        // Of sizes 1 and 3 a tile and a bundle, of 300 also, and of its level 1.
        #expect(tree.partialFileCount == 7)
        let without = TreeVerification(ledger: test.home.ledger, key: test.key.verifierKey)
        #expect(try !without.run().hasOpenings)
    }

    @Test func progressGoesUpToTheSize() throws {
        let test = try published([1500])
        var steps: [UInt64] = []
        _ = try test.verification.run(progress: { done, total in
            #expect(total == 1500)
            steps.append(done)
        })
        #expect(steps == [512, 1024, 1500])
    }

    @Test func aFlippedBitInAnyByteOfAnyPublishedFileIsFound() throws {
        let test = try published([1, 3, 6])
        for path in try paths(below: test.home.ledger) {
            let bytes = try FileSystem.read(path)
            for position in bytes.indices {
                var flipped = bytes
                flipped[position] ^= 1 << UInt8((position + bytes.count) % 8)
                try FileSystem.writeSynced(flipped, to: path)
                #expect(failure(test) != nil, "\(path) byte \(position)")
            }
            try FileSystem.writeSynced(bytes, to: path)
        }
        try checkLedger(test, statements: 6)
    }

    @Test func aFlippedBitInALargerLedgerIsFound() throws {
        let test = try published([255, 256, 600, 2000].filter { $0 < 1000 || LongRun.isOn })
        var random = SeededRandom(5)
        for path in try paths(below: test.home.ledger) {
            let bytes = try FileSystem.read(path)
            for _ in 0..<(LongRun.isOn ? 10 : 3) {
                var flipped = bytes
                let position = Int.random(in: bytes.indices, using: &random)
                flipped[position] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                try FileSystem.writeSynced(flipped, to: path)
                #expect(failure(test) != nil, "\(path) byte \(position)")
            }
            try FileSystem.writeSynced(bytes, to: path)
        }
    }

    @Test func aMissingFileIsFound() throws {
        let test = try published([1, 3, 260])
        let optional = [PublishedPaths.checkpoint(size: 0)]
        for path in try paths(below: test.home.ledger) + paths(below: test.home.openings) {
            let bytes = try FileSystem.read(path)
            try FileSystem.remove(path)
            let name = String(path.dropFirst(test.home.ledger.count + 1))
            // A kept checkpoint that is gone cannot be missed, but for the newest.
            let isMissed =
                !(name.hasPrefix("checkpoints/") && name != "checkpoints/260")
                && !name.hasPrefix("profiles/")
            #expect((failure(test) != nil) == isMissed, "\(path) \(optional)")
            try FileSystem.create(path, with: bytes)
        }
        #expect(failure(test) == nil)
    }

    @Test func aTruncatedOrLengthenedFileIsFound() throws {
        let test = try published([2, 258])
        for path in try paths(below: test.home.ledger) + paths(below: test.home.openings) {
            let bytes = try FileSystem.read(path)
            for other in [Array(bytes.dropLast()), bytes + [0], []] {
                try FileSystem.writeSynced(other, to: path)
                #expect(failure(test) != nil, "\(path) \(other.count)")
            }
            try FileSystem.writeSynced(bytes, to: path)
        }
        #expect(failure(test) == nil)
    }

    @Test(arguments: [
        "tile/0/001", "tile/0/000.p/7", "tile/1/000", "tile/entries/001", "tile/x", "extra",
        "tile/0/1", "tile/0/x000/001", "tile/9/000", "checkpoints/301", "checkpoints/1",
        "profiles/aa", "tile/entries/000.p/256", "tile/0/000.p/1/x", "checkpoint.bak",
    ])
    func aStrayFileIsFound(_ name: String) throws {
        let test = try published([5])
        let path = "\(test.home.ledger)/\(name)"
        try FileManager.default.createDirectory(
            atPath: FileSystem.directory(of: path), withIntermediateDirectories: true)
        try FileSystem.create(path, with: [1, 2, 3])
        let found = try #require(failure(test))
        guard case .file(let place) = found.place else {
            Issue.record("\(found)")
            return
        }
        #expect(name.hasPrefix(place), "\(found)")
    }

    @Test func strangeDirectoriesAndLinksAreFound() throws {
        for name in ["tile/entries/aaa", "tile/0/000.q", "other", "profiles/x", "checkpoints/y"] {
            let test = try published([5])
            try FileSystem.createDirectory("\(test.home.ledger)/\(name)")
            #expect(failure(test)?.place == .file(name))
        }
        for name in ["tile/0/000.p/5", "tile/entries/000.p/5", "checkpoint"] {
            let test = try published([5])
            let path = "\(test.home.ledger)/\(name)"
            try FileSystem.rename(path, to: "\(test.scratch.path)/aside")
            try FileManager.default.createSymbolicLink(
                atPath: path, withDestinationPath: "\(test.scratch.path)/aside")
            #expect(failure(test)?.place == .file(name))
        }
        let test = try published([5])
        try FileSystem.create("\(test.home.openings)/001", with: [])
        #expect(failure(test)?.place == .openings("001"))
    }

    @Test func openingsHaveOneRecordAnEntry() throws {
        let test = try published([5])
        let path = "\(test.home.openings)/000"
        let bytes = try FileSystem.read(path)
        let records = try OpeningRecords.split(bytes, count: 5)
        for record in records {
            for position in record.lowerBound - 2..<record.lowerBound {
                for bit in 0..<8 {
                    var flipped = bytes
                    flipped[position] ^= 1 << UInt8(bit)
                    try FileSystem.writeSynced(flipped, to: path)
                    #expect(failure(test)?.place == .openings("000"))
                }
            }
        }
        // An erased opening is a record of no bytes.
        var erased: [UInt8] = []
        for (position, record) in records.enumerated() {
            OpeningRecords.append(position == 1 ? [] : Array(bytes[record]), to: &erased)
        }
        try FileSystem.writeSynced(erased, to: path)
        #expect(failure(test) == nil)
    }
}
