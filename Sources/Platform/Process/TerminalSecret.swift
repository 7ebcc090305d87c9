import Glibc

/// Asks the person at the terminal for something that nobody is to read there.
package enum TerminalSecret {
    package enum Answer: Sendable {
        case typed([UInt8])
        /// Control-C, control-D with nothing typed, or the end of the terminal.
        case givenUp
        /// No terminal belongs to this process.
        case noTerminal
    }

    /// No answer is longer; more is not taken.
    package static let longest = 1024

    /// Writes `prompt` on the terminal itself, whatever standard input and output are, and reads a
    /// line without showing it.
    ///
    /// Control-C is read as a letter meanwhile: a signal would leave the terminal mute.
    package static func ask(_ prompt: String) throws(FileError) -> Answer {
        do throws(FileError) {
            return try ask(prompt, on: FileDescriptor("/dev/tty", O_RDWR | O_NOCTTY))
        } catch {
            // A process without a terminal cannot open it.
            guard error.call == "open" else { throw error }
            return .noTerminal
        }
    }

    private static func ask(
        _ prompt: String, on file: consuming FileDescriptor
    ) throws(FileError) -> Answer {
        var kept = termios()
        guard unsafe tcgetattr(file.number, &kept) == 0 else { return .noTerminal }
        var mute = kept
        mute.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG)
        guard unsafe tcsetattr(file.number, TCSAFLUSH, &mute) == 0 else { return .noTerminal }
        let number = file.number
        defer { unsafe tcsetattr(number, TCSAFLUSH, &kept) }
        try file.write(Array(prompt.utf8).span)
        let answer = try line(from: file)
        try file.write([0x0a].span)
        return answer
    }

    private static func line(from file: borrowing FileDescriptor) throws(FileError) -> Answer {
        var typed: [UInt8] = []
        var letter: [UInt8] = [0]
        while true {
            var failure: FileError?
            let count = unsafe letter.withUnsafeMutableBytes { buffer in
                do throws(FileError) { return unsafe try file.read(into: buffer, at: nil) } catch {
                    failure = error
                    return 0
                }
            }
            if let failure { throw failure }
            guard count == 1 else { return .givenUp }
            switch letter[0] {
            case 0x0a, 0x0d: return .typed(typed)
            case 0x03: return .givenUp
            case 0x04: return typed.isEmpty ? .givenUp : .typed(typed)
            // Control-U takes back all, backspace the last character with all its bytes.
            case 0x15: typed = []
            case 0x08, 0x7f:
                while let last = typed.popLast(), last & 0xc0 == 0x80 {}
            default: if typed.count < longest { typed.append(letter[0]) }
            }
        }
    }
}
