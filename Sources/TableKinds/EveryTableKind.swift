import OfficeTables
import Registry
import Tables
import Wording

extension TableKind {
    package static let all = Name.allCases.map(named)

    package static func named(_ name: Name) -> TableKind {
        switch name {
        case .fees: .fees
        case .workers: .workers
        case .milestones: .milestones
        case .refunds: .refunds
        case .attestations: .attestations
        case .orders: .orders
        case .orderEvents: .orderEvents
        case .agreements: .agreements
        case .contracts: .contracts
        case .loans: .loans
        case .grievances: .grievances
        case .surveys: .surveys
        case .responses: .responses
        case .countersignatures: .countersignatures
        case .links: .links
        case .parties: .parties
        case .licences: .licences
        case .standing: .standing
        case .keys: .keys
        case .rates: .rates
        }
    }

    /// Whether the file has a header of some kind, most of it in Japanese.
    package static func hasJapaneseHeader(_ table: Table) -> Bool {
        guard let kind = of(table),
            case .success(let match) = HeaderMatch.find(in: table, columns: kind.matched)
        else { return false }
        return match.language == .japanese
    }

    /// How many rows of data a table has; nil without a header of some kind.
    package static func dataRows(of table: Table) -> Int? {
        guard let kind = of(table),
            case .success(let match) = HeaderMatch.find(
                in: table, columns: kind.matched, totals: kind.totals)
        else { return nil }
        return match.rows.count
    }

    /// The kind whose header the file has: of the columns that it names most, less those it lacks.
    package static func of(_ table: Table) -> TableKind? {
        var best: (kind: TableKind, fit: Int)?
        for kind in all {
            guard let fit = HeaderMatch.fit(of: table, columns: kind.matched) else { continue }
            if fit > best?.fit ?? Int.min { best = (kind, fit) }
        }
        return best?.kind
    }
}
