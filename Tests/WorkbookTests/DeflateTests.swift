import Testing

@testable import Workbook

@Suite struct DeflateTests {
    static func bytes(_ hex: String) -> [UInt8] {
        let digits = Array(hex.filter { !$0.isWhitespace })
        return stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(digits[$0...$0 + 1]), radix: 16)
        }
    }

    private func refusal(_ packed: [UInt8], most: Int = 1 << 24) -> String? {
        do throws(Deflate.Refusal) {
            _ = try Deflate.unpacked(packed, most: most)
            return nil
        } catch {
            return switch error {
            case .damaged(let why): why
            case .tooMuch: "too much"
            case .more: "more"
            }
        }
    }

    /// Bits as they are sent: each group from its lowest bit on.
    private func packed(_ groups: [(value: Int, bits: Int)]) -> [UInt8] {
        var bytes: [UInt8] = []
        var place = 0
        for group in groups {
            for bit in 0..<group.bits {
                if place % 8 == 0 { bytes.append(0) }
                if group.value >> bit & 1 == 1 { bytes[place / 8] |= 1 << (place % 8) }
                place += 1
            }
        }
        return bytes
    }

    /// A code is sent from its highest bit on.
    private func code(_ value: Int, _ bits: Int) -> (value: Int, bits: Int) {
        ((0..<bits).reduce(0) { $0 << 1 | value >> $1 & 1 }, bits)
    }

    @Test func theCodeOfTheRFCsExampleIsAsPrinted() throws {
        // §3.2.2: A to H with the lengths 3, 3, 3, 3, 3, 2, 4, 4.
        let made = try HuffmanCode(lengths: [3, 3, 3, 3, 3, 2, 4, 4], mayLack: false)
        let codes: [(Int, Int)] = [
            (0b010, 3), (0b011, 3), (0b100, 3), (0b101, 3), (0b110, 3), (0b00, 2), (0b1110, 4),
            (0b1111, 4),
        ]
        for (symbol, (value, bits)) in codes.enumerated() {
            let sent = UInt64(code(value, bits).value)
            #expect(made.symbol(of: sent) == UInt16(symbol << 4 | bits))
            // Whatever follows.
            #expect(made.symbol(of: sent | 0xFFFF << UInt64(bits)) == UInt16(symbol << 4 | bits))
        }
    }

    @Test func codesLongerThanTheTableAreRead() throws {
        // Lengths 1, 2, … 14, 15, 15.
        let lengths = (1...15).map { UInt8($0) } + [15]
        let made = try HuffmanCode(lengths: lengths[...], mayLack: false)
        for symbol in 0..<16 {
            let bits = min(symbol + 1, 15)
            let value = symbol < 15 ? 1 << bits - 2 : 1 << bits - 1
            #expect(
                made.symbol(of: UInt64(code(value, bits).value)) == UInt16(symbol << 4 | bits))
        }
    }

    @Test(arguments: [
        // By zlib: of each kind of block one.
        ("010000ffff", ""), ("0300", ""), ("010300fcff616263", "abc"), ("4b4c4a06 00", "abc"),
        ("4b4c84 01 00", "aaaaaaaaaa"),
    ]) func blocksOfEachKindAreRead(_ hex: String, _ text: String) throws {
        #expect(try Deflate.unpacked(Self.bytes(hex), most: 100) == Array(text.utf8))
    }

    @Test func aBlockWithCodesOfItsOwnIsRead() throws {
        // zlib, level 9: 120 times "the fee of " and a number.
        let packed = Self.bytes(Self.dynamic)
        let text = (0..<120).map { "the fee of \($0 * $0) yen. " }.joined()
        #expect(packed[0] >> 1 & 3 == 2)
        #expect(try Deflate.unpacked(packed, most: 1 << 20) == Array(text.utf8))
    }

    @Test func everyFlawHasItsReason() {
        let fixed = (0b011, 3)
        #expect(refusal(packed([(0b111, 3)])) == InflateFault.unknownBlock.rawValue)
        #expect(refusal([0x01, 1, 0, 0, 0, 7]) == InflateFault.differingLengths.rawValue)
        #expect(refusal([0x01, 2, 0, 0xFD, 0xFF, 7]) == InflateFault.endsEarly.rawValue)
        #expect(refusal([]) == InflateFault.endsEarly.rawValue)
        #expect(refusal([0x4B]) == InflateFault.endsEarly.rawValue)
        // A copy of three from one before the beginning; length 257, distance 0.
        #expect(
            refusal(packed([fixed, code(1, 7), code(0, 5), code(0, 7), (0, 16)]))
                == InflateFault.beforeBeginning.rawValue)
        // Lengths 286 and 287, distances 30 and 31 are in no text.
        for symbol in [0b1100_0110, 0b1100_0111] {
            #expect(
                refusal(packed([fixed, code(0x30, 8), code(symbol, 8), (0, 32)]))
                    == InflateFault.unknownSymbol.rawValue)
        }
        for distance in [30, 31] {
            #expect(
                refusal(packed([fixed, code(0x30, 8), code(1, 7), code(distance, 5), (0, 32)]))
                    == InflateFault.unknownSymbol.rawValue)
        }
        #expect(refusal([0x03, 0x00, 0x00]) == "more")
        #expect(refusal(Deflate.packed([UInt8](repeating: 0, count: 9)), most: 8) == "too much")
    }

    @Test func codesThatAreNoneHaveTheirReason() {
        let head = [(1, 1), (2, 2)]
        // 287 literals, 31 distances.
        for counts in [[(30, 5), (0, 5)], [(0, 5), (30, 5)]] {
            #expect(
                refusal(packed(head + counts + [(0, 4), (0, 64)]))
                    == InflateFault.impossibleCode.rawValue)
        }
        let counts = [(0, 5), (0, 5), (0, 4)]
        // Code lengths with four codes of one bit, and with none.
        for lengths in [[(1, 3), (1, 3), (1, 3), (1, 3)], [(0, 3), (0, 3), (0, 3), (0, 3)]] {
            #expect(
                refusal(packed(head + counts + lengths + [(0, 64)]))
                    == InflateFault.impossibleCode.rawValue)
        }
        // 16 and 0 with one bit each: to repeat what is not there.
        #expect(
            refusal(packed(head + counts + [(1, 3), (0, 3), (0, 3), (1, 3), (1, 1), (0, 64)]))
                == InflateFault.impossibleCode.rawValue)
        // 18 and 0: all lengths 0, and so no end of the block.
        #expect(
            refusal(
                packed(
                    head + counts
                        + [(0, 3), (0, 3), (1, 3), (1, 3), (1, 1), (127, 7), (1, 1), (109, 7)]))
                == InflateFault.impossibleCode.rawValue)
        for lengths: [UInt8] in [[1, 1, 1], [2, 2, 2], [1], [2], []] {
            #expect(throws: InflateFault.impossibleCode) {
                try HuffmanCode(lengths: lengths[...], mayLack: false)
            }
        }
        #expect(throws: InflateFault.impossibleCode) {
            try HuffmanCode(lengths: [2], mayLack: true)
        }
        for lengths: [UInt8] in [[1], [0, 1], []] {
            #expect(throws: Never.self) { try HuffmanCode(lengths: lengths[...], mayLack: true) }
        }
    }

    @Test func aStreamOfNothingButCodesIsRefused() {
        // The smallest block with codes of its own: 18 and 1 for the code lengths, one literal and
        // the end. Each takes long to make and says nothing.
        let block: [(Int, Int)] =
            [(0, 1), (2, 2), (0, 5), (0, 5), (14, 4), (0, 3), (0, 3), (1, 3)]
            + [(Int, Int)](repeating: (0, 3), count: 14) + [(1, 3)]
            + [(1, 1), (127, 7), (1, 1), (107, 7), (0, 1), (0, 1), (0, 1)]
        let few = (0..<900).flatMap { _ in block } + [(1, 1), (1, 2), (0, 7)]
        let many = (0..<3000).flatMap { _ in block } + [(1, 1), (1, 2), (0, 7)]
        #expect(refusal(packed(few)) == nil)
        #expect(refusal(packed(many)) == InflateFault.tooManyCodes.rawValue)
    }

    @Test func whatWePackIsUnpackedAgain() throws {
        var random = SeededBytes(seed: 1951)
        for size in [0, 1, 2, 3, 4, 5, 257, 258, 259, 4096, 65_536, 70_000, 150_000] {
            for kinds in [1, 2, 5, 256] {
                let bytes = (0..<size).map { _ in UInt8(random.next(below: kinds)) }
                #expect(try Deflate.unpacked(Deflate.packed(bytes), most: size) == bytes)
            }
        }
    }

    @Test func copiesReachBackAsFarAsTheyMayAndNoFurther() throws {
        var random = SeededBytes(seed: 32768)
        let words = (0..<64).map { _ in UInt8(random.next(below: 256)) }
        for gap in [32_704, 32_705] {
            let filler = (0..<gap).map { _ in UInt8(random.next(below: 256)) }
            let bytes = words + filler + words
            let packed = Deflate.packed(bytes)
            #expect(try Deflate.unpacked(packed, most: bytes.count) == bytes)
        }
    }

    @Test func piecesOfAnySizeComeOutAlike() throws {
        let text = (0..<40_000).map { "<c r=\"A\($0)\"><v>\($0 * 7)</v></c>" }.joined()
        let bytes = Array(text.utf8)
        var deflater = Deflater()
        for start in stride(from: 0, to: bytes.count, by: 1000) {
            deflater.add(Array(bytes[start..<min(start + 1000, bytes.count)]))
        }
        let packed = deflater.finish()
        #expect(packed.count < bytes.count / 3)
        #expect(try Deflate.unpacked(packed, most: bytes.count) == bytes)
    }

    private static let dynamic = """
        6d963b72c4400844afa213b8f8c31c485b8eec6413dfde4a5c0e78e914021aba1bbd3fefeb75dfd7f7eb92eb
        e7fefab8deff2fba5e62bd9cfd55ad27cbf5e43b2a76aeda056777a502bd1bc44540b780e00004c0600971b3
        f3b905e087e9028e08889b9d2f6dd7cddefd15e028886bc8d75077a0bf03384ed1de60302a30415518b5d24e
        d46079eab4e5203a24f1a68860454c6c60ac4e10c7400126c432254599ec9ce6b2ab5b8802730191154536e5
        1caa7ea04f2744ae80fd110928c7619e1e3079a71d79c3367d60ef7e802121c0a520d685033f2380c951c0f9
        68720392510ae82d950cc1c91102a49ee409d91479206709547f502ab83920aa04ecd530a51a98674b927901
        a276d86627ecbd1b18d207b834747ac6809f1374cb0a383f03ea38a4a3a723880cd0e62950f119c15b4a6627
        86b12164e0051d3cb60ecdaa122e55738a0df2512db25c1d7267e33f0527cfb7a4f3604d97c40e1e1dbc4f1e
        89078aae9e1f3a90a17f8af905
        """
}

/// Bytes that are the same in each run.
struct SeededBytes {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// xorshift64*, 0 … `bound` − 1.
    mutating func next(below bound: Int) -> Int {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
    }
}
