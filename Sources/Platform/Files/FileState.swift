import Glibc

/// What changes when anybody writes to a file, replaces it or moves it: while it is the same,
/// nothing was done to the file.
package struct FileState: Sendable, Hashable {
    package let inode: UInt64
    /// In bytes.
    package let size: Int64
    package let modified: Moment
    /// Set by the system alone, also when a file is moved; no client of a server can choose it.
    package let changed: Moment

    init(_ status: stat) {
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        modified = Moment(status.st_mtim)
        changed = Moment(status.st_ctim)
    }

    /// A time of the file system's, as it is kept.
    package struct Moment: Sendable, Hashable, Comparable {
        package let seconds: Int64
        package let nanoseconds: Int64

        init(_ time: timespec) {
            seconds = Int64(time.tv_sec)
            nanoseconds = Int64(time.tv_nsec)
        }

        package static func < (left: Moment, right: Moment) -> Bool {
            (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
        }
    }
}
