import Glibc

/// An address and a TCP port; as text `127.0.0.1:8080` or `[::1]:8080`.
package struct SocketAddress: Hashable, Sendable, CustomStringConvertible {
    package let address: IPAddress
    /// 0 asks the system to choose.
    package let port: UInt16

    package init(_ address: IPAddress, port: UInt16) {
        self.address = address
        self.port = port
    }

    /// nil unless `text` is an address in figures, IPv6 in brackets, a colon and a port.
    package init?(_ text: String) {
        guard let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")) else { return nil }
        var host = text[..<colon]
        let digits = text[text.utf8.index(after: colon)...]
        guard let port = UInt16(digits), String(port) == digits else { return nil }
        let bracketed = host.hasPrefix("[") && host.hasSuffix("]")
        if bracketed { host = host.dropFirst().dropLast() }
        guard let address = IPAddress(String(host)),
            bracketed == host.utf8.contains(UInt8(ascii: ":"))
        else { return nil }
        self.init(address, port: port)
    }

    package var description: String {
        address.family == .v4 ? "\(address):\(port)" : "[\(address)]:\(port)"
    }

    /// Calls `body` with this address as the system's structure.
    func withSystemAddress<Result>(
        _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
    ) -> Result {
        switch address.family {
        case .v4:
            var system = sockaddr_in()
            system.sin_family = sa_family_t(AF_INET)
            system.sin_port = port.bigEndian
            system.sin_addr.s_addr = UInt32(truncatingIfNeeded: address.low).bigEndian
            return unsafe withUnsafePointer(to: &system) { pointer in
                unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    unsafe body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
        case .v6:
            var system = sockaddr_in6()
            system.sin6_family = sa_family_t(AF_INET6)
            system.sin6_port = port.bigEndian
            system.sin6_addr = address.in6
            return unsafe withUnsafePointer(to: &system) { pointer in
                unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    unsafe body($0, socklen_t(MemoryLayout<sockaddr_in6>.size))
                }
            }
        }
    }

    /// The address `call` fills in; nil when it fails or the family is neither IPv4 nor IPv6.
    static func filled(
        by call: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32
    ) -> (status: Int32, address: SocketAddress?) {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let status = unsafe withUnsafeMutablePointer(to: &storage) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe call($0, &length)
            }
        }
        guard status >= 0 else { return (status, nil) }
        let family = Int32(storage.ss_family)
        let address: SocketAddress? = unsafe withUnsafeBytes(of: &storage) { bytes in
            switch family {
            case AF_INET:
                let system = unsafe bytes.load(as: sockaddr_in.self)
                return SocketAddress(
                    IPAddress(v4: UInt32(bigEndian: system.sin_addr.s_addr)),
                    port: UInt16(bigEndian: system.sin_port))
            case AF_INET6:
                let system = unsafe bytes.load(as: sockaddr_in6.self)
                return SocketAddress(
                    IPAddress(system.sin6_addr), port: UInt16(bigEndian: system.sin6_port))
            default: return nil
            }
        }
        return (status, address)
    }
}
