import Foundation
import Testing

@testable import HTTPServing
@testable import TestSupport

/// One row of `Specs/vectors/requests.json`: bytes, and what must come of them.
struct RequestRow: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    /// The answers' status codes, in order.
    let statuses: [Int]
    /// Whether the connection takes another request afterwards.
    let staysOpen: Bool
    /// The rule of `Specs/http-framing.md` that decides.
    let rule: Int
    /// Where RFC 9110, 9112 or 3986 says it.
    let source: String
    let limits: HTTPLimits

    var testDescription: String { name }
    var isRefused: Bool { statuses.contains { $0 >= 400 } }

    /// Limits so small that a request at the edge of each can be cut everywhere.
    static let small: HTTPLimits = {
        var limits = HTTPLimits()
        limits.requestLineBytes = 32
        limits.fieldBytes = 24
        limits.sectionBytes = 64
        limits.fields = 5
        return limits
    }()

    static let all: [RequestRow] = {
        do {
            let file = Repository.url("Specs/vectors/requests.json")
            return try JSONDecoder().decode([Written].self, from: Data(contentsOf: file))
                .map(\.row)
        } catch {
            Issue.record("the vectors cannot be read: \(error)")
            return []
        }
    }()

    /// A row as the file has it.
    private struct Written: Decodable {
        let name: String
        let bytes: Octets
        let statuses: [Int]
        let connection: Fate
        let rule: Int
        let source: String
        let limits: Limits?

        enum Fate: String, Decodable { case open, closed }

        struct Limits: Decodable {
            let requestLine: Int
            let field: Int
            let section: Int
            let fields: Int

            enum CodingKeys: String, CodingKey {
                case requestLine = "request_line"
                case field, section, fields
            }

            var limits: HTTPLimits {
                var limits = HTTPLimits.standard
                limits.requestLineBytes = requestLine
                limits.fieldBytes = field
                limits.sectionBytes = section
                limits.fields = fields
                return limits
            }
        }

        var row: RequestRow {
            RequestRow(
                name: name, bytes: bytes.bytes, statuses: statuses,
                staysOpen: connection == .open, rule: rule, source: source,
                limits: limits?.limits ?? .standard)
        }
    }

    /// A string whose every character is the byte of its number, or several such and repetitions.
    private struct Octets: Decodable {
        let bytes: [UInt8]

        private struct Repetition: Decodable {
            let `repeat`: String
            let times: Int
        }

        init(from decoder: any Decoder) throws {
            if let text = try? decoder.singleValueContainer().decode(String.self) {
                bytes = try Octets.bytes(of: text)
                return
            }
            var parts = try decoder.unkeyedContainer()
            var bytes: [UInt8] = []
            while !parts.isAtEnd {
                if let text = try? parts.decode(String.self) {
                    bytes += try Octets.bytes(of: text)
                } else {
                    let part = try parts.decode(Repetition.self)
                    let once = try Octets.bytes(of: part.repeat)
                    for _ in 0..<part.times { bytes += once }
                }
            }
            self.bytes = bytes
        }

        private static func bytes(of text: String) throws -> [UInt8] {
            try text.unicodeScalars.map { try #require(UInt8(exactly: $0.value)) }
        }
    }
}
