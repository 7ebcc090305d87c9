import Platform
import Wording

/// The first thing that a program of ours does.
package enum ProgramStart {
    /// What comes before everything else: from here on no file that is opened can be taken for
    /// standard output, and what was typed is known.
    /// - Returns: the words after the program's name.
    package static func words() -> [String] {
        ThisProcess.openStandardDescriptors()
        if let words = ThisProcess.words() { return Array(words.dropFirst()) }
        // Where Swift looks; without /proc it finds not even the program's own name.
        let words = CommandLine.arguments
        guard !words.isEmpty else {
            // Where standard error cannot be written, the exit code alone must tell.
            try? World.real().messages.write(Failure.noArguments.text(in: .english))
            ThisProcess.exit(Failure.noArguments.code.rawValue)
        }
        return Array(words.dropFirst())
    }
}
