import CLinux
import Glibc

/// A connection to a socket of this machine that has a path; it blocks.
struct LocalStream: ~Copyable {
    private let file: FileDescriptor

    private init(over file: consuming FileDescriptor) { self.file = file }

    /// - Throws: `FileError`, also for a path of more bytes than the system has room for.
    static func connected(to path: String) throws(FileError) -> LocalStream {
        let address = try address(path)
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let number = socket(AF_UNIX, kind, 0)
        guard number >= 0 else { throw FileError.last("socket", path) }
        let file = FileDescriptor(adopting: number, path: path)
        let status = unsafe withUnsafePointer(to: address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard status == 0 else { throw FileError.last("connect", path) }
        return LocalStream(over: file)
    }

    private static func address(_ path: String) throws(FileError) -> sockaddr_un {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        // One zero byte ends it.
        guard !bytes.isEmpty, bytes.count < MemoryLayout.size(ofValue: address.sun_path),
            !bytes.contains(0)
        else { throw FileError(call: "connect", path: path, code: ENAMETOOLONG) }
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { place in
            unsafe place.copyBytes(from: bytes)
        }
        return address
    }

    /// Sends all of it; a peer that has gone is an error, and no signal.
    borrowing func send(_ bytes: [UInt8]) throws(FileError) {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { all in
                unsafe Glibc.send(
                    file.number, all.baseAddress?.advanced(by: sent), bytes.count - sent,
                    Int32(MSG_NOSIGNAL))
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError.last("send", file.path)
            }
            sent += count
        }
    }

    /// Exactly so many bytes.
    /// - Throws: `FileError`, also when the peer ends before.
    borrowing func receive(_ count: Int) throws(FileError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let read = unsafe bytes.withUnsafeMutableBytes { all in
                unsafe recv(file.number, all.baseAddress?.advanced(by: done), count - done, 0)
            }
            if read < 0 {
                if errno == EINTR { continue }
                throw FileError.last("recv", file.path)
            }
            guard read > 0 else { throw FileError(call: "recv", path: file.path, code: EPIPE) }
            done += read
        }
        return bytes
    }
}
