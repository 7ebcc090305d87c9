/// What a registered party is.
/// - Source: `Specs/content.md`; JP-MIRAI's chain of recruitment.
package enum PartyKind: String, CaseIterable, Sendable {
    case sendingAgency = "sending-agency"
    case supervisingOrganization = "supervising-organization"
    case supportOrganization = "support-organization"
    case placementBusiness = "placement-business"
    case employer
    case trainingCentre = "training-centre"
    case broker
    case lender
    case regulator
    case association
    case observer
    case `operator`
    case grievanceDesk = "grievance-desk"
    case workerVoiceOrganisation = "worker-voice-organisation"
    case workerRepresentative = "worker-representative"
    case buyer

    /// Whether such a party is in the chain between the worker and the job, so that what a
    /// worker says in its presence is not said independently.
    package var isOfTheChain: Bool {
        switch self {
        case .sendingAgency, .supervisingOrganization, .supportOrganization, .placementBusiness,
            .employer, .trainingCentre, .broker, .lender:
            true
        case .regulator, .association, .observer, .operator, .grievanceDesk,
            .workerVoiceOrganisation, .workerRepresentative, .buyer:
            false
        }
    }

    /// Whether an order's chain may name such a party: those of the chain, and a buyer of what they
    /// make.
    ///
    /// Those who hear workers, decide about a chain or watch it are none of it, whatever an issuer
    /// writes: by naming them it would end that they count as independent of it.
    package var mayBeInAChain: Bool { isOfTheChain || self == .buyer }
}

/// What somebody is who pays or is paid: a kind of party, or one of those who need no registration.
package enum FlowRole: Hashable, Sendable {
    case party(PartyKind)
    case worker
    case family
    case authority
    case medical
    case test
    case insurer
    case carrier
    case bank
    case other

    package init?(_ word: String) {
        if let kind = PartyKind(rawValue: word) {
            self = .party(kind)
            return
        }
        guard let role = FlowRole.withoutRegistration.first(where: { $0.word == word }) else {
            return nil
        }
        self = role
    }

    package static let withoutRegistration: [FlowRole] = [
        .worker, .family, .authority, .medical, .test, .insurer, .carrier, .bank, .other,
    ]

    package var word: String {
        switch self {
        case .party(let kind): kind.rawValue
        case .worker: "worker"
        case .family: "family"
        case .authority: "authority"
        case .medical: "medical"
        case .test: "test"
        case .insurer: "insurer"
        case .carrier: "carrier"
        case .bank: "bank"
        case .other: "other"
        }
    }
}
