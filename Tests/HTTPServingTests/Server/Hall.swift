import Platform

@testable import HTTPServing

/// All connections of a server of one thread, under one clock that moves only on request.
struct Hall {
    struct Place {
        let address: IPAddress
        var conversation: Conversation

        var use: ConnectionMachine.Claim.Use {
            conversation.machine.claim(at: conversation.now).use
        }
    }

    let census: AddressCensus
    private let limits: HTTPLimits
    private(set) var places: [UInt64: Place] = [:]
    private var now = Conversation.start
    private var nextToken: UInt64 = 0

    init(limits: HTTPLimits = .standard, exempt: [IPAddress] = []) {
        self.limits = limits
        census = AddressCensus(limits: limits, exempt: exempt)
    }

    /// Somebody comes; the token of the place, nil when there was none to be had.
    mutating func comes(_ address: IPAddress, secured: Bool = false) -> UInt64? {
        guard census.enters() else { return nil }
        while let crowd = census.takesPlace(address) {
            guard let token = spared(in: crowd) else {
                census.turnsAway()
                return nil
            }
            with(token) { $0.giveUp() }
        }
        defer { nextToken += 1 }
        places[nextToken] = Place(
            address: address,
            conversation: Conversation(secured: secured, limits: limits, at: now))
        return nextToken
    }

    private func spared(in crowd: AddressCensus.Crowd) -> UInt64? {
        let all = places.map { token, place in
            AddressCensus.Place(
                token: token, address: place.address,
                claim: place.conversation.machine.claim(at: now))
        }
        return census.spared(in: crowd, among: all, making: .nothing)
            ?? census.spared(in: crowd, among: all, making: .underWay)
    }

    mutating func wait(milliseconds: Int) {
        now = now.adding(milliseconds: milliseconds)
        for token in places.keys { with(token) { $0.wait(milliseconds: milliseconds) } }
    }

    /// Lets who holds this place do something; nothing where it was given up.
    mutating func with(_ token: UInt64?, _ act: (inout Conversation) -> Void) {
        guard let token, var place = places[token] else { return }
        act(&place.conversation)
        if place.conversation.isEnding {
            places[token] = nil
            census.leaves(place.address)
        } else {
            places[token] = place
        }
    }

    /// How many requests of this place were answered; nil when it was given up.
    func answered(_ token: UInt64?) -> Int? {
        token.flatMap { places[$0]?.conversation.asked.count }
    }

    func held(by address: IPAddress) -> Int {
        places.values.count { $0.address.network == address.network }
    }
}
