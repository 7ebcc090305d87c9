import Registry
import Transparency
import Wording

/// The words of a profile for the fields of work.
/// - Source: `Specs/profile/fields.json`.
package struct FieldTable: Sendable {
    private let words: [FieldOfWork: Trilingual]

    /// - Throws: `ShapeError` when a row is not as `Specs/rules.md` asks, or a field is named twice
    ///   or, where any is named, not at all.
    package init(_ values: [JSONValue]) throws(ShapeError) {
        var words: [FieldOfWork: Trilingual] = [:]
        for (position, value) in values.enumerated() {
            var reader = try ObjectReader(value, at: "fields[\(position)]")
            let field: FieldOfWork = try reader.word("field")
            guard words[field] == nil else {
                throw ShapeError(
                    path: reader.path(of: "field"), expected: "each field once",
                    seen: "\(field.rawValue) twice")
            }
            words[field] = try reader.trilingual("words")
            try reader.finish()
        }
        for field in FieldOfWork.allCases where !values.isEmpty && words[field] == nil {
            throw ShapeError(
                path: "fields", expected: "each field once", seen: "no \(field.rawValue)")
        }
        self.words = words
    }

    /// What people call the field; its code where the profile has no words for it.
    package func wording(of field: FieldOfWork) -> Trilingual {
        words[field] ?? Trilingual(field.rawValue)
    }

    /// That of the profile that is built in.
    package static let builtIn: FieldTable = {
        do {
            return try FieldTable(Profile(DefaultProfile.bytes).fields)
        } catch {
            preconditionFailure("the built-in profile cannot be read: \(error)")
        }
    }()
}

extension FieldOfWork: Worded {
    package var words: Words {
        let wording = FieldTable.builtIn.wording(of: self)
        return Words(en: wording.en, ja: wording.ja, vi: wording.vi)
    }
}
