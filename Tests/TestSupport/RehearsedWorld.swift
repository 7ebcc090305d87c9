import Platform
import Synchronization

@testable import Terminal

/// A world that remembers what was printed, with a fixed clock and known randomness.
final class RehearsedWorld: Sendable {
    let world: World

    init(
        at instant: String = "2026-05-01T02:00:00Z", seed: String = "test",
        environment: [String: String] = [:], input: [UInt8] = [], isTerminal: Bool = false,
        typing: [String] = []
    ) {
        let secrets = Mutex(typing[...])
        let printing = Box(), saying = Box()
        let bare = World(
            clock: .system, random: { _ in [] }, readInput: { _ in input },
            output: OutputSink(isTerminal: isTerminal) { printing.add($0) },
            messages: OutputSink(isTerminal: isTerminal) { saying.add($0) },
            environment: { environment[$0] },
            watchSignals: { { .terminate } },
            askSecret: { _ in
                secrets.withLock { left in
                    left.popFirst().map { .typed(Array($0.utf8)) } ?? .noTerminal
                }
            })
        world = bare.reproducible(
            at: Instant(instant) ?? Instant(seconds: 0), seed: Array(seed.utf8))
        output = { printing.text }
        messages = { saying.text }
    }

    /// What went to standard output, to standard error.
    let output: @Sendable () -> String
    let messages: @Sendable () -> String

    /// Runs one of the table's commands in this world.
    func feri(_ arguments: String..., table: CommandTable) -> ExitCode {
        table.run(arguments, world: world)
    }
}

private final class Box: Sendable {
    private let bytes = Mutex<[UInt8]>([])
    func add(_ more: [UInt8]) { bytes.withLock { $0 += more } }
    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
}
