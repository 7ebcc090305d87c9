import Glibc

/// An open file, closed when its owner lets go of it.
struct FileDescriptor: ~Copyable, Sendable {
    let number: Int32
    let path: String

    /// Opens `path` close-on-exec; interrupted calls are tried again.
    init(_ path: String, _ flags: Int32, mode: UInt32 = 0) throws(FileError) {
        // A zero byte would end the path early and open another file.
        guard !path.utf8.contains(0) else {
            throw FileError(call: "open", path: path, code: EINVAL)
        }
        var opened: Int32
        repeat {
            opened = unsafe open(path, flags | O_CLOEXEC, mode_t(mode))
        } while opened < 0 && errno == EINTR
        guard opened >= 0 else { throw FileError.last("open", path) }
        number = opened
        self.path = path
    }

    /// Takes over a descriptor that is open.
    init(adopting number: Int32, path: String) {
        self.number = number
        self.path = path
    }

    // An error of close comes after fsync has spoken for the bytes; the number is gone either way.
    deinit { _ = Glibc.close(number) }

    borrowing func status() throws(FileError) -> stat {
        var status = stat()
        guard unsafe fstat(number, &status) == 0 else { throw FileError.last("fstat", path) }
        return status
    }

    /// Writes all of `bytes` at `offset`, however many calls that takes.
    borrowing func write(_ bytes: Span<UInt8>, at offset: Int) throws(FileError) {
        var done = 0
        while done < bytes.count {
            let written = unsafe bytes.withUnsafeBytes { buffer in
                unsafe pwrite(
                    number, buffer.baseAddress?.advanced(by: done), buffer.count - done,
                    off_t(offset + done))
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw FileError.last("pwrite", path)
            }
            guard written > 0 else { throw FileError(call: "pwrite", path: path, code: EIO) }
            done += written
        }
    }

    /// Writes all of `bytes` at the position of a stream: to a pipe or a device.
    borrowing func write(_ bytes: Span<UInt8>) throws(FileError) {
        var done = 0
        while done < bytes.count {
            let written = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(
                    number, buffer.baseAddress?.advanced(by: done), buffer.count - done)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw FileError.last("write", path)
            }
            done += written
        }
    }

    /// Reads up to `buffer.count` bytes at `offset` (nil: from the position of a stream).
    borrowing func read(
        into buffer: UnsafeMutableRawBufferPointer, at offset: Int?
    ) throws(FileError) -> Int {
        while true {
            let count =
                if let offset {
                    unsafe pread(number, buffer.baseAddress, buffer.count, off_t(offset))
                } else { unsafe Glibc.read(number, buffer.baseAddress, buffer.count) }
            if count >= 0 { return count }
            guard errno == EINTR else { throw FileError.last("read", path) }
        }
    }

    /// Makes content and metadata durable.
    borrowing func sync() throws(FileError) {
        while fsync(number) != 0 {
            guard errno == EINTR else { throw FileError.last("fsync", path) }
        }
    }

    /// Makes content durable, and of the metadata what is needed to read it back.
    borrowing func syncData() throws(FileError) {
        while fdatasync(number) != 0 {
            guard errno == EINTR else { throw FileError.last("fdatasync", path) }
        }
    }
}
