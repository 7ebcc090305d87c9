import HTTPServing
import Judging
import Testing

@testable import Serving

@Suite struct KeptAnswersTests {
    private func question(_ number: UInt64) -> KeptAnswers.Question { .file("/tile/\(number)") }

    @Test func whatWasFoundIsMadeOnceAndSentTheSame() throws {
        let kept = KeptAnswers()
        var made = 0
        for _ in 0..<3 {
            let answer = try kept.answer(to: question(1)) {
                made += 1
                return Response.text("body \(made)").setting("ETag", "\"1\"")
            }
            #expect(answer?.body == Array("body 1".utf8) && answer?.field("ETag") == "\"1\"")
        }
        #expect(made == 1)
    }

    @Test func whatIsNotThereOrFailedIsNotKept() throws {
        let kept = KeptAnswers()
        for status in [HTTPStatus.unavailable, .notFound, .notModified] {
            let answer = try kept.answer(to: question(1)) { Response(status) }
            #expect(answer?.status == status)
        }
        #expect(try kept.answer(to: question(1)) { nil } == nil)
        #expect(kept.bytes == 0)
        #expect(try kept.answer(to: question(1)) { .text("now") }?.body == Array("now".utf8))
    }

    @Test func moreThanTheBoundIsNeverKept() throws {
        let kept = KeptAnswers(mostBytes: 10_000)
        for number in 0..<100 {
            let body = [UInt8](repeating: 0, count: 1_000 + 17 * number)
            let answer = try kept.answer(to: question(UInt64(number))) {
                Response(.ok, type: "x/y", body: body)
            }
            #expect(answer?.body == body)
            #expect(kept.bytes > 0 && kept.bytes <= 10_000)
        }
        let before = kept.bytes
        let large = try kept.answer(to: question(1_000)) {
            Response(.ok, type: "x/y", body: [UInt8](repeating: 0, count: 10_000))
        }
        #expect(large?.body.count == 10_000 && kept.bytes == before)
    }

    @Test func readersOfDifferentScopesAreNeverGivenEachOthers() throws {
        let kept = KeptAnswers()
        let path = CheckedValues(route: "ledger", path: Nothing(), query: Nothing())
        let questions: [KeptAnswers.Question] = [
            .program(path, .reviewer, hearsWorker: true),
            .program(path, .reviewer, hearsWorker: false),
            .program(path, .everybody, hearsWorker: false),
            .program(path, .buyer([]), hearsWorker: false), .file("/checkpoint"),
        ]
        for _ in 0..<2 {
            for (number, question) in questions.enumerated() {
                let answer = try kept.answer(to: question) { .text("\(number)") }
                #expect(answer?.body == Array("\(number)".utf8))
            }
        }
    }
}
