import Platform
import Testing
import Transparency

@testable import LedgerStore

@Suite struct OpeningRecordsTests {
    @Test func theFileOfTheSpecIsWrittenAndRead() throws {
        let opening = Opening(
            salt: (0xa0...0xbf).map { UInt8($0) },
            content: Array("{\"type\":\"fees.declared\"}".utf8))
        var bytes: [UInt8] = []
        for record in [nil, opening, nil] {
            OpeningRecords.append(OpeningRecords.record(record), to: &bytes)
        }
        #expect(try SpecExample.hexBlocks(in: "openings.md") == [bytes])
        let records = try OpeningRecords.split(bytes, count: 3)
        #expect(records.map { OpeningRecords.opening(bytes[$0]) } == [nil, opening, nil])
    }

    @Test func whatIsNotExactlyOneRecordEachIsRefused() {
        #expect(throws: OpeningsError.truncated(record: 0)) {
            try OpeningRecords.split([], count: 1)
        }
        #expect(throws: OpeningsError.truncated(record: 1)) {
            try OpeningRecords.split([0, 0, 0], count: 2)
        }
        #expect(throws: OpeningsError.trailing(bytes: 1)) {
            try OpeningRecords.split([0, 0, 0], count: 1)
        }
        #expect(throws: OpeningsError.tooShort(record: 0, bytes: 32)) {
            try OpeningRecords.split([0, 32] + [UInt8](repeating: 1, count: 32), count: 1)
        }
        #expect(throws: OpeningsError.truncated(record: 0)) {
            try OpeningRecords.split([0, 40] + [UInt8](repeating: 1, count: 39), count: 1)
        }
    }
}
