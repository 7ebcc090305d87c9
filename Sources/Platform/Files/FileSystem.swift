import Glibc
import Synchronization

/// Files and directories by path, each call whole or failed: interrupted calls are tried again,
/// short writes go on, and every return code is looked at.
package enum FileSystem {
    /// Creates a directory (its parent must exist).
    /// - Throws: `FileError`, among others when something already is there.
    package static func createDirectory(_ path: String, mode: UInt32 = 0o755) throws(FileError) {
        guard unsafe mkdir(path, mode_t(mode)) == 0 else { throw FileError.last("mkdir", path) }
    }

    /// The directory's names in the order of their bytes, without `.` and `..`.
    package static func list(_ path: String) throws(FileError) -> [DirectoryItem] {
        let directory = try DirectoryReading(path)
        var items: [DirectoryItem] = []
        while let item = try directory.next() { items.append(item) }
        items.sort { $0.nameBytes.lexicographicallyPrecedes($1.nameBytes) }
        return items
    }

    /// What is at `path`; nil when nothing does.
    package static func kind(of path: String) throws(FileError) -> FileKind? {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else {
            let error = FileError.last("lstat", path)
            if error.isMissing { return nil }
            throw error
        }
        return FileKind(mode: status.st_mode)
    }

    package static func exists(_ path: String) throws(FileError) -> Bool {
        try kind(of: path) != nil
    }

    /// The permission bits of what is at `path`, such as 0o700.
    package static func permissions(of path: String) throws(FileError) -> UInt32 {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { throw FileError.last("lstat", path) }
        return UInt32(status.st_mode & 0o7777)
    }

    /// Removes one file or symbolic link.
    package static func remove(_ path: String) throws(FileError) {
        guard unsafe unlink(path) == 0 else { throw FileError.last("unlink", path) }
    }

    /// Removes one empty directory.
    package static func removeDirectory(_ path: String) throws(FileError) {
        guard unsafe rmdir(path) == 0 else { throw FileError.last("rmdir", path) }
    }

    /// Removes `path` and all below it; links are removed, never followed.
    package static func removeTree(_ path: String) throws(FileError) {
        guard try kind(of: path) == .directory else { return try remove(path) }
        for item in try list(path) { try removeTree("\(path)/\(item.name)") }
        try removeDirectory(path)
    }

    /// Moves `old` to `new` on one file system, replacing a file that is there in one step.
    package static func rename(_ old: String, to new: String) throws(FileError) {
        guard unsafe Glibc.rename(old, new) == 0 else { throw FileError.last("rename", new) }
    }

    /// Makes the directory's names durable: what was created, renamed or removed in it.
    package static func syncDirectory(_ path: String) throws(FileError) {
        try FileDescriptor(path, O_RDONLY | O_DIRECTORY).sync()
    }

    package static func modificationStamp(_ path: String) throws(FileError) -> FileStamp {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw FileError.last("stat", path) }
        return FileStamp(
            device: UInt64(status.st_dev), inode: UInt64(status.st_ino),
            size: Int64(status.st_size), modifiedSeconds: Int64(status.st_mtim.tv_sec),
            modifiedNanoseconds: Int64(status.st_mtim.tv_nsec))
    }

    /// A name no other temporary file of this machine has at this moment.
    static func temporaryName() -> String {
        let number = temporaryCount.wrappingAdd(1, ordering: .relaxed).newValue
        return ".new-\(getpid())-\(number)"
    }

    private static let temporaryCount = Atomic<UInt64>(0)
}
