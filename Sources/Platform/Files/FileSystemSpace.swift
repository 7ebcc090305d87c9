import Glibc

extension FileSystem {
    /// How many bytes an ordinary process may still write on the file system of `path`.
    package static func freeBytes(at path: String) throws(FileError) -> UInt64 {
        var status = statvfs()
        guard unsafe statvfs(path, &status) == 0 else { throw FileError.last("statvfs", path) }
        return UInt64(status.f_bavail) * UInt64(status.f_frsize)
    }
}
