import Judging
import Registry

/// What there is for one audience in a ledger at one size: made once, by the one rule, so that
/// asking for what is beyond it costs what asking for what is not there costs.
/// - Source: `Specs/readers.md`.
package struct Horizon: Sendable {
    package let audience: Audience
    private let seqs: Set<UInt64>
    /// The same, ascending.
    private let ascending: [UInt64]
    /// Sealed entries that there are not, ascending: anybody can count them in the published tree.
    private let beyond: [UInt64]
    private let workers: Set<WorkerID>
    /// Those whose chains the audience has agreed to be in, or may look into.
    private let judgedOrders: Set<OrderNumber>

    /// - Parameter later: what there is for the audience in the ledger of now, when `view` is one
    ///   of before: who has left a chain since reads nothing by asking how it was.
    init(of audience: Audience, in view: LedgerView, within later: Horizon? = nil) {
        self.audience = audience
        var seqs: Set<UInt64> = []
        var workers: Set<WorkerID> = []
        for (seq, reach) in view.reaches
        where view.shows(reach, to: audience) && later?.sees(seq) ?? true {
            seqs.insert(seq)
            if let worker = reach.worker { workers.insert(worker) }
        }
        if audience == .reviewer {
            seqs.formUnion(view.index.unseen)
            seqs.formUnion(view.index.erased)
        }
        let sealed =
            view.reaches.filter { $0.value.isSealed }.keys + view.index.unseen + view.index.erased
        beyond = sealed.filter { !seqs.contains($0) }.sorted()
        self.seqs = seqs
        ascending = seqs.sorted()
        self.workers = workers
        judgedOrders = Set(
            view.state.orders.filter {
                audience.isLetIn(to: $0.value.members) && later?.judges($0.key) ?? true
            }.keys)
    }

    package func sees(_ seq: UInt64) -> Bool { seqs.contains(seq) }

    /// The first entries behind this one, at most `count`.
    package func seqs(after last: UInt64?, count: Int) -> ArraySlice<UInt64> {
        guard let last else { return ascending.prefix(count) }
        var (low, high) = (0, ascending.count)
        while low < high {
            let middle = (low + high) / 2
            if ascending[middle] <= last { low = middle + 1 } else { high = middle }
        }
        return ascending[low...].prefix(count)
    }

    /// How many sealed entries after `first` there are not for the audience, for whatever reason:
    /// which of them were erased, or are not available, would tell of what they said.
    func unseenCount(after first: UInt64) -> Int { beyond.count { $0 > first } }

    /// How many of the sealed statements there are for the audience.
    package func sealedCount(in view: LedgerView) -> Int {
        seqs.count { view.reaches[$0]?.isSealed ?? false }
    }

    /// Orders and parties are open; a worker is there where a statement about her is.
    package func knows(_ subject: Subject) -> Bool {
        if case .worker(let worker) = subject { workers.contains(worker) } else { true }
    }

    /// Whether there are verdicts on the order for the audience: judged by what is open alone,
    /// silence would pass for proof.
    package func judges(_ order: OrderNumber) -> Bool { judgedOrders.contains(order) }

    package var hearsVoices: Bool { audience.hearsVoices }
}

extension LedgerView {
    /// Who is in the chain of the order that an entry names.
    func chain(of entry: CaseEntry) -> ChainMembers? {
        entry.content.subjects.order.flatMap { state.orders[$0]?.members }
    }

    /// Whether an audience may see an entry: the one rule for pages, answers, exports and verdicts.
    /// - Source: `Specs/readers.md`.
    package func shows(_ reach: EntryReach, to audience: Audience) -> Bool {
        audience.maySee(reach, chain: reach.order.flatMap { state.orders[$0]?.members })
    }

    package func shows(_ entry: CaseEntry, to audience: Audience) -> Bool {
        reaches[entry.seq].map { shows($0, to: audience) } ?? (audience == .reviewer)
    }

    /// The same of an entry that was read; one whose content is not available is shown to those who
    /// reviews, as what it is.
    package func shows(_ entry: ReadEntry, to audience: Audience) -> Bool {
        reaches[entry.seq].map { shows($0, to: audience) } ?? (audience == .reviewer)
    }

    /// The order in which a worker was enrolled, or, where her enrolment was erased, of which other
    /// statements about her speak; within a horizon the one that these speak of, whether or not
    /// her enrolment is among them.
    package func order(of worker: WorkerID, within horizon: Horizon? = nil) -> OrderNumber? {
        let enrolled = horizon == nil ? state.workers[worker]?.order : nil
        return enrolled
            ?? index.workers[worker]?.lazy.filter { horizon?.sees($0) ?? true }
            .compactMap { reaches[$0]?.order }.first
    }

    package func horizon(of audience: Audience, within later: Horizon? = nil) -> Horizon {
        Horizon(of: audience, in: self, within: later)
    }
}
