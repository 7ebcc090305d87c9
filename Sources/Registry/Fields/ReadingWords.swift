import Platform
import Transparency

// The words of the domain, read out of an object. Each names in its failure what would be right.
extension ObjectReader {
    package mutating func word<Word: RawRepresentable & CaseIterable>(
        _ name: String, _: Word.Type = Word.self
    ) throws(ShapeError) -> Word where Word.RawValue == String {
        try string(
            name, "one of \(Word.allCases.map(\.rawValue).joined(separator: " · "))",
            Word.init(rawValue:))
    }

    mutating func optionalWord<Word: RawRepresentable & CaseIterable>(
        _ name: String, _: Word.Type = Word.self
    ) throws(ShapeError) -> Word? where Word.RawValue == String {
        guard optional(name) != nil else { return nil }
        return try word(name)
    }

    package mutating func date(_ name: String) throws(ShapeError) -> CivilDate {
        try string(name, "a date YYYY-MM-DD", CivilDate.init)
    }

    package mutating func optionalDate(_ name: String) throws(ShapeError) -> CivilDate? {
        try optionalString(name, "a date YYYY-MM-DD", CivilDate.init)
    }

    mutating func party(_ name: String) throws(ShapeError) -> PartyID {
        try string(name, "a party's id", PartyID.init)
    }

    /// A text of 1 … `limit` bytes.
    package mutating func text(_ name: String, atMost limit: Int = 500) throws(ShapeError) -> String
    {
        try string(name, "a text of 1 … \(limit) bytes") {
            (1...limit).contains($0.utf8.count) ? $0 : nil
        }
    }

    /// What somebody or something is called: a text of 1 … `limit` bytes in which there is
    /// something to see.
    mutating func name(_ name: String, atMost limit: Int) throws(ShapeError) -> String {
        try string(name, "a text of 1 … \(limit) bytes that shows something") {
            (1...limit).contains($0.utf8.count) && !NameLook.isBlank($0) ? $0 : nil
        }
    }

    package mutating func optionalText(
        _ name: String, atMost limit: Int = 500
    ) throws(ShapeError) -> String? {
        guard optional(name) != nil else { return nil }
        return try text(name, atMost: limit)
    }

    package mutating func money(_ name: String) throws(ShapeError) -> Money {
        var reader = try object(name)
        let amount = try reader.integer("amount", in: 0...Money.largest)
        let currency = try reader.string("currency", "a currency of ISO 4217", Currency.init)
        try reader.finish()
        guard let money = Money(amount, currency) else {
            throw ShapeError(path: path(of: name), expected: "an amount", seen: "\(amount)")
        }
        return money
    }

    mutating func optionalMoney(_ name: String) throws(ShapeError) -> Money? {
        guard optional(name) != nil else { return nil }
        return try money(name)
    }

    mutating func digest(_ name: String) throws(ShapeError) -> Digest {
        try string(name, "base64 of 32 bytes") { Base64.decode($0).flatMap { Digest($0) } }
    }

    mutating func optionalDocument(_ name: String) throws(ShapeError) -> DocumentReference? {
        guard var reader = try optionalObject(name) else { return nil }
        return try DocumentReference(&reader)
    }

    mutating func optionalInteger(
        _ name: String, in range: ClosedRange<Int64>
    ) throws(ShapeError) -> Int? {
        guard optional(name) != nil else { return nil }
        return Int(try integer(name, in: range))
    }

    /// Empty where the member is absent.
    mutating func optionalArray(
        _ name: String, atMost limit: Int
    ) throws(ShapeError) -> [(value: JSONValue, path: JSONPath)] {
        guard optional(name) != nil else { return [] }
        return try array(name, atMost: limit)
    }

    /// nil where the member is absent.
    package mutating func optionalObjects<Made>(
        _ name: String, atMost limit: Int,
        _ read: (inout ObjectReader) throws(ShapeError) -> Made
    ) throws(ShapeError) -> [Made]? {
        guard optional(name) != nil else { return nil }
        return try objects(name, atMost: limit, read)
    }

    /// Reads every object of an array member by `read`, which takes each to its end.
    package mutating func objects<Made>(
        _ name: String, atMost limit: Int,
        _ read: (inout ObjectReader) throws(ShapeError) -> Made
    ) throws(ShapeError) -> [Made] {
        var result: [Made] = []
        for (value, path) in try array(name, atMost: limit) {
            var reader = try ObjectReader(value, at: path)
            result.append(try read(&reader))
            try reader.finish()
        }
        return result
    }
}

/// A document known by its salted hash only; the file and the salt stay in its holder's vault.
package struct DocumentReference: Hashable, Sendable {
    /// SHA-256("feri-document/1\n" ‖ salt ‖ bytes).
    package let sha256: Digest
    /// Such as `application/pdf`.
    package let media: String

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        sha256 = try reader.digest("sha256")
        media = try reader.text("media", atMost: 100)
        try reader.finish()
    }

    package init(sha256: Digest, media: String) {
        self.sha256 = sha256
        self.media = media
    }
}
