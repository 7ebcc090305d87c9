extension RequestRow {
    static let contents: [RequestRow] = [
        .answered("Content-Length of nothing", fields("Content-Length: 0")),
        .answered("Connection: close", fields("Connection: close"), closes: true),
        .answered("Connection: Close among others", fields("Connection: x, Close"), closes: true),
        .answered(
            "Connection: close in a second field", fields("Connection: x", "Connection: close"),
            closes: true),
        .answered("Connection: keep-alive", fields("Connection: keep-alive")),
        .answered("Connection: closed is not close", fields("Connection: closed")),
        .answered("an upgrade is not taken", fields("Upgrade: h2c", "Connection: upgrade")),
        .answered("an expectation without content", fields("Expect: 100-continue")),
        .answered("a range is not taken", fields("Range: bytes=0-1")),
        .answered("two at once", fields() + fields(), times: 2),
        .answered("an empty line between two", fields() + "\r\n" + fields(), times: 2),
        .answered("five at once", repeated(fields(), 5), times: 5),
        .answered(
            "none after the one that closes", fields("Connection: close") + fields(),
            closes: true),
        .answered("the beginning of another", fields() + "GET /b HTT"),
        .refused(413, "content", fields("Content-Length: 5") + "hello"),
        .refused(413, "content announced", fields("Content-Length: 5")),
        .refused(413, "content beyond counting", fields("Content-Length: 99999999999999999999")),
        .refused(
            413, "a request as content",
            fields("Content-Length: 33") + "GET /x HTTP/1.1\r\nHost: a\r\n\r\n"),
        .refused(400, "Content-Length twice", fields("Content-Length: 0", "Content-Length: 0")),
        .refused(
            400, "two Content-Lengths", fields("Content-Length: 0", "content-length: 5")),
        .refused(400, "Content-Length list", fields("Content-Length: 0, 0")),
        .refused(400, "Content-Length empty", fields("Content-Length:")),
        .refused(400, "Content-Length with a sign", fields("Content-Length: +0")),
        .refused(400, "Content-Length below nothing", fields("Content-Length: -1")),
        .refused(400, "Content-Length with zeros before", fields("Content-Length: 00")),
        .refused(400, "Content-Length of 05", fields("Content-Length: 05")),
        .refused(400, "Content-Length in hexadecimal", fields("Content-Length: 0x0")),
        .refused(400, "Content-Length in words", fields("Content-Length: none")),
        .refused(400, "Content-Length with a fraction", fields("Content-Length: 0.0")),
        .refused(400, "Content-Length with a space", fields("Content-Length: 0 0")),
        .refused(400, "Content-Length in other digits", fields("Content-Length: ٠")),
        .refused(501, "chunked", fields("Transfer-Encoding: chunked") + "0\r\n\r\n"),
        .refused(501, "identity", fields("Transfer-Encoding: identity")),
        .refused(501, "an empty coding", fields("Transfer-Encoding:")),
        .refused(501, "a coding nobody knows", fields("Transfer-Encoding: xchunked")),
        .refused(501, "a coding in capitals", fields("TRANSFER-ENCODING: CHUNKED")),
        .refused(
            501, "a coding and a length",
            fields("Content-Length: 4", "Transfer-Encoding: chunked") + "0\r\n\r\n"),
        .refused(
            501, "a coding and a bad length",
            fields("Content-Length: x", "Transfer-Encoding: chunked")),
        .refused(
            501, "two codings",
            fields("Transfer-Encoding: chunked", "Transfer-Encoding: identity")),
        .refused(
            501, "a coding in HTTP/1.0",
            "GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"),
        .refused(
            501, "POST in chunks",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        .refused(400, "a coding with a space before the colon", fields("Transfer-Encoding : x")),
        .refused(400, "a coding that is folded", fields("Transfer-Encoding:", " chunked")),
        .refused(
            400, "a coding behind a bare LF", fields("X: y\nTransfer-Encoding: chunked")),
        .refused(
            400, "no Host and a coding", only("Transfer-Encoding: chunked")),
    ]

    static let all = requestLines + targets + fieldSections + contents
}
