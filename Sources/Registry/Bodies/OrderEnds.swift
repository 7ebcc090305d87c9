import Platform
import Transparency

/// How far the order was found to be ethical, by the operator, for the reasons it gives.
package struct OrderAssessed: StatementBody {
    /// An identifier; the levels are the assessor's own.
    package let level: String
    /// The profile it was assessed by, where it was one.
    package let profile: Digest?
    package let reasons: [String]

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        level = try reader.string("level", "an identifier of a level") {
            isIdentifier($0) ? $0 : nil
        }
        profile = try reader.optionalString("profile", "64 hexadecimal digits") {
            Hex.decode($0).flatMap { Digest($0) }
        }
        reasons = try reader.array("reasons", atMost: 16).map { item throws(ShapeError) in
            guard let text = item.value.stringValue, (1...500).contains(text.utf8.count) else {
                throw ShapeError(
                    path: item.path, expected: "a text of 1 … 500 bytes", seen: item.value.kind)
            }
            return text
        }
        guard !reasons.isEmpty else {
            throw ShapeError(
                path: reader.path(of: "reasons"), expected: "at least one",
                seen: "an empty array")
        }
    }

    package init(level: String, profile: Digest? = nil, reasons: [String]) {
        self.level = level
        self.profile = profile
        self.reasons = reasons
    }

    var members: [(String, JSONValue?)] {
        [
            ("level", level.json),
            ("profile", profile?.hexadecimal),
            ("reasons", reasons.json),
        ]
    }
}

/// The order is taken back: nobody goes.
package struct OrderWithdrawn: StatementBody {
    package let on: CivilDate
    package let reason: String

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        on = try reader.date("on")
        reason = try reader.text("reason", atMost: 1000)
    }

    package init(on: CivilDate, reason: String) {
        self.on = on
        self.reason = reason
    }

    var members: [(String, JSONValue?)] {
        [
            ("on", on.json),
            ("reason", reason.json),
        ]
    }
}

/// The order has run its course.
package struct OrderClosed: StatementBody {
    package let on: CivilDate
    package let reason: String

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        on = try reader.date("on")
        reason = try reader.text("reason", atMost: 1000)
    }

    package init(on: CivilDate, reason: String) {
        self.on = on
        self.reason = reason
    }

    var members: [(String, JSONValue?)] {
        [
            ("on", on.json),
            ("reason", reason.json),
        ]
    }
}
