/// What the program's exit says to the program that called it.
///
/// - Source: the numbers from 64 are those of BSD's `sysexits.h`.
package enum ExitCode: Int32, Sendable, CaseIterable {
    /// Done, or the answer is yes.
    case done = 0
    /// The answer is no: it does not verify, or a breach was found where that was asked.
    case no = 1
    /// The command line itself is wrong.
    case usage = 64
    /// What is to be filed is malformed, or was refused.
    case badData = 65
    /// A file or statement that was named is not there.
    case noInput = 66
    /// A server or its address cannot be had.
    case unavailable = 69
    /// A mistake of this program.
    case internalFault = 70
    /// A file or directory to be made is there already, or cannot be made.
    case cannotCreate = 73
    /// Reading or writing failed.
    case inputOutput = 74
    /// Another process holds the registry; later it may work.
    case locked = 75
    /// A home, key or profile is not as it must be.
    case configuration = 78
}
