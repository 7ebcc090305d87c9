import Platform
import Testing

@testable import HTTPServing

@Suite struct ResponseTests {
    private let date = Instant(seconds: 1_777_600_805)

    private func encoded(
        _ response: Response, withBody: Bool = true, closing: Bool = false
    ) -> String {
        var answer = OutgoingResponse()
        answer.take(response, withBody: withBody, closing: closing, at: date)
        return String(decoding: answer.unsent(atMost: .max), as: UTF8.self)
    }

    @Test func anAnswerGoesOutByteForByteAsTheSpecificationShows() {
        let response = Response.text("yes\n").setting("ETag", "\"1\"")
        let head =
            "HTTP/1.1 200 OK\r\nDate: Fri, 01 May 2026 02:00:05 GMT\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\nETag: \"1\"\r\nContent-Length: 4\r\n"
        #expect(encoded(response) == head + "\r\nyes\n")
        #expect(encoded(response, withBody: false) == head + "\r\n")
        #expect(encoded(response, closing: true) == head + "Connection: close\r\n\r\nyes\n")
    }

    @Test func writtenOutBeforehandAnAnswerIsTheSame() {
        let response = Response.text("yes").setting("ETag", "\"1\"").setting("X", "")
        #expect(encoded(response.writtenOut) == encoded(response))
        let other = response.setting("X", "2")
        #expect(encoded(response.writtenOut.setting("X", "2")) == encoded(other))
        let unsound = response.setting("X", "a\r\nb")
        #expect(encoded(unsound.writtenOut).hasPrefix("HTTP/1.1 500 "))
    }

    @Test(arguments: [0, 1, 16 * 1024, 16 * 1024 + 1, 100_000])
    func contentFollowsItsHeadHoweverMuchIsTakenAtOnce(length: Int) {
        let body = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        var answer = OutgoingResponse()
        for step in [1, 7, 4_096, .max] where length / step < 20_000 {
            answer.take(
                Response(.ok, type: "x/y", body: body), withBody: true, closing: false, at: date)
            var sent: [UInt8] = []
            while !answer.isSent {
                let outcome = answer.sendNext { bytes, start, _ in
                    let piece = bytes[start...].prefix(step)
                    sent += piece
                    return .moved(piece.count)
                }
                if case .moved(let count) = outcome { answer.wrote(count) }
            }
            #expect(sent.count == answer.count && sent.suffix(length).elementsEqual(body))
        }
    }

    @Test func settingAFieldAgainReplacesIt() {
        let response = Response.text("x").setting("content-type", "a/b").setting("X", "1")
        #expect(response.fields.map(\.name) == ["content-type", "X"])
        #expect(response.field("CONTENT-TYPE") == "a/b")
    }

    @Test(arguments: [
        ("X", "a\r\nSet-Cookie: b"), ("X", "a\nb"), ("X", "a\rb"), ("X", "a\0b"), ("X", "é"),
        ("X", "\u{7f}"), ("X\r\nY", "a"), ("X Y", "a"), ("", "a"), ("X:", "a"),
        ("Content-Length", "5"), ("transfer-encoding", "chunked"), ("Connection", "close"),
        ("DATE", "now"),
    ])
    func aFieldThatWouldSplitTheAnswerBecomesAFault(name: String, value: String) {
        let text = encoded(Response.text("secret").setting(name, value))
        #expect(text.hasPrefix("HTTP/1.1 500 Internal Server Error\r\n"))
        #expect(!text.contains("secret") && !text.contains("Set-Cookie"))
        #expect(Reply.all(in: Array(text.utf8)).count == 1)
    }

    @Test func anAnswerWithoutContentHasNoLength() {
        #expect(!encoded(Response(.notModified)).contains("Content-Length"))
        #expect(encoded(Response(.forbidden)).contains("Content-Length: 0\r\n"))
    }

    @Test(arguments: [
        ("\"a\"", true), ("W/\"a\"", true), ("*", true), ("\"b\", \"a\"", true),
        ("\"b\",W/\"a\"", true), ("\"x,y\" , \"a\"", true), ("\"b\"", false), ("a", false),
        ("\"a", false), ("", false), ("\"A\"", false), ("\"b\" \"a\"", false), ("w/\"a\"", false),
        ("* , \"a\"", false),
    ])
    func whatTheClientHasIsNotSentAgain(tags: String, isKnown: Bool) throws {
        let response = Response.text("x").setting("ETag", "\"a\"")
            .setting("Cache-Control", "max-age=1")
        let request = try Request("/", fields: [("If-None-Match", tags)])
        let answer = response.unlessKnown(to: request)
        #expect(answer.status == (isKnown ? .notModified : .ok))
        #expect(answer.body.isEmpty == isKnown)
        #expect(answer.field("ETag") == "\"a\"" && answer.field("Cache-Control") == "max-age=1")
        #expect((answer.field("Content-Type") == nil) == isKnown)
    }

    @Test func anErrorIsNeverAnsweredAsKnown() throws {
        let request = try Request("/", fields: [("If-None-Match", "*")])
        let answer = ProblemDetails(.notFound).response.setting("ETag", "\"a\"")
        #expect(answer.unlessKnown(to: request).status == .notFound)
    }

    @Test func aProblemIsSortedJSONThatEscapesWhatItQuotes() {
        let problem = ProblemDetails(.notFound, detail: "no \"order\"\n\u{7f}é\\")
        #expect(
            String(decoding: problem.response.body, as: UTF8.self)
                == #"{"detail":"no \"order\"\u000a\u007fé\\","status":404,"title":"Not Found","#
                + #""type":"about:blank"}"#)
        #expect(problem.response.field("Content-Type") == "application/problem+json")
    }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (951_782_399, "Mon, 28 Feb 2000 23:59:59 GMT"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
        (4_102_444_799, "Thu, 31 Dec 2099 23:59:59 GMT"),
    ])
    func datesAreWrittenAsTheStandardHasThem(seconds: Int64, text: String) {
        var bytes: [UInt8] = []
        HTTPDate.append(Instant(seconds: seconds), to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }
}
