import Platform
import Transparency

// Lists and ends of flows, read out of an object.
extension ObjectReader {
    /// Parties' ids, each once, at most 16.
    mutating func parties(_ name: String) throws(ShapeError) -> [PartyID] {
        try array(name, atMost: 16).map { item throws(ShapeError) in
            guard let party = item.value.stringValue.flatMap(PartyID.init) else {
                throw ShapeError(
                    path: item.path, expected: "a party's id", seen: item.value.kind)
            }
            return party
        }
    }

    /// nil where the member is absent.
    mutating func optionalParties(_ name: String) throws(ShapeError) -> [PartyID]? {
        optional(name) == nil ? nil : try parties(name)
    }

    /// Words of a closed set, each once.
    mutating func words<Word: RawRepresentable & CaseIterable & Hashable>(
        _ name: String, atMost limit: Int, _: Word.Type = Word.self
    ) throws(ShapeError) -> [Word] where Word.RawValue == String {
        var words: [Word] = []
        for (value, path) in try array(name, atMost: limit) {
            guard let word = value.stringValue.flatMap(Word.init(rawValue:)),
                !words.contains(word)
            else {
                let known = Word.allCases.map(\.rawValue).joined(separator: " · ")
                throw ShapeError(
                    path: path, expected: "one of \(known), each once", seen: value.kind)
            }
            words.append(word)
        }
        return words
    }

    mutating func identifier(_ name: String) throws(ShapeError) -> String {
        try string(name, "an identifier (a-z, 0-9, . / -)") { isIdentifier($0) ? $0 : nil }
    }

    mutating func moneyAboveZero(_ name: String) throws(ShapeError) -> Money {
        let amount = try money(name)
        guard amount.amount > 0 else {
            throw ShapeError(path: path(of: name), expected: "an amount above 0", seen: "0")
        }
        return amount
    }
}
