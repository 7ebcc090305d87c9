import Glibc

/// The running program: its environment and its end.
package enum ThisProcess {
    /// The value of an environment variable; nil when there is none of that name.
    package static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    /// The number of the user as whom it opens files.
    package static var user: UInt32 { UInt32(geteuid()) }

    /// From now on a reader that has gone is an error of `write`, and no death by signal.
    package static func ignoreBrokenPipes() {
        _ = signal(SIGPIPE, SIG_IGN)
    }

    /// From now on the system writes no picture of this process's memory to a disk when it dies.
    package static func leaveNoCore() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    }

    /// Ends the process with `code`, 0 … 255.
    package static func exit(_ code: Int32) -> Never { Glibc.exit(code) }

    /// The same while threads still work: nothing is taken away under their hands first.
    package static func exitAtOnce(_ code: Int32) -> Never { _exit(code) }
}
