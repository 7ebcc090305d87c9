import Glibc

extension FileSystem {
    /// Writes a file whole and makes its bytes durable; its name is durable only after
    /// `syncDirectory`. A file that was there loses this name first, so this is for temporary
    /// files. It is never written into: it may be somebody's under another name.
    package static func writeSynced(
        _ bytes: [UInt8], to path: String, mode: UInt32 = 0o644
    ) throws(FileError) {
        if try exists(path) { try remove(path) }
        let file = try FileDescriptor(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
        try file.write(bytes.span, at: 0)
        try file.sync()
    }

    /// Creates a file that must not exist yet, durable with its name.
    /// - Throws: `FileError`; `alreadyExists` when something is there.
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

    /// Puts `bytes` at `path` in one step: a reader, also after a power cut, sees the old
    /// content or the new, never a part.
    ///
    /// The temporary file is in `staging` (same file system; nil: beside `path`), and is
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

    /// Writes to what is not a plain file, a device or a pipe: nothing is replaced or synced.
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

    /// `path` as it is found from any directory: `a/b` → `/where/we/are/a/b`. No link is followed.
    package static func absolute(_ path: String) throws(FileError) -> String {
        if path.utf8.first == UInt8(ascii: "/") { return path }
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        guard unsafe getcwd(&buffer, buffer.count) != nil else {
            throw FileError.last("getcwd", path)
        }
        let here = String(
            decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        var rest = path
        while rest.utf8.starts(with: "./".utf8) { rest = String(rest.dropFirst(2)) }
        return here.utf8.last == UInt8(ascii: "/") ? here + rest : "\(here)/\(rest)"
    }

    /// The one path by which the system knows what is at `path`, links followed.
    /// - Throws: `FileError`, also when nothing is there.
    package static func resolved(_ path: String) throws(FileError) -> String {
        guard let found = unsafe realpath(path, nil) else { throw FileError.last("realpath", path) }
        defer { unsafe free(found) }
        return unsafe String(cString: found)
    }

    /// The directory that holds `path`: `a/b` → `a`, `/b` → `/`, `b` → `.`.
    package static func directory(of path: String) -> String {
        let bytes = Array(path.utf8)
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
    }
}
