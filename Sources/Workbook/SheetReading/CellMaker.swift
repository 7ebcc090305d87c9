/// The types that a cell may say it has.
/// - Source: ISO/IEC 29500-1 §18.18.11 (ST_CellType).
enum CellType {
    case number, shared, string, inline, boolean, error, date

    init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        var key = NameKey()
        for place in range { key.add(bytes[place]) }
        guard key.isWhole else { return nil }
        switch (key.count, key.head) {
        case (1, 0x6E): self = .number  // n
        case (1, 0x73): self = .shared  // s
        case (1, 0x62): self = .boolean  // b
        case (1, 0x65): self = .error  // e
        case (1, 0x64): self = .date  // d
        case (3, 0x73_7472): self = .string  // str
        case (9, 0x696E_6C69_6E65_5374) where key.tail == 0x72: self = .inline  // inlineStr
        default: return nil
        }
    }
}

/// What a cell says, before it is known what it means.
struct RawCell {
    var column: Int
    var style = 0
    var type = CellType.number
    var hasValue = false
    var hasFormula = false

    init(column: Int) { self.column = column }
}

/// What is wrong with a cell, before it is known where.
struct CellFlaw: Error, Equatable {
    let seen: String
    let expected: String

    init(_ seen: String, _ expected: String) {
        self.seen = seen
        self.expected = expected
    }

    static let tooLong = CellFlaw("", "")
}

/// Makes values of what cells say.
struct CellMaker {
    private let strings: SharedStrings
    private let kinds: [NumberFormat.Kind]
    private let isStruckOut: [Bool]
    private let dateSystem: DateSystem
    private let isStale: Bool
    private let limits: WorkbookLimits

    init(_ workbook: WorkbookFile) {
        strings = workbook.strings
        kinds = workbook.styles.formats.map(\.kind)
        isStruckOut = workbook.styles.isStruckOut
        dateSystem = workbook.dateSystem
        isStale = workbook.isStale
        limits = workbook.parts.limits
    }

    /// nil for a cell that is only formatted; `bytes[range]` is the text of its value, `rich` its own.
    func cell(
        of raw: RawCell, _ bytes: [UInt8], _ range: Range<Int>, _ rich: RichText?
    ) throws(CellFlaw) -> SheetCell? {
        guard kinds.indices ~= raw.style else {
            throw CellFlaw("s=\(raw.style)", "one of \(kinds.count) formats")
        }
        var isStruck = isStruckOut[raw.style]
        let value: CellValue
        switch raw.type {
        case .shared where !range.isEmpty:
            guard let index = WholeNumber.read(bytes.span, range),
                strings.texts.indices ~= index
            else {
                throw CellFlaw(
                    Seen.text(bytes[range]), "one of \(strings.texts.count) shared strings")
            }
            value = .text(strings.texts[index])
            isStruck = isStruck || strings.struck.contains(index)
        case .inline:
            value = .text(rich?.text ?? "")
            isStruck = isStruck || rich?.hasStruckRun ?? false
        case .string:
            value = .text(try string(Array(bytes[range])))
        case _ where range.isEmpty: value = .empty
        case .number:
            guard let read = SheetNumber(bytes.span, range) else {
                throw CellFlaw(Seen.text(bytes[range]), "a number")
            }
            value = number(read, kinds[raw.style])
        case .boolean: value = try boolean(bytes[range])
        case .error: value = .error(Seen.text(bytes[range]))
        case .date:
            guard let date = IsoDate.read(Array(bytes[range])) else {
                throw CellFlaw(Seen.text(bytes[range]), "a date")
            }
            value = date
        case .shared: value = .empty
        }
        var formula = CellFormula.none
        if raw.hasFormula {
            formula = value == .empty ? .uncalculated : isStale ? .stale : .calculated
        }
        guard value != .empty || formula != .none else { return nil }
        return SheetCell(
            column: raw.column, value: value, formula: formula, isStruckOut: isStruck,
            style: raw.style)
    }

    private func string(_ text: [UInt8]) throws(CellFlaw) -> String {
        guard let string = CellText.string(text, most: limits.cellLength) else { throw .tooLong }
        return string
    }

    private func boolean(_ text: ArraySlice<UInt8>) throws(CellFlaw) -> CellValue {
        switch String(decoding: text, as: UTF8.self) {
        case "1", "true": return .boolean(true)
        case "0", "false": return .boolean(false)
        case let other: throw CellFlaw(Seen.text(other), "1 or 0")
        }
    }

    /// The number, or what its format shows it as.
    private func number(_ number: SheetNumber, _ kind: NumberFormat.Kind) -> CellValue {
        switch kind {
        case .date(let parts): return date(number, parts)
        case .duration:
            guard let (days, milliseconds) = number.daysAndTime else { return .noDay(number) }
            return .duration(milliseconds: Int64(days * SheetTime.ofDay + milliseconds))
        case .general, .number, .text, .mixed, .unknown: return .number(number)
        }
    }

    /// A number below 1 is a time where the format shows no day; from 1900 it has none in any case.
    private func date(_ number: SheetNumber, _ parts: DateParts) -> CellValue {
        guard let (days, milliseconds) = number.daysAndTime,
            let time = SheetTime(milliseconds: milliseconds)
        else { return .noDay(number) }
        let showsDay = !parts.isDisjoint(with: .ofCalendar)
        if days == 0, !showsDay || dateSystem == .from1900 && milliseconds > 0 {
            return .time(time)
        }
        guard let day = dateSystem.day(days) else { return .noDay(number) }
        return milliseconds == 0 ? .day(day) : .moment(day, time)
    }
}
