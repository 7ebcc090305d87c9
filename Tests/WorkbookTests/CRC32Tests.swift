import Testing

@testable import Workbook

@Suite struct CRC32Tests {
    @Test func theCheckValueOfTheStandardIsFound() {
        #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(CRC32.of([]) == 0)
        #expect(CRC32.of([UInt8](repeating: 0, count: 32)) == 0x190A_55AD)
    }

    @Test func piecesAddUpToTheWholeHoweverTheyAreCut() {
        let bytes = (0..<100).map { UInt8(truncatingIfNeeded: $0 * 37 + 11) }
        for cut in 0...bytes.count {
            var checksum = CRC32()
            checksum.add(Array(bytes[..<cut]).span)
            checksum.add(Array(bytes[cut...]).span)
            #expect(checksum.value == CRC32.of(bytes))
        }
    }
}
