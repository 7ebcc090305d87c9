import Platform
import Synchronization

/// How many connections there are, together and by address.
final class AddressCensus: Sendable {
    private struct Counts {
        var total = 0
        var byNetwork: [IPAddress: Int] = [:]
    }

    /// Whose places are all taken, so that one must be given up for a newcomer.
    enum Crowd: Equatable, Sendable {
        case everyone
        case network(IPAddress)
    }

    enum Admission: Equatable, Sendable {
        case free
        /// Counted, beyond the limit, until a connection of this crowd has gone.
        case inPlaceOfOne(Crowd)
        /// Not counted.
        case refused
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

    /// Counts one more from `address`, unless there are too many already.
    func admission(of address: IPAddress) -> Admission {
        let network = address.network
        return counts.withLock { counts in
            guard counts.total < limits.connections + AddressCensus.newcomers else {
                return .refused
            }
            let present = counts.byNetwork[network, default: 0]
            counts.total += 1
            counts.byNetwork[network] = present + 1
            if present >= limits.connectionsPerAddress && !exempt.contains(address) {
                return .inPlaceOfOne(.network(network))
            }
            return counts.total > limits.connections ? .inPlaceOfOne(.everyone) : .free
        }
    }

    /// Takes back what `admission` counted.
    func leaves(_ address: IPAddress) {
        let network = address.network
        counts.withLock { counts in
            counts.total -= 1
            let present = counts.byNetwork[network, default: 1] - 1
            counts.byNetwork[network] = present > 0 ? present : nil
        }
    }

    /// Whether a connection from `address` is one of `crowd`.
    static func isOne(_ address: IPAddress, of crowd: Crowd) -> Bool {
        crowd == .everyone || crowd == .network(address.network)
    }

    var total: Int { counts.withLock { $0.total } }
}

extension IPAddress {
    /// What one client can choose among: an IPv4 address alone, of an IPv6 address the whole /64.
    package var network: IPAddress {
        family == .v4 ? self : IPAddress(networkOf: self)
    }
}
