import Glibc

/// A plain file that is open: all that is read of it is of the file that was there when it was
/// opened, whatever has been put in its place since.
package struct OpenedFile: ~Copyable, Sendable {
    private let file: FileDescriptor
    /// As they were when it was opened.
    package let facts: FileFacts

    /// As it was when it was opened.
    package var state: FileState { facts.state }

    private init(holding file: consuming FileDescriptor) throws(FileError) {
        let facts = FileFacts(try file.status())
        guard facts.kind == .file else {
            throw FileError(call: "read", path: file.path, code: EINVAL)
        }
        self.facts = facts
        self.file = file
    }

    /// A link, a pipe or a device is refused, never waited for.
    package init(_ path: String) throws(FileError) {
        try self.init(holding: FileDescriptor(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK))
    }

    /// The file of this name in an open directory.
    package init(_ name: [UInt8], of directory: OpenDirectory) throws(FileError) {
        try self.init(holding: directory.file(name, O_RDONLY))
    }

    /// Its bytes in `range`; fewer, where it has become shorter.
    package borrowing func bytes(_ range: Range<Int>) throws(FileError) -> [UInt8] {
        try file.content(range)
    }

    /// All its bytes.
    /// - Throws: `FileError`; `isTooLong` when there are more than `limit` bytes.
    package borrowing func content(limit: Int) throws(FileError) -> [UInt8] {
        guard state.size <= limit else {
            throw FileError(call: "read", path: file.path, code: EFBIG)
        }
        return try file.content(0..<Int(state.size))
    }
}
