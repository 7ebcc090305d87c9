/// A date, a time or both, as strict workbooks write them in a cell of type `d`.
///
/// ```
/// value = date / [date "T"] time ["Z"]
/// date  = 4DIGIT "-" 2DIGIT "-" 2DIGIT     time = 2DIGIT ":" 2DIGIT ":" 2DIGIT ["." 1*9DIGIT]
/// ```
/// - Source: ISO/IEC 29500-1 §18.18.11 (`d`), ISO 8601.
enum IsoDate {
    static func read(_ bytes: [UInt8]) -> CellValue? {
        var text = bytes[...]
        if text.last == UInt8(ascii: "Z"), text.contains(UInt8(ascii: ":")) { text.removeLast() }
        let parts = text.split(separator: UInt8(ascii: "T"), omittingEmptySubsequences: false)
        switch parts.count {
        case 1 where parts[0].contains(UInt8(ascii: ":")): return time(parts[0]).map { .time($0) }
        case 1: return day(parts[0]).map { .day($0) }
        case 2:
            guard let day = day(parts[0]), let time = time(parts[1]) else { return nil }
            return time.milliseconds == 0 ? .day(day) : .moment(day, time)
        default: return nil
        }
    }

    private static func day(_ text: ArraySlice<UInt8>) -> SheetDay? {
        guard let parts = numbers(text, separator: "-", lengths: [4, 2, 2]) else { return nil }
        return SheetDay(year: parts[0], month: parts[1], day: parts[2])
    }

    private static func time(_ text: ArraySlice<UInt8>) -> SheetTime? {
        let halves = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard halves.count <= 2, let clock = halves.first,
            let parts = numbers(clock, separator: ":", lengths: [2, 2, 2]),
            parts[0] < 24, parts[1] < 60, parts[2] < 60
        else { return nil }
        var milliseconds = ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000
        if halves.count == 2 {
            guard 1...9 ~= halves[1].count, halves[1].allSatisfy({ 0x30...0x39 ~= $0 }) else {
                return nil
            }
            let thousandths = Array((halves[1] + [0x30, 0x30]).prefix(3))
            milliseconds += thousandths.reduce(0) { 10 * $0 + Int($1 - 0x30) }
        }
        return SheetTime(milliseconds: milliseconds)
    }

    private static func numbers(
        _ text: ArraySlice<UInt8>, separator: Unicode.Scalar, lengths: [Int]
    ) -> [Int]? {
        let parts = text.split(
            separator: UInt8(ascii: separator), omittingEmptySubsequences: false)
        guard parts.map(\.count) == lengths else { return nil }
        let whole = Array(text)
        var numbers: [Int] = []
        for part in parts {
            let range = part.startIndex - text.startIndex..<part.endIndex - text.startIndex
            guard let number = WholeNumber.read(whole.span, range) else { return nil }
            numbers.append(number)
        }
        return numbers
    }
}
