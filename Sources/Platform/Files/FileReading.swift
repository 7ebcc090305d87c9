import Glibc

extension FileSystem {
    /// No file that is read whole is longer than this unless its reader says so: 1 GiB.
    package static let readingLimit = 1 << 30

    /// The whole content of `path`, which may be a link, a pipe or a device.
    /// - Throws: `FileError`; `isTooLong` when there are more than `limit` bytes.
    package static func read(
        _ path: String, limit: Int = readingLimit
    ) throws(FileError) -> [UInt8] {
        let file = try FileDescriptor(path, O_RDONLY)
        let status = try file.status()
        // Files made on reading, as those of /proc, are plain and say that they are empty.
        guard FileKind(mode: status.st_mode) == .file, status.st_size > 0 else {
            return try stream(file, limit: limit)
        }
        return try content(of: file, size: Int(status.st_size), limit: limit)
    }

    /// The whole content of a plain file: a link, a pipe or a device is refused, never waited for.
    package static func readRegular(
        _ path: String, limit: Int = readingLimit
    ) throws(FileError) -> [UInt8] {
        let file = try FileDescriptor(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
        let status = try file.status()
        guard FileKind(mode: status.st_mode) == .file else {
            throw FileError(call: "read", path: path, code: EINVAL)
        }
        return try content(of: file, size: Int(status.st_size), limit: limit)
    }

    /// The first `count` bytes of a plain file, or as many as it has; none of anything else, which
    /// can be read but once.
    package static func beginning(of path: String, count: Int) throws(FileError) -> [UInt8] {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw FileError.last("stat", path) }
        guard FileKind(mode: status.st_mode) == .file else { return [] }
        return try FileDescriptor(path, O_RDONLY).content(0..<count)
    }

    /// As `read`, and whether nobody but the file's owner may read or write it. A pipe is its
    /// maker's alone.
    package static func readTellingPrivacy(
        _ path: String, limit: Int
    ) throws(FileError) -> (bytes: [UInt8], isPrivate: Bool) {
        let file = try FileDescriptor(path, O_RDONLY)
        let status = try file.status()
        let isFile = FileKind(mode: status.st_mode) == .file
        let bytes =
            isFile && status.st_size > 0
            ? try content(of: file, size: Int(status.st_size), limit: limit)
            : try stream(file, limit: limit)
        return (bytes, !isFile || status.st_mode & 0o077 == 0)
    }

    /// The content of a plain file, or nil when nothing is at `path`.
    package static func readIfPresent(
        _ path: String, limit: Int = readingLimit
    ) throws(FileError) -> [UInt8]? {
        do throws(FileError) {
            return try readRegular(path, limit: limit)
        } catch {
            if error.isMissing { return nil }
            throw error
        }
    }

    private static func content(
        of file: borrowing FileDescriptor, size: Int, limit: Int
    ) throws(FileError) -> [UInt8] {
        guard size <= limit else { throw FileError(call: "read", path: file.path, code: EFBIG) }
        return try file.content(0..<size)
    }

    private static func stream(
        _ file: borrowing FileDescriptor, limit: Int
    ) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            var failure: FileError?
            // One byte more than the limit tells that there are more.
            let wanted = min(chunk.count, limit + 1 - bytes.count)
            let count = unsafe chunk.withUnsafeMutableBytes { buffer in
                let room = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
                do throws(FileError) { return unsafe try file.read(into: room, at: nil) } catch {
                    failure = error
                    return 0
                }
            }
            if let failure { throw failure }
            if count == 0 { return bytes }
            guard bytes.count + count <= limit else {
                throw FileError(call: "read", path: file.path, code: EFBIG)
            }
            bytes += chunk[..<count]
        }
    }
}

extension FileDescriptor {
    /// The bytes in `range`; fewer, where the file ends before.
    borrowing func content(_ range: Range<Int>) throws(FileError) -> [UInt8] {
        var failure: FileError?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            let raw = UnsafeMutableRawBufferPointer(buffer)
            do throws(FileError) {
                while count < range.count {
                    let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: raw[count...])
                    let read = unsafe try read(into: rest, at: range.lowerBound + count)
                    if read == 0 { break }
                    count += read
                }
            } catch { failure = error }
        }
        if let failure { throw failure }
        return bytes
    }
}
