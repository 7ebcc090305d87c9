import CLinux
import Glibc

/// Which addresses a host has.
package enum HostLookup {
    /// - Parameter host: a name, or an address in figures.
    /// - Returns: at least one, in the order in which they are to be tried.
    /// - Throws: `ClientFault.unknownHost`.
    package static func addresses(
        of host: String, port: UInt16
    ) throws(ClientFault) -> [SocketAddress] {
        if let address = IPAddress(host) { return [SocketAddress(address, port: port)] }
        var wanted = unsafe addrinfo()
        unsafe wanted.ai_family = AF_UNSPEC
        unsafe wanted.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard unsafe getaddrinfo(host, nil, &wanted, &found) == 0 else {
            throw .unknownHost(host)
        }
        defer { unsafe freeaddrinfo(found) }
        var addresses: [SocketAddress] = []
        var next = unsafe found
        while let item = unsafe next {
            let (_, address) = unsafe SocketAddress.filled { storage, length in
                guard let system = unsafe item.pointee.ai_addr else { return -1 }
                unsafe memcpy(storage, system, Int(item.pointee.ai_addrlen))
                unsafe length.pointee = item.pointee.ai_addrlen
                return 0
            }
            if let address { addresses.append(SocketAddress(address.address, port: port)) }
            unsafe next = item.pointee.ai_next
        }
        guard !addresses.isEmpty else { throw .unknownHost(host) }
        return addresses
    }
}
