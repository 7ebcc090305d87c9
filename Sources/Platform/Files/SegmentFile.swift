import Glibc

/// A file of fixed size that is written in place and synced by data only.
///
/// It reads as zeros where it was not written. Its blocks are reserved from the start, so that a
/// write within it does not fail for want of space.
package final class SegmentFile: Sendable {
    private let file: FileDescriptor
    /// In bytes.
    package let size: Int

    /// Creates `path`, which must not exist, with `size` zero bytes, durable but for its name.
    package init(creating path: String, size: Int, mode: UInt32 = 0o600) throws(FileError) {
        file = try FileDescriptor(path, O_RDWR | O_CREAT | O_EXCL, mode: mode)
        self.size = size
        var status: Int32
        repeat { status = posix_fallocate(file.number, 0, off_t(size)) } while status == EINTR
        // This call answers with the error instead of leaving it in errno.
        guard status == 0 else {
            throw FileError(call: "posix_fallocate", path: path, code: status)
        }
        try file.sync()
    }

    /// Opens what `init(creating:)` made.
    package init(opening path: String) throws(FileError) {
        file = try FileDescriptor(path, O_RDWR | O_NOFOLLOW)
        size = Int(try file.status().st_size)
    }

    package var path: String { file.path }

    /// - Throws: `FileError`; a write beyond `size` is refused, so that the file never grows.
    package func write(_ bytes: [UInt8], at offset: Int) throws(FileError) {
        guard offset >= 0, bytes.count <= size - offset else {
            throw FileError(call: "pwrite", path: file.path, code: EFBIG)
        }
        try file.write(bytes.span, at: offset)
    }

    package func syncData() throws(FileError) { try file.syncData() }
}
