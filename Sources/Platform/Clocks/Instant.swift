/// A moment in UTC, to the second: seconds since 1970-01-01T00:00:00Z.
///
/// Its text form is `2026-05-01T02:00:05Z`, years 0000–9999, and no other spelling is read.
package struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let seconds: Int64

    package init(seconds: Int64) { self.seconds = seconds }

    /// nil when `text` is not exactly `YYYY-MM-DDTHH:MM:SSZ` of an existing day (no leap seconds).
    package init?(_ text: Span<UInt8>) {
        guard text.count == 20, text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
            text[16] == UInt8(ascii: ":"), text[19] == UInt8(ascii: "Z"),
            let day = CivilDate(text.extracting(0..<10)),
            let hour = DecimalDigits.number(text, at: 11, count: 2), hour < 24,
            let minute = DecimalDigits.number(text, at: 14, count: 2), minute < 60,
            let second = DecimalDigits.number(text, at: 17, count: 2), second < 60
        else { return nil }
        seconds = Int64(day.daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    }

    package init?(_ text: String) { self.init(text.utf8.span) }

    /// The UTC day this instant falls on.
    package var date: CivilDate {
        CivilDate(daysSinceEpoch: Int((seconds - secondOfDay) / 86_400))
    }

    private var secondOfDay: Int64 { ((seconds % 86_400) + 86_400) % 86_400 }

    package var description: String {
        let second = Int(secondOfDay)
        var text: [UInt8] = []
        text.reserveCapacity(20)
        date.append(to: &text)
        text.append(UInt8(ascii: "T"))
        DecimalDigits.append(second / 3600, width: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        DecimalDigits.append(second / 60 % 60, width: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        DecimalDigits.append(second % 60, width: 2, to: &text)
        text.append(UInt8(ascii: "Z"))
        return String(decoding: text, as: UTF8.self)
    }

    package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}
