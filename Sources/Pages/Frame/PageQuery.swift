/// The query of an address of ours: what is empty is left out, and what is not a letter, a digit or a
/// plain mark is escaped (RFC 3986 §2.1).
struct PageQuery {
    private var items: [(name: String, value: String)] = []

    mutating func add(_ name: StaticString, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        items.append(("\(name)", value))
    }

    func path(_ start: String) -> String {
        guard !items.isEmpty else { return start }
        let texts = items.map { "\($0.name)=\(PageQuery.escaped($0.value))" }
        return "\(start)?\(texts.joined(separator: "&"))"
    }

    private static func escaped(_ text: String) -> String {
        var escaped: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                escaped.append(byte)
            default:
                escaped += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}
