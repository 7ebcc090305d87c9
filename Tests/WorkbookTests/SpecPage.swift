import Foundation

/// What `Specs/workbook.md` shows.
enum SpecPage {
    static let text: String = {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let page = root.appending(path: "Specs/workbook.md")
        return (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    }()

    /// The rows of the table with these heads, without the marks of code.
    static func rows(under heads: [String]) -> [[String]] {
        let lines = text.components(separatedBy: "\n")
        guard let head = lines.firstIndex(of: "| " + heads.joined(separator: " | ") + " |") else {
            return []
        }
        return lines[(head + 2)...].prefix { $0.hasPrefix("|") }.map { line in
            line.split(separator: "|").map {
                $0.trimmingCharacters(in: CharacterSet(charactersIn: " `"))
            }
        }
    }

    /// The text of the first block in this language.
    static func block(_ language: String) -> String {
        let parts = text.components(separatedBy: "```\(language)\n")
        return parts.count > 1 ? parts[1].components(separatedBy: "\n```")[0] : ""
    }
}
