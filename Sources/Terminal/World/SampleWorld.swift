import Platform
import Synchronization
import Wording

extension World {
    /// This world with a stopped clock and randomness that anybody can make again:
    /// SHA-256(seed ‖ counter as 8 bytes, big-endian), counter 0, 1, 2, ….
    ///
    /// For tests and for the committed sample, whose keys are not secrets.
    package func reproducible(at instant: Instant, seed: [UInt8]) -> World {
        let stream = Mutex(ReproducibleBytes(seed: seed))
        return World(
            clock: .fixed(instant), random: { count in stream.withLock { $0.next(count) } },
            readInput: readInput, output: output, messages: messages, environment: environment,
            watchSignals: watchSignals, keysAreSecret: false, askSecret: askSecret)
    }

    /// This world with the clock and the seed that its environment names in `FERI_SAMPLE_CLOCK`
    /// and `FERI_SAMPLE_SEED`.
    package func reproducibleByEnvironment() throws(Failure) -> World {
        guard let clock = environment("FERI_SAMPLE_CLOCK"), let instant = Instant(clock),
            let seed = environment("FERI_SAMPLE_SEED"), !seed.isEmpty
        else {
            throw Failure(
                .configuration,
                en:
                    "feri-sample needs FERI_SAMPLE_CLOCK (2026-05-01T02:00:00Z) and FERI_SAMPLE_SEED",
                ja:
                    "feri-sample には FERI_SAMPLE_CLOCK (2026-05-01T02:00:00Z) と FERI_SAMPLE_SEED が必要です",
                vi: "feri-sample cần FERI_SAMPLE_CLOCK (2026-05-01T02:00:00Z) và FERI_SAMPLE_SEED")
        }
        return reproducible(at: instant, seed: Array(seed.utf8))
    }
}

private struct ReproducibleBytes {
    let seed: [UInt8]
    private var counter: UInt64 = 0
    private var rest: ArraySlice<UInt8> = []

    init(seed: [UInt8]) { self.seed = seed }

    mutating func next(_ count: Int) -> [UInt8] {
        while rest.count < count {
            let number = (0..<8).map { UInt8(truncatingIfNeeded: counter >> (56 - 8 * $0)) }
            rest += SHA256.digest(of: seed + number).bytes
            counter += 1
        }
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }
}
