import Platform
import Registry

/// How an order was assessed, audited and answered, and whether it has ended; every version, in
/// seq order.
package struct OrderLife: Sendable {
    package private(set) var assessments: [Said<OrderAssessed>] = []
    package private(set) var withdrawals: [Said<OrderWithdrawn>] = []
    package private(set) var closings: [Said<OrderClosed>] = []
    /// Of the order, of a worker in it, or of a party in its chain.
    package private(set) var audits: [AboutSubjects<AuditRecorded>] = []
    package private(set) var responses: [AboutSubjects<ResponseFiled>] = []
    /// Each refers to the statement that is signed.
    package private(set) var countersignatures: [AboutSubjects<StatementCountersigned>] = []

    /// What was said, and of whom within the order.
    package struct AboutSubjects<Body: Sendable>: Sendable {
        package let subjects: Subjects
        package internal(set) var said: Said<Body>
    }

    mutating func read(_ body: Body, of entry: CaseEntry, _ first: UInt64, _ refersTo: [UInt64]) {
        func said<Spoken>(_ body: Spoken) -> Said<Spoken> {
            Said(entry, firstVersion: first, body: body, refersTo: refersTo)
        }
        func about<Spoken>(_ body: Spoken) -> AboutSubjects<Spoken> {
            AboutSubjects(subjects: entry.content.subjects, said: said(body))
        }
        switch body {
        case .orderAssessed(let body): assessments.append(said(body))
        case .orderWithdrawn(let body): withdrawals.append(said(body))
        case .orderClosed(let body): closings.append(said(body))
        case .auditRecorded(let body): audits.append(about(body))
        case .responseFiled(let body): responses.append(about(body))
        case .statementCountersigned(let body): countersignatures.append(about(body))
        default: break
        }
    }

    mutating func finish(_ versions: StatementVersions) {
        for place in audits.indices {
            audits[place].said.supersededBy = versions.correction(of: audits[place].said.seq)
        }
    }
}
