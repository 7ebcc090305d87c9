import Platform
import Transparency

/// The last statement of a ledger: nothing is admitted after it.
package struct LedgerClosed: StatementBody {
    package let reason: String
    /// The log that goes on, if there is one; it pins this one in its own opening.
    package let successor: Successor?

    package struct Successor: Sendable {
        package let origin: String
        package let key: VerifierKey

        var json: JSONValue { .object(of: [("origin", origin.json), ("key", key.json)]) }
    }

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        reason = try reader.text("reason", atMost: 1000)
        if var next = try reader.optionalObject("successor") {
            successor = Successor(
                origin: try next.text("origin", atMost: 255), key: try next.verifierKey("key"))
            try next.finish()
        } else {
            successor = nil
        }
    }

    var members: [(String, JSONValue?)] {
        [
            ("reason", reason.json),
            ("successor", successor?.json),
        ]
    }
}

/// The persons who decide for the operator from now on.
///
/// Signed by the old threshold of persons with the keys they had, and by every key it brings.
/// A key that it does not list ends with it.
package struct OfficersChanged: StatementBody {
    package let officers: [LedgerOpened.Officer]
    package let threshold: Int
    package let reason: String

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        (officers, threshold) = try LedgerOpened.persons(&reader)
        reason = try reader.text("reason", atMost: 1000)
    }

    var members: [(String, JSONValue?)] {
        [
            ("officers", .array(officers.map(\.json))),
            ("threshold", threshold.json),
            ("reason", reason.json),
        ]
    }
}

/// A party may file no more, but answer and repay, until it is reinstated.
package struct PartySuspended: StatementBody {
    package let reason: String

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        reason = try reader.text("reason", atMost: 1000)
    }

    package init(reason: String) {
        self.reason = reason
    }

    var members: [(String, JSONValue?)] {
        [
            ("reason", reason.json)
        ]
    }
}

/// The end of a suspension.
package struct PartyReinstated: StatementBody {
    package let reason: String

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        reason = try reader.text("reason", atMost: 1000)
    }

    package init(reason: String) {
        self.reason = reason
    }

    var members: [(String, JSONValue?)] {
        [
            ("reason", reason.json)
        ]
    }
}
