/// The residence programme an order is made under.
package enum Programme: String, CaseIterable, Sendable {
    case technicalIntern1 = "TITP1"
    case technicalIntern2 = "TITP2"
    case technicalIntern3 = "TITP3"
    case specifiedSkilledWorker = "SSW"
    /// 育成就労, from 2027-04-01.
    case employmentForSkillDevelopment = "ESD"
    /// 技人国, engineers and specialists.
    case engineer = "ENG"
}

/// The field of work of an order: its words are the profile's.
/// - Source: `Specs/profile/fields.json`.
package enum FieldOfWork: String, CaseIterable, Sendable {
    case agriculture
    case buildingCleaning = "building-cleaning"
    case care
    case construction
    case fishery
    case foodManufacturing = "food-manufacturing"
    case foodService = "food-service"
    case lodging
    case machineryMetal = "machinery-metal"
    case other
    case shipbuilding
    case textile
    case transport
}

/// A step of a worker's way through the chain.
package enum Milestone: String, CaseIterable, Sendable {
    case firstContact = "first-contact"
    case selected
    case agencyContractSigned = "agency-contract-signed"
    case employmentContractSigned = "employment-contract-signed"
    case trainingStarted = "training-started"
    case trainingEnded = "training-ended"
    case planCertified = "plan-certified"
    case recommended
    case coeIssued = "coe-issued"
    case visaIssued = "visa-issued"
    case departed
    case arrived
    case lecturesCompleted = "lectures-completed"
    case employmentStarted = "employment-started"
    case extended
    case transferred
    case leftEmployer = "left-employer"
    case returned
}

/// Who, by the order's terms, bears costs of a kind.
package enum Bearer: String, CaseIterable, Sendable {
    case employer
    case supervisingOrganization = "supervising-organization"
    case sendingAgency = "sending-agency"
    case worker
}
