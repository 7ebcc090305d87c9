import Testing

@testable import HTTPServing

@Suite struct AwaitedAnswerTests {
    private let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    private func asking() -> Conversation {
        var conversation = Conversation()
        conversation.takesLong = true
        conversation.send(request + request)
        return conversation
    }

    @Test func anAnswerMayTakeItsTimeAndTheNextRequestWaitsForIt() {
        var conversation = asking()
        conversation.wait(milliseconds: 300_000)
        #expect(conversation.output.isEmpty && conversation.asked.count == 1)
        #expect(!conversation.isEnding)
        conversation.isWorkedOut()
        #expect(Reply.all(in: conversation.output).map(\.status) == [200])
        #expect(conversation.asked.count == 2)
        conversation.isWorkedOut()
        #expect(Reply.all(in: conversation.output).map(\.status) == [200, 200])
        conversation.wait(milliseconds: 15_000)
        #expect(conversation.isShutDown)
    }

    @Test func whoWaitsForAnAnswerKeepsItsPlace() {
        var conversation = asking()
        conversation.wait(milliseconds: 60_000)
        #expect(conversation.machine.claim(at: conversation.now).use == .served)
    }

    @Test func aServerThatStopsSendsWhatIsThereInTime() {
        var conversation = asking()
        conversation.finish(withinMilliseconds: 5_000)
        conversation.wait(milliseconds: 4_999)
        conversation.isWorkedOut()
        let replies = Reply.all(in: conversation.output)
        #expect(replies.map(\.status) == [200] && replies[0].field("Connection") == "close")
        #expect(conversation.isShutDown)
    }

    @Test func aServerThatStopsWaitsForNoneLonger() {
        var conversation = asking()
        conversation.finish(withinMilliseconds: 5_000)
        conversation.wait(milliseconds: 5_000)
        #expect(conversation.isClosed)
        conversation.isWorkedOut()
        #expect(conversation.output.isEmpty)
    }
}
