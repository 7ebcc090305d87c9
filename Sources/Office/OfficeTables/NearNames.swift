import Registry
import Tables

/// Finds names that differ only in what a keyboard or a program changes: case, width, dashes,
/// blanks, composed letters, a company's legal form. Two such names are asked about, never taken
/// for two without a word.
///
/// - Source: `Specs/tables.md`, Identities.
struct NearNames {
    /// A name that another is too near to.
    struct Other {
        let name: String
        /// The row of this table that has it; nil where the vault does.
        let row: Int?
    }

    /// Registered ids, the short names of each order's workers, and descriptions of those without
    /// an id, by what they compare as; nil until they are learnt.
    private var parties: [String: Other]?
    private var workers: [String: [String: Other]] = [:]
    private var outsiders: [String: Other]?

    // MARK: Learning what the vault has

    var knowsParties: Bool { parties != nil }
    var knowsOutsiders: Bool { outsiders != nil }
    func knowsWorkers(of order: OrderNumber) -> Bool { workers[order.text] != nil }

    mutating func learn(parties ids: [String]) { parties = NearNames.table(of: ids) }

    mutating func learn(outsiders descriptions: [String]) {
        outsiders = NearNames.table(of: descriptions)
    }

    mutating func learn(workers names: [String], of order: OrderNumber) {
        workers[order.text] = NearNames.table(of: names)
    }

    // MARK: Finding

    func party(like name: String) -> String? {
        NearNames.other(parties?[sameName(name)], than: name)?.name
    }

    func worker(like name: String, in order: OrderNumber) -> String? {
        NearNames.other(workers[order.text]?[sameName(name)], than: name)?.name
    }

    /// Notes a worker's name that a row enrols.
    mutating func enrol(_ name: String, in order: OrderNumber, row: Int) -> Other? {
        NearNames.note(name, row, in: &workers[order.text, default: [:]])
    }

    /// Notes how a row describes somebody without a registered id.
    mutating func outsider(_ text: String, row: Int) -> Other? {
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
