import Platform
import Synchronization

extension World {
    /// The machine's clock, randomness, streams, environment and signals.
    package static func real() -> World {
        ThisProcess.ignoreBrokenPipes()
        return World(
            clock: .system, random: { count in try SecureRandom.bytes(count) },
            readInput: { limit in try StandardInput.read(limit: limit) }, output: .real(.output),
            messages: .real(.error), environment: { ThisProcess.environment($0) },
            watchSignals: {
                let watch = try SignalWatch()
                return { try watch.next() }
            }, askSecret: { try TerminalSecret.ask($0) })
    }
}

extension OutputSink {
    /// Standard output or error; once nobody reads it any more, what is written is dropped, so
    /// that a command still ends in its own way and with its own answer.
    static func real(_ stream: StandardStream) -> OutputSink {
        let readerHasGone = Mutex(false)
        return OutputSink(isTerminal: stream.isTerminal) { bytes in
            guard !readerHasGone.withLock({ $0 }) else { return }
            do throws(FileError) {
                try stream.write(bytes)
            } catch {
                guard error.isBrokenPipe else { throw error }
                readerHasGone.withLock { $0 = true }
            }
        }
    }
}
