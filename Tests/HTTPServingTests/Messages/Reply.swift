import Testing

/// An answer as a client reads it; strict, so that a second answer in hiding is seen.
struct Reply: Sendable {
    let status: Int
    let fields: [(name: String, value: String)]
    let body: [UInt8]

    func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }
    var text: String { String(decoding: body, as: UTF8.self) }

    /// The answer at the front of `bytes` and its length; nil while it is not complete.
    init?(in bytes: ArraySlice<UInt8>, toHEAD: Bool = false, length: inout Int) {
        let separator = Array("\r\n\r\n".utf8)
        var end = bytes.startIndex
        while end + 4 <= bytes.endIndex, !bytes[end..<end + 4].elementsEqual(separator) { end += 1 }
        guard end + 4 <= bytes.endIndex else { return nil }
        let head = String(decoding: bytes[..<end], as: UTF8.self)
        let lines = head.split(separator: "\r\n", omittingEmptySubsequences: false)
        guard lines[0].hasPrefix("HTTP/1.1 "), let status = Int(lines[0].dropFirst(9).prefix(3))
        else {
            Issue.record("no status line: \(lines[0])")
            return nil
        }
        self.status = status
        fields = lines.dropFirst().map { line in
            let parts = line.split(separator: ": ", maxSplits: 1)
            return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
        }
        let announced = fields.first { $0.name == "Content-Length" }.flatMap { Int($0.value) } ?? 0
        let count = toHEAD ? 0 : announced
        guard bytes.endIndex >= end + 4 + count else { return nil }
        body = Array(bytes[end + 4..<end + 4 + count])
        length = end + 4 + count - bytes.startIndex
    }

    /// All answers in `bytes`, which must be nothing else.
    static func all(in bytes: [UInt8], toHEAD: Bool = false) -> [Reply] {
        var rest = bytes[...]
        var replies: [Reply] = []
        while !rest.isEmpty {
            var length = 0
            guard let reply = Reply(in: rest, toHEAD: toHEAD, length: &length) else {
                Issue.record(
                    "bytes that are not an answer: \(String(decoding: rest, as: UTF8.self))")
                return replies
            }
            replies.append(reply)
            rest = rest.dropFirst(length)
        }
        return replies
    }
}
