import Glibc

extension ThisProcess {
    /// Opens each of the descriptors 0, 1 and 2 that is closed on `/dev/null`.
    ///
    /// The system gives a new file the lowest number that is free. A program that is started with
    /// its standard output closed would get number 1 for the first file it opens, and then write
    /// its messages into it: so this comes before anything else is opened.
    ///
    /// Reading from it finds the end, writing to it is lost: a reader that was never there is as one
    /// that has gone. Where even that cannot be opened the process ends with exit 74, without a word
    /// that could land in a file.
    package static func openStandardDescriptors() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            guard fcntl(descriptor, F_GETFD) < 0, errno == EBADF else { continue }
            var opened: Int32
            repeat { opened = unsafe open("/dev/null", O_RDWR) } while opened < 0 && errno == EINTR
            // Those below are open, so this is the lowest.
            guard opened == descriptor else { _exit(inputOutputFault) }
        }
    }

    /// `EX_IOERR` of `sysexits.h`.
    private static let inputOutputFault: Int32 = 74
}
