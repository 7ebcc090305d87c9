import Registry
import Transparency

/// Where a rule stands written, and how well that was checked.
package struct RuleSource: Sendable {
    package enum Status: String, CaseIterable, Sendable { case verified, secondary, unverified }

    package let title: String
    package let article: String?
    package let url: String?
    package let status: Status
    /// What about it is in doubt.
    package let note: String?

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        title = try reader.text("title", atMost: 200)
        article = try reader.optionalText("article", atMost: 100)
        url = try reader.optionalText("url", atMost: 300)
        status = try reader.word("status")
        note = try reader.optionalText("note", atMost: 300)
    }
}
