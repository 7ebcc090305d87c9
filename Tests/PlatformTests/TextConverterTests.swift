import Platform
import Testing

@Suite struct TextConverterTests {
    @Test func windowsJapaneseIsConvertedAsWindowsDoes() throws {
        let converter = try TextConverter(from: .cp932, to: .utf8)
        func converted(_ bytes: [UInt8]) throws -> String {
            String(decoding: try converter.converted(bytes), as: UTF8.self)
        }
        #expect(try converted([0x97, 0xDF, 0x98, 0x61]) == "令和")
        // Wave dash, NEC's circled one, IBM's 髙, half-width kana, the yen sign's place.
        #expect(try converted([0x81, 0x60]) == "\u{FF5E}")
        #expect(try converted([0x87, 0x40, 0xFB, 0xFC, 0xB6]) == "①髙ｶ")
        #expect(try converted([0x5C, 0x7E]) == "\\~")
    }

    @Test func anythingUndecodableIsRefusedWhereItIs() throws {
        let converter = try TextConverter(from: .cp932, to: .utf8)
        for (bytes, offset) in [
            ([0x61, 0x81], 1), ([0x61, 0x62, 0x81, 0x20], 2), ([0xFF], 0), ([0x85, 0x9F], 0),
        ] as [([UInt8], Int)] {
            #expect(throws: TextConversionError.unconvertible(offset: offset)) {
                _ = try converter.converted(bytes)
            }
        }
        // A failure leaves nothing behind.
        #expect(try converter.converted([0x61]) == [0x61])
    }

    @Test func aLetterTheTargetLacksIsNotApproximated() throws {
        let converter = try TextConverter(from: .utf8, to: .cp932)
        #expect(throws: TextConversionError.unconvertible(offset: 1)) {
            _ = try converter.converted(Array("aờ".utf8))
        }
    }

    @Test func longTextIsConvertedWhole() throws {
        let text = Array(String(repeating: "令和8年2月5日\n", count: 20_000).utf8)
        let coded = try TextConverter(from: .utf8, to: .cp932).converted(text)
        #expect(try TextConverter(from: .cp932, to: .utf8).converted(coded) == text)
        #expect(try TextConverter(from: .cp932, to: .utf8).converted([]).isEmpty)
    }
}
