import CLinux
import Glibc

extension ThisProcess {
    /// The words this program was started with, its own name first.
    ///
    /// They are read from where the system put them when it started the program. Swift's
    /// `CommandLine.arguments` reads `/proc/self/cmdline`, and without `/proc` it is empty: a command
    /// would then do something else than was typed, and say that all is well.
    /// To be called before anything sets a variable of the environment.
    ///
    /// - Returns: nil when they are not to be found; never a part of them.
    /// - Source: System V ABI, "Initial Process Stack": argc, argv[0] … argv[argc − 1], a null, and
    ///   then the environment, one word after the other.
    package static func words() -> [String]? {
        guard let environment = unsafe feri_environment() else { return nil }
        let end = unsafe environment - 1
        // The null behind the arguments; when the environment was moved, something else.
        guard unsafe end.pointee == nil else { return nil }
        var words: [String] = []
        while true {
            let slot = unsafe end - 1 - words.count
            // No text has so low an address: what is equal to the number of words is argc.
            if unsafe UInt(bitPattern: slot.pointee) == UInt(words.count) {
                return words.reversed()
            }
            guard let word = unsafe slot.pointee else { return nil }
            words.append(unsafe String(cString: word))
        }
    }
}
