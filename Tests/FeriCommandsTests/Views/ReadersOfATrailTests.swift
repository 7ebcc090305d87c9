import Judging
import Platform
import Registry
import Testing
import Transparency

@testable import TestSupport
@testable import Views

/// Who sees what of a trail in which workers speak.
@Suite struct ReadersOfATrailTests {
    private let story: StoryLedger
    private let view: LedgerView
    private static let voices = [
        "her account", "consultation", "escalated", "accompaniment", "confirmation", "survey",
    ]

    init() throws {
        story = try StoryLedger.fresh()
        view = try story.view()
    }

    private func trail(_ audience: Audience) throws -> Trail {
        let number = try #require(OrderNumber(ForgedContents.order))
        return try #require(
            try view.trail(of: .order(number), within: view.horizon(of: audience)))
    }

    private func party(_ id: String) throws -> Audience { .party(try #require(PartyID(id))) }

    @Test(arguments: ["sa-sen", "so-sakura", "em-kiku"])
    func noPartyOfTheChainLearnsThatSomebodySpoke(id: String) throws {
        let trail = try trail(try party(id))
        let hidden = Set(ReadersOfATrailTests.voices.compactMap { story.at[$0] })
        let seen = Set(trail.lines.map(\.seq))
        #expect(hidden.count == 6 && seen.isDisjoint(with: hidden))
        for line in trail.lines {
            // Who answered knows what it answered: that much it said itself.
            let own = line.speaker.id.text == id
            for mark in line.marks where !own {
                #expect(!(mark.other.map(hidden.contains) ?? false), "\(mark)")
                #expect(!mark.isAboutVoice, "\(mark)")
            }
            #expect(line.voice == nil)
        }
        #expect(trail.remedies.isEmpty && trail.completeness.json == nil)
        let json = trail.lines.map {
            String(decoding: CanonicalJSON.bytes(of: $0.json), as: UTF8.self)
        }
        #expect(!json.contains { $0.contains("gd-hibari") })
    }

    @Test func anAnswerToHerWordsIsSeenByWhoGaveItAlone() throws {
        let dispute = try #require(story.at["dispute"])
        #expect(try trail(party("sa-sen")).lines.contains { $0.seq == dispute })
        #expect(try !trail(party("em-kiku")).lines.contains { $0.seq == dispute })
    }

    @Test func reviewersSeeAllSheHerOwnAndEverybodyWhatIsOpen() throws {
        let all = try trail(.reviewer).lines.map(\.seq)
        #expect(all == view.index.orders.values.first)
        let worker = try #require(WorkerID(ForgedContents.worker))
        let hers = try trail(.worker(worker)).lines
        #expect(hers.allSatisfy { !$0.isSealed || $0.subjects.worker != nil })
        #expect(hers.contains { $0.seq == story.at["survey"] })
        #expect(try trail(.everybody).lines.allSatisfy { !$0.isSealed })
        let stranger = try trail(party("gd-hibari")).lines.filter(\.isSealed)
        #expect(stranger.allSatisfy { $0.speaker.id.text == "gd-hibari" })
    }
}
