import Platform
import Registry
import Transparency

/// Where a rule is written, and how well that was checked.
package struct RuleSource: Sendable {
    package enum Status: String, CaseIterable, Sendable { case verified, secondary, unverified }

    /// How well one parameter was checked, where that differs from the rest of the row.
    package struct Parameter: Sendable {
        /// Of the row's parameters.
        package let name: String
        package let status: Status
        package let url: String?
        /// The day on which somebody read it there.
        package let read: CivilDate?
        package let note: String

        init(_ reader: inout ObjectReader) throws(ShapeError) {
            name = try reader.text("name", atMost: 60)
            status = try reader.word("status")
            url = try reader.optionalText("url", atMost: 300)
            read = try reader.optionalDate("read")
            note = try reader.text("note", atMost: 300)
        }
    }

    package let title: String
    package let article: String?
    package let url: String?
    package let status: Status
    /// The day on which somebody read it there; nil where nobody has noted it.
    package let read: CivilDate?
    /// What about it is in doubt.
    package let note: String?
    /// Those that were checked otherwise than the row.
    package let parameters: [Parameter]

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        title = try reader.text("title", atMost: 200)
        article = try reader.optionalText("article", atMost: 100)
        url = try reader.optionalText("url", atMost: 300)
        status = try reader.word("status")
        read = try reader.optionalDate("read")
        note = try reader.optionalText("note", atMost: 300)
        parameters =
            try reader.optionalObjects("parameters", atMost: 32) {
                item throws(ShapeError) in try Parameter(&item)
            } ?? []
    }

    /// Whether the text, or a number that the row takes from it, was not checked at all.
    package var restsOnUnverified: Bool {
        status == .unverified || parameters.contains { $0.status == .unverified }
    }
}
