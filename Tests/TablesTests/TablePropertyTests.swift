import Platform
import Tables
import Testing

/// A small generator (xorshift) whose seed a failure prints.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed | 1 }

    mutating func roll(_ sides: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(sides))
    }
}

@Suite struct TablePropertyTests {
    static let seed: UInt64 = 20_260_501

    private static let pieces = [
        "a", "Z", "9", " ", "\"", ",", ";", "\t", "\n", "\r\n", "\r", "-", "=", "円", "令和", "ガ", "ー",
        "，", "表", "ソ", "é", "Đ", "ờ", "e\u{301}", "?", "😀",
    ]

    private func write(_ rows: [[String]], _ separator: Separator, quoteAll: Bool, end: String)
        -> String
    {
        let mark = String(UnicodeScalar(separator.rawValue))
        return rows.map { row in
            row.map { cell in
                let needs =
                    quoteAll
                    || cell.unicodeScalars.contains { "\"\n\r,;\t ".unicodeScalars.contains($0) }
                return needs ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
            }.joined(separator: mark)
        }.joined(separator: end) + end
    }

    @Test func aWrittenTableIsReadBackTheSame() throws {
        var dice = Dice(seed: Self.seed)
        let encode = try TextConverter(from: .utf8, to: .cp932)
        for round in 0..<60 {
            let japaneseOnly = round.isMultiple(of: 2)
            let width = 2 + dice.roll(6)
            // The first row makes the separator and the encoding plain.
            var rows = [(0..<width).map { "見出しの列\($0)" }]
            for _ in 0..<(8 + dice.roll(8)) {
                rows.append(
                    (0..<width).map { column in
                        (column == 0 ? "x" : "")
                            + (0..<dice.roll(6)).map { _ in
                                Self.pieces[dice.roll(japaneseOnly ? 20 : Self.pieces.count)]
                            }.joined()
                    })
            }
            let end = ["\r\n", "\n", "\r"][dice.roll(3)]
            for separator in Separator.allCases {
                for quoteAll in [true, false] {
                    let text = write(rows, separator, quoteAll: quoteAll, end: end)
                    var files: [(TableEncoding, [UInt8])] = [
                        (.utf8, Array(text.utf8)),
                        (.utf8WithMark, [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
                        (.utf16LittleEndian, SampleFilings.utf16(text, bigEndian: false)),
                        (.utf16BigEndian, SampleFilings.utf16(text, bigEndian: true)),
                    ]
                    if japaneseOnly {
                        files.append((.cp932, try encode.converted(Array(text.utf8))))
                    }
                    for (encoding, bytes) in files {
                        let table = try TableFile.read(bytes).get()
                        #expect(
                            table.encoding == encoding && table.separator == separator
                                && table.faults.isEmpty && Self.same(table.rows.map(\.cells), rows),
                            "seed \(Self.seed) round \(round) \(encoding) \(separator)")
                    }
                }
            }
        }
    }

    private static func same(_ left: [[String]], _ right: [[String]]) -> Bool {
        left.map { $0.map { Array($0.utf8) } } == right.map { $0.map { Array($0.utf8) } }
    }

    @Test func noBytesTrap() {
        var dice = Dice(seed: Self.seed)
        let starts: [[UInt8]] = [
            [], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], Array("name,amount\n".utf8),
            Array(SampleFilings.vietnamese.utf8), Array("sep=;\n".utf8),
        ]
        let likely: [UInt8] = Array("\"\",;\t\r\n0159.-=/年Rr令 \u{202E}".utf8)
        for _ in 0..<1500 {
            var bytes = starts[dice.roll(starts.count)]
            for _ in 0..<dice.roll(60) {
                bytes.append(
                    dice.roll(3) == 0 ? UInt8(dice.roll(256)) : likely[dice.roll(likely.count)])
            }
            for _ in 0..<dice.roll(3) where !bytes.isEmpty {
                bytes[dice.roll(bytes.count)] = UInt8(dice.roll(256))
            }
            _ = SampleReading(bytes)
        }
    }

    @Test func noCellTrapsAReader() {
        var dice = Dice(seed: Self.seed)
        let pieces =
            Self.pieces + [
                "0", "12", "2026", "/", ".", ",", "年", "月", "日", "R", "元", "E+", "(", ")", "¥", "₫",
                "tháng", "năm", "feb", "\u{202E}", "\u{FFFD}", "#", "９", "．", "：", "\u{FF9E}",
                "99999999999", "０",
            ]
        for _ in 0..<4000 {
            let cell = (0..<dice.roll(9)).map { _ in pieces[dice.roll(pieces.count)] }.joined()
            for convention in [AmountConvention.dots, .commas, .unknown] {
                for exponent in 0...3 {
                    let reader = AmountReader(
                        currency: "JPY", exponent: exponent, convention: convention)
                    if case .success(let amount) = reader.read(cell) {
                        #expect(
                            (0...AmountReader.largest).contains(amount),
                            "seed \(Self.seed): \(cell)")
                    }
                }
            }
            for convention in [DateConvention.dayFirst, .unknown] {
                if case .success(let date) = DateReader(convention: convention).read(cell) {
                    let again = DateReader(convention: convention).read(date.description)
                    #expect(again.mapError(\.kind) == .success(date), "seed \(Self.seed): \(cell)")
                }
            }
            if case .success(let text) = TextReader().read(cell) {
                // What was read is kept by reading it again.
                #expect(
                    TextReader().read(text).mapError(\.kind) == .success(text),
                    "seed \(Self.seed): \(cell)")
            }
            _ = WordReader(SampleColumn.kinds).read(cell)
            _ = IdentifierReader(allowsCapitals: true).read(cell)
        }
    }
}
