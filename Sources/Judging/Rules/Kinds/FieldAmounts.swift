import Platform
import Registry
import RegistryWords
import Transparency

/// The least amount of a rule, by the field of work of an order.
/// - Source: `Specs/profile/kinds/monthly-fee-owed-2.md` 1.
struct FieldAmounts: Sendable {
    private let general: Money
    private let byField: [(fields: [FieldOfWork], amount: Money)]

    /// Reads `amount` and `by_field`.
    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        general = try parameters.money("amount")
        byField = try parameters.objects("by_field", atMost: 16) { item throws(ShapeError) in
            (fields: try item.words("fields"), amount: try item.money("amount"))
        }
    }

    /// The general one too where the order names no field.
    func least(of order: OrderIssued) -> Money {
        guard let field = order.field else { return general }
        return byField.first { $0.fields.contains(field) }?.amount ?? general
    }
}
