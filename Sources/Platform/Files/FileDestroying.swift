import Glibc

/// A file's content held open, so that it can be overwritten also after its name was taken away
/// or given to another file.
package final class HeldContent: Sendable {
    package let path: String
    private let file: FileDescriptor

    /// - Throws: `FileError`; a link is not followed. `hasOtherNames` for a file that has a second
    ///   name: zeros under the one would be zeros under the other, where they harm somebody, and
    ///   whether what is to be destroyed should go there too is not for this program to decide.
    package init(_ path: String) throws(FileError) {
        self.path = path
        file = try FileDescriptor(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK)
        let status = try file.status()
        guard FileKind(mode: status.st_mode) == .file else {
            throw FileError(call: "open", path: path, code: EINVAL)
        }
        guard status.st_nlink == 1 else {
            throw FileError(call: "open", path: path, code: EMLINK)
        }
    }

    /// Writes zeros over every byte and syncs them.
    ///
    /// It reaches the blocks the file is on now. Earlier versions of it, the reserve of a
    /// flash disk, snapshots and backups are out of reach.
    package func overwrite() throws(FileError) {
        let size = Int(try file.status().st_size)
        let zeros = [UInt8](repeating: 0, count: min(size, 1 << 20))
        var offset = 0
        while offset < size {
            let count = min(zeros.count, size - offset)
            try file.write(zeros.span.extracting(0..<count), at: offset)
            offset += count
        }
        try file.syncData()
    }
}

extension FileSystem {
    /// Overwrites a file with zeros, syncs, and removes it; the removal is durable after
    /// `syncDirectory`.
    package static func destroy(_ path: String) throws(FileError) {
        try HeldContent(path).overwrite()
        try remove(path)
    }

    /// Puts `bytes` at `path` in one step, as `replace` does, and overwrites what stood there.
    package static func replaceDestroying(
        _ path: String, with bytes: [UInt8], mode: UInt32, staging: String? = nil
    ) throws(FileError) {
        let old = try HeldContent(path)
        try replace(path, with: bytes, mode: mode, staging: staging)
        try old.overwrite()
    }
}
