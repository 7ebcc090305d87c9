import Judging
import Platform
import Registry

/// What is published of one agency in one half-year.
/// - Source: `Specs/statistics.md` §6.
package struct PublishedHalfYear: Hashable, Sendable {
    package let half: HalfYear
    /// How many are open.
    package let orders: Int
    /// Approved of these.
    package let headcount: Int
    /// A multiple of five; 0 is not published.
    package private(set) var heard: Int
    package private(set) var declared: PublishedCosts
    package private(set) var confirmed: PublishedCosts

    private init(_ figures: OrderInHalfYears.Counts, in half: HalfYear) {
        let room = Discretion.room(of: figures.couldHaveSpoken)
        self.half = half
        orders = figures.orders
        headcount = figures.headcount
        heard = Discretion.published(figures.heard, room: room)
        declared = PublishedCosts(figures.declared, room: room)
        confirmed = PublishedCosts(figures.confirmed, room: room)
    }

    /// Of all agencies in one half-year that agreed to an order: what is published of one depends on what
    /// is published of the others.
    package static func all(
        of agencies: [PartyID: OrderInHalfYears.Counts], in half: HalfYear,
        _ sealed: SealedOfHalfYear
    ) -> [PartyID: PublishedHalfYear] {
        var published = agencies.filter(\.value.areAgreed).mapValues {
            PublishedHalfYear($0, in: half)
        }
        let heard = published.values.map(\.heard).reduce(0, +)
        let hidesVoices =
            sealed.lacksVoices || heard > Discretion.room(of: sealed.couldBeVoices)
        for (agency, figures) in agencies {
            // What is gone may be what an order's counting with the agency rests on.
            let mayLackAnOrder = figures.restOnActs && sealed.everLacking.contains(agency)
            if hidesVoices || mayLackAnOrder {
                published[agency]?.heard = 0
                published[agency]?.confirmed = PublishedCosts()
            }
            if mayLackAnOrder || !sealed.lackingOfTheChain.isDisjoint(with: figures.chain) {
                published[agency]?.declared = PublishedCosts()
            }
        }
        return published
    }
}

/// The sealed entries of a half-year, as anybody can count them by who filed them.
/// - Source: `Specs/statistics.md` 17 and 18.
package struct SealedOfHalfYear: Sendable {
    /// Filed by those who are there to hear workers: any of them could be what one said.
    package private(set) var couldBeVoices: Int
    /// Whether a content is not available of somebody whose kind is not of the chain.
    package private(set) var lacksVoices = false
    /// Whose kind is of the chain, and of whose contents one is not available.
    package private(set) var lackingOfTheChain: Set<PartyID> = []
    /// Of whose contents, received by the half-year's end, one is not available.
    package private(set) var everLacking: Set<PartyID>

    /// - Parameter lacking: of whose contents one received before the half-year is not available.
    package init(couldBeVoices: Int = 0, lacking: Set<PartyID> = []) {
        self.couldBeVoices = couldBeVoices
        everLacking = lacking
    }

    /// - Parameter record: as of the end of the half-year.
    package mutating func count(by speaker: PartyID, isAvailable: Bool, in record: OpenRecord) {
        let kind = record.parties.kind(of: speaker)
        if kind?.listensToWorkers ?? false { couldBeVoices += 1 }
        guard !isAvailable else { return }
        everLacking.insert(speaker)
        if kind?.isOfTheChain ?? false {
            lackingOfTheChain.insert(speaker)
        } else {
            lacksVoices = true
        }
    }
}
