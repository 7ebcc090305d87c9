import Testing

@testable import QRCode

@Suite struct QRSymbolTests {
    @Test func theCorrectionOfTheStandardsExampleIsAsPrinted() {
        // ISO/IEC 18004:2015, annex I: `01234567` in version 1-M, data and correction codewords.
        let data: [UInt8] = [
            0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11,
            0xEC, 0x11,
        ]
        #expect(
            ReedSolomon(degree: 10).remainder(data) == [
                0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55,
            ])
    }

    @Test func aBlockWithItsCorrectionIsDividedByTheGenerator() {
        let data = (0..<60).map { UInt8(truncatingIfNeeded: $0 * 37 + 11) }
        for degree in [7, 18, 30] {
            let code = ReedSolomon(degree: degree)
            let whole = data + code.remainder(data)
            // Horner's rule at each root of the generator gives 0.
            var root: UInt8 = 1
            for _ in 0..<degree {
                #expect(whole.reduce(0 as UInt8) { ReedSolomon.multiply($0, root) ^ $1 } == 0)
                root = ReedSolomon.multiply(root, 2)
            }
        }
    }

    @Test func everyCodewordHasItsModules() {
        for version in 1...40 {
            let grid = QRGrid(version: version)
            var filled = grid
            for level in QRLevel.allCases {
                let capacity = QRCapacity(version: version, level: level)
                #expect(capacity.dataBytes > 0)
                filled.place(Array(repeating: 0xFF, count: capacity.total))
                let added = filled.dark.count { $0 } - grid.dark.count { $0 }
                #expect(added == 8 * capacity.total, "version \(version)")
                // Fewer than eight modules are left over.
                filled = grid
                filled.place(Array(repeating: 0xFF, count: capacity.total + 1))
                #expect(filled.dark.count { $0 } - grid.dark.count { $0 } < 8 * capacity.total + 8)
                filled = grid
            }
        }
    }

    @Test(arguments: [
        (2, [6, 18]), (7, [6, 22, 38]), (15, [6, 26, 48, 70]), (32, [6, 34, 60, 86, 112, 138]),
        (39, [6, 26, 54, 82, 110, 138, 166]), (40, [6, 30, 58, 86, 114, 142, 170]),
    ]) func alignmentPatternsStandWhereTheStandardSays(_ version: Int, _ centres: [Int]) {
        #expect(QRGrid.alignmentCentres(version: version) == centres)
    }

    @Test func theSmallestSymbolIsTakenWithAllTheCorrectionItHasRoomFor() throws {
        let address = Array("https://feri.example/o/VJ-2026-000017".utf8)
        let symbol = try QRSymbol(saying: address)
        #expect(symbol.version == 3)
        #expect(symbol.level == .medium)
        let short = try QRSymbol(saying: Array("VJ-2026-000017".utf8))
        #expect(short.version == 1)
        #expect(short.level == .quartile)
    }

    @Test func whatNoSymbolHoldsIsRefused() throws {
        let most = Array(repeating: UInt8(ascii: "a"), count: 2331)
        #expect(try QRSymbol(saying: most).version == 40)
        #expect(throws: QRError.tooLong(bytes: 2332, most: 2331)) {
            try QRSymbol(saying: most + [97])
        }
    }

    @Test func aDrawingHasALightBorderOfFourModules() throws {
        let symbol = try QRSymbol(saying: Array("A".utf8))
        let lines = symbol.halfBlocks.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 16)
        #expect(lines[0] == Substring(String(repeating: "█", count: 29)))
        #expect(symbol.path.hasPrefix("M4 4h7v1h-7z"))
    }
}
