import Platform
import Registry

/// What was said of one worker besides steps, contracts and payments; every version, in seq order.
package struct WorkerLife: Sendable {
    package private(set) var loans: [Said<LoanDeclared>] = []
    package private(set) var refunds: [Said<RefundPaid>] = []
    /// Each refers to the refund that it confirms.
    package private(set) var confirmations: [Said<RefundConfirmed>] = []
    package private(set) var surveys: [Said<SurveyAnswered>] = []
    package private(set) var grievances: [Said<GrievanceOpened>] = []
    /// Each refers to the opening of the stage that it ends.
    package private(set) var grievanceEnds: [Said<GrievanceClosed>] = []
    package private(set) var links: [Said<WorkerLinked>] = []
    package private(set) var keys: [Said<WorkerKeyed>] = []

    mutating func read(_ body: Body, of entry: CaseEntry, _ first: UInt64, _ refersTo: [UInt64]) {
        func said<Spoken>(_ body: Spoken) -> Said<Spoken> {
            Said(entry, firstVersion: first, body: body, refersTo: refersTo)
        }
        switch body {
        case .loanDeclared(let body): loans.append(said(body))
        case .refundPaid(let body): refunds.append(said(body))
        case .refundConfirmed(let body): confirmations.append(said(body))
        case .surveyAnswered(let body): surveys.append(said(body))
        case .grievanceOpened(let body): grievances.append(said(body))
        case .grievanceClosed(let body): grievanceEnds.append(said(body))
        case .workerLinked(let body): links.append(said(body))
        case .workerKeyed(let body): keys.append(said(body))
        default: break
        }
    }

    mutating func finish(_ versions: StatementVersions) {
        loans.markCorrected(versions)
        refunds.markCorrected(versions)
        confirmations.markCorrected(versions)
        surveys.markCorrected(versions)
    }

    /// The confirmations of one refund, of whichever of its versions.
    package func confirmations(of refund: Said<RefundPaid>) -> [Said<RefundConfirmed>] {
        let versions = refunds.filter { $0.firstVersion == refund.firstVersion }.map(\.seq)
        return confirmations.current().filter { confirmation in
            confirmation.refersTo.contains { versions.contains($0) }
        }
    }

    /// The stages of complaints that no statement has ended.
    package var openGrievances: [Said<GrievanceOpened>] {
        let ended = grievanceEnds.flatMap(\.refersTo)
        return grievances.filter { !ended.contains($0.seq) }
    }
}
