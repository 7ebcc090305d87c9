import Platform
import Testing

@testable import HTTPServing

@Suite struct ConnectionEndTests {
    private let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func aPeerWhoOnlyStoppedSendingGetsItsAnswer() {
        var conversation = Conversation()
        conversation.send(request)
        conversation.endInput()
        #expect(Reply.all(in: conversation.output).map(\.status) == [200])
        #expect(conversation.isShutDown && conversation.isClosed)
    }

    @Test func aPeerWhoStoppedInTheMiddleOfAHeadGetsNone() {
        var conversation = Conversation()
        conversation.send("GET / HTTP/1.1\r\nHost: a\r\n")
        conversation.endInput()
        #expect(conversation.output.isEmpty && conversation.isClosed)
    }

    @Test func anAnswerThatLeavesInPiecesIsWhole() {
        var pieces = Conversation()
        pieces.takes = 1
        pieces.send(request + request)
        var whole = Conversation()
        whole.send(request + request)
        #expect(pieces.output == whole.output && pieces.asked == ["/", "/"])
    }

    @Test func theNextRequestIsNotReadBeforeTheAnswerHasLeft() {
        var conversation = Conversation()
        conversation.takes = 0
        conversation.send(request + request)
        #expect(conversation.asked == ["/"])
        conversation.takeBytes(.max)
        #expect(conversation.asked == ["/", "/"])
    }

    @Test func aStopEndsAnIdleConnectionAtOnce() {
        var conversation = Conversation()
        conversation.send(request)
        conversation.finish(withinMilliseconds: 5_000)
        #expect(conversation.isShutDown && conversation.isClosed)
    }

    @Test func aStopLetsABegunRequestBeAnsweredAndSaysClose() {
        var conversation = Conversation()
        conversation.send("GET / HTTP/1.1\r\n")
        conversation.finish(withinMilliseconds: 5_000)
        #expect(!conversation.isEnding)
        conversation.send("Host: a\r\n\r\n")
        let replies = Reply.all(in: conversation.output)
        #expect(replies.map(\.status) == [200])
        #expect(replies[0].field("Connection") == "close")
        #expect(conversation.isShutDown)
    }

    @Test func aStopWaitsForASlowReaderOnlyAsLongAsSaid() {
        var conversation = Conversation()
        conversation.takes = 0
        conversation.send(request)
        conversation.finish(withinMilliseconds: 3_000)
        conversation.wait(milliseconds: 2_999)
        #expect(!conversation.isClosed)
        conversation.wait(milliseconds: 1)
        #expect(conversation.isClosed)
    }

    @Test func aRefusalIsNotedOnceForTheLog() {
        var conversation = Conversation()
        conversation.takes = 0
        conversation.send("GET / HTTP/3.0\r\n")
        var machine = conversation.machine
        #expect(machine.takeRefusal() == .version)
        #expect(machine.takeRefusal() == nil)
    }

    @Test func everyRefusalSaysWhatIsWrongAndNothingOfTheRequest() {
        for fault in RequestFault.allCases {
            let reply = ProblemDetails(fault.status, detail: fault.detail).response
            #expect((400...505).contains(reply.status.code))
            #expect(String(decoding: reply.body, as: UTF8.self).contains(fault.detail))
        }
        var conversation = Conversation()
        conversation.send("GET /<script> HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(!conversation.text.contains("script"))
    }

    @Test func aRefusedMethodLearnsWhichAreServed() {
        var conversation = Conversation()
        conversation.send("POST / HTTP/1.1\r\nHost: a\r\n\r\n")
        let reply = Reply.all(in: conversation.output)[0]
        #expect(reply.field("Allow") == "GET, HEAD")
        #expect(reply.field("Connection") == "close")
        #expect(reply.field("Content-Type") == "application/problem+json")
    }
}
