import Foundation

@testable import TestSupport

/// A page of `Specs/`, read by the tests that reproduce its examples.
///
/// An example is a fenced block opened by ```` ```example NAME ````.
struct SpecPage {
    let text: String

    init(_ name: String) throws {
        text = try Repository.text("Specs/\(name)")
    }

    /// The example's lines with their newlines; nil when the page has none of this name.
    func example(_ name: String) -> String? {
        guard let fence = text.range(of: "```example \(name)\n"),
            let end = text.range(of: "```", range: fence.upperBound..<text.endIndex)
        else { return nil }
        return String(text[fence.upperBound..<end.lowerBound])
    }
}
