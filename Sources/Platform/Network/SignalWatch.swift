import CLinux
import Glibc

/// A signal a server answers to.
package enum ServerSignal: Sendable, CaseIterable {
    /// SIGINT: the person at the keyboard wants it to end.
    case interrupt
    /// SIGTERM: the one who started it wants it to end.
    case terminate
    /// SIGHUP: read the certificate again.
    case hangUp

    fileprivate var number: Int32 {
        switch self {
        case .interrupt: SIGINT
        case .terminate: SIGTERM
        case .hangUp: SIGHUP
        }
    }
}

/// Receives SIGINT, SIGTERM and SIGHUP as values instead of interruptions.
///
/// Make it before any other thread is started: threads inherit that these signals are held back.
package final class SignalWatch: Sendable {
    private let descriptor: Int32

    package init() throws(NetworkError) {
        var set = sigset_t()
        unsafe sigemptyset(&set)
        for signal in ServerSignal.allCases { unsafe sigaddset(&set, signal.number) }
        let status = unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
        guard status == 0 else { throw NetworkError(operation: "pthread_sigmask", code: status) }
        descriptor = unsafe signalfd(-1, &set, Int32(SFD_CLOEXEC))
        guard descriptor >= 0 else { throw .last("signalfd") }
    }

    deinit { close(descriptor) }

    /// Waits for the next signal.
    package func next() throws(NetworkError) -> ServerSignal {
        while true {
            var information = signalfd_siginfo()
            let size = MemoryLayout<signalfd_siginfo>.size
            let count = unsafe read(descriptor, &information, size)
            if count < 0 && errno == EINTR { continue }
            guard count == size else { throw .last("signalfd") }
            let number = Int32(bitPattern: information.ssi_signo)
            if let signal = ServerSignal.allCases.first(where: { $0.number == number }) {
                return signal
            }
        }
    }
}

/// What a thread that writes to sockets sets for itself.
package enum BrokenPipe {
    /// Holds SIGPIPE back in the calling thread: a peer that has gone is an error value there.
    package static func isNoSignalHere() {
        var set = sigset_t()
        unsafe sigemptyset(&set)
        unsafe sigaddset(&set, SIGPIPE)
        let status = unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
        precondition(status == 0, "SIGPIPE cannot be held back")
    }
}
