import Testing
import Transparency

@testable import Terminal
@testable import TestSupport

/// As known at an entry, every view says what it would say of the ledger that ended there.
@Suite struct AsKnownAtTests {
    private static let questions: [[String]] = [
        ["list"], ["trail", "order", ForgedContents.order],
        ["trail", "worker", ForgedContents.worker], ["trail", "party", "sa-sen"],
        ["verdict", "order", ForgedContents.order], ["show", "10"],
    ]

    @Test func everyViewAtAnEntryIsThatOfThePrefix() throws {
        let story = try StoryLedger.fresh()
        let size = Int(story.forged.size)
        // Each question at every fourth entry, shifted, and all of them around the last ones.
        for at in 1..<size {
            let prefix = try story.prefix(at + 1)
            for (number, question) in AsKnownAtTests.questions.enumerated()
            where (at + number).isMultiple(of: 4) || at + 3 > size {
                let then = Judgement(
                    question + ["--json", "--home", story.home, "--at", "\(at)"])
                let alone = Judgement(question + ["--json", "--home", prefix.home])
                #expect(then.code == alone.code, "\(question) at \(at): \(then.messages)")
                #expect(then.output == alone.output, "\(question) at \(at)")
            }
        }
    }

    @Test func aReceiptIsThereOnceACheckpointCoversIt() throws {
        let story = try StoryLedger.fresh()
        let home = ["--home", story.home]
        let now = Judgement(["prove", "inclusion", "1"] + home)
        #expect(Judgement(["prove", "inclusion", "1", "--at", "1"] + home).output == now.output)
        #expect(Judgement(["prove", "inclusion", "5", "--at", "5"] + home).code == .noInput)
        #expect(Judgement(["show", "5", "--at", "4"] + home).code == .noInput)
        #expect(Judgement(["show", "5", "--raw", "--at", "4"] + home).code == .noInput)
    }
}
