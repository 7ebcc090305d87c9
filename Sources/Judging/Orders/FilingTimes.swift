import Platform
import Registry

/// When a statement about an order was made and received, and whether it carries a worker's voice.
package struct FilingTimes: Sendable {
    package let seq: UInt64
    package let worker: WorkerID?
    package let filed: Instant
    package let received: Instant
    /// Whether somebody filed it who speaks for workers, or it tells what a worker said.
    package let isVoice: Bool

    init(_ entry: CaseEntry, _ body: Body) {
        seq = entry.seq
        worker = entry.content.subjects.worker
        filed = entry.filed
        received = entry.received
        let isShown =
            switch body {
            case .feesDeclared(let account): account.perspective == .worker
            case .loanDeclared(let loan): loan.perspective == .worker
            default: false
            }
        isVoice = isShown || entry.speakerKind.speaksForWorkers
    }
}

extension PartyKind {
    /// Whether such a party files what workers say.
    package var speaksForWorkers: Bool {
        switch self {
        case .grievanceDesk, .workerVoiceOrganisation, .workerRepresentative: true
        default: false
        }
    }
}
