import Platform

/// One connection, and what has come over it and was not read yet.
struct FetchConnection: Sendable {
    private let stream: ClientStream
    private var rest: [UInt8] = []
    /// When the whole exchange must have ended, however much arrives.
    private let deadline: MonotonicTime

    private static let piece = 64 * 1024

    init(_ stream: ClientStream, until deadline: MonotonicTime = .distantFuture) {
        self.stream = stream
        self.deadline = deadline
    }

    /// Hands `content` to `target` and takes the whole answer, whatever its status, if it has at
    /// most `limit` bytes.
    mutating func post(
        _ content: [UInt8], to target: String, host: String, atMost limit: Int
    ) throws(FetchFault) -> PostedAnswer {
        let request =
            "POST \(target) HTTP/1.1\r\nHost: \(host)\r\nUser-Agent: feri/\(ProgramVersion.text)\r\n"
            + "Accept-Encoding: identity\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + "Content-Length: \(content.count)\r\nConnection: close\r\n\r\n"
        do throws(ClientFault) { try stream.send(Array(request.utf8) + content) } catch {
            throw .connection(error)
        }
        let head = try finalHead()
        guard !head.isCoded else { throw .answer(.coded) }
        let answer: [UInt8] =
            switch head.framing {
            case .length(let length): try self.content(of: length, atMost: limit)
            case .chunked: try chunks(atMost: limit)
            case .untilEnd, .unknown: try contentUntilEnd(atMost: limit)
            }
        return PostedAnswer(status: head.status, type: head.type, content: answer)
    }

    /// Asks for `target` and takes the whole answer.
    ///
    /// - Returns: the content of a 200; nil and the status otherwise; and whether another request
    ///   may follow.
    mutating func get(
        _ target: String, host: String, atMost limit: Int
    ) throws(FetchFault) -> (status: Int, content: [UInt8], isOpen: Bool) {
        let request =
            "GET \(target) HTTP/1.1\r\nHost: \(host)\r\nUser-Agent: feri/\(ProgramVersion.text)\r\n"
            + "Accept-Encoding: identity\r\n\r\n"
        do throws(ClientFault) { try stream.send(Array(request.utf8)) } catch {
            throw .connection(error)
        }
        let head = try finalHead()
        guard head.status == 200 else {
            // Only short content is worth reading over for the sake of the connection.
            guard case .length(let length) = head.framing, length <= FetchConnection.piece,
                !head.closes
            else { return (head.status, [], false) }
            _ = try content(of: length, atMost: length)
            return (head.status, [], true)
        }
        guard !head.isCoded else { throw .answer(.coded) }
        let content: [UInt8] =
            switch head.framing {
            case .length(let length): try self.content(of: length, atMost: limit)
            case .chunked: try chunks(atMost: limit)
            case .untilEnd, .unknown: try contentUntilEnd(atMost: limit)
            }
        guard !FetchConnection.isPage(content, saidToBe: head.isPage) else { throw .answer(.page) }
        return (head.status, content, !head.closes)
    }

    private static let mostInterim = 8

    private mutating func finalHead() throws(FetchFault) -> ResponseHead {
        var head = try self.head()
        var interim = 0
        while head.isInterim {
            interim += 1
            guard interim <= FetchConnection.mostInterim else { throw .answer(.head) }
            head = try self.head()
        }
        return head
    }

    /// Whether it is a page for people, such as one that says with 200 that there is nothing: no
    /// file of a ledger begins so.
    static func isPage(_ content: [UInt8], saidToBe: Bool) -> Bool {
        let start = content.prefix(1024).drop { [0x20, 0x09, 0x0a, 0x0d].contains($0) }
        if saidToBe { return start.first == UInt8(ascii: "<") && start.allSatisfy { $0 != 0 } }
        let small = String(
            decoding: start.prefix(16).map { (0x41...0x5a).contains($0) ? $0 + 0x20 : $0 },
            as: UTF8.self)
        return small.hasPrefix("<!doctype html") || small.hasPrefix("<html")
    }

    private mutating func head() throws(FetchFault) -> ResponseHead {
        var searched = 0
        while true {
            let end = rest.indices.dropFirst(searched).first { place in
                place + 3 < rest.count && rest[place] == 0x0d && rest[place + 1] == 0x0a
                    && rest[place + 2] == 0x0d && rest[place + 3] == 0x0a
            }
            if let end {
                do throws(ResponseFault) {
                    let head = try ResponseHead(rest[...(end + 3)])
                    rest.removeFirst(end + 4)
                    return head
                } catch {
                    throw .answer(error)
                }
            }
            guard rest.count < ResponseHead.longest else { throw .answer(.head) }
            searched = max(0, rest.count - 3)
            try more()
        }
    }

    private mutating func content(of length: Int, atMost limit: Int) throws(FetchFault) -> [UInt8] {
        guard length <= limit else { throw .answer(.tooLong) }
        while rest.count < length { try more() }
        defer { rest.removeFirst(length) }
        return Array(rest[..<length])
    }

    /// Up to the connection's end, which under TLS the server must have said: what was cut off on
    /// the way is not content.
    private mutating func contentUntilEnd(atMost limit: Int) throws(FetchFault) -> [UInt8] {
        while try takeMore() { guard rest.count <= limit else { throw .answer(.tooLong) } }
        guard rest.count <= limit else { throw .answer(.tooLong) }
        defer { rest = [] }
        return rest
    }

    /// - Source: RFC 9112 §7.1; extensions and trailers are read over.
    private mutating func chunks(atMost limit: Int) throws(FetchFault) -> [UInt8] {
        var content: [UInt8] = []
        while true {
            let line = try self.line()
            let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 }
            guard (1...7).contains(digits.count),
                let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0,
                digits.first != UInt8(ascii: "+")
            else { throw .answer(.chunk) }
            if size == 0 { break }
            guard content.count + size <= limit else { throw .answer(.tooLong) }
            content += try self.content(of: size, atMost: limit)
            guard try self.line().isEmpty else { throw .answer(.chunk) }
        }
        while try !self.line().isEmpty {}
        return content
    }

    /// Up to the next CRLF, which is taken too.
    private mutating func line() throws(FetchFault) -> [UInt8] {
        while true {
            if let end = rest.indices.dropLast().first(where: {
                rest[$0] == 0x0d && rest[$0 + 1] == 0x0a
            }) {
                defer { rest.removeFirst(end + 2) }
                return Array(rest[..<end])
            }
            guard rest.count < ResponseHead.longest else { throw .answer(.chunk) }
            try more()
        }
    }

    private mutating func more() throws(FetchFault) {
        guard try takeMore() else { throw .connection(.broken) }
    }

    /// Whether something came; false at the connection's end.
    private mutating func takeMore() throws(FetchFault) -> Bool {
        guard MonotonicTime.now() < deadline else { throw .connection(.timedOut) }
        var space = [UInt8](repeating: 0, count: FetchConnection.piece)
        do throws(ClientFault) {
            let count = try stream.receive(into: &space)
            rest.append(contentsOf: space[..<count])
            return count > 0
        } catch {
            throw .connection(error)
        }
    }
}
