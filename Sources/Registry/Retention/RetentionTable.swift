import Platform
import Transparency
import Wording

/// For how long each class of records is kept: dated data, not law.
///
/// - Source: `Specs/profile/retention.json`.
package struct RetentionTable: Sendable {
    /// From when a term runs.
    package enum Start: String, Sendable {
        /// The worker's return or leaving, or the order's end.
        case caseEnd = "case-end"
        /// When the registry received it, or the vault sealed it.
        case received
    }

    package struct Class: Sendable {
        package let name: String
        package let label: Trilingual
        /// The contents that belong to it.
        package let types: [ContentType]
        package let start: Start
        package let months: Int
        /// Whether the term was read in the law's own text: `verified`, `unverified`, `assumption`.
        package let status: String
    }

    package let name: String
    package let classes: [Class]

    package init(_ bytes: [UInt8]) throws(ShapeError) {
        let value: JSONValue
        do throws(JSONError) { value = try CanonicalJSON.parseHandwritten(bytes) } catch {
            throw ShapeError(path: "", expected: "JSON", seen: "\(error.reason)")
        }
        var reader = try ObjectReader(value, at: "")
        _ = try reader.string("schema", "feri.retention/1") { text in
            text.utf8.elementsEqual("feri.retention/1".utf8) ? text : nil
        }
        name = try reader.string("name")
        _ = try reader.string("as_of")
        _ = try reader.string("status")
        // Read by people: which laws, how far they were read, and where.
        _ = try reader.array("laws", atMost: 100)
        var classes: [Class] = []
        for (value, path) in try reader.array("classes", atMost: 100) {
            var item = try ObjectReader(value, at: path)
            var label = try item.object("label")
            let types = try item.array("types", atMost: 100).map { item throws(ShapeError) in
                guard let type = item.value.stringValue.flatMap(ContentType.init(rawValue:)) else {
                    throw ShapeError(
                        path: item.path, expected: "a content's type", seen: item.value.kind)
                }
                return type
            }
            classes.append(
                Class(
                    name: try item.string("class"),
                    label: Trilingual(
                        en: try label.string("en"), ja: try label.string("ja"),
                        vi: try label.string("vi")),
                    types: types,
                    start: try item.string("from", "case-end or received") {
                        Start(rawValue: $0)
                    },
                    months: Int(try item.integer("months", in: 0...1200)),
                    status: try item.string("status")))
            _ = try item.array("laws", atMost: 100)
            try label.finish()
            try item.finish()
        }
        try reader.finish()
        self.classes = classes
    }

    package func `class`(of type: ContentType) -> Class? {
        classes.first { $0.types.contains(type) }
    }

    package func `class`(named name: String) -> Class? {
        classes.first { $0.name.utf8.elementsEqual(name.utf8) }
    }

    /// The one that is built in.
    package static let builtIn: RetentionTable = {
        do throws(ShapeError) {
            return try RetentionTable(Array(defaultText.utf8))
        } catch {
            preconditionFailure("the built-in retention table: \(error)")
        }
    }()
}
