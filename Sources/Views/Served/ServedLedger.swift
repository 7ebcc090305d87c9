import Judging
import LedgerStore
import Platform
import Registry
import Synchronization
import Transparency

/// A ledger at one checkpoint as it is served: an immutable view, and what was worked out from it.
package final class ServedLedger: Sendable {
    package let view: LedgerView
    /// The witnesses whose keys are known here; nil where none are.
    package let policy: WitnessPolicy?
    /// The ledger of now, where this is one of before.
    private let now: ServedLedger?
    private let figures = OneAtATime<Bool, StatisticsSheet>(keeping: 1)
    private let openFigures = OneAtATime<Bool, FiguresForEverybody>(keeping: 1)
    private let surveys = OneAtATime<Bool, SurveySheet>(keeping: 2)
    private let openCases = Mutex<[OrderNumber: OrderCase]>([:])
    private let owed = Mutex<[PartyID: DueList]>([:])
    private let horizons = Mutex<[Audience: Horizon]>([:])
    private let reviews = Mutex<[ReviewKey: OrderReview]>([:])
    private let firstReceived = Mutex<[OrderNumber: Instant]?>(nil)
    private let glances = Mutex<[ReviewKey: OrderGlance]>([:])

    private struct ReviewKey: Hashable {
        let order: OrderNumber
        let audience: Audience
    }

    /// So many glances are kept: those of every order for a few audiences.
    private static let mostGlances = 1 << 16
    /// So many reviews are kept; then they are made again.
    private static let mostReviews = 512

    package init(
        _ view: LedgerView, before now: ServedLedger? = nil, policy: WitnessPolicy? = nil
    ) {
        self.view = view
        self.policy = policy
        self.now = now
    }

    /// How many entries are looked at.
    package var size: UInt64 { view.size }

    /// The root of the tree of these entries.
    package func root() throws -> Digest {
        if size == view.checkpoint.size { return view.checkpoint.root }
        return try TreeRoot.of(size: size, from: view.reader.tree(size: view.checkpoint.size))
    }

    /// Figures for who reviews; nil while they are being worked out.
    package func statistics() throws -> StatisticsSheet? {
        try figures.value(of: true) { try view.statistics(asOf: nil) }
    }

    /// Figures for everybody else; nil while they are being worked out.
    package func figuresForEverybody() throws -> FiguresForEverybody? {
        try openFigures.value(of: true) { try view.figuresForEverybody() }
    }

    /// Results of surveys as they are for an audience: for an employer its own, for a buyer those of the
    /// employers it has the consent of, exactly for who reviews.
    package func surveys(for audience: Audience) throws -> SurveyAnswer {
        let parties: [PartyID]
        switch audience {
        case .everybody, .worker: return .none
        case .reviewer:
            let sheet = try surveys.value(of: true) { try view.surveysForReviewers() }
            return sheet.map(SurveyAnswer.sheet) ?? .busy
        case .party(let party):
            guard view.state.kind(of: party) == .employer else { return .none }
            parties = [party]
        case .buyer(let employers): parties = employers
        }
        guard let figures = try figuresForEverybody() else { return .busy }
        let sheet = try surveys.value(of: false) {
            try view.surveysForEmployers(besides: figures)
        }
        return sheet.map { .sheet($0.of(parties)) } ?? .busy
    }

    /// The order as its open statements alone tell it: what may be shown to everybody; nil when
    /// nothing open issues an order of that number.
    package func openCase(_ order: OrderNumber) throws -> OrderCase? {
        if let known = openCases.withLock({ $0[order] }) { return known }
        guard let made = try view.openCase(order) else { return nil }
        openCases.withLock { $0[order] = made }
        return made
    }

    /// What there is for an audience; nil for a reader who sees all.
    package func horizon(of audience: Audience) -> Horizon? {
        guard audience != .reviewer else { return nil }
        return horizons.withLock { horizons in
            if let known = horizons[audience] { return known }
            let made = view.horizon(of: audience, within: now?.horizon(of: audience))
            horizons[audience] = made
            return made
        }
    }

    /// How a party came into an order's chain, as far as that is for an audience; nil where it is
    /// not in it.
    package func agreement(
        of party: PartyID, to order: OrderNumber, for audience: Audience
    ) -> ChainAgreement? {
        view.agreement(of: party, to: order, within: horizon(of: audience))
    }

    /// Everything there is about the order for an audience; nil when there is none of that number.
    package func review(
        _ order: OrderNumber, for audience: Audience = .reviewer
    ) throws -> OrderReview? {
        let key = ReviewKey(order: order, audience: audience)
        if let known = reviews.withLock({ $0[key] }) { return known }
        guard let made = try OrderReview(order, in: view, within: horizon(of: audience)) else {
            return nil
        }
        reviews.withLock { reviews in
            if reviews.count >= ServedLedger.mostReviews { reviews = [:] }
            reviews[key] = made
        }
        return made
    }

    /// What lists say of an order; nil where nothing but its open terms is for the audience.
    package func glance(
        _ order: OrderNumber, for audience: Audience
    ) throws -> OrderGlance? {
        let key = ReviewKey(order: order, audience: audience)
        if let known = glances.withLock({ $0[key] }) { return known }
        guard let made = try OrderGlance(order, in: view, within: horizon(of: audience)) else {
            return nil
        }
        glances.withLock { glances in
            if glances.count >= ServedLedger.mostGlances { glances = [:] }
            glances[key] = made
        }
        return made
    }

    /// What a party owes, made of what it may see itself; nil when the ledger does not know it.
    package func dues(of party: PartyID) throws -> DueList? {
        if let known = owed.withLock({ $0[party] }) { return known }
        guard let made = try view.dues(of: party) else { return nil }
        owed.withLock { $0[party] = made }
        return made
    }

    /// What others say of a worker, and with `withVoice` she herself, as far as there is any of it
    /// for an audience; nil when there is nobody of that pseudonym.
    package func sheet(
        of worker: WorkerID, for audience: Audience, withVoice: Bool
    ) throws -> WorkerSheet? {
        try WorkerSheet(
            worker, in: view, within: horizon(of: audience), withVoice: withVoice)
    }

    /// A subject's trail; nil where there is no such subject for the audience.
    package func trail(of subject: Subject, for audience: Audience) throws -> Trail? {
        let horizon = horizon(of: audience)
        guard case .order(let number) = subject else {
            return try view.trail(of: subject, within: horizon)
        }
        let key = ReviewKey(order: number, audience: audience)
        if let known = reviews.withLock({ $0[key] }) { return known.trail }
        // To tell what was said nothing need be judged. An order that is only named, but was not
        // issued as far as the reader may see, does not exist.
        let trail = try view.trail(of: subject, within: horizon)
        let isIssued = trail?.lines.contains {
            $0.type == .orderIssued && $0.subjects.order == number
        }
        return isIssued ?? false ? trail : nil
    }

    /// One statement; nil where there is none of that number for the audience.
    package func statement(_ seq: UInt64, for audience: Audience) throws -> StatementSheet? {
        guard seq < size, horizon(of: audience)?.sees(seq) ?? true else { return nil }
        return StatementSheet(
            try view.entry(seq), in: view, within: horizon(of: audience))
    }

    /// The receipt of an entry; nil where there is none of that number for the audience.
    package func receipt(_ seq: UInt64, for audience: Audience) throws -> [UInt8]? {
        guard seq < size, horizon(of: audience)?.sees(seq) ?? true else { return nil }
        return try view.reader.receipt(seq)?.bytes
    }

    /// When each order was received first.
    package func issued() throws -> [OrderNumber: Instant] {
        if let known = firstReceived.withLock({ $0 }) { return known }
        let numbers = Dictionary(
            view.state.orders.map { ($0.value.issuedAt, $0.key) },
            uniquingKeysWith: { one, _ in one })
        var issued: [OrderNumber: Instant] = [:]
        for entry in try view.entries(numbers.keys.sorted()) {
            if let number = numbers[entry.seq] { issued[number] = entry.received }
        }
        let made = issued
        firstReceived.withLock { $0 = made }
        return made
    }

    /// All orders with open terms, by number.
    package func openOrders() -> [(number: OrderNumber, terms: OrderIssued)] {
        view.state.orders.sorted { $0.key < $1.key }.map { ($0.key, $0.value.terms) }
    }
}

/// What there is of surveys for somebody.
package enum SurveyAnswer: Sendable {
    /// They are nothing for this reader.
    case none
    /// They are being worked out for another.
    case busy
    case sheet(SurveySheet)
}
