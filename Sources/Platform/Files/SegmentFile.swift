import Glibc

/// A file of fixed size that is written in place and synced by data only.
///
/// Because every block is written with zeros beforehand, a later `syncData` has no metadata to
/// record: that halves its cost.
package final class SegmentFile: Sendable {
    private let file: FileDescriptor
    /// In bytes.
    package let size: Int

    /// Creates `path`, which must not exist, with `size` zero bytes, durable but for its name.
    package init(creating path: String, size: Int, mode: UInt32 = 0o600) throws(FileError) {
        file = try FileDescriptor(path, O_RDWR | O_CREAT | O_EXCL, mode: mode)
        self.size = size
        let zeros = [UInt8](repeating: 0, count: min(size, 1 << 20))
        var offset = 0
        while offset < size {
            let count = min(zeros.count, size - offset)
            try file.write(zeros.span.extracting(0..<count), at: offset)
            offset += count
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
