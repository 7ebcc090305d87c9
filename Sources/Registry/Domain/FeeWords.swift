/// What a payment was for.
package enum FeeKind: String, CaseIterable, Sendable {
    case serviceCharge = "service-charge"
    case brokerage
    case deposit
    case penalty
    case training
    case medical
    case insurance
    case test
    case equipment
    case travelDomestic = "travel-domestic"
    case travelInternational = "travel-international"
    case lodging
    case passport
    case visa
    case managementFee = "management-fee"
    case placementFee = "placement-fee"
    case lectureFee = "lecture-fee"
    case auditFee = "audit-fee"
    case rent
    case wageDeduction = "wage-deduction"
    case gift
    case other
}

/// Whose account of the flows a declaration is. Accounts are never added up.
package enum Perspective: String, CaseIterable, Sendable {
    case agency
    case employer
    case supervisingOrganization = "supervising-organization"
    case worker
}

/// When in the chain a declaration is made.
package enum Moment: String, CaseIterable, Sendable {
    case beforeContract = "before-contract"
    case preDeparture = "pre-departure"
    case postArrival = "post-arrival"
}

package enum PaymentMethod: String, CaseIterable, Sendable {
    case cash
    case transfer
    case deduction
    case other
    case unknown
}
