import Foundation
import Platform
import Testing
import Transparency

@testable import LedgerStore
@testable import TestSupport

@Suite struct RecordPlacesTests {
    /// Records of up to 3,000 bytes, some of them empty.
    private static func records(_ count: Int, _ random: inout SeededRandom) -> [[UInt8]] {
        (0..<count).map { _ in
            let length = Bool.random(using: &random) ? Int.random(in: 0...3_000, using: &random) : 0
            return (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
        }
    }

    private static func file(_ records: [[UInt8]]) throws -> [UInt8] {
        try EntryBundle.encode(records)
    }

    private static func split(_ count: Int) -> ([UInt8]) throws(StoreError) -> [Range<Int>] {
        { bytes throws(StoreError) in
            do throws(BundleError) {
                return try EntryBundle.split(bytes, count: count)
            } catch { throw StoreError.readBack(file: "\(error)") }
        }
    }

    @Test(arguments: [UInt64(1), 20_261_121, UInt64.random(in: 0...UInt64.max)])
    func whatIsReadByItsPlaceIsWhatStandsInTheWholeFile(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let scratch = try ScratchDirectory()
        let path = "\(scratch.path)/records"
        let places = RecordPlaces()
        let all = RecordPlacesTests.records(256, &random)
        try Data(RecordPlacesTests.file(all)).write(to: URL(filePath: path))
        var isFirst = true
        for _ in 0..<50 {
            let share = Int.random(in: 1...256, using: &random)
            let positions = (0..<256).filter { _ in Int.random(in: 1...256, using: &random) <= share
            }
            let read = try places.records(positions, of: path, limit: 1 << 20) {
                bytes throws(StoreError) in
                // The file is read whole but once.
                #expect(isFirst, "seed \(seed)")
                isFirst = false
                return try RecordPlacesTests.split(256)(bytes)
            }
            #expect(read.map(Array.init) == positions.map { all[$0] }, "seed \(seed)")
        }
    }

    @Test func placesInAFileThatIsReplacedOrGrowsAreForgotten() throws {
        var random = SeededRandom(7)
        let scratch = try ScratchDirectory()
        let path = "\(scratch.path)/records"
        let places = RecordPlaces()
        func read(_ positions: [Int], of count: Int) throws -> [[UInt8]] {
            try places.records(
                positions, of: path, limit: 1 << 20, split: RecordPlacesTests.split(count)
            ).map(Array.init)
        }
        var all = RecordPlacesTests.records(20, &random)
        try Data(RecordPlacesTests.file(all)).write(to: URL(filePath: path))
        #expect(try read([3, 19], of: 20) == [all[3], all[19]])
        // As when an opening is erased: another file of other places is there.
        all[3] = []
        let staged = "\(scratch.path)/staged"
        try Data(RecordPlacesTests.file(all)).write(to: URL(filePath: staged))
        try FileSystem.rename(staged, to: path)
        #expect(try read([3, 19], of: 20) == [[], all[19]])
        // As when a writer publishes: the same file holds more.
        all += RecordPlacesTests.records(5, &random)
        try Data(RecordPlacesTests.file(all)).write(to: URL(filePath: path))
        #expect(try read([0, 24], of: 25) == [all[0], all[24]])
    }

    @Test func whatCannotBeReadIsReportedAsTheFilesFault() throws {
        let scratch = try ScratchDirectory()
        let path = "\(scratch.path)/records"
        let places = RecordPlaces()
        #expect(throws: StoreError.self) {
            try places.records([0], of: path, limit: 100, split: RecordPlacesTests.split(1))
        }
        try Data(repeating: 0, count: 101).write(to: URL(filePath: path))
        let error = #expect(throws: StoreError.self) {
            try places.records([0], of: path, limit: 100, split: RecordPlacesTests.split(1))
        }
        guard case .file(let fault) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(fault.isTooLong)
        #expect(try places.records([], of: path, limit: 1, split: RecordPlacesTests.split(1)) == [])
    }
}
