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

    @Test func anAddressHasItsShareAndGetsItBack() throws {
        let (census, one) = (census(), try address("10.0.0.1"))
        let crowded = AddressCensus.Admission.inPlaceOfOne(.network(one))
        #expect((0..<3).map { _ in census.admission(of: one) } == [.free, .free, crowded])
        #expect(census.admission(of: try address("10.0.0.2")) == .free)
        census.leaves(one)
        census.leaves(one)
        #expect([census.admission(of: one), census.admission(of: one)] == [.free, crowded])
        #expect(census.total == 4)
    }

    @Test func allOfAnIPv6NetworkIsOneAddress() throws {
        let (census, network) = (census(), try address("2001:db8::"))
        #expect(census.admission(of: try address("2001:db8::1")) == .free)
        #expect(census.admission(of: try address("2001:db8::2")) == .free)
        let third = try address("2001:db8::ffff:1")
        #expect(census.admission(of: third) == .inPlaceOfOne(.network(network)))
        #expect(AddressCensus.isOne(third, of: .network(network)))
        #expect(census.admission(of: try address("2001:db8:0:1::1")) == .free)
    }

    @Test func aProxyIsBoundByTheTotalAlone() throws {
        let (proxy, other) = (try address("10.0.0.9"), try address("10.0.0.1"))
        let census = census(exempt: [proxy])
        #expect((0..<5).allSatisfy { _ in census.admission(of: proxy) == .free })
        #expect(census.admission(of: proxy) == .inPlaceOfOne(.everyone))
        #expect(census.admission(of: other) == .inPlaceOfOne(.everyone))
        #expect(AddressCensus.isOne(other, of: .everyone))
    }

    @Test func newcomersCannotPileUp() throws {
        let (census, one) = (census(), try address("10.0.0.1"))
        for _ in 0..<5 + AddressCensus.newcomers { _ = census.admission(of: one) }
        #expect(census.admission(of: one) == .refused)
        #expect(census.total == 5 + AddressCensus.newcomers)
    }
}
