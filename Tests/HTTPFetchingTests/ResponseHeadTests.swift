import Testing

@testable import HTTPFetching

@Suite struct ResponseHeadTests {
    private func head(_ text: String) throws(ResponseFault) -> ResponseHead {
        try ResponseHead(Array((text + "\r\n\r\n").utf8)[...])
    }

    @Test func statusLengthAndEndAreRead() throws {
        let one = try head("HTTP/1.1 200 OK\r\nContent-Length: 12\r\nETag: \"a\"")
        #expect(one == (try head("HTTP/1.1 200 \r\ncontent-length:12 ")))
        #expect(one.status == 200 && one.framing == .length(12) && !one.closes)
        let other = try head(
            "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: Chunked\r\nConnection: x,Close")
        #expect(other.status == 404 && other.framing == .chunked && other.closes)
    }

    @Test func anAnswerOfHTTP10IsReadAndEndsTheConnection() throws {
        let one = try head("HTTP/1.0 200 OK\r\nServer: x\r\nContent-Length: 12")
        #expect(one.status == 200 && one.framing == .length(12) && one.closes)
        // A higher minor version is read as HTTP/1.1.
        #expect(try head("HTTP/1.2 200 OK\r\nContent-Length: 12").closes == false)
    }

    @Test(arguments: ["HTTP/1.0 200 OK", "HTTP/1.1 200 OK", "HTTP/1.1 200 OK\r\nConnection: close"])
    func withoutALengthTheContentGoesToTheConnectionsEnd(_ text: String) throws {
        let head = try head(text)
        #expect(head.framing == .untilEnd && head.closes)
    }

    @Test func ofAnAnswerThatIsNotTakenTheStatusIsReadWhateverItsLength() throws {
        for fields in ["", "\r\nContent-Length: x", "\r\nTransfer-Encoding: gzip"] {
            let head = try head("HTTP/1.1 301 Moved\r\nLocation: /x" + fields)
            #expect(head.status == 301 && head.closes)
        }
        #expect(try head("HTTP/1.1 103 Early Hints").isInterim)
        #expect(try !head("HTTP/1.1 101 Switching Protocols").isInterim)
    }

    @Test func codedContentAndPagesAreKnown() throws {
        #expect(try head("HTTP/1.1 200 OK\r\nContent-Encoding: gzip").isCoded)
        #expect(try !head("HTTP/1.1 200 OK\r\nContent-Encoding: identity").isCoded)
        #expect(try head("HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset=utf-8").isPage)
        for (page, saidToBe) in [
            ("<!DOCTYPE html><p>gone", false), (" \n<HTML lang=en>", false), ("<p>gone", true),
        ] { #expect(FetchConnection.isPage(Array(page.utf8), saidToBe: saidToBe), "\(page)") }
        for (file, saidToBe) in [
            ("feri.example/vn-jp\n157\n", true), ("{\"rules\":[]}", true), ("<", false),
            ("<\0\u{1}", true), ("", true),
        ] { #expect(!FetchConnection.isPage(Array(file.utf8), saidToBe: saidToBe), "\(file)") }
    }

    @Test(arguments: [
        ("HTTP/2.0 200 OK\r\nContent-Length: 1", ResponseFault.statusLine),
        ("HTTP/1.10 200 OK\r\nContent-Length: 1", .statusLine),
        ("HTTP/1.1 2x0 OK\r\nContent-Length: 1", .statusLine),
        ("HTTP/1.1 200\r\nContent-Length: 1", .statusLine),
        ("HTTP/1.1 099 OK\r\nContent-Length: 1", .statusLine),
        ("HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked", .length),
        ("HTTP/1.1 200 OK\r\nContent-Length: -1", .length),
        ("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1", .length),
        ("HTTP/1.1 200 OK\r\nContent-Length: 1, 1", .length),
        ("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked", .length),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked", .length),
        ("HTTP/1.1 200 OK\r\nContent-Length : 1", .field),
        ("HTTP/1.1 200 OK\r\n folded\r\nContent-Length: 1", .field),
        ("HTTP/1.1 200 OK\r\nnothing", .field), ("HTTP/1.1 200 OK\r\n: 1", .field),
    ])
    func anAmbiguousAnswerIsNone(_ text: String, _ fault: ResponseFault) {
        #expect(throws: fault) { try head(text) }
    }
}
