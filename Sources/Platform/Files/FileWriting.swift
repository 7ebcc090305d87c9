import Glibc

extension FileSystem {
    /// Writes a file whole and makes its bytes durable; its name is durable only after
    /// `syncDirectory`. What stood there is emptied first, so this is for temporary files.
    package static func writeSynced(
        _ bytes: [UInt8], to path: String, mode: UInt32 = 0o644
    ) throws(FileError) {
        let file = try FileDescriptor(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: mode)
        try file.write(bytes.span, at: 0)
        try file.sync()
    }

    /// Creates a file that must not exist yet, durable with its name.
    /// - Throws: `FileError`; `alreadyExists` when something stands there.
    package static func create(
        _ path: String, with bytes: [UInt8], mode: UInt32 = 0o644
    ) throws(FileError) {
        do {
            let file = try FileDescriptor(path, O_WRONLY | O_CREAT | O_EXCL, mode: mode)
            try file.write(bytes.span, at: 0)
            try file.sync()
        }
        try syncDirectory(directory(of: path))
    }

    /// Puts `bytes` at `path` in one step: whoever looks, also after a power cut, sees the old
    /// content or the new, never a part.
    ///
    /// The temporary file stands in `staging` (same file system; nil: beside `path`), and is
    /// removed again when anything fails.
    package static func replace(
        _ path: String, with bytes: [UInt8], mode: UInt32 = 0o644, staging: String? = nil
    ) throws(FileError) {
        let temporary = "\(staging ?? directory(of: path))/\(temporaryName())"
        do throws(FileError) {
            try writeSynced(bytes, to: temporary, mode: mode)
            try rename(temporary, to: path)
        } catch {
            // The first failure is what the caller must hear, of the file that was asked for; a
            // leftover harms nobody.
            unsafe unlink(temporary)
            throw FileError(call: error.call, path: path, code: error.code)
        }
        try syncDirectory(directory(of: path))
    }

    /// Writes to what is no plain file, a device or a pipe: nothing is replaced or synced.
    package static func writeThrough(_ bytes: [UInt8], to path: String) throws(FileError) {
        let file = try FileDescriptor(path, O_WRONLY | O_NOCTTY)
        try file.write(bytes.span)
    }

    /// Whether the links at `path` lead to a plain file in the end; false also where they lead to
    /// nothing.
    package static func leadsToPlainFile(_ path: String) throws(FileError) -> Bool {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            let error = FileError.last("stat", path)
            if error.isMissing { return true }
            throw error
        }
        return FileKind(mode: status.st_mode) == .file
    }

    /// Whether two paths lead to one file.
    package static func areSame(_ one: String, _ other: String) throws(FileError) -> Bool {
        let (left, right) = (try modificationStamp(one), try modificationStamp(other))
        return left.device == right.device && left.inode == right.inode
    }

    /// The directory that holds `path`: `a/b` → `a`, `/b` → `/`, `b` → `.`.
    package static func directory(of path: String) -> String {
        let bytes = Array(path.utf8)
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
    }
}
