/// Reads the little-endian numbers of a zip archive; past the end there are none.
struct ArchiveBytes: Sendable {
    let bytes: [UInt8]

    var count: Int { bytes.count }

    func number(_ size: Int, at place: Int) throws(WorkbookFault) -> Int {
        guard place >= 0, place <= bytes.count - size else {
            throw .archive(
                seen: "an end at byte \(bytes.count)", expected: "\(size) bytes at \(place)",
                at: .file)
        }
        var value: UInt64 = 0
        for offset in 0..<size { value |= UInt64(bytes[place + offset]) << UInt64(8 * offset) }
        guard let number = Int(exactly: value) else {
            throw .archive(seen: "the number \(value)", expected: "a place or size", at: .file)
        }
        return number
    }

    func short(at place: Int) throws(WorkbookFault) -> Int { try number(2, at: place) }
    func long(at place: Int) throws(WorkbookFault) -> Int { try number(4, at: place) }

    func text(_ count: Int, at place: Int) throws(WorkbookFault) -> [UInt8] {
        guard place >= 0, place <= bytes.count - count else {
            throw .archive(
                seen: "an end at byte \(bytes.count)", expected: "\(count) bytes at \(place)",
                at: .file)
        }
        return Array(bytes[place..<place + count])
    }

    func has(_ signature: Int, at place: Int) -> Bool {
        guard place >= 0, place <= bytes.count - 4 else { return false }
        return (0..<4).allSatisfy { bytes[place + $0] == UInt8(signature >> (8 * $0) & 0xFF) }
    }
}
