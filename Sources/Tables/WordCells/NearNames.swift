/// Finds names that differ only in what a keyboard or a program changes: case, width, dashes,
/// blanks, composed letters, a company's legal form. Two such names are asked about, never taken
/// for two without a word.
///
/// - Source: `Specs/tables.md`, Identities.
package struct NearNames: Sendable {
    /// A name that another is too near to.
    package struct Other: Sendable {
        package let name: String
        /// The row of this table that has it; nil where the vault does.
        package let row: Int?
    }

    /// Registered ids, the short names of each order's workers by its number, and descriptions of those without
    /// an id, by what they compare as; nil until they are learnt.
    private var parties: [String: Other]?
    private var workers: [String: [String: Other]] = [:]
    private var outsiders: [String: Other]?

    package init() {}

    // MARK: Learning what the vault has

    package var knowsParties: Bool { parties != nil }
    package var knowsOutsiders: Bool { outsiders != nil }
    package func knowsWorkers(of order: String) -> Bool { workers[order] != nil }

    package mutating func learn(parties ids: [String]) { parties = NearNames.table(of: ids) }

    package mutating func learn(outsiders descriptions: [String]) {
        outsiders = NearNames.table(of: descriptions)
    }

    package mutating func learn(workers names: [String], of order: String) {
        workers[order] = NearNames.table(of: names)
    }

    // MARK: Finding

    package func party(like name: String) -> String? {
        NearNames.other(parties?[sameName(name)], than: name)?.name
    }

    package func worker(like name: String, in order: String) -> String? {
        NearNames.other(workers[order]?[sameName(name)], than: name)?.name
    }

    /// Notes a worker's name that a row enrols.
    package mutating func enrol(_ name: String, in order: String, row: Int) -> Other? {
        NearNames.note(name, row, in: &workers[order, default: [:]])
    }

    /// Notes how a row describes somebody without a registered id.
    package mutating func outsider(_ text: String, row: Int) -> Other? {
        var known = outsiders ?? [:]
        outsiders = nil
        defer { outsiders = known }
        return NearNames.note(text, row, in: &known)
    }

    private static func table(of names: [String]) -> [String: Other] {
        Dictionary(
            names.map { (sameName($0), Other(name: $0, row: nil)) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func note(
        _ name: String, _ row: Int, in names: inout [String: Other]
    ) -> Other? {
        let key = sameName(name)
        guard let known = names[key] else {
            names[key] = Other(name: name, row: row)
            return nil
        }
        return other(known, than: name)
    }

    /// nil where it is exactly the same name.
    private static func other(_ found: Other?, than name: String) -> Other? {
        found.flatMap { $0.name.utf8.elementsEqual(name.utf8) ? nil : $0 }
    }
}
