import Glibc

/// A system call on a file that did not succeed: which call, on what, and the system's reason.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The call's name in the system's manual, such as `fsync`.
    package let call: String
    package let path: String
    /// The system's `errno`.
    package let code: Int32

    package init(call: String, path: String, code: Int32) {
        self.call = call
        self.path = path
        self.code = code
    }

    /// `fsync /a/b: No space left on device`.
    package var description: String { "\(call) \(path): \(reason)" }

    /// The system's words for `code`.
    package var reason: String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard unsafe strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
        return String(
            decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    package var alreadyExists: Bool { code == EEXIST }
    package var isForbidden: Bool { code == EACCES || code == EPERM }
    /// Whether a lock is held by another process.
    package var isLocked: Bool { code == EWOULDBLOCK }
    /// Whether the file is longer than the caller was ready to read.
    package var isTooLong: Bool { code == EFBIG }
    /// Whether the path led to something else than the plain file that was asked for.
    package var isOfAnotherKind: Bool {
        code == ELOOP || code == EISDIR || code == EINVAL || code == ENXIO
    }

    /// Whether what is at the path, or who may use it, or what its owner does with it (a lease, a
    /// directory that is full) is the reason, and not the disk or the system.
    package var liesWithThePath: Bool {
        switch code {
        case ENOENT, ENOTDIR, ELOOP, EACCES, EPERM, EXDEV, EEXIST, ENAMETOOLONG, ENXIO, ENODEV,
            EINVAL, EISDIR, ENOTEMPTY, EBUSY, ETXTBSY, EFBIG, EAGAIN, EMLINK:
            true
        default: false
        }
    }

    /// What the last failed call of this thread left behind.
    static func last(_ call: String, _ path: String) -> FileError {
        FileError(call: call, path: path, code: errno)
    }

    /// That something is there already which is not to be replaced.
    package static func exists(_ path: String) -> FileError {
        FileError(call: "open", path: path, code: EEXIST)
    }

    /// An error like the system's own, for tests that inject one: no space left.
    package static func noSpace(_ call: String, _ path: String) -> FileError {
        FileError(call: call, path: path, code: ENOSPC)
    }
}
