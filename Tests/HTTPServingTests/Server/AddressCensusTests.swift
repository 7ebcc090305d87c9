import Platform
import Testing

@testable import HTTPServing

@Suite struct AddressCensusTests {
    private func census(exempt: [IPAddress] = []) -> AddressCensus {
        var limits = HTTPLimits()
        limits.connections = 5
        limits.connectionsPerAddress = 2
        return AddressCensus(limits: limits, exempt: exempt)
    }

    private func address(_ text: String) throws -> IPAddress { try #require(IPAddress(text)) }

    /// Counts one more and tells who is then too many.
    private func comes(_ address: IPAddress, to census: AddressCensus) -> AddressCensus.Crowd? {
        #expect(census.enters(address))
        return census.crowd(around: address)
    }

    @Test func anAddressHasItsShareAndGetsItBack() throws {
        let (census, one) = (census(), try address("10.0.0.1"))
        #expect((0..<3).map { _ in comes(one, to: census) } == [nil, nil, .network(one)])
        #expect(comes(try address("10.0.0.2"), to: census) == nil)
        census.leaves(one)
        census.leaves(one)
        #expect([comes(one, to: census), comes(one, to: census)] == [nil, .network(one)])
        #expect(census.total == 4)
    }

    @Test func whoeverHasLeftMeanwhileMakesRoom() throws {
        let (census, one) = (census(), try address("10.0.0.1"))
        for _ in 0..<3 { #expect(census.enters(one)) }
        census.leaves(one)
        #expect(census.crowd(around: one) == nil)
    }

    @Test func allOfAnIPv6NetworkIsOneAddress() throws {
        let (census, network) = (census(), try address("2001:db8::"))
        #expect(comes(try address("2001:db8::1"), to: census) == nil)
        #expect(comes(try address("2001:db8::2"), to: census) == nil)
        #expect(comes(try address("2001:db8::ffff:1"), to: census) == .network(network))
        #expect(comes(try address("2001:db8:0:1::1"), to: census) == nil)
    }

    @Test func aProxyIsBoundByTheTotalAlone() throws {
        let (proxy, other) = (try address("10.0.0.9"), try address("10.0.0.1"))
        let census = census(exempt: [proxy])
        #expect((0..<5).allSatisfy { _ in comes(proxy, to: census) == nil })
        #expect(comes(proxy, to: census) == .everyone)
        #expect(comes(other, to: census) == .everyone)
    }

    @Test func newcomersCannotPileUp() throws {
        let (census, one) = (census(), try address("10.0.0.1"))
        for _ in 0..<5 + AddressCensus.newcomers { #expect(census.enters(one)) }
        #expect(!census.enters(one))
        #expect(census.total == 5 + AddressCensus.newcomers)
    }
}
