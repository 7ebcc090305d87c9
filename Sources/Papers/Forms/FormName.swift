/// The papers that a ledger's statements are written into.
/// - Source: `Specs/forms.md`.
enum FormName: String, CaseIterable, Sendable {
    /// What a technical intern paid in the home country.
    case titpHomeCosts = "titp-home-costs"
    /// What a specified skilled worker paid to bodies abroad.
    case sswPayments = "ssw-payments"
    /// The employer's proof against the cap on payments to the sending agency.
    case esdPayments = "esd-payments"
    /// Recruitment cost in monthly incomes.
    case sdg1071 = "sdg-10-7-1"
}
