import CLinux
import Glibc

/// A directory that is held open: what is done in it is done in this very directory, whatever is put
/// in its place meanwhile, and no link is followed on the way.
///
/// Names are given by their exact bytes, and are one step: none holds a slash.
package final class OpenDirectory: Sendable {
    private let descriptor: FileDescriptor
    /// As they were when it was opened.
    package let facts: FileFacts

    /// Where it was found, for messages.
    package var path: String { descriptor.path }
    package var identity: FileIdentity { facts.identity }

    private init(holding descriptor: consuming FileDescriptor) throws(FileError) {
        facts = FileFacts(try descriptor.status())
        self.descriptor = descriptor
    }

    /// Opens the directory at `path`; links in `path` are followed.
    package convenience init(_ path: String) throws(FileError) {
        try self.init(holding: FileDescriptor(path, O_RDONLY | O_DIRECTORY))
    }

    /// The directory of this name in it.
    /// - Throws: `FileError`, also when a link or a file has this name.
    package func directory(_ name: [UInt8]) throws(FileError) -> OpenDirectory {
        try OpenDirectory(
            holding: FileDescriptor(
                try step(name), in: descriptor, O_RDONLY | O_DIRECTORY | O_NOFOLLOW,
                path: path(of: name)))
    }

    /// The directory that holds it, to look at names there; the root directory holds itself.
    package func parent() throws(FileError) -> OpenDirectory {
        try OpenDirectory(
            holding: FileDescriptor(
                OpenDirectory.cString(Array("..".utf8)), in: descriptor,
                Int32(feri_open_path) | O_DIRECTORY, path: path + "/.."))
    }

    func file(_ name: [UInt8], _ flags: Int32) throws(FileError) -> FileDescriptor {
        try FileDescriptor(
            try step(name), in: descriptor, flags | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY,
            path: path(of: name))
    }

    // MARK: Looking

    /// Names of a directory.
    package struct Listing: Sendable {
        /// In the order of their bytes.
        package var items: [DirectoryItem] = []
        /// False where the directory has more names than were asked for.
        package var isWhole = true
    }

    /// Its names, without `.` and `..`; no more than `limit` of them are read.
    package func list(atMost limit: Int = .max) throws(FileError) -> Listing {
        let directory = try DirectoryReading(descriptor)
        var listing = Listing()
        while let item = try directory.next() {
            guard listing.items.count < limit else {
                listing.isWhole = false
                break
            }
            listing.items.append(item)
        }
        listing.items.sort { $0.nameBytes.lexicographicallyPrecedes($1.nameBytes) }
        return listing
    }

    /// What has this name, a link itself and not what it leads to; nil when nothing has.
    package func facts(of name: [UInt8]) throws(FileError) -> FileFacts? {
        var status = stat()
        let step = try step(name)
        guard unsafe fstatat(descriptor.number, step, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            let error = FileError.last("fstatat", path(of: name))
            if error.isMissing { return nil }
            throw error
        }
        return FileFacts(status)
    }

    // MARK: Changing

    /// Makes a directory of this name; its mode is cut by the umask.
    package func makeDirectory(_ name: [UInt8], mode: UInt32) throws(FileError) {
        let step = try step(name)
        guard unsafe mkdirat(descriptor.number, step, mode_t(mode)) == 0 else {
            throw FileError.last("mkdirat", path(of: name))
        }
    }

    /// Gives what has this name another one, in the same directory or another of its file system.
    /// - Parameter replacing: whether a file of the new name gives way; else it is an error.
    package func move(
        _ name: [UInt8], to directory: OpenDirectory, as newName: [UInt8], replacing: Bool
    ) throws(FileError) {
        let (old, new) = (try step(name), try directory.step(newName))
        let (from, to) = (descriptor.number, directory.descriptor.number)
        let status =
            replacing
            ? unsafe renameat(from, old, to, new)
            : unsafe renameat2(from, old, to, new, UInt32(feri_rename_no_replace))
        guard status == 0 else { throw FileError.last("renameat", directory.path(of: newName)) }
    }

    /// Removes one file, link or pipe.
    package func remove(_ name: [UInt8]) throws(FileError) { try unlink(name, 0) }

    /// Removes one empty directory.
    package func removeDirectory(_ name: [UInt8]) throws(FileError) {
        try unlink(name, AT_REMOVEDIR)
    }

    private func unlink(_ name: [UInt8], _ flags: Int32) throws(FileError) {
        let step = try step(name)
        guard unsafe unlinkat(descriptor.number, step, flags) == 0 else {
            throw FileError.last("unlinkat", path(of: name))
        }
    }

    /// Makes its names durable.
    package func sync() throws(FileError) { try descriptor.sync() }

    // MARK: Names

    private func path(of name: [UInt8]) -> String {
        "\(path)/\(String(decoding: name, as: UTF8.self))"
    }

    /// The name as the system takes it.
    private func step(_ name: [UInt8]) throws(FileError) -> [CChar] {
        guard !name.isEmpty, !name.contains(0), !name.contains(UInt8(ascii: "/")) else {
            throw FileError(call: "openat", path: path(of: name), code: EINVAL)
        }
        return OpenDirectory.cString(name)
    }

    private static func cString(_ name: [UInt8]) -> [CChar] {
        name.map { CChar(bitPattern: $0) } + [0]
    }
}

extension FileDescriptor {
    /// Opens `name` in an open directory, close-on-exec; interrupted calls are tried again.
    /// - Parameter path: what it is called in messages.
    fileprivate init(
        _ name: [CChar], in directory: borrowing FileDescriptor, _ flags: Int32, path: String
    ) throws(FileError) {
        var opened: Int32
        repeat {
            opened = unsafe openat(directory.number, name, flags | O_CLOEXEC)
        } while opened < 0 && errno == EINTR
        guard opened >= 0 else { throw FileError.last("openat", path) }
        self.init(adopting: opened, path: path)
    }
}
