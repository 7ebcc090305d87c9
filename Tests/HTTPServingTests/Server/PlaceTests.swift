import Platform
import Testing

@testable import HTTPServing

/// Who keeps a place and who loses it to a newcomer.
@Suite struct PlaceTests {
    private let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
    private let begun = "GET / HTTP/1.1\r\n"

    private func address(_ number: Int) throws -> IPAddress {
        try #require(IPAddress("10.0.\(number / 250).\(number % 250 + 1)"))
    }

    /// `count` of an address that have asked once, a millisecond apart.
    private func idle(_ count: Int, of address: IPAddress, in hall: inout Hall) -> [UInt64?] {
        (0..<count).map { _ in
            let token = hall.comes(address)
            hall.with(token) { $0.send(request) }
            hall.wait(milliseconds: 1)
            return token
        }
    }

    @Test func whoHoldsAllPlacesOfAnAddressKeepsNobodyOutOfAnother() throws {
        var hall = Hall()
        let (one, other) = (try address(1), try address(2))
        let held = idle(32, of: one, in: &hall)
        let reader = hall.comes(other)
        hall.with(reader) { $0.send(request) }
        #expect(hall.answered(reader) == 1)
        #expect(held.allSatisfy { hall.answered($0) == 1 })
        // One more of the first address costs that address the place that was idle longest.
        #expect(hall.comes(one) != nil)
        #expect(hall.answered(held[0]) == nil)
        #expect(held.dropFirst().allSatisfy { hall.answered($0) == 1 })
        #expect(hall.answered(reader) == 1 && hall.held(by: one) == 32)
    }

    @Test func idleConnectionsOfManyAddressesKeepNobodyOut() throws {
        var hall = Hall()
        for number in 0..<16 { _ = idle(32, of: try address(number), in: &hall) }
        #expect(hall.census.total == 512)
        for number in 100..<200 {
            let reader = hall.comes(try address(number))
            hall.with(reader) { $0.send(request) }
            #expect(hall.answered(reader) == 1)
            #expect(hall.census.total == 512 && hall.places.count == 512)
        }
    }

    @Test func whoHoldsOnePlaceDoesNotLoseItToThoseWhoHoldMany() throws {
        var limits = HTTPLimits()
        limits.connections = 52
        var hall = Hall(limits: limits)
        let crowd = try (0..<17).map(address)
        func begins(_ number: Int) {
            let token = hall.comes(crowd[number % 17])
            hall.with(token) { $0.send(begun) }
        }
        for number in 0..<51 { begins(number) }
        let reader = hall.comes(try address(200), secured: true)
        for number in 0..<390 {
            begins(number)
            hall.wait(milliseconds: 5)
            #expect(hall.places.count == 52)
        }
        hall.with(reader) { $0.finishHandshake() }
        for number in 0..<100 { begins(number) }
        hall.with(reader) { $0.send(request) }
        #expect(hall.answered(reader) == 1)
    }

    @Test func ofAProxyEachConnectionIsSomebodyElses() throws {
        var limits = HTTPLimits()
        limits.connections = 6
        let (proxy, one) = (try address(9), try address(1))
        var hall = Hall(limits: limits, exempt: [proxy])
        let held = idle(4, of: proxy, in: &hall)
        let own = idle(2, of: one, in: &hall)
        #expect(hall.comes(try address(2)) != nil)
        #expect(hall.answered(own[0]) == nil)
        #expect(held.allSatisfy { hall.answered($0) == 1 })
    }

    @Test func anIdleConnectionGoesBeforeOneOnWhichARequestIsOnItsWay() throws {
        var limits = HTTPLimits()
        limits.connectionsPerAddress = 3
        var hall = Hall(limits: limits)
        let one = try address(1)
        let (begins, comes) = (hall.comes(one), hall.comes(one))
        hall.with(begins) { $0.send(begun) }
        hall.wait(milliseconds: 1_000)
        let idle = idle(1, of: one, in: &hall)[0]
        #expect(hall.comes(one) != nil)
        #expect(hall.answered(idle) == nil)
        #expect(hall.answered(begins) == 0 && hall.answered(comes) == 0)
        // What goes on for too long makes no more of its place than an idle one.
        hall.wait(milliseconds: 999)
        #expect(hall.comes(one) != nil)
        #expect(hall.answered(begins) == nil && hall.answered(comes) == 0)
    }

    @Test func anAnswerThatIsBeingTakenIsNeverBrokenOff() throws {
        var limits = HTTPLimits()
        limits.connectionsPerAddress = 2
        var hall = Hall(limits: limits)
        let (one, other) = (try address(1), try address(2))
        let long = String(repeating: "x", count: 20_000)
        let readers = [hall.comes(one), hall.comes(one)]
        for reader in readers {
            hall.with(reader) {
                $0.respond = { _ in .text(long) }
                $0.takes = 0
                $0.send(request)
            }
        }
        for _ in 0..<9 {
            for reader in readers { hall.with(reader) { $0.takeBytes(1_000) } }
            hall.wait(milliseconds: 1_999)
            #expect(hall.comes(one) == nil)
        }
        #expect(hall.comes(other) != nil)
        // One takes no more: then it makes no use of its place, and the other keeps his.
        hall.with(readers[1]) { $0.takeBytes(1_000) }
        hall.wait(milliseconds: 1)
        #expect(hall.comes(one) != nil)
        #expect(hall.answered(readers[0]) == nil)
        hall.with(readers[1]) { $0.takeBytes(.max) }
        let taken = try #require(readers[1].flatMap { hall.places[$0] }).conversation.output
        #expect(Reply.all(in: taken).map(\.text) == [long])
    }

    @Test func whatTheSystemKeepsForAReaderWhoTakesNothingIsNotTaken() throws {
        var hall = Hall()
        let one = try address(1)
        let reader = hall.comes(one)
        hall.with(reader) {
            $0.respond = { _ in .text(String(repeating: "x", count: 20_000)) }
            $0.takes = 0
            $0.send(request)
        }
        let place = try #require(reader.flatMap { hall.places[$0] })
        #expect(place.use == .underWay)
        hall.wait(milliseconds: 2_000)
        #expect(try #require(reader.flatMap { hall.places[$0] }).use == .nothing)
    }

    @Test func whateverTheyDoTheLimitsHoldAndWhoTakesHisAnswerKeepsHisPlace() throws {
        let first = UInt64.random(in: 0 ... .max / 2)
        for seed in first..<first + 30 { try happens(at: SplitMix(state: seed), seed: seed) }
    }

    /// 400 things that clients do, in any order.
    private func happens(at random: SplitMix, seed: UInt64) throws {
        var random = random
        var limits = HTTPLimits()
        limits.connections = 12
        limits.connectionsPerAddress = 4
        var hall = Hall(limits: limits)
        let addresses = try (0..<5).map(address)
        for _ in 0..<400 {
            let token = hall.places.keys.sorted().randomElement(using: &random)
            switch Int.random(in: 0..<7, using: &random) {
            case 0, 1:
                let address = try #require(addresses.randomElement(using: &random))
                let before = hall.places
                let mine = before.values.count { $0.address == address }
                let came = hall.comes(address)
                let lost = before.filter { hall.places[$0.key] == nil }
                let crowd = mine == 4 ? before.filter { $0.value.address == address } : before
                let isFull = mine == 4 || before.count == 12
                #expect(lost.count == (isFull && came != nil ? 1 : 0), "seed \(seed)")
                #expect(lost.allSatisfy { $0.value.use != .served && crowd[$0.key] != nil })
                #expect(came != nil || isFull && crowd.values.allSatisfy { $0.use == .served })
                if lost.values.contains(where: { $0.use == .underWay }) {
                    #expect(!crowd.values.contains { $0.use == .nothing }, "seed \(seed)")
                }
            case 2: hall.with(token) { $0.send(begun) }
            case 3: hall.with(token) { $0.send("Host: a\r\n\r\n") }
            case 4:
                hall.with(token) {
                    $0.respond = { _ in .text(String(repeating: "x", count: 20_000)) }
                    $0.takes = 0
                    $0.send(request)
                }
            case 5: hall.with(token) { $0.takeBytes(3_000) }
            default: hall.wait(milliseconds: Int.random(in: 0..<1_500, using: &random))
            }
            #expect(hall.places.count == hall.census.total && hall.places.count <= 12)
            #expect(addresses.allSatisfy { hall.held(by: $0) <= 4 }, "seed \(seed)")
        }
    }
}
