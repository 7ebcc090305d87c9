/// Undoes `pct-encoded = "%" HEXDIG HEXDIG`, once.
enum PercentDecoding {
    /// The text of `part`.
    /// - Throws: `.target` for a byte that is not `allowed` in clear, an incomplete escape, bytes
    ///   that are not UTF-8, and an escaped control character, NUL among them.
    static func text(
        of part: ArraySlice<UInt8>, plusIsSpace: Bool, allowed: (UInt8) -> Bool
    ) throws(RequestFault) -> String {
        if part.allSatisfy({ allowed($0) && $0 != UInt8(ascii: "%") && $0 != UInt8(ascii: "+") }) {
            // Nothing to undo: what is allowed in clear is ASCII.
            return String(decoding: part, as: UTF8.self)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(part.count)
        var position = part.startIndex
        while position < part.endIndex {
            let byte = part[position]
            if byte == UInt8(ascii: "%") {
                guard position + 2 < part.endIndex,
                    let high = part[position + 1].hexadecimalValue,
                    let low = part[position + 2].hexadecimalValue
                else { throw .target }
                let value = high << 4 | low
                guard value >= 0x20, value != 0x7f else { throw .target }
                bytes.append(value)
                position += 3
            } else {
                guard allowed(byte) else { throw .target }
                bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? .space : byte)
                position += 1
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .target }
        return text
    }
}
