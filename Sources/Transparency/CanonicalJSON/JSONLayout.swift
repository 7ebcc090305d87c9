extension JSONValue {
    /// Writes the value on one line, without white space; only how a string is spelt differs between
    /// canonical JSON and JSON for other programs.
    package func append(
        to bytes: inout [UInt8], string: (String, inout [UInt8]) -> Void
    ) {
        switch self {
        case .string(let text): string(text, &bytes)
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .boolean(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
        case .array(let items):
            bytes.append(UInt8(ascii: "["))
            for (position, item) in items.enumerated() {
                if position > 0 { bytes.append(UInt8(ascii: ",")) }
                item.append(to: &bytes, string: string)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (position, member) in members.enumerated() {
                if position > 0 { bytes.append(UInt8(ascii: ",")) }
                string(member.name, &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.append(to: &bytes, string: string)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }
}
