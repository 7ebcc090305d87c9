import Platform
import Synchronization

/// How many connections there are, together and by address.
final class AddressCensus: Sendable {
    private struct Counts {
        var total = 0
        var byNetwork: [IPAddress: Int] = [:]
    }

    private let limits: HTTPLimits
    private let exempt: Set<IPAddress>
    private let counts = Mutex(Counts())

    /// `exempt`: proxies, who speak for many and are counted only in the total.
    init(limits: HTTPLimits, exempt: [IPAddress]) {
        self.limits = limits
        self.exempt = Set(exempt)
    }

    /// Counts one more from `address`; false, and nothing is counted, when that is too many.
    func admits(_ address: IPAddress) -> Bool {
        let network = address.network
        return counts.withLock { counts in
            guard counts.total < limits.connections else { return false }
            let present = counts.byNetwork[network, default: 0]
            guard present < limits.connectionsPerAddress || exempt.contains(address) else {
                return false
            }
            counts.total += 1
            counts.byNetwork[network] = present + 1
            return true
        }
    }

    /// Takes back what `admits` counted.
    func leaves(_ address: IPAddress) {
        let network = address.network
        counts.withLock { counts in
            counts.total -= 1
            let present = counts.byNetwork[network, default: 1] - 1
            counts.byNetwork[network] = present > 0 ? present : nil
        }
    }

    var total: Int { counts.withLock { $0.total } }
}

extension IPAddress {
    /// What one client can choose among: an IPv4 address alone, of an IPv6 address the whole /64.
    fileprivate var network: IPAddress {
        family == .v4 ? self : IPAddress(networkOf: self)
    }
}
