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

    /// One more comes and asks for a place; of whom one must go first.
    private func comes(_ address: IPAddress, to census: AddressCensus) -> AddressCensus.Crowd? {
        #expect(census.enters())
        return census.takesPlace(address)
    }

    @Test func anAddressHasItsShareAndGetsItBack() throws {
        let (census, one) = (census(), try address("10.0.0.1"))
        #expect((0..<3).map { _ in comes(one, to: census) } == [nil, nil, .network(one)])
        #expect(comes(try address("10.0.0.2"), to: census) == nil)
        census.turnsAway()
        census.leaves(one)
        #expect([comes(one, to: census), comes(one, to: census)] == [nil, .network(one)])
        #expect(census.total == 4)
    }

    @Test func oneWhoHasLeftMeanwhileMakesRoom() throws {
        let (census, one) = (census(), try address("10.0.0.1"))
        #expect((0..<3).map { _ in comes(one, to: census) } == [nil, nil, .network(one)])
        census.leaves(one)
        #expect(census.takesPlace(one) == nil)
        #expect(census.takesPlace(one) == .network(one))
    }

    @Test func newcomersWhoStillWaitTakeNoPlaceFromEachOther() throws {
        let (census, one) = (census(), try address("10.0.0.1"))
        for _ in 0..<100 { #expect(census.enters()) }
        #expect((0..<3).map { _ in census.takesPlace(one) } == [nil, nil, .network(one)])
        for number in 2...4 {
            #expect(census.takesPlace(try address("10.0.0.\(number)")) == nil)
        }
        #expect(census.takesPlace(try address("10.0.0.5")) == .everyone)
        #expect(census.total == 100)
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
        let census = census()
        for _ in 0..<5 + AddressCensus.newcomers { #expect(census.enters()) }
        #expect(!census.enters())
        #expect(census.total == 5 + AddressCensus.newcomers)
    }
}
