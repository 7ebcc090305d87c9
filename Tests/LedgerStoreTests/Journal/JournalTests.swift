import Foundation
import Platform
import Testing

@testable import LedgerStore

/// A journal of small segments in a scratch directory, without a ledger around it.
private struct Bench {
    let scratch: ScratchDirectory
    let home: HomeLayout

    init() throws {
        scratch = try ScratchDirectory()
        home = HomeLayout(root: scratch.path)
        try FileSystem.createDirectory(home.journal)
        try FileSystem.createDirectory(home.staging)
    }

    static func start(_ segment: UInt64, size: UInt64) -> SegmentStart {
        SegmentStart(
            segment: segment, size: size, lastLeaf: SHA256.digest(of: [1]),
            lastReceived: size == 0 ? nil : Instant(seconds: 5))
    }

    func journal(after contents: JournalContents? = nil, size: Int = 4096) throws -> Journal {
        let last = contents?.segments.last?.start.segment ?? 0
        return try Journal(
            home: home, files: .direct, previous: contents?.segments ?? [],
            start: Bench.start(last + 1, size: contents?.size ?? 0),
            lastDigest: contents?.lastDigest ?? zeroDigest, segmentSize: size,
            randomID: { () throws(CryptographyError) in
                [UInt8](repeating: UInt8(last + 1), count: 16)
            })
    }

    func contents() throws -> JournalContents { try JournalContents(directory: home.journal) }

    var onlySegment: String { home.journal + "/segment-0000000001" }
}

private let zeroDigest = SegmentReading.noDigest

private func group(_ first: UInt64, _ count: Int, bytes: Int = 100) -> EntryGroup {
    EntryGroup(
        firstSeq: first,
        items: (0..<count).map { position in
            let letter = UInt8(97 + (Int(first) + position) % 26)
            return EntryGroup.Item(
                entry: [UInt8](repeating: letter, count: bytes),
                opening: position % 2 == 0 ? [] : [UInt8](repeating: letter, count: 40))
        })
}

extension Journal {
    fileprivate mutating func append(_ group: EntryGroup) throws {
        try append(.group, group.payload) { Bench.start($0, size: group.firstSeq) }
    }
}

@Suite struct JournalTests {
    @Test func groupsAndTheNewestCheckpointComeBackAcrossSegments() throws {
        let bench = try Bench()
        var journal = try bench.journal()
        var items: [EntryGroup.Item] = []
        for count in 1...40 {
            let group = group(UInt64(items.count), count % 7 + 1)
            try journal.append(group)
            items += group.items
            let size = UInt64(items.count)
            try journal.append(.checkpoint, Array("size \(size)".utf8)) {
                Bench.start($0, size: size)
            }
        }
        let contents = try bench.contents()
        #expect(contents.items == items)
        #expect(contents.checkpoint == Array("size \(items.count)".utf8))
        #expect(contents.segments.count > 5)

        // All but the segments that hold entries from 100 on may go.
        try journal.retire(published: 100)
        let rest = try bench.contents()
        #expect(rest.firstSeq <= 100 && rest.firstSeq > 80)
        #expect(rest.items == Array(items[Int(rest.firstSeq)...]))
    }

    @Test func aGroupLargerThanASegmentGetsASegmentOfItsSize() throws {
        let bench = try Bench()
        var journal = try bench.journal(size: 2048)
        try journal.append(group(0, 1))
        try journal.append(group(1, 10, bytes: 60_000))
        try journal.append(group(11, 1))
        #expect(try bench.contents().size == 12)
    }

    @Test func aNewWriterGoesOnInASegmentOfItsOwn() throws {
        let bench = try Bench()
        var first = try bench.journal()
        try first.append(group(0, 3))
        var second = try bench.journal(after: bench.contents())
        try second.append(group(3, 2))
        let contents = try bench.contents()
        #expect(contents.size == 5)
        #expect(contents.segments.map(\.start.segment) == [1, 2])
    }

    @Test func aTailTornAtAnyByteLeavesTheFramesBeforeIt() throws {
        let bench = try Bench()
        var journal = try bench.journal()
        try journal.append(group(0, 2))
        let before = try FileSystem.read(bench.onlySegment)
        try journal.append(group(2, 6, bytes: 200))
        let after = try FileSystem.read(bench.onlySegment)
        let start = try #require(zip(before, after).enumerated().first { $1.0 != $1.1 }?.offset)
        let end = try #require(after.lastIndex { $0 != 0 })
        #expect(end - start > 1024)
        for cut in start...end {
            let torn = after[..<cut] + [UInt8](repeating: 0, count: after.count - cut)
            let reading = try SegmentReading(Array(torn), file: "torn")
            #expect(reading.frames.count == 2, "cut at \(cut)")
        }
        // Sectors reach the disk in any order.
        for sector in stride(from: start / 512 * 512, to: end, by: 512) {
            var holed = after
            for position in sector..<sector + 512 { holed[position] = 0 }
            #expect(try SegmentReading(holed, file: "holed").frames.count == 2)
        }
        #expect(try SegmentReading(after, file: "whole").frames.count == 3)
    }

    @Test func aFlippedBitIsNeverTakenForATornTail() throws {
        let bench = try Bench()
        var journal = try bench.journal(size: 3072)
        try journal.append(group(0, 2))
        try journal.append(group(2, 3))
        let whole = try FileSystem.read(bench.onlySegment)
        let frames = try SegmentReading(whole, file: "whole").frames
        for position in whole.indices {
            var flipped = whole
            flipped[position] ^= 1 << UInt8(position % 8)
            let isWritten = frames.contains {
                ($0.end - JournalFrame.size(payload: $0.payload.count)...$0.payload.upperBound)
                    .contains(position)
            }
            let count = try? SegmentReading(flipped, file: "flipped").frames.count
            // Where no frame was written a flip may be seen, and costs nothing if it is not.
            #expect(count == nil || !isWritten && count == 3, "byte \(position)")
        }
    }

    @Test func aValidFrameBeyondABadOneIsRefused() throws {
        let bench = try Bench()
        var journal = try bench.journal()
        try journal.append(group(0, 2))
        try journal.append(group(2, 2))
        var bytes = try FileSystem.read(bench.onlySegment)
        for position in 512..<1024 { bytes[position] = 0 }
        let error = #expect(throws: StoreError.self) { try SegmentReading(bytes, file: "seg") }
        #expect(error == .corruption(file: "seg", damage: .frameBeyond(good: 1024, bad: 512)))
    }

    @Test func aMissingOrForeignSegmentIsRefused() throws {
        let bench = try Bench()
        var journal = try bench.journal(size: 2048)
        for first in 0..<9 { try journal.append(group(UInt64(first), 1, bytes: 300)) }
        let contents = try bench.contents()
        #expect(contents.segments.count >= 3)
        let middle = contents.segments[1].path
        try FileSystem.rename(middle, to: bench.scratch.path + "/aside")
        #expect(throws: StoreError.self) { try bench.contents() }
        try FileSystem.rename(bench.scratch.path + "/aside", to: middle)
        #expect(try bench.contents().size == 9)
        try FileSystem.create(bench.home.journal + "/segment-7", with: [])
        #expect(throws: StoreError.self) { try bench.contents() }
    }

    /// The frame of `Specs/journal.md`, byte for byte.
    @Test func theFrameOfTheSpecIsWrittenAndRead() throws {
        let place = FramePlace(
            segment: (0..<16).map { UInt8($0) }, number: 1,
            previous: SHA256.digest(of: Array("the frame before".utf8)))
        let payload = EntryGroup(
            firstSeq: 7,
            items: [
                EntryGroup.Item(
                    entry: Array("entry 7\n".utf8),
                    opening: [UInt8](repeating: 0x5a, count: 32) + Array("{}".utf8)),
                EntryGroup.Item(entry: Array("entry 8\n".utf8), opening: []),
            ]
        ).payload
        let frame = JournalFrame.bytes(at: place, kind: .group, payload: payload)
        let spec = try SpecExample.hexBlocks(in: "journal.md")
        #expect(spec.first == Array(frame.bytes[..<(104 + payload.count + 1)]))
        let read = try #require(JournalFrame(in: frame.bytes, at: 0))
        #expect(read.place == place)
        #expect(EntryGroup(Array(frame.bytes[read.payload]))?.items.count == 2)
        #expect(frame.bytes.count == 512)
    }
}
