import Glibc

/// An exclusive lock on a file, held until its owner lets go of it or the process ends.
///
/// It keeps out other processes and other owners in this one alike.
package final class FileLock: Sendable {
    private let file: FileDescriptor

    /// Takes the lock without waiting; the file is created when it is missing, and stays.
    /// - Throws: `FileError`; `isLocked` when someone else holds it.
    package init(_ path: String) throws(FileError) {
        file = try FileDescriptor(path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o600)
        while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EINTR else { throw FileError.last("flock", path) }
        }
    }

    /// Dates the file now, by this machine's clock: a sign that its owner was alive.
    package func touch() throws(FileError) {
        guard futimens(file.number, nil) == 0 else {
            throw FileError.last("futimens", file.path)
        }
    }

    deinit {
        // Closing alone would keep the lock as long as a program that is just being started has not
        // yet let go of its copies of our descriptors.
        flock(file.number, LOCK_UN)
    }
}
