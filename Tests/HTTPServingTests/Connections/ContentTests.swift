import Platform
import Testing

@testable import HTTPServing

/// What a server that takes content reads of it (`Specs/http-framing.md` 9, 10, 21).
@Suite struct ContentTests {
    private static let limits: HTTPLimits = {
        var limits = HTTPLimits.standard
        limits.contentBytes = 10
        return limits
    }()

    private func conversation() -> Conversation {
        var conversation = Conversation(limits: ContentTests.limits)
        conversation.respond = {
            .text("\($0.method.rawValue) \(String(decoding: $0.content, as: UTF8.self))")
        }
        return conversation
    }

    private func post(_ content: String, length: Int? = nil) -> String {
        "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: \(length ?? content.utf8.count)\r\n\r\n"
            + content
    }

    @Test func contentIsReadWholeHoweverItIsCutAndTheNextRequestBehindIt() {
        let bytes = Array((post("0123456789") + post("") + post("abc")).utf8)
        var whole = conversation()
        whole.send(bytes[...])
        #expect(whole.text.contains("POST 0123456789") && whole.text.contains("POST abc"))
        #expect(Reply.all(in: whole.output).map(\.status) == [200, 200, 200])
        for cut in bytes.indices.dropFirst() {
            var parted = conversation()
            parted.send(bytes[..<cut])
            parted.send(bytes[cut...])
            #expect(parted.output == whole.output, "cut at \(cut)")
        }
        var slowly = conversation()
        for place in bytes.indices { slowly.send(bytes[place...place]) }
        #expect(slowly.output == whole.output)
    }

    @Test func moreThanTheLimitIsRefusedBeforeItIsRead() {
        var conversation = conversation()
        conversation.send(post("0123456789x"))
        #expect(Reply.all(in: conversation.output).map(\.status) == [413])
        #expect(conversation.isEnding && conversation.asked.isEmpty)
        var endless = self.conversation()
        endless.send(post("", length: 9_999_999_999))
        #expect(Reply.all(in: endless.output).map(\.status) == [413])
    }

    @Test func contentOfAnotherMethodIsRefused() {
        var conversation = conversation()
        conversation.send("GET /a HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx")
        #expect(Reply.all(in: conversation.output).map(\.status) == [413])
    }

    @Test func contentThatDoesNotComeInTimeIsAnswered408() {
        var conversation = conversation()
        conversation.send(post("012", length: 10))
        conversation.wait(milliseconds: 4_000)
        conversation.send("3")
        #expect(conversation.output.isEmpty)
        conversation.wait(milliseconds: 1_001)
        #expect(Reply.all(in: conversation.output).map(\.status) == [408])
        #expect(conversation.asked.isEmpty)
    }

    @Test func aPeerThatEndsWithinItsContentGetsNoAnswer() {
        var conversation = conversation()
        conversation.send(post("012", length: 10))
        conversation.endInput()
        #expect(conversation.output.isEmpty && conversation.isClosed)
    }

    @Test func aServerThatTakesNoneRefusesTheMethod() {
        var conversation = Conversation()
        conversation.send(post("x"))
        #expect(Reply.all(in: conversation.output).map(\.status) == [405])
    }
}
