import Judging
import Platform
import Registry
import RegistryWords
import Transparency
import Views
import Wording

/// A paper's fields as data: what each is called, where that was found, and how well.
/// - Source: `Specs/profile/forms`.
struct FormDefinition: Sendable {
    /// Where something of a form was found.
    struct Source: Sendable {
        let title: String
        let url: String?
        /// The day it was read.
        let read: CivilDate
        /// `verified`, `secondary`, `unverified`; `product` for what is this registry's own.
        let status: String
    }

    struct Field: Sendable {
        let name: String
        let label: Trilingual
        let source: Source
        let note: String?
        /// Whether it is above a sheet's table, since it is the same in every row.
        let isAbove: Bool
    }

    /// What is left to be written by hand, since no ledger holds it.
    struct Blank: Sendable {
        let label: Trilingual
        let source: Source
    }

    /// What somebody signs at the end of the paper.
    struct Declaration: Sendable {
        let signer: Trilingual
        let text: Trilingual
        let source: Source
    }

    let name: FormName
    let asOf: CivilDate
    let title: Trilingual
    let officialName: String
    let officialNumber: String
    let authority: String
    let officialSource: Source
    let programmes: [Programme]
    /// Whose accounts it is made of, the first that exists.
    let perspectives: [Perspective]
    let fields: [Field]
    let blanks: [Blank]
    /// Whether each worker has a sheet of her own, signed by itself.
    let isOneSheetAWorker: Bool
    let declarations: [Declaration]

    init(_ bytes: [UInt8], named name: FormName) throws(ShapeError) {
        let value: JSONValue
        do throws(JSONError) { value = try CanonicalJSON.parseHandwritten(bytes) } catch {
            throw ShapeError(path: "", expected: "JSON", seen: "\(error.reason)")
        }
        var reader = try ObjectReader(value, at: "form")
        _ = try reader.string("schema", "feri.form/1") {
            $0.utf8.elementsEqual("feri.form/1".utf8) ? $0 : nil
        }
        self.name = name
        _ = try reader.string("form", name.rawValue) {
            $0.utf8.elementsEqual(name.rawValue.utf8) ? $0 : nil
        }
        asOf = try reader.date("as_of")
        title = try reader.trilingual("title")
        var official = try reader.object("official")
        officialName = try official.text("name", atMost: 200)
        officialNumber = try official.text("number", atMost: 60)
        authority = try official.text("authority", atMost: 200)
        officialSource = try official.formSource("source")
        try official.finish()
        programmes = try reader.words("programmes")
        perspectives = try reader.words("perspectives")
        fields = try reader.objects("fields", atMost: 40) { item throws(ShapeError) in
            Field(
                name: try item.text("name", atMost: 40), label: try item.trilingual("label"),
                source: try item.formSource("source"),
                note: try item.optionalText("note", atMost: 300),
                isAbove: try item.optional("above") == nil ? false : item.boolean("above"))
        }
        blanks =
            try reader.optionalObjects("blanks", atMost: 8) { item throws(ShapeError) in
                Blank(label: try item.trilingual("label"), source: try item.formSource("source"))
            } ?? []
        isOneSheetAWorker =
            try reader.optional("sheet_a_worker") == nil ? false : reader.boolean("sheet_a_worker")
        declarations = try reader.objects("declarations", atMost: 4) { item throws(ShapeError) in
            Declaration(
                signer: try item.trilingual("signer"), text: try item.trilingual("text"),
                source: try item.formSource("source"))
        }
        try reader.finish()
    }

    /// The one that is built in.
    static func builtIn(_ name: FormName) -> FormDefinition {
        do throws(ShapeError) {
            return try FormDefinition(Array(DefaultForms.text(of: name).utf8), named: name)
        } catch {
            preconditionFailure("the built-in form \(name.rawValue): \(error)")
        }
    }
}

extension ObjectReader {
    fileprivate mutating func formSource(
        _ name: String
    ) throws(ShapeError) -> FormDefinition.Source {
        var source = try object(name)
        let made = FormDefinition.Source(
            title: try source.text("title", atMost: 300),
            url: try source.optionalText("url", atMost: 300), read: try source.date("read"),
            status: try source.string("status", "verified, secondary, unverified or product") {
                ["verified", "secondary", "unverified", "product"].contains($0) ? $0 : nil
            })
        try source.finish()
        return made
    }
}

extension FormDefinition.Source {
    /// How well it was checked.
    var wording: Trilingual {
        RuleSource.Status(rawValue: status)?.wording
            ?? Trilingual(
                en: "this registry's own", ja: "本台帳独自の項目", vi: "do sổ này đặt ra")
    }
}
