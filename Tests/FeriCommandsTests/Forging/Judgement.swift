import Platform
import Testing
import Transparency

@testable import FeriCommands
@testable import LedgerStore
@testable import Terminal
@testable import TestSupport

/// What a command answered.
struct Judgement {
    let code: ExitCode
    let output: String
    let messages: String
    /// The answer of `--json`, whole and canonical; nil when there is none.
    let json: JSONValue?

    var place: String? { json?["place"]?.stringValue }
    var reason: String? { json?["reason"]?.stringValue }

    /// Runs `feri` in a rehearsed world.
    init(_ arguments: [String]) {
        let world = RehearsedWorld()
        code = Feri.run(arguments, world: world.world)
        output = world.output()
        messages = world.messages()
        json =
            arguments.contains("--json")
            ? try? CanonicalJSON.parse(Array(output.utf8.dropLast())) : nil
    }
}

extension ForgedLedger {
    /// `feri verify --json` over the published tree, with its openings if asked.
    func verify(openings: Bool = true, _ more: String...) -> Judgement {
        Judgement(
            ["verify", home.ledger, "--key", vkey, "--json"]
                + (openings ? ["--openings", home.privateDirectory] : []) + more)
    }

    /// That `feri verify` says no, and names this place with these words.
    func expectNo(
        at place: String, _ words: String = "", openings: Bool = true,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let judgement = verify(openings: openings)
        #expect(judgement.code == .no, sourceLocation: sourceLocation)
        #expect(judgement.place == place, sourceLocation: sourceLocation)
        #expect(
            judgement.reason?.contains(words) == true || words.isEmpty,
            "\(judgement.reason ?? judgement.output + judgement.messages)",
            sourceLocation: sourceLocation)
        // The text says the same to a person.
        let text = Judgement(
            ["verify", home.ledger, "--key", vkey]
                + (openings ? ["--openings", home.privateDirectory] : []))
        #expect(
            text.output.hasPrefix("not verified: \(place): "), "\(text.output)",
            sourceLocation: sourceLocation)
    }
}
