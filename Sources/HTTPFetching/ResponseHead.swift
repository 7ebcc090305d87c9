/// The status and the few fields of an answer that say how it is read; strict, whole, octets only.
/// - Source: RFC 9112 §2.3, §4, §5, §6.3
struct ResponseHead: Equatable {
    enum Framing: Equatable {
        case length(Int)
        case chunked
        /// Up to the end of the connection: as HTTP/1.0 does, and HTTP/1.1 may.
        case untilEnd
        /// How long it is nobody can say: for an answer that is not read further.
        case unknown
    }

    /// 100–599.
    let status: Int
    let framing: Framing
    /// Whether the server ends the connection after it.
    let closes: Bool
    /// Whether the content is coded (`Content-Encoding`), although it was asked for as it is.
    let isCoded: Bool
    /// Whether the server says that it is a page for people.
    let isPage: Bool
    /// The Content-Type in small letters, without parameters; empty where there is none.
    let type: String

    static let longest = 16 * 1024

    /// - Parameter bytes: from the status line to the empty line, both CRLFs included.
    init(_ bytes: ArraySlice<UInt8>) throws(ResponseFault) {
        var lines = ResponseHead.lines(of: bytes)[...]
        guard let first = lines.popFirst(), first.count >= 13,
            first.starts(with: "HTTP/1.".utf8),
            (0x30...0x39).contains(first[first.startIndex + 7]),
            first[first.startIndex + 8] == 0x20, first[first.startIndex + 12] == 0x20,
            let status = ResponseHead.number(
                first[(first.startIndex + 9)..<(first.startIndex + 12)]),
            (100...599).contains(status)
        else { throw .statusLine }
        let isOld = first[first.startIndex + 7] == UInt8(ascii: "0")
        var lengths: [Int?] = []
        var codings: [String] = []
        var closes = isOld
        var isCoded = false
        var type = ""
        for line in lines {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
                line[..<colon].allSatisfy({ (0x21...0x7e).contains($0) })
            else { throw .field }
            let value = ResponseHead.trimmed(line[line.index(after: colon)...])
            switch ResponseHead.small(line[..<colon]) {
            case "content-length": lengths.append(ResponseHead.number(value))
            case "transfer-encoding": codings.append(ResponseHead.small(value))
            case "content-encoding":
                isCoded = isCoded || !["", "identity"].contains(ResponseHead.small(value))
            case "content-type":
                type = ResponseHead.small(
                    ResponseHead.trimmed(value.prefix { $0 != UInt8(ascii: ";") }))
            case "connection":
                closes =
                    closes
                    || ResponseHead.small(value).split(separator: ",").contains { $0 == "close" }
            default: break
            }
        }
        self.status = status
        self.isCoded = isCoded
        isPage = type.hasPrefix("text/html")
        self.type = type
        let known: Framing? =
            switch (codings.count, lengths.count) {
            case (0, 0): .untilEnd
            case (0, 1): lengths[0].map(Framing.length)
            case (1, 0): codings[0] == "chunked" && !isOld ? .chunked : nil
            default: nil
            }
        // Where the content is not taken, its length does not matter: the status is the answer.
        guard let framing = known ?? (status == 200 ? nil : .unknown) else { throw .length }
        self.framing = framing
        self.closes = closes || framing == .untilEnd || framing == .unknown
    }

    /// Whether it only says that the answer is still to come.
    /// - Source: RFC 9110 §15.2
    var isInterim: Bool { (100...199).contains(status) && status != 101 }

    /// 1 to 9 digits.
    static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...9).contains(digits.count),
            digits.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func small(_ bytes: ArraySlice<UInt8>) -> String {
        String(
            decoding: bytes.map { (0x41...0x5a).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
    }

    private static func trimmed(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var value = value
        while let first = value.first, first == 0x20 || first == 0x09 { value.removeFirst() }
        while let last = value.last, last == 0x20 || last == 0x09 { value.removeLast() }
        return value
    }

    private static func lines(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        for place in bytes.indices.dropLast() where bytes[place] == 0x0d && bytes[place + 1] == 0x0a
        {
            if place > start { lines.append(bytes[start..<place]) }
            start = place + 2
        }
        return lines
    }
}
