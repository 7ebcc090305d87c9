import Glibc

/// A file that is only ever added to, by this process and by others.
package final class LogFile: Sendable {
    private let file: FileDescriptor

    /// Opens the file, and makes it, readable by its owner alone, where there is none.
    package init(_ path: String) throws(FileError) {
        file = try FileDescriptor(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, mode: 0o600)
    }

    /// Adds `bytes` behind what is there. Safe from several threads.
    ///
    /// With `O_APPEND`, Linux writes at the end whatever offset a call names.
    package func append(_ bytes: [UInt8]) throws(FileError) {
        try file.write(bytes.span, at: 0)
    }

    /// Adds `bytes` behind what is there, durable on return.
    package func appendSynced(_ bytes: [UInt8]) throws(FileError) {
        try append(bytes)
        try file.sync()
    }
}
