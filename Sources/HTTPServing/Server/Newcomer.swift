import Platform

/// A connection that the census has counted and that has no place yet.
struct Newcomer: Sendable {
    let stream: ByteStream
    /// How many threads have had no place for it.
    private var turnedAway = 0

    init(_ stream: ByteStream) { self.stream = stream }

    /// What use of a place must yield to it: first that nobody makes any, asked of each thread,
    /// then that nobody is being served; nil when all have been asked both, and nobody must.
    func yielding(threads: Int) -> ConnectionMachine.Claim.Use? {
        switch turnedAway / threads {
        case 0: .nothing
        case 1: .underWay
        default: nil
        }
    }

    func turnedAwayOnceMore() -> Newcomer {
        var next = self
        next.turnedAway += 1
        return next
    }
}
