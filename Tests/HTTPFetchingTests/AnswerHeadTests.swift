import Testing

@testable import HTTPFetching

@Suite struct AnswerHeadTests {
    private func head(_ text: String) throws(AnswerFault) -> AnswerHead {
        try AnswerHead(Array((text + "\r\n\r\n").utf8)[...])
    }

    @Test func statusLengthAndEndAreRead() throws {
        let one = try head("HTTP/1.1 200 OK\r\nContent-Length: 12\r\nETag: \"a\"")
        #expect(one == (try head("HTTP/1.1 200 \r\ncontent-length:12 ")))
        #expect(one.status == 200 && one.framing == .length(12) && !one.closes)
        let other = try head(
            "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: Chunked\r\nConnection: x,Close")
        #expect(other.status == 404 && other.framing == .chunked && other.closes)
    }

    @Test(arguments: [
        ("HTTP/1.0 200 OK\r\nContent-Length: 1", AnswerFault.statusLine),
        ("HTTP/1.1 2x0 OK\r\nContent-Length: 1", .statusLine),
        ("HTTP/1.1 200\r\nContent-Length: 1", .statusLine),
        ("HTTP/1.1 099 OK\r\nContent-Length: 1", .statusLine),
        ("HTTP/1.1 200 OK", .length), ("HTTP/1.1 200 OK\r\nContent-Length: -1", .length),
        ("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1", .length),
        ("HTTP/1.1 200 OK\r\nContent-Length: 1, 1", .length),
        ("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked", .length),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked", .length),
        ("HTTP/1.1 200 OK\r\nContent-Length : 1", .field),
        ("HTTP/1.1 200 OK\r\n folded\r\nContent-Length: 1", .field),
        ("HTTP/1.1 200 OK\r\nnothing", .field), ("HTTP/1.1 200 OK\r\n: 1", .field),
    ])
    func anAmbiguousAnswerIsNone(_ text: String, _ fault: AnswerFault) {
        #expect(throws: fault) { try head(text) }
    }
}
