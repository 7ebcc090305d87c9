import Platform

/// A well-formed request: every part checked and decoded.
package struct Request: Sendable {
    package let method: Method
    /// The path's segments, decoded: `/orders/7` → `["orders", "7"]`; `/` → `[]`; `/a/` →
    /// `["a", ""]`. None is `.` or `..` or has a slash, backslash, NUL or control character.
    package let segments: [String]
    /// In the request's order; no name twice.
    package let query: [QueryItem]
    /// nil only in HTTP/1.0.
    package let host: Authority?
    package let remote: SocketAddress
    /// Whether it came under TLS.
    package let isSecured: Bool
    let head: RequestHead
    /// The bytes of content that follow the head.
    let contentLength: Int
    /// All of them; only a POST has any.
    package internal(set) var content: [UInt8] = []

    /// - Parameter contentBytes: what a POST may have; 0 where there is no POST.
    /// - Throws: the first rule of `Specs/http-framing.md` that the head breaks.
    init(
        _ head: RequestHead, from remote: SocketAddress, secured: Bool, contentBytes: Int = 0
    ) throws(RequestFault) {
        let (method, host, length) = try FramingRules.check(head, contentBytes: contentBytes)
        let target = try RequestTarget(head.target)
        // With both forms of the host available, both must say the same.
        if let named = target.authority, let host, named != host { throw .host }
        self.method = method
        self.host = target.authority ?? host
        segments = target.segments
        query = target.query
        self.remote = remote
        isSecured = secured
        self.head = head
        contentLength = length
    }

    /// The target as it was sent, in visible ASCII.
    package var target: String { String(decoding: head.target, as: UTF8.self) }

    /// The target as it was sent, with `[hidden]` in place of each segment of the path, and of each
    /// name and value of the query, that must not be written down.
    /// - Parameter isSecret: asked of each decoded part; with the item's name of a value, else nil.
    package func target(hiding isSecret: (_ part: String, _ name: String?) -> Bool) -> String {
        let sent = target
        let halves = sent.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var path = halves[0].split(separator: "/", omittingEmptySubsequences: false)
        for (place, segment) in segments.enumerated() where isSecret(segment, nil) {
            path[path.count - segments.count + place] = "[hidden]"
        }
        var said = path.joined(separator: "/")
        guard halves.count == 2 else { return said }
        let items = zip(query, halves[1].split(separator: "&", omittingEmptySubsequences: false))
        said += "?"
        said += items.map { item, sent in
            let name = isSecret(item.name, nil) ? "[hidden]" : sent.prefix { $0 != "=" }
            if !item.value.isEmpty, isSecret(item.value, item.name) { return "\(name)=[hidden]" }
            return "\(name)\(sent.drop { $0 != "=" })"
        }.joined(separator: "&")
        return said
    }

    /// The query item of this name; nil when there is none.
    package func query(_ name: String) -> String? { query.first { $0.name == name }?.value }

    /// The value of the field of this name, whatever the case of its ASCII letters; nil when it is
    /// missing, appears more than once or is not UTF-8.
    package func field(_ name: String) -> String? {
        let (count, value) = head.sole(name)
        guard count == 1 else { return nil }
        return String(validating: value, as: UTF8.self)
    }

    /// The values of all fields of this name as one list, joined by commas; nil when there is none
    /// or they are not UTF-8.
    /// - Source: RFC 9110 §5.3
    package func list(_ name: String) -> String? {
        let values = head.values(of: name)
        guard !values.isEmpty else { return nil }
        return String(validating: values.joined(separator: ",".utf8), as: UTF8.self)
    }

    package func has(_ field: String) -> Bool { head.count(of: field) > 0 }

    /// Whether somebody passed it on for another: then `remote` is not who asks.
    package var isForwarded: Bool {
        ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"].contains(
            where: has)
    }

    var wantsClose: Bool {
        head.version == .http10 || head.list("connection", contains: "close")
    }
}

extension Request {
    /// A request read from its text, for tests and for asking a responder without a socket.
    ///
    /// `fields` come after `Host: localhost`, unless one of them is the host.
    package init(
        _ target: String, method: Method = .get, fields: [(String, String)] = [],
        from remote: SocketAddress = SocketAddress(.loopbackV4, port: 1), secured: Bool = false,
        content: [UInt8] = []
    ) throws(RequestFault) {
        var text = "\(method.rawValue) \(target) HTTP/1.1\r\n"
        if !fields.contains(where: { Array($0.0.utf8).matchesIgnoringASCIICase("host".utf8) }) {
            text += "Host: localhost\r\n"
        }
        for (name, value) in fields { text += "\(name): \(value)\r\n" }
        var parser = RequestHeadParser(limits: .standard)
        parser.append(Array((text + "\r\n").utf8)[...])
        switch parser.next() {
        case .head(let head):
            try self.init(head, from: remote, secured: secured, contentBytes: content.count + 1)
            self.content = content
        case .fault(let fault): throw fault
        case .incomplete: throw .field
        }
    }
}
