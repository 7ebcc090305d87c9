import Foundation
import HTTPServing
import Testing
import Wording

@testable import Markup
@testable import Pages
@testable import Serving

@Suite struct PageTests {
    @Test func whatIsInterpolatedCannotActAsMarkup() {
        let name = #"<script>alert("1")</script>&'"#
        let html: HTML = "<td title=\"\(name)\">\(name)</td>"
        #expect(!html.text.contains("<script"))
        #expect(html.text.filter { $0 == "\"" }.count == 2)
        let inner: HTML = "<b>\(name)</b>"
        #expect(("<p>\(inner)</p>" as HTML).text == "<p>\(inner.text)</p>")
        #expect(HTML(escaping: "\u{202E}evil").text == "[U+202E]evil")
    }

    @Test func theLanguageIsTheOneAskedForElseTheBestAccepted() throws {
        func language(_ target: String, _ accept: String?) throws -> Language {
            ReaderLanguage.language(
                for: try Request(target, fields: accept.map { [("Accept-Language", $0)] } ?? []))
        }
        #expect(try language("/", nil) == .english)
        #expect(try language("/", "ja,en-US;q=0.9,en;q=0.8") == .japanese)
        #expect(try language("/", "fr, vi-VN;q=0.7, en;q=0.3") == .vietnamese)
        #expect(try language("/", "en;q=0.2, ja;q=0.9") == .japanese)
        #expect(try language("/", "ja;q=0, vi") == .vietnamese)
        #expect(try language("/", "VI") == .vietnamese)
        #expect(try language("/?lang=vi", "ja") == .vietnamese)
        #expect(try language("/?lang=xx", "ja") == .japanese)
        for broken in ["ja;q=2", "ja;q=x", "ja;q=0.1234", ";;,,", "*", "ja;q=1.001"] {
            #expect(try language("/", broken) == .english, "\(broken)")
        }
        #expect(try language("/", "*;q=0.8, en;q=0") == .japanese)
        #expect(try language("/", "*, en;q=0, ja;q=0.9") == .vietnamese)
        #expect(try language("/", "*;q=0.5, vi;q=0.5") == .vietnamese)
        #expect(try language("/", "*;q=0") == .english)
        #expect(try language("/", ", , vi ,") == .vietnamese)
        #expect(try language("/", "en;q=0") == .english)
    }

    @Test func severalLinesOfAcceptedLanguagesAreOneList() throws {
        func language(_ lines: String...) throws -> Language {
            ReaderLanguage.language(
                for: try Request("/", fields: lines.map { ("Accept-Language", $0) }))
        }
        #expect(try language("vi", "ja;q=0.5") == .vietnamese)
        #expect(try language("en;q=0.1", "ja;q=0.5", "") == .japanese)
    }

    @Test func everyPairOfColoursCanBeRead() throws {
        let pairs =
            [
                ("ink", "paper"), ("quiet", "paper"), ("quiet", "card"), ("accent", "paper"),
                ("accent", "card"), ("focus", "paper"),
            ]
            + [
                "breach", "contradicted", "undetermined", "gap", "incomplete", "pending",
                "conformant",
            ]
            .map { ($0, "\($0)-bg") }
        for (front, back) in pairs {
            let contrast = try #require(Contrast.of(front, on: back), "\(front) \(back)")
            #expect(contrast >= 4.5, "\(front) on \(back): \(contrast)")
        }
    }
}

/// The contrast of two colours of the style sheet.
/// - Source: WCAG 2.2, "contrast ratio" and "relative luminance".
private enum Contrast {
    static func of(_ front: String, on back: String) -> Double? {
        guard let one = luminance(front), let other = luminance(back) else { return nil }
        return (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    private static func luminance(_ name: String) -> Double? {
        guard let place = Stylesheet.css.range(of: "--\(name): #"),
            let value = Int(Stylesheet.css[place.upperBound...].prefix(6), radix: 16)
        else { return nil }
        let parts = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    private static func power(_ base: Double) -> Double { pow(base, 2.4) }
}
