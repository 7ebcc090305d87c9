/// The names of elements and attributes that are looked at; any other is passed over or refused.
enum MarkupWord: String, CaseIterable, Sendable {
    case xml, xmlns
    // Content types and relationships.
    case types = "Types"
    case standard = "Default"
    case override = "Override"
    case fileExtension = "Extension"
    case contentType = "ContentType"
    case partName = "PartName"
    case relationships = "Relationships"
    case relationship = "Relationship"
    case relationshipId = "Id"
    case relationshipType = "Type"
    case target = "Target"
    case targetMode = "TargetMode"
    // The workbook.
    case workbook, workbookPr, date1904, sheets, sheet, name, state, id
    case calcPr, calcMode, calcOnSave, calcCompleted, fullCalcOnLoad
    // Styles.
    case styleSheet, numFmts, numFmt, numFmtId, formatCode, fonts, font, fontId, strike, val
    case cellXfs, xf
    // Strings.
    case sst, si, t, r, rPr, rPh, phoneticPr, extLst
    // Sheets.
    case worksheet, cols, col, min, max, width, hidden
    case sheetData, row, ht, c, s, v, f, ref
    case inline = "is"
    case autoFilter, filterColumn, mergeCells, mergeCell
}

/// A name of at most sixteen bytes, as numbers; a longer one by its length and both ends.
struct NameKey: Equatable {
    private(set) var count = 0
    private(set) var head: UInt64 = 0
    private(set) var tail: UInt64 = 0

    /// Whether it says the whole name.
    var isWhole: Bool { count <= 16 }

    /// The bytes of a whole one.
    var bytes: [UInt8] {
        let (first, second) = (min(count, 8), max(0, min(count, 16) - 8))
        return (0..<first).map { UInt8(truncatingIfNeeded: head >> UInt64(8 * (first - 1 - $0))) }
            + (0..<second).map { UInt8(truncatingIfNeeded: tail >> UInt64(8 * (second - 1 - $0))) }
    }

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        if count < 8 { head = head << 8 | UInt64(byte) } else { tail = tail << 8 | UInt64(byte) }
        count += 1
    }
}

/// Finds a word by its key, without making a String.
struct MarkupWords {
    private static let all = MarkupWords()

    private static let places = 512
    private var words = [MarkupWord?](repeating: nil, count: places)
    private var keys = [NameKey](repeating: NameKey(), count: places)

    private init() {
        for word in MarkupWord.allCases {
            var key = NameKey()
            for byte in word.rawValue.utf8 { key.add(byte) }
            var place = MarkupWords.place(of: key)
            while words[place] != nil { place = (place + 1) % MarkupWords.places }
            words[place] = word
            keys[place] = key
        }
    }

    private static func place(of key: NameKey) -> Int {
        let mixed = (key.head ^ key.tail &* 31) &* 0x9E37_79B9_7F4A_7C15
        return Int(mixed >> 55)
    }

    /// The word with this name. No word is longer than sixteen bytes, so the key decides.
    @inline(__always)
    static func word(for key: NameKey) -> MarkupWord? {
        guard key.count == 1 else { return all.longWord(for: key) }
        // The names of cells and of what is in them, the most by far.
        return switch UInt8(truncatingIfNeeded: key.head) {
        case UInt8(ascii: "c"): .c
        case UInt8(ascii: "f"): .f
        case UInt8(ascii: "r"): .r
        case UInt8(ascii: "s"): .s
        case UInt8(ascii: "t"): .t
        case UInt8(ascii: "v"): .v
        default: nil
        }
    }

    private func longWord(for key: NameKey) -> MarkupWord? {
        var place = MarkupWords.place(of: key)
        while let word = words[place] {
            if keys[place] == key { return word }
            place = (place + 1) % MarkupWords.places
        }
        return nil
    }
}

/// The vocabularies that names are taken from, in the transitional and the strict form of the
/// standard alike.
enum MarkupSpace: Sendable {
    /// An attribute without a prefix.
    case none
    case spreadsheet, contentTypes, packageRelationships, officeRelationships, xml, other

    init(uri: [UInt8]) {
        self = MarkupSpace.known[uri] ?? .other
    }

    private static let known: [[UInt8]: MarkupSpace] = {
        let spaces: [(String, MarkupSpace)] = [
            ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .spreadsheet),
            ("http://purl.oclc.org/ooxml/spreadsheetml/main", .spreadsheet),
            ("http://schemas.openxmlformats.org/package/2006/content-types", .contentTypes),
            ("http://schemas.openxmlformats.org/package/2006/relationships", .packageRelationships),
            (
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                .officeRelationships
            ),
            ("http://purl.oclc.org/ooxml/officeDocument/relationships", .officeRelationships),
            ("http://www.w3.org/XML/1998/namespace", .xml),
        ]
        return Dictionary(uniqueKeysWithValues: spaces.map { (Array($0.utf8), $1) })
    }()
}
