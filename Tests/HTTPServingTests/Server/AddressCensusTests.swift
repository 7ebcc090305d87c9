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
        #expect(
            [census.admits(one), census.admits(one), census.admits(one)] == [true, true, false])
        #expect(census.admits(try address("10.0.0.2")))
        census.leaves(one)
        #expect([census.admits(one), census.admits(one)] == [true, false])
        #expect(census.total == 3)
    }

    @Test func allOfAnIPv6NetworkIsOneAddress() throws {
        let census = census()
        #expect(census.admits(try address("2001:db8::1")))
        #expect(census.admits(try address("2001:db8::2")))
        #expect(!census.admits(try address("2001:db8::ffff:1")))
        #expect(census.admits(try address("2001:db8:0:1::1")))
    }

    @Test func aProxyIsBoundByTheTotalAlone() throws {
        let proxy = try address("10.0.0.9")
        let census = census(exempt: [proxy])
        #expect((0..<6).map { _ in census.admits(proxy) } == [true, true, true, true, true, false])
        #expect(!census.admits(try address("10.0.0.1")))
    }
}
