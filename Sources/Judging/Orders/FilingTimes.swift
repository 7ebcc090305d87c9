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

    init(_ entry: CaseEntry) {
        seq = entry.seq
        worker = entry.content.subjects.worker
        filed = entry.filed
        received = entry.received
        isVoice = entry.content.perspective == .worker || entry.speakerKind.listensToWorkers
    }

    /// How many days after the day that it says it was filed a statement was received.
    package static func days(from filed: Instant, to received: Instant) -> Int {
        received.date.daysSinceEpoch - filed.date.daysSinceEpoch
    }
}
