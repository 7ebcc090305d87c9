import Foundation
import Platform
import Registry
import Testing
import Transparency

@testable import FeriCommands
@testable import Papers
@testable import Terminal
@testable import TestSupport
@testable import Views

/// `feri voice`, and `Specs/worker-statement.md` against it.
@Suite struct VoiceTests {
    private let page: String
    private let directory = NSTemporaryDirectory() + "feri-voice-" + UUID().uuidString

    init() throws {
        page = try Repository.text("Specs/worker-statement.md")
        try FileSystem.createDirectory(directory, mode: 0o700)
    }

    private func example(_ name: String) throws -> String {
        let block = try #require(page.components(separatedBy: "```example \(name)\n").last)
        return try #require(block.components(separatedBy: "```").first)
    }

    private func ask(_ handed: String, _ options: String...) throws -> (ExitCode, RehearsedWorld) {
        let path = "\(directory)/handed-\(UUID().uuidString).txt"
        try FileSystem.create(path, with: Array(handed.utf8))
        let world = RehearsedWorld(at: "2026-05-11T07:00:00Z", seed: "voice")
        return (Feri.run(["voice", path] + options, world: world.world), world)
    }

    @Test func whatSheSignedBecomesTwoContentsWordForWord() throws {
        let handed = try example("voice")
        let (code, world) = try ask(handed, "--present", "gd-hibari")
        #expect(code == .done, "\(world.messages())")
        let made = try #require(
            CanonicalJSON.parse(Array(world.output().utf8).dropLast()).arrayValue)
        #expect(made.count == 2)
        #expect(try Content(made[0]).type == .workerKeyed)
        #expect(made[0]["body"]?["present"] == .array([.string("gd-hibari")]))
        let own = try #require(try Content(made[1]).ownNote)
        #expect(handed.hasSuffix(String(decoding: own.note.bytes, as: UTF8.self)))
        let (_, again) = try ask(handed, "--key-known")
        #expect(
            try CanonicalJSON.parse(Array(again.output().utf8).dropLast()) == .array([made[1]]))
    }

    @Test func aWordThatSheDidNotSignIsRefused() throws {
        let handed = try example("voice")
        for (old, new) in [
            ("post-arrival", "pre-departure"), ("wk-0123456789ab\"", "wk-0123456789ac\""),
            ("feri-voice/1", "feri-voice/2"), ("8589ad2e", "8589ad2f"), ("\n— ", "— "),
        ] {
            let (code, world) = try ask(handed.replacing(old, with: new))
            #expect(code == .badData, "\(old)")
            #expect(world.output().isEmpty)
        }
    }

    @Test func withoutASignatureHerWordsAreFiledAlone() throws {
        let signed = try example("voice").split(separator: "\n")[2]
        let whole = try CanonicalJSON.parse(Array(signed.utf8))
        let line = try #require(whole["content"])
        let text = String(decoding: CanonicalJSON.bytes(of: line), as: UTF8.self)
        let (code, world) = try ask(text + "\n")
        #expect(code == .done && world.messages().contains("signed nothing"))
        #expect(world.output() == "[\(text)]\n")
        let (other, _) = try ask(
            text.replacing("\"worker\",\"present", with: "\"agency\",\"present"))
        #expect(other == .badData)
    }

    @Test func theCardsTextIsTheExamples() throws {
        let lines = try example("card").split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }.filter { !$0.isEmpty }
        let card = WorkerCard(
            worker: try #require(WorkerID("wk-0123456789ab")),
            order: try #require(OrderNumber("VJ-2026-000017")),
            site: try #require(SiteAddress("https://feri.example")),
            logKey: try VerifierKey(parsing: String(lines[1].dropFirst(4))),
            chain: [
                WorkerCard.Member(
                    party: try #require(PartyID("sa-sen")), role: .sendingAgency,
                    name: "Công ty Sen (ví dụ)")
            ], costs: OrderCosts(forbidden: [], terms: []), desk: nil, code: nil)
        #expect(card.startText == lines.joined(separator: "\n") + "\n")
    }
}
