/// A moment in UTC, to the second: seconds since 1970-01-01T00:00:00Z.
///
/// Its text form is `2026-05-01T02:00:05Z`, years 0000–9999, and no other spelling is read.
package struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let seconds: Int64

    package init(seconds: Int64) { self.seconds = seconds }

    /// nil when `text` is not exactly `YYYY-MM-DDTHH:MM:SSZ` of an existing day (no leap seconds).
    package init?(_ text: some Sequence<UInt8>) {
        let text = Array(text)
        guard text.count == 20, text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
            text[16] == UInt8(ascii: ":"), text[19] == UInt8(ascii: "Z"),
            let day = CivilDate(text[0..<10]),
            let hour = twoDigits(text, 11), hour < 24,
            let minute = twoDigits(text, 14), minute < 60,
            let second = twoDigits(text, 17), second < 60
        else { return nil }
        seconds = Int64(day.daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    }

    package init?(_ text: String) { self.init(text.utf8) }

    /// The UTC day this instant falls on.
    package var date: CivilDate {
        CivilDate(daysSinceEpoch: Int((seconds - secondOfDay) / 86_400))
    }

    private var secondOfDay: Int64 { ((seconds % 86_400) + 86_400) % 86_400 }

    package var description: String {
        let second = Int(secondOfDay)
        return "\(date)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2))"
            + ":\(padded(second % 60, 2))Z"
    }

    package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

private func twoDigits(_ text: [UInt8], _ start: Int) -> Int? {
    guard let tens = digit(text[start]), let ones = digit(text[start + 1]) else { return nil }
    return tens * 10 + ones
}

func digit(_ byte: UInt8) -> Int? {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? Int(byte - UInt8(ascii: "0")) : nil
}

func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
