import Transparency

/// A new version of the filer's own statement, named by the content's one reference.
///
/// The content's order, worker and party are those of the corrected statement; `corrected` is its
/// whole new body.
package struct StatementCorrected: StatementBody {
    package let reason: String
    package let corrected: Body

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        let type = try reader.string("corrects", "a statement type", ContentType.init(rawValue:))
        guard type != .statementCorrected else {
            throw ShapeError(
                path: reader.path(of: "corrects"), expected: "the type of the first version",
                seen: "\"statement.corrected\"")
        }
        reason = try reader.text("reason", atMost: 1000)
        corrected = try Body(type, try reader.object("body"))
    }

    package init(reason: String, correcting corrected: Body) {
        self.reason = reason
        self.corrected = corrected
    }

    var members: [(String, JSONValue?)] {
        [
            ("corrects", corrected.type.json), ("reason", reason.json),
            ("body", corrected.json),
        ]
    }
}
