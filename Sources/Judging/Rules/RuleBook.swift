import Platform
import Registry
import RegistryWords
import Transparency

/// The rules of one profile, read and ready to judge by.
package struct RuleBook: Sendable {
    /// The digest of the profile they are in.
    package let digest: Digest
    package let profileName: String
    /// In the profile's order.
    package let rows: [RuleRow]
    package let categories: CategoryTable
    package let fields: FieldTable
    /// The standards that have a rule, in their fixed order; evidence last.
    package let standards: [Standard]

    /// - Throws: `ShapeError` when a row is not as `Specs/rules.md` asks, or of a kind that this
    ///   version does not know: a profile it cannot judge by whole, it does not judge by at all.
    package init(_ profile: Profile) throws(ShapeError) {
        digest = profile.digest
        profileName = profile.name
        var rows: [RuleRow] = []
        for (position, value) in profile.rules.enumerated() {
            var reader = try ObjectReader(value, at: "rules[\(position)]")
            rows.append(try RuleRow(&reader, at: position, of: RuleKinds.all))
            try reader.finish()
        }
        self.rows = rows
        standards = Standard.allCases.filter { standard in
            rows.contains { $0.standard == standard }
        }
        categories = try CategoryTable(profile.categories)
        fields = try FieldTable(profile.fields)
    }

    /// The row that a finding of this book comes from.
    package func row(of finding: Finding) -> RuleRow { finding.row }

    /// The most that a worker's side may pay to sending agencies in all, by the rule that caps it;
    /// nil where none does.
    package func mostPaidToAgencies(
        by terms: OrderIssued
    ) -> (limit: Ratio, currency: Currency)? {
        rows.lazy.compactMap { $0.check.mostPaidToAgencies(by: terms) }.first
    }

    /// How many days a statement may take from its filer to the registry without a finding; nil
    /// where no rule says it.
    package var mostDaysToReceipt: Int? { rows.compactMap(\.check.mostDaysToReceipt).min() }
}
