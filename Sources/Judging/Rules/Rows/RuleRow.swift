import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// One rule as data: when it holds, for whom, what it checks with which numbers, and what it says.
///
/// A new threshold is a new row with its own dates, of the same id; a row is never edited.
/// - Source: `Specs/rules.md`.
package final class RuleRow: Sendable {
    /// The date that decides whether the row was in force.
    package enum KeyDate: String, CaseIterable, Sendable {
        case contractSigned = "contract-signed"
        case departure
        case payment
    }

    package enum Computable: String, CaseIterable, Sendable { case ledger, attested }

    /// Such as `VN-01`.
    package let id: String
    package let standard: Standard
    package let corridor: String
    /// Empty: every programme.
    package let programmes: [Programme]
    /// nil: as far back as the record goes.
    package let effectiveFrom: CivilDate?
    /// nil: until further notice.
    package let effectiveTo: CivilDate?
    package let keyDate: KeyDate
    /// Such as `worker-paid/1`.
    package let kind: String
    let check: any RuleCheck
    package let severity: Severity
    package let computable: Computable
    package let source: RuleSource
    package let title: Trilingual
    /// What a finding says, with `{placeholders}`.
    package let text: Trilingual
    /// What would resolve a finding.
    package let resolve: Trilingual
    /// Its place in the profile.
    let place: Int

    /// - Parameter kinds: those that a row may be of.
    init(
        _ reader: inout ObjectReader, at place: Int, of kinds: [any RuleCheck.Type]
    ) throws(ShapeError) {
        self.place = place
        id = try reader.text("id", atMost: 20)
        standard = try reader.word("standard")
        corridor = try reader.text("corridor", atMost: 20)
        programmes = try reader.words("programmes")
        effectiveFrom = try reader.optionalDate("effective_from")
        effectiveTo = try reader.optionalDate("effective_to")
        keyDate = try reader.word("key_date")
        let kind = try reader.text("kind", atMost: 60)
        self.kind = kind
        severity = try reader.word("severity")
        computable = try reader.word("computable")
        var source = try reader.object("source")
        self.source = try RuleSource(&source)
        try source.finish()
        title = try reader.trilingual("title")
        text = try reader.trilingual("text")
        resolve = try reader.trilingual("resolve")
        var parameters = try reader.object("parameters")
        guard let type = kinds.first(where: { $0.name.utf8.elementsEqual(kind.utf8) })
        else {
            throw ShapeError(
                path: reader.path(of: "kind"), expected: "a rule kind of this version",
                seen: "\"\(kind)\"")
        }
        check = try type.init(&parameters)
        try parameters.finish()
        for named in self.source.parameters where parameters.optional(named.name) == nil {
            throw ShapeError(
                path: reader.path(of: "source"), expected: "the name of a parameter of the row",
                seen: "\"\(named.name)\"")
        }
    }

    /// Whether the order is of the row's corridor and of a programme that it judges.
    func applies(to order: OrderCase) -> Bool {
        (order.corridor?.utf8.elementsEqual(corridor.utf8) ?? true)
            && (programmes.isEmpty || programmes.contains(order.terms.programme))
    }

    package func isInForce(on day: CivilDate) -> Bool {
        (effectiveFrom.map { $0 <= day } ?? true) && (effectiveTo.map { day <= $0 } ?? true)
    }
}
