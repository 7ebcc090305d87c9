import Foundation
import Testing

/// One paragraph of a file of `Specs/vectors/`, as `Specs/vectors/README.md` describes them.
struct SpecVector: CustomTestStringConvertible, Sendable {
    let name: String
    /// What must come out.
    let expect: String
    private let fields: [(key: String, value: [UInt8])]

    var testDescription: String { name }

    func all(_ key: String) -> [[UInt8]] { fields.filter { $0.key == key }.map(\.value) }

    func bytes(_ key: String) throws -> [UInt8] { try #require(all(key).first) }

    func text(_ key: String) throws -> String { String(decoding: try bytes(key), as: UTF8.self) }

    static func read(_ file: String) throws -> [SpecVector] {
        let lines = try SpecPage("vectors/\(file).txt").text.split(
            separator: "\n", omittingEmptySubsequences: false)
        return try lines.split(whereSeparator: \.isEmpty).compactMap { paragraph in
            let fields = try paragraph.filter { !$0.hasPrefix("#") }.map { line in
                let colon = try #require(line.range(of: ": "))
                return (String(line[..<colon.lowerBound]), try unescaped(line[colon.upperBound...]))
            }
            return fields.isEmpty ? nil : try SpecVector(fields)
        }
    }

    private init(_ fields: [(key: String, value: [UInt8])]) throws {
        self.fields = fields
        try #require(fields.count >= 3 && fields[0].key == "name" && fields[1].key == "expect")
        name = String(decoding: fields[0].value, as: UTF8.self)
        expect = String(decoding: fields[1].value, as: UTF8.self)
    }

    /// `\n`, `\\` and `\xNN` stand for bytes; all else for its UTF-8.
    private static func unescaped(_ text: Substring) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            let escaped = rest.popFirst()
            switch try #require(escaped) {
            case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "\\"))
            default:
                let digits = String(decoding: rest.prefix(2), as: UTF8.self)
                bytes.append(try #require(UInt8(digits, radix: 16)))
                rest = rest.dropFirst(2)
            }
        }
        return bytes
    }
}

/// What a vector expects when `body` throws: `refused` and the error's case in words.
func outcome(_ body: () throws -> String) -> String {
    do {
        return try body()
    } catch {
        return "refused \(words(of: error))"
    }
}

/// `malformedName` as `malformed-name`; of an error that carries another one, the inner.
private func words(of error: any Error) -> String {
    let child = Mirror(reflecting: error).children.first
    if let inner = child?.value as? any Error, child?.label != "unusableKey" {
        return words(of: inner)
    }
    var words = ""
    var previous: Character = "A"
    for character in child?.label ?? "\(error)" {
        // `keyIDMismatch` is `key-id-mismatch`: of several capitals the last begins a word.
        if character.isUppercase != previous.isUppercase {
            if character.isUppercase {
                words += "-"
            } else if character.isLowercase, words.count >= 2,
                words.suffix(2).allSatisfy(\.isUppercase)
            {
                words.insert("-", at: words.index(before: words.endIndex))
            }
        }
        words.append(character)
        previous = character
    }
    return words.lowercased()
}
