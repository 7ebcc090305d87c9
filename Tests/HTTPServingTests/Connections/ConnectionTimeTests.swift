import Platform
import Testing

@testable import HTTPServing

@Suite struct ConnectionTimeTests {
    private let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func aSilentConnectionEndsAfterFifteenSecondsWithoutAWord() {
        var conversation = Conversation()
        conversation.pump()
        conversation.wait(milliseconds: 14_999)
        #expect(!conversation.isEnding)
        conversation.wait(milliseconds: 1)
        #expect(conversation.isShutDown && conversation.isClosed)
        #expect(conversation.output.isEmpty)
    }

    @Test func arrivingBytesDoNotProlongTheHeadsFiveSeconds() {
        var conversation = Conversation()
        for byte in "GET / ".utf8 {
            conversation.send([byte])
            conversation.wait(milliseconds: 833)
        }
        #expect(!conversation.isEnding)
        conversation.wait(milliseconds: 2)
        #expect(Reply.all(in: conversation.output).map(\.status) == [408])
        #expect(conversation.isShutDown && !conversation.isClosed)
        conversation.send("HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(conversation.asked.isEmpty)
    }

    @Test func aLateHEADIsAnsweredWithoutABody() {
        var conversation = Conversation()
        conversation.send("HEAD / HTTP/1.1\r\n")
        conversation.wait(milliseconds: 5_000)
        #expect(Reply.all(in: conversation.output, toHEAD: true).map(\.status) == [408])
    }

    @Test func theNextRequestHasItsOwnTime() {
        var conversation = Conversation()
        conversation.send(request)
        conversation.wait(milliseconds: 14_000)
        conversation.send("GET")
        conversation.wait(milliseconds: 4_999)
        #expect(!conversation.isEnding)
        conversation.wait(milliseconds: 1)
        #expect(Reply.all(in: conversation.output).map(\.status) == [200, 408])
    }

    @Test func aReaderWhoTakesNothingIsCutOff() {
        var conversation = Conversation()
        conversation.takes = 0
        conversation.send(request)
        conversation.wait(milliseconds: 14_999)
        #expect(!conversation.isClosed)
        conversation.wait(milliseconds: 1)
        #expect(conversation.isClosed && !conversation.isShutDown)
    }

    @Test func aLargeAnswerHasASecondMoreForEachKiB() {
        var conversation = Conversation()
        conversation.takes = 0
        conversation.respond = { _ in
            Response(.ok, type: "x/y", body: [UInt8](repeating: 0, count: 10 * 1024))
        }
        conversation.send(request)
        conversation.wait(milliseconds: 24_999)
        #expect(!conversation.isClosed)
        conversation.wait(milliseconds: 1)
        #expect(conversation.isClosed)
    }

    @Test func takingAByteNowAndThenDoesNotProlongIt() {
        var conversation = Conversation()
        conversation.takes = 0
        conversation.respond = { _ in
            Response(.ok, type: "x/y", body: [UInt8](repeating: 0, count: 10 * 1024))
        }
        conversation.send(request)
        for _ in 0..<25 {
            #expect(!conversation.isClosed)
            conversation.takeBytes(10)
            conversation.wait(milliseconds: 1_000)
        }
        #expect(conversation.isClosed)
    }

    @Test func aHandshakeHasFiveSeconds() {
        var conversation = Conversation(secured: true)
        conversation.pump()
        conversation.wait(milliseconds: 4_999)
        #expect(!conversation.isClosed)
        conversation.wait(milliseconds: 1)
        #expect(conversation.isClosed && !conversation.isShutDown && conversation.output.isEmpty)
    }

    @Test func afterTheHandshakeItIsLikeAnyOther() {
        var conversation = Conversation(secured: true)
        conversation.pump()
        conversation.wait(milliseconds: 4_000)
        conversation.finishHandshake()
        conversation.wait(milliseconds: 2_000)
        conversation.send(request)
        #expect(Reply.all(in: conversation.output).map(\.status) == [200])
    }

    @Test func aClosingConnectionListensTwoSecondsMore() {
        var conversation = Conversation()
        conversation.send("BREW\r\n")
        #expect(conversation.isShutDown && !conversation.isClosed)
        conversation.wait(milliseconds: 1_999)
        #expect(!conversation.isClosed)
        conversation.wait(milliseconds: 1)
        #expect(conversation.isClosed)
    }

    @Test func aClosingConnectionListensToSoManyBytesOnly() {
        var conversation = Conversation()
        conversation.send("BREW\r\n")
        let piece = [UInt8](repeating: 0, count: 64 * 1024)
        for _ in 0..<3 { conversation.send(piece[...]) }
        #expect(!conversation.isClosed)
        conversation.send(piece[...])
        #expect(conversation.isClosed)
    }

    @Test func theDeadlineIsNeverPastWhenNothingIsDue() {
        var conversation = Conversation()
        conversation.send(request)
        #expect(conversation.machine.deadline == conversation.now.adding(milliseconds: 15_000))
        conversation.send("G")
        #expect(conversation.machine.deadline == conversation.now.adding(milliseconds: 5_000))
    }
}
