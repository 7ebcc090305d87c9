import Testing

@testable import HTTPServing

/// One line of the table of `Specs/http-framing.md`: bytes, and what must come of them.
struct RequestRow: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    /// The answers' status codes, in order.
    let statuses: [Int]
    /// Whether the connection takes another request afterwards.
    let staysOpen: Bool
    let limits: HTTPLimits

    /// A row that is refused with `status`, after which nothing is read.
    static func refused(
        _ status: Int, _ name: String, _ text: String, limits: HTTPLimits = .standard
    ) -> RequestRow {
        RequestRow(
            name: name, bytes: Array(text.utf8), statuses: [status], staysOpen: false,
            limits: limits)
    }

    /// A row that is answered with 200 as often as said.
    static func answered(
        _ name: String, _ text: String, times: Int = 1, closes: Bool = false,
        limits: HTTPLimits = .standard
    ) -> RequestRow {
        RequestRow(
            name: name, bytes: Array(text.utf8),
            statuses: [Int](repeating: 200, count: times), staysOpen: !closes, limits: limits)
    }

    /// A refused row whose bytes are no text.
    static func refused(_ status: Int, _ name: String, bytes: [UInt8]) -> RequestRow {
        RequestRow(
            name: name, bytes: bytes, statuses: [status], staysOpen: false, limits: .standard)
    }

    /// The request line in front of a good Host.
    static func line(_ line: String) -> String { "\(line)\r\nHost: a\r\n\r\n" }

    /// A good request line and Host, then these lines.
    static func fields(_ lines: String...) -> String {
        "GET / HTTP/1.1\r\nHost: a\r\n" + lines.map { $0 + "\r\n" }.joined() + "\r\n"
    }

    /// These fields alone.
    static func only(_ lines: String..., version: String = "HTTP/1.1") -> String {
        "GET / \(version)\r\n" + lines.map { $0 + "\r\n" }.joined() + "\r\n"
    }

    /// Limits so small that a row at the edge of each can be cut everywhere.
    static let small: HTTPLimits = {
        var limits = HTTPLimits()
        limits.requestLineBytes = 32
        limits.fieldBytes = 24
        limits.sectionBytes = 64
        limits.fields = 5
        return limits
    }()

    var testDescription: String { name }
}
