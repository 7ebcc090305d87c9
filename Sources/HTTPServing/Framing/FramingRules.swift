/// What a complete head must fulfil before anything is made of its target, in this order, so that
/// one request always meets one and the same refusal.
enum FramingRules {
    /// - Parameter most: bytes of content that a POST may have; 0 where there is no POST.
    /// - Returns: the method, the host the request is meant for (nil only in HTTP/1.0), and how
    ///   many bytes of content follow.
    /// - Throws: the first rule that is broken.
    static func check(
        _ head: RequestHead, contentBytes most: Int
    ) throws(RequestFault) -> (Method, Authority?, length: Int) {
        let host = try host(of: head)
        // An intermediary may have read the coding otherwise than we would: nothing is guessed.
        guard head.count(of: "transfer-encoding") == 0 else { throw .transferEncoding }
        let length = try contentLength(of: head)
        guard let method = Method(head.method), method != .post || most > 0 else {
            throw Method.isKnown(head.method) ? .method : .unknownMethod
        }
        guard length <= (method == .post ? most : 0) else { throw .content }
        return (method, host, length)
    }

    private static func host(of head: RequestHead) throws(RequestFault) -> Authority? {
        let (count, value) = head.sole("host")
        guard count > 0 else {
            if head.version == .http10 { return nil }
            throw .host
        }
        guard count == 1, let host = Authority(value) else { throw .host }
        return host
    }

    /// 0 when there is none. `Content-Length = 1*DIGIT`; here only `0` or a number that does not
    /// begin with it, once.
    private static func contentLength(of head: RequestHead) throws(RequestFault) -> Int {
        let (count, digits) = head.sole("content-length")
        guard count > 0 else { return 0 }
        guard count == 1, !digits.isEmpty, digits.allSatisfy(\.isDigit),
            digits.count == 1 || digits.first != UInt8(ascii: "0")
        else { throw .contentLength }
        // Nine digits are more than is taken anywhere.
        return digits.count > 9 ? .max : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
