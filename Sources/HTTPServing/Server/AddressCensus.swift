import Platform
import Synchronization

/// How many connections there are, and who holds the places, together and by address.
///
/// A newcomer is counted from the moment it is taken in, and holds a place only when it has been
/// given one: newcomers who still wait for a place take none from each other.
final class AddressCensus: Sendable {
    private struct Counts {
        /// With a place or without.
        var total = 0
        var places = 0
        var placesByNetwork: [IPAddress: Int] = [:]
    }

    /// Whose places are all taken, so that one must be given up for a newcomer.
    enum Crowd: Equatable, Sendable {
        case everyone
        case network(IPAddress)
    }

    /// How many newcomers may be on their way to a place that is still to be given up.
    static let newcomers = 256

    private let limits: HTTPLimits
    private let exempt: Set<IPAddress>
    private let counts = Mutex(Counts())

    /// `exempt`: proxies, who speak for many and are counted only in the total.
    init(limits: HTTPLimits, exempt: [IPAddress]) {
        self.limits = limits
        self.exempt = Set(exempt)
    }

    /// Counts one more newcomer; false, and not counted, when too many are on their way.
    func enters() -> Bool {
        counts.withLock { counts in
            guard counts.total < limits.connections + AddressCensus.newcomers else { return false }
            counts.total += 1
            return true
        }
    }

    /// Takes back what `enters` counted: the newcomer goes without having had a place.
    func turnsAway() { counts.withLock { $0.total -= 1 } }

    /// Gives a newcomer from `address` a place.
    /// - Returns: nil when it has one now; else of whom one must go first.
    func takesPlace(_ address: IPAddress) -> Crowd? {
        let network = address.network
        return counts.withLock { counts in
            let held = counts.placesByNetwork[network, default: 0]
            if held >= limits.connectionsPerAddress && !exempt.contains(address) {
                return .network(network)
            }
            guard counts.places < limits.connections else { return .everyone }
            counts.places += 1
            counts.placesByNetwork[network] = held + 1
            return nil
        }
    }

    /// Takes back what `enters` and `takesPlace` counted.
    func leaves(_ address: IPAddress) {
        let network = address.network
        counts.withLock { counts in
            counts.total -= 1
            counts.places -= 1
            let held = counts.placesByNetwork[network, default: 1] - 1
            counts.placesByNetwork[network] = held > 0 ? held : nil
        }
    }

    /// A connection that is there, and what it does with its place.
    struct Place {
        let token: UInt64
        let address: IPAddress
        let claim: ConnectionMachine.Claim
    }

    /// Which of `places` is given up so that one of `crowd` goes.
    ///
    /// Nobody who is being served; first who makes no use of a place, then who began
    /// longest ago. Of everyone, one of the address that holds most: who holds many loses before
    /// who holds one, and each connection of a proxy is somebody else's.
    /// - Parameter use: nobody who makes more use of it is given up.
    /// - Returns: the token; nil when nobody can be spared.
    func spared(
        in crowd: Crowd, among places: some Sequence<Place>, making use: ConnectionMachine.Claim.Use
    ) -> UInt64? {
        let held = crowd == .everyone ? counts.withLock { $0.placesByNetwork } : [:]
        var spared: (place: Place, held: Int)?
        for place in places where place.claim.use <= use && place.claim.use != .served {
            let network = place.address.network
            guard crowd == .everyone || crowd == .network(network) else { continue }
            let count = exempt.contains(place.address) ? 1 : held[network, default: 1]
            if let best = spared, !goes((place, count), before: best) { continue }
            spared = (place, count)
        }
        return spared?.place.token
    }

    private func goes(
        _ one: (place: Place, held: Int), before other: (place: Place, held: Int)
    ) -> Bool {
        let (left, right) = (one.place.claim, other.place.claim)
        if left.use != right.use { return left.use < right.use }
        if one.held != other.held { return one.held > other.held }
        if left.since != right.since { return left.since < right.since }
        return one.place.token < other.place.token
    }

    var total: Int { counts.withLock { $0.total } }
}

extension IPAddress {
    /// What one client can choose among: an IPv4 address alone, of an IPv6 address the whole /64.
    package var network: IPAddress {
        family == .v4 ? self : IPAddress(networkOf: self)
    }
}
