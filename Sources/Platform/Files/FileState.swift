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

/// Files of a directory that others write into, by the exact bytes of their names.
extension FileSystem {
    /// The state of a plain file; nil when there is none of this name, or it is something else.
    package static func state(
        of name: [UInt8], in directory: String
    ) throws(FileError) -> FileState? {
        var status = stat()
        guard unsafe lstat(cString(name, in: directory), &status) == 0 else {
            let error = FileError.last("lstat", directory)
            if error.isMissing { return nil }
            throw error
        }
        guard FileKind(mode: status.st_mode) == .file else { return nil }
        return FileState(status)
    }

    /// Whether this process may read the file.
    package static func mayRead(_ name: [UInt8], in directory: String) -> Bool {
        unsafe access(cString(name, in: directory), R_OK) == 0
    }

    /// Moves the file on its file system, replacing one that stands at `path`.
    package static func rename(
        _ name: [UInt8], of directory: String, to path: String
    ) throws(FileError) {
        guard unsafe Glibc.rename(cString(name, in: directory), path) == 0 else {
            throw FileError.last("rename", path)
        }
    }

    private static func cString(_ name: [UInt8], in directory: String) -> [CChar] {
        (Array("\(directory)/".utf8) + name + [0]).map { CChar(bitPattern: $0) }
    }
}
