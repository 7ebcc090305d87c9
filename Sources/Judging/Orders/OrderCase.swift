import Platform
import Registry

/// One order as the record knows it at one moment: its terms, its workers, and what was said of
/// them, with every version of everything.
package final class OrderCase: Sendable {
    package let number: OrderNumber
    /// The moment it is judged as of: never the machine's clock.
    package let asOf: Instant
    /// The seq of the last entry that was looked at.
    package let lastSeq: UInt64
    /// Such as `VN-JP`; nil when the ledger's opening was not among the entries.
    package let corridor: String?
    /// Every version, in seq order; never empty.
    package let versions: [Said<OrderIssued>]
    /// Every version, in seq order.
    package let approvals: [Said<OrderApproved>]
    /// Every version, in seq order.
    package let agreements: [Said<AgreementDeclared>]
    /// How it was assessed, audited, answered and ended.
    package let life: OrderLife
    /// In the order in which they were enrolled or first spoken of.
    package let workers: [WorkerCase]
    package let parties: PartyDirectory
    package let rates: RateTable
    private let places: [WorkerID: Int]
    private let filings: [FilingTimes]
    private let voices: [UInt64]
    private let audits: [WorkerID?: [OrderLife.AboutSubjects<AuditRecorded>]]
    private let licences: [PartyID: [Said<PartyLicensed>]]
    /// Who is in the chain, and by what act of its own, as far as the entries tell.
    package let members: ChainMembers
    /// The newest version.
    package let terms: OrderIssued
    package let termsSeq: UInt64

    /// Projects the entries that name the order and the open ones of the registry; the order in
    /// which they are given does not matter, their seq does.
    ///
    /// - Parameter asOf: Entries received later are left out; nil: as of the last entry.
    /// - Returns: nil when no entry issues the order.
    package convenience init?(
        _ number: OrderNumber, entries: [CaseEntry], asOf: Instant? = nil
    ) {
        self.init(
            number, entries: entries, in: OpenRecord(entries, asOf: asOf), asOf: asOf)
    }

    /// The same where the registry's own entries are read already.
    ///
    /// - Parameter record: as of the same moment.
    package init?(
        _ number: OrderNumber, entries: [CaseEntry], in record: OpenRecord, asOf: Instant? = nil
    ) {
        let entries = entries.known(asOf: asOf)
        var reading = CaseReading(of: number, in: record)
        if record.doubts.isEmpty {
            for entry in entries { reading.read(entry) }
        } else {
            for entry in record.doubts.marked(entries) { reading.read(entry) }
        }
        reading.finish()
        guard let last = entries.last, let terms = reading.versions.last else { return nil }
        let isRegistryLater = record.last.map { last.seq < $0.seq } ?? false
        self.number = number
        self.asOf = asOf ?? (isRegistryLater ? record.last?.received : nil) ?? last.received
        lastSeq = max(last.seq, record.last?.seq ?? 0)
        corridor = record.corridor
        versions = reading.versions
        approvals = reading.approvals
        agreements = reading.agreements
        life = reading.life
        audits = Dictionary(grouping: reading.life.audits, by: \.subjects.worker)
        workers = reading.workers
        places = reading.places
        parties = record.parties
        rates = record.rates
        filings = reading.filings
        voices = reading.voices
        licences = record.licences
        members = reading.members
        self.terms = terms.body
        termsSeq = terms.seq
    }

    /// The first day on which the sending country's authority is said to have approved the order.
    package var approval: WorkerCase.Dated? {
        approvals.current().map { WorkerCase.Dated(day: $0.body.on, seqs: [$0.seq]) }
            .min { ($0.day, $0.seqs[0]) < ($1.day, $1.seqs[0]) }
    }

    /// The headcount that was approved: the highest of the answers, else the order's own.
    package var approvedHeadcount: Int {
        approvals.current().map { $0.body.headcount ?? terms.headcount }.max() ?? terms.headcount
    }

    /// When each statement that names a worker of the order, or none, was made and received, in
    /// the order of seq.
    package func filings(of worker: WorkerID?) -> [FilingTimes] {
        guard let worker else { return filings }
        return self.worker(worker)?.filings ?? []
    }

    /// Every version of the audits that name a worker of the order, or none, in the order of seq.
    package func audits(of worker: WorkerID?) -> [OrderLife.AboutSubjects<AuditRecorded>] {
        audits[worker] ?? []
    }

    /// Whether the statement there carries a worker's voice.
    package func isVoice(_ seq: UInt64) -> Bool {
        var range = 0..<voices.count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            if voices[middle] == seq { return true }
            range =
                voices[middle] < seq
                ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return false
    }

    /// The licences of a party that count, in the order of seq.
    package func licences(of party: PartyID) -> [Said<PartyLicensed>] {
        (licences[party] ?? []).current().filter { $0.body.kind == .licence }
    }

    package func worker(_ id: WorkerID) -> WorkerCase? { places[id].map { workers[$0] } }
}
