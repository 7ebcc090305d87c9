import Platform

/// One answered or refused request.
package struct AccessRecord: Sendable {
    package let time: Instant
    package let remote: SocketAddress
    /// nil when no well-formed request came.
    package let request: Request?
    package let status: Int
    /// Why it was refused; nil when it was answered.
    package let refusal: RequestFault?
    /// From the complete head to the answer; 0 for a refusal.
    package let microseconds: Int

    /// One line of text: time, address, method, target, status, microseconds.
    ///
    /// What the client wrote is in quotes; a byte there that is not visible ASCII, a quote or
    /// a backslash is written `\xHH`, so that no request can forge a line or colour a terminal.
    /// - Parameter target: the target as it may be written down.
    package func line(_ target: (Request) -> String = \.target) -> String {
        let asked = request.map { "\($0.method.rawValue) \(target($0))" } ?? "-"
        let reason = refusal.map { " \($0)" } ?? ""
        return "\(time) \(remote.address) \(AccessRecord.quoted(asked)) \(status)"
            + " \(microseconds)us\(reason)"
    }

    static func quoted(_ text: String) -> String {
        var result: [UInt8] = [UInt8(ascii: "\"")]
        let digits = Array("0123456789abcdef".utf8)
        for byte in text.utf8 {
            let plain = byte.isVisible || byte == .space
            if plain && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") {
                result.append(byte)
            } else {
                result += [
                    UInt8(ascii: "\\"), UInt8(ascii: "x"), digits[Int(byte >> 4)],
                    digits[Int(byte & 15)],
                ]
            }
        }
        return String(decoding: result + [UInt8(ascii: "\"")], as: UTF8.self)
    }
}
