import HTTPServing
import Platform

/// The machines that pass requests on to this server, and whose word on who asks is taken.
package struct Proxies: Sendable {
    package let addresses: [IPAddress]

    package init(_ addresses: [IPAddress] = []) { self.addresses = addresses }

    /// The peer of the connection; of a proxy of ours, the last address of the one `X-Forwarded-For` that
    /// it sent: what is before that, the client may have written itself.
    package func client(of request: Request) -> IPAddress {
        let remote = request.remote.address
        guard addresses.contains(remote), let field = request.field("x-forwarded-for"),
            let last = field.utf8.split(separator: UInt8(ascii: ",")).last
        else { return remote }
        let text = last.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        return IPAddress(String(decoding: text, as: UTF8.self)) ?? remote
    }
}
