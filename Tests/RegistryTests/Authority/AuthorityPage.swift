import Foundation

@testable import Registry
@testable import TestSupport

/// The tables of `Specs/authority.md`, read as a person reads them.
struct AuthorityPage {
    struct Row {
        let type: ContentType
        /// The words of each kind's cell: any, self, chain; none where the page has a dash.
        let reaches: [PartyKind: Set<String>]
        let visibility: String
        let needs: Set<String>
        let allows: Set<String>
        let isOpenToSuspended: Bool
    }

    let rows: [Row]
    let perspectives: [Perspective: Set<PartyKind>]
    /// The types that `Specs/admission.md` 9 lets be corrected.
    let correctable: [ContentType]

    struct Unreadable: Error { let what: String }

    private static func page(_ name: String) throws -> String {
        try Repository.text("Specs/\(name)")
    }

    private static func cells(_ line: Substring) -> [String] {
        line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// The rows of the table under a heading, each by the words of the table's head.
    private static func table(_ heading: String, in page: String) throws -> [[String: String]] {
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(where: { $0 == "### \(heading)" }) else {
            throw Unreadable(what: heading)
        }
        let rows = lines[start...].drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
        guard let head = rows.first.map(cells) else { throw Unreadable(what: heading) }
        return rows.dropFirst(2).map { line in
            Dictionary(uniqueKeysWithValues: zip(head, cells(line)))
        }
    }

    /// `OP operator · SA sending-agency …` below the first table.
    private static func legend(of page: String) throws -> [String: PartyKind] {
        let paragraphs = page.components(separatedBy: "\n\n")
        guard let legend = paragraphs.first(where: { $0.hasPrefix("OP operator · SA") })
        else { throw Unreadable(what: "the kinds") }
        let line = legend.replacing("\n", with: " ")
        var kinds: [String: PartyKind] = [:]
        for part in line.components(separatedBy: " · ") {
            let words = part.split(separator: " ")
            guard words.count == 2, let kind = PartyKind(rawValue: String(words[1])) else {
                throw Unreadable(what: part)
            }
            kinds[String(words[0])] = kind
        }
        return kinds
    }

    private static func word(_ cell: String?) throws -> String {
        guard let cell, cell.first == "`", cell.last == "`" else {
            throw Unreadable(what: cell ?? "nothing")
        }
        return String(cell.dropFirst().dropLast())
    }

    init() throws {
        let page = try AuthorityPage.page("authority.md")
        let kinds = try AuthorityPage.legend(of: page)
        func columns(_ row: [String: String]) -> [PartyKind: Set<String>] {
            var cells: [PartyKind: Set<String>] = [:]
            for (short, kind) in kinds {
                cells[kind] = Set((row[short] ?? "").split(separator: " ").map(String.init))
                    .subtracting(["–"])
            }
            return cells
        }
        let visible = try AuthorityPage.table("Visibility, and what it changes", in: page)
        rows = try AuthorityPage.table("Who may file what about whom", in: page).map { row in
            let name = try AuthorityPage.word(row["type"])
            guard let type = ContentType(rawValue: name),
                let more = visible.first(where: { $0["type"] == row["type"] }),
                let visibility = more["visibility"], let subjects = more["subjects"],
                let suspended = more["suspended"], ["yes", "no"].contains(suspended)
            else { throw Unreadable(what: name) }
            let words = subjects.split(separator: " ").map(String.init)
            return Row(
                type: type, reaches: columns(row), visibility: visibility,
                needs: Set(words.filter { !$0.hasPrefix("(") }).subtracting(["–", "its"]),
                allows: Set(
                    words.filter { $0.hasPrefix("(") }.map { String($0.dropFirst().dropLast()) }),
                isOpenToSuspended: suspended == "yes")
        }
        var perspectives: [Perspective: Set<PartyKind>] = [:]
        for row in try AuthorityPage.table("Whose side an account may tell", in: page) {
            let name = try AuthorityPage.word(row["perspective"])
            guard let perspective = Perspective(rawValue: name) else {
                throw Unreadable(what: name)
            }
            perspectives[perspective] = Set(columns(row).filter { $0.value == ["yes"] }.keys)
        }
        self.perspectives = perspectives
        let rule = try AuthorityPage.page("admission.md").components(separatedBy: "\n9. ")[1]
            .components(separatedBy: "`corrects` is that type")[0]
        correctable = rule.components(separatedBy: "`").compactMap(ContentType.init(rawValue:))
            .filter { $0 != .statementCorrected }
    }

    func row(_ type: ContentType) throws -> Row {
        guard let row = rows.first(where: { $0.type == type }) else {
            throw Unreadable(what: type.rawValue)
        }
        return row
    }
}
