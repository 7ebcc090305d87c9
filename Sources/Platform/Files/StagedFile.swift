import Glibc

/// A file that is written piece by piece and is under its name only when it is whole.
///
/// The pieces go to a temporary file beside it; what is not committed is removed again.
package final class StagedFile {
    private let path: String
    private let temporary: String
    private let file: FileDescriptor
    private var length = 0
    private var isCommitted = false

    /// - Throws: `FileError`, among others when the directory is missing.
    package init(_ path: String, mode: UInt32) throws(FileError) {
        self.path = path
        temporary = "\(FileSystem.directory(of: path))/\(FileSystem.temporaryName())"
        file = try FileDescriptor(
            temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
    }

    deinit {
        // Nobody waits for an answer here; a leftover harms nobody.
        if !isCommitted { unsafe unlink(temporary) }
    }

    package func append(_ bytes: [UInt8]) throws(FileError) {
        try file.write(bytes.span, at: length)
        length += bytes.count
    }

    /// Makes the file durable and gives it its name, in the place of whatever file stood there.
    package func commit() throws(FileError) {
        try file.sync()
        try FileSystem.rename(temporary, to: path)
        isCommitted = true
        try FileSystem.syncDirectory(FileSystem.directory(of: path))
    }
}
