import Access
import HTTPServing
import Platform
import Transparency
import Views

/// One line of the log of who read what: time, address, reader, method, path, status.
/// - Source: `Specs/http-api.md`.
package struct AccessLine: Hashable, Sendable {
    package let at: Instant
    package let address: IPAddress
    /// The grant's name; nil for a credential that did not count.
    package let name: String?
    package let method: String
    /// Visible ASCII, without a query.
    package let path: String
    package let status: Int

    package init(
        at: Instant, address: IPAddress, name: String?, method: String, path: String, status: Int
    ) {
        self.at = at
        self.address = address
        self.name = name
        self.method = method
        self.path = path
        self.status = status
    }

    /// No part has a space in it: a name, a method and a path never do.
    package var text: String {
        "\(at) \(address) \(name ?? "-") \(method) \(path) \(status)"
    }

    /// nil for what the server did not write.
    package init?(parsing line: [UInt8]) {
        let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == 6, let at = Instant(parts[0]), let address = IPAddress(parts[1]),
            parts[2] == "-" || AccessList.Grant.isName(parts[2]),
            Method(rawValue: parts[3]) != nil, !parts[4].isEmpty,
            let status = StrictDecimal.parse(parts[5]), (200...599).contains(status)
        else { return nil }
        self.init(
            at: at, address: address, name: parts[2] == "-" ? nil : parts[2], method: parts[3],
            path: parts[4], status: Int(status))
        guard text.utf8.elementsEqual(line) else { return nil }
    }
}
