import Platform

/// An instant as HTTP writes it: `Fri, 01 May 2026 02:00:05 GMT`.
/// - Source: RFC 9110 §5.6.7, IMF-fixdate
enum HTTPDate {
    static func append(_ instant: Instant, to bytes: inout [UInt8]) {
        let day = instant.date
        let days = day.daysSinceEpoch
        let second = Int(instant.seconds) - days * 86_400
        // 1970-01-01 was a Thursday.
        bytes.append(contentsOf: weekdays[((days + 4) % 7 + 7) % 7].utf8)
        bytes.append(contentsOf: ", ".utf8)
        appendTwoDigits(day.day, to: &bytes)
        bytes.append(.space)
        bytes.append(contentsOf: months[day.month - 1].utf8)
        bytes.append(.space)
        appendTwoDigits(day.year / 100, to: &bytes)
        appendTwoDigits(day.year % 100, to: &bytes)
        bytes.append(.space)
        appendTwoDigits(second / 3600, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        appendTwoDigits(second / 60 % 60, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        appendTwoDigits(second % 60, to: &bytes)
        bytes.append(contentsOf: " GMT".utf8)
    }

    private static func appendTwoDigits(_ number: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "0") + UInt8(number / 10 % 10))
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
