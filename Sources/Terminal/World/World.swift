import Platform

/// Everything outside the program that a command may use, handed in: so that tests and the sample
/// run the very same commands with a fixed clock and known randomness.
package struct World: Sendable {
    package let clock: WallClock
    /// That many unpredictable bytes.
    package let random: @Sendable (Int) throws -> [UInt8]
    /// All of standard input; an error when that is more than so many bytes.
    package let readInput: @Sendable (_ limit: Int) throws -> [UInt8]
    /// What a person types on the terminal at this prompt, shown to nobody.
    package let askSecret: @Sendable (_ prompt: String) throws -> TerminalSecret.Answer
    /// Standard output: the result and nothing else.
    package let output: OutputSink
    /// Standard error: messages and progress.
    package let messages: OutputSink
    /// The value of an environment variable.
    package let environment: @Sendable (String) -> String?
    /// Holds back the signals that end a server or make it read its certificate again, and hands
    /// out what waits for the next one; to be called before other threads are started.
    package let watchSignals: @Sendable () throws -> @Sendable () throws -> ServerSignal
    /// Whether private keys are secrets here, and one that others can read is refused.
    package let keysAreSecret: Bool

    package init(
        clock: WallClock, random: @escaping @Sendable (Int) throws -> [UInt8],
        readInput: @escaping @Sendable (_ limit: Int) throws -> [UInt8], output: OutputSink,
        messages: OutputSink, environment: @escaping @Sendable (String) -> String?,
        watchSignals: @escaping @Sendable () throws -> @Sendable () throws -> ServerSignal,
        keysAreSecret: Bool = true,
        askSecret: @escaping @Sendable (_ prompt: String) throws -> TerminalSecret.Answer = { _ in
            .noTerminal
        }
    ) {
        self.clock = clock
        self.random = random
        self.readInput = readInput
        self.output = output
        self.messages = messages
        self.environment = environment
        self.watchSignals = watchSignals
        self.keysAreSecret = keysAreSecret
        self.askSecret = askSecret
    }

    package func now() -> Instant { clock.now() }

    /// Whether what goes to `sink` may be coloured: a person reads it and has not asked otherwise.
    package func colours(_ sink: OutputSink) -> Bool {
        sink.isTerminal && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    }
}

/// Where bytes go.
package struct OutputSink: Sendable {
    /// Whether a person reads it as it is written.
    package let isTerminal: Bool
    package let write: @Sendable ([UInt8]) throws -> Void

    package init(isTerminal: Bool, write: @escaping @Sendable ([UInt8]) throws -> Void) {
        self.isTerminal = isTerminal
        self.write = write
    }

    package func write(_ text: String) throws { try write(Array(text.utf8)) }
}
