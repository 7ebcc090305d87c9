import Glibc

/// Standard output and standard error of this process.
package enum StandardStream: Sendable {
    case output
    case error

    private var descriptor: Int32 {
        switch self {
        case .output: STDOUT_FILENO
        case .error: STDERR_FILENO
        }
    }

    private var name: String {
        switch self {
        case .output: "standard output"
        case .error: "standard error"
        }
    }

    /// Whether a person reads it as it is written.
    package var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Writes all of `bytes`, however many calls that takes.
    /// - Throws: `FileError`; `isBrokenPipe` when the reader has gone, provided that
    ///   `ThisProcess.ignoreBrokenPipes()` was called.
    package func write(_ bytes: [UInt8]) throws(FileError) {
        var done = 0
        while done < bytes.count {
            let written = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(
                    descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw FileError.last("write", name)
            }
            done += written
        }
    }
}

extension FileError {
    /// Whether nobody reads any more what was written.
    package var isBrokenPipe: Bool { code == EPIPE }
}

/// Standard input of this process.
package enum StandardInput {
    /// Everything until its end, which a terminal marks with control-D.
    /// - Throws: `FileError`; `isTooLong` when there are more than `limit` bytes.
    package static func read(limit: Int = FileSystem.readingLimit) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            // One byte more than the limit tells that there are more.
            let wanted = min(chunk.count, limit + 1 - bytes.count)
            let count = unsafe chunk.withUnsafeMutableBytes { buffer in
                unsafe Glibc.read(STDIN_FILENO, buffer.baseAddress, wanted)
            }
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError.last("read", "standard input")
            }
            guard bytes.count + count <= limit else {
                throw FileError(call: "read", path: "standard input", code: EFBIG)
            }
            bytes += chunk[..<count]
        }
    }
}
