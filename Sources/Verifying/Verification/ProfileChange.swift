import Platform
import Registry
import Transparency

/// What the adoption of another profile did to the rules, said by the rows as they are written:
/// also of profiles that this version cannot judge by.
package struct ProfileChange: Sendable {
    /// The adoption.
    package let seq: UInt64
    /// How many rows of rules there were, and how many there are.
    package let before: Int
    package let after: Int
    /// Ids of rules of which no row is left, by the old profile's order.
    package let left: [String]
    /// Ids of rules that say something else.
    package let changed: [String]
    /// Ids of rules that are new.
    package let added: [String]
    /// Standards that had rules and have none.
    package let standardsLeft: [String]
    /// Other parts that differ, by their member names.
    package let otherParts: [String]

    /// Whether a verdict may have become better by it.
    var mayHaveBettered: Bool {
        !left.isEmpty || !changed.isEmpty || otherParts.contains("categories")
    }

    /// - Parameters: the profiles' documents.
    init(at seq: UInt64, from old: JSONValue, to new: JSONValue) {
        let (rows, rowsNow) = (ProfileChange.rows(of: old), ProfileChange.rows(of: new))
        self.seq = seq
        before = rows.count
        after = rowsNow.count
        let (ids, idsNow) = (
            ProfileChange.each("id", of: rows), ProfileChange.each("id", of: rowsNow)
        )
        left = ids.filter { !idsNow.has($0) }
        added = idsNow.filter { !ids.has($0) }
        changed = ids.filter { id in
            idsNow.has(id)
                && ProfileChange.rows(rows, called: id) != ProfileChange.rows(rowsNow, called: id)
        }
        let now = ProfileChange.each("standard", of: rowsNow)
        standardsLeft = ProfileChange.each("standard", of: rows).filter { !now.has($0) }
        otherParts = ["authority", "categories", "documents", "fields", "perspectives"].filter {
            old[$0] != new[$0]
        }
    }

    private static func rows(of profile: JSONValue) -> [JSONValue] {
        profile["rules"]?.arrayValue ?? []
    }

    private static func rows(_ rows: [JSONValue], called id: String) -> [JSONValue] {
        rows.filter { $0["id"]?.stringValue?.utf8.elementsEqual(id.utf8) ?? false }
    }

    /// The texts of one member, each once, in the order of the rows.
    private static func each(_ name: String, of rows: [JSONValue]) -> [String] {
        var known: Set<[UInt8]> = []
        return rows.compactMap { $0[name]?.stringValue }
            .filter { known.insert(Array($0.utf8)).inserted }
    }

    /// Members of a notice.
    var members: [(String, JSONValue)] {
        func texts(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
        return [
            ("seq", .integer(Int64(clamping: seq))), ("count", .integer(Int64(left.count))),
            ("rules_before", .integer(Int64(before))), ("rules_after", .integer(Int64(after))),
            ("left", texts(left)), ("changed", texts(changed)), ("added", texts(added)),
            ("standards_left", texts(standardsLeft)), ("other_parts", texts(otherParts)),
        ]
    }
}

extension [String] {
    /// Whether one of them has the same bytes.
    fileprivate func has(_ text: String) -> Bool {
        contains { $0.utf8.elementsEqual(text.utf8) }
    }
}
