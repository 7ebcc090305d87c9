import Platform

/// An answer on its way: its head, its content, and how far they have been sent.
///
/// Long content is not copied: it is shared with the code that answered, so that a thousand readers who
/// take it slowly hold it once.
struct OutgoingResponse {
    /// The head; short content follows right behind it, so that one call sends both.
    private var front: [UInt8] = []
    private var content: [UInt8] = []
    private var sent = 0
    /// The second the last answer was made in, as the Date field says it.
    private var date: (instant: Instant, text: [UInt8])?

    /// Up to here content goes out with its head: one record under TLS.
    private static let shortContent = 16 * 1024
    /// A connection keeps at most so much memory from one answer for the next.
    private static let keptCapacity = 32 * 1024

    /// In all, sent or not.
    var count: Int { front.count + content.count }
    var isSent: Bool { sent == count }

    /// Takes up an answer after the one before it is sent.
    mutating func take(_ response: Response, withBody: Bool, closing: Bool, at date: Instant) {
        clear()
        let answer = response.orFault
        let isShort = answer.body.count <= OutgoingResponse.shortContent
        let hasBody = withBody && answer.status.allowsContent
        front.reserveCapacity(512 + (hasBody && isShort ? answer.body.count : 0))
        answer.appendHead(to: &front, closing: closing, date: text(of: date))
        guard hasBody else { return }
        if isShort { front.append(contentsOf: answer.body) } else { content = answer.body }
    }

    private mutating func text(of instant: Instant) -> [UInt8] {
        if let date, date.instant == instant { return date.text }
        var text: [UInt8] = []
        HTTPDate.append(instant, to: &text)
        date = (instant, text)
        return text
    }

    /// Lets `send` have what comes next: the bytes, from where on they are unsent, and whether
    /// others follow them.
    func sendNext(_ send: ([UInt8], Int, Bool) -> Transfer) -> Transfer {
        sent < front.count
            ? send(front, sent, !content.isEmpty) : send(content, sent - front.count, false)
    }

    mutating func wrote(_ bytes: Int) { sent += bytes }

    mutating func clear() {
        sent = 0
        content = []
        front.removeAll(keepingCapacity: front.capacity <= OutgoingResponse.keptCapacity)
    }

    /// The next `count` unsent bytes, or all that there are, of head and content together.
    func unsent(atMost count: Int) -> [UInt8] {
        Array((front + content).dropFirst(sent).prefix(count))
    }
}
