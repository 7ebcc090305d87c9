import Testing

@testable import HTTPServing

@Suite struct HeldAnswerTests {
    private let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    private func holding(_ milliseconds: Int) -> Conversation {
        var conversation = Conversation()
        conversation.respond = { _ in
            var answer = Response.text("no")
            answer.heldBackMilliseconds = milliseconds
            return answer
        }
        return conversation
    }

    @Test func anAnswerHeldBackLeavesWhenItsTimeHasComeAndNotBefore() {
        var conversation = holding(500)
        conversation.send(request + request)
        conversation.wait(milliseconds: 499)
        #expect(conversation.output.isEmpty && conversation.asked.count == 1)
        conversation.wait(milliseconds: 1)
        #expect(Reply.all(in: conversation.output).map(\.status) == [200])
        conversation.wait(milliseconds: 500)
        #expect(conversation.asked.count == 2)
        #expect(Reply.all(in: conversation.output).count == 2)
        #expect(!conversation.isEnding)
    }

    @Test func aServerThatStopsDoesNotWaitForWhatItHoldsBack() {
        var conversation = holding(4_000)
        conversation.send(request)
        conversation.finish(withinMilliseconds: 5_000)
        #expect(Reply.all(in: conversation.output).map(\.status) == [200])
        #expect(conversation.isShutDown)
    }

    @Test func whoIsHeldBackGivesUpItsPlaceFirst() {
        var held = holding(4_000)
        held.send(request)
        #expect(held.machine.claim(at: held.now).use == .nothing)
    }
}
