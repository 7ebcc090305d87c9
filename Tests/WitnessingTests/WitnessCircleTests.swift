import Foundation
import HTTPServing
import Platform
import Testing
import Transparency
import Wording

@testable import Witnessing

/// What a log publishes of its witnesses' words, and what it does where they are down, slow or wrong
/// (`Specs/witness.md` 16–19).
@Suite struct WitnessCircleTests {
    private let log: FakeLog
    private let fork: FakeLog

    init() throws {
        log = try FakeLog(history: Array(0..<40))
        fork = try FakeLog(history: Array(0..<3) + Array(100..<140))
    }

    /// A witness that answers over HTTP.
    private final class Running {
        let witness: FakeWitness
        let server: HTTPServer

        init(
            _ witness: FakeWitness, at port: UInt16 = 0,
            respond: (@Sendable (Request) -> Response)? = nil
        ) throws {
            self.witness = witness
            let service = WitnessService(witness.desk)
            server = try HTTPServer(
                listen: SocketAddress(.loopbackV4, port: port), limits: WitnessService.limits,
                respond: respond ?? { service.answer($0) })
            try server.start()
        }

        deinit { server.stop() }

        func line(_ place: Int) -> String {
            "witness W\(place) \(witness.keys[0].witnessKey) http://127.0.0.1:\(server.address.port)\n"
        }
    }

    private func running(_ count: Int) throws -> [Running] {
        try (1...count).map { number in
            try Running(
                try FakeWitness(of: [log], seeds: [UInt8(20 + number)], name: "w.example/\(number)")
            )
        }
    }

    private func circle(
        _ lines: [String], quorum: Int, waiting: Int = 5000
    ) throws -> WitnessCircle {
        let names = lines.indices.map { "W\($0 + 1)" }.joined(separator: " ")
        let text = lines.joined() + "group G \(quorum) \(names)\nquorum G\n"
        return try WitnessCircle(try WitnessPolicy(parsing: Array(text.utf8)), waiting: waiting)
    }

    private func shown(_ log: FakeLog) -> WitnessCircle.Shown {
        WitnessCircle.Shown(
            proof: { old, new in
                ConsistencyProof(
                    old: old, new: new, from: HashesInMemory(leaves: log.leaves.prefix(Int(new))))
            }, checkpoint: { try? log.checkpoint(Int($0)) })
    }

    @Test func allThreeCosignAndAreAskedFromWhatTheyHold() throws {
        let witnesses = try running(3)
        let circle = try circle(witnesses.enumerated().map { $1.line($0 + 1) }, quorum: 2)
        var last: [NoteSignature] = []
        for size in [5, 9, 10] {
            let (lines, faults) = circle.ask(for: try log.checkpoint(size), of: shown(log))
            #expect(lines.count == 3 && faults.isEmpty, "\(faults)")
            #expect(
                circle.policy.isMet(
                    by: circle.bearers(
                        of: try log.checkpoint(size).bearing(lines))))
            last = lines
        }
        // A log that starts again learns from each what it holds.
        let again = try self.circle(witnesses.enumerated().map { $1.line($0 + 1) }, quorum: 2)
        let (lines, _) = again.ask(for: try log.checkpoint(10), of: shown(log))
        #expect(Set(lines.map(\.name)) == Set(last.map(\.name)))
    }

    @Test func aForkedLogGetsNoQuorum() throws {
        let witnesses = try running(3)
        let circle = try circle(witnesses.enumerated().map { $1.line($0 + 1) }, quorum: 2)
        _ = circle.ask(for: try log.checkpoint(5), of: shown(log))
        // Another history of the same log, to the same witnesses.
        let (lines, faults) = circle.ask(for: try fork.checkpoint(8), of: shown(fork))
        #expect(lines.isEmpty)
        #expect(faults.map(\.1) == [.refused(422), .refused(422), .refused(422)])
        #expect(!circle.policy.isMet(by: circle.bearers(of: try fork.checkpoint(8))))
    }

    @Test func aLogThatWasRolledBackHearsOfWhatIsMissing() throws {
        let witnesses = try running(1)
        let circle = try circle([witnesses[0].line(1)], quorum: 1)
        _ = circle.ask(for: try log.checkpoint(9), of: shown(log))
        let young = try self.circle([witnesses[0].line(1)], quorum: 1)
        let (lines, faults) = young.ask(for: try log.checkpoint(5), of: shown(log))
        #expect(lines.isEmpty && faults.map(\.1) == [.ahead(9)])
        #expect(
            faults[0].1.notice(of: faults[0].0).en
                == "witness w.example/1: it has cosigned 9 entries: this home may be an old copy")
    }

    @Test func oneThatIsDownOrSlowStopsNobodyAndIsLetAlone() throws {
        let witnesses = try running(1)
        let gone = try Running(try FakeWitness(of: [log], seeds: [31], name: "w.example/down"))
        let down = gone.line(2)
        gone.server.stop()
        // Connections are taken by the system, and nobody ever answers.
        let silent = try ListeningSocket(on: SocketAddress(.loopbackV4, port: 0))
        let mute = try FakeWitness(of: [log], seeds: [32], name: "w.example/slow")
        let slow =
            "witness W3 \(mute.keys[0].witnessKey) http://127.0.0.1:\(silent.local.port)\n"
        let circle = try circle([witnesses[0].line(1), down, slow], quorum: 1, waiting: 700)
        let start = MonotonicTime.now()
        let (lines, faults) = circle.ask(for: try log.checkpoint(5), of: shown(log))
        let took = start.milliseconds(until: MonotonicTime.now())
        #expect(lines.map(\.name.text) == ["w.example/1"])
        #expect(took < 5000, "\(took)")
        #expect(faults.map { $0.0.name.text } == ["w.example/down", "w.example/slow"])
        #expect(faults[1].1 == .late)
        // The slow one is not asked now; the other's fault is known.
        let (second, said) = circle.ask(for: try log.checkpoint(9), of: shown(log))
        #expect(second.count == 1 && said.isEmpty, "\(said)")
    }

    @Test func aLineThatDoesNotVerifyIsNotPublished() throws {
        let witness = try FakeWitness(of: [log], seeds: [33], name: "w.example/liar")
        let forged = NoteSignature(
            name: witness.keys[0].name, keyID: witness.keys[0].witnessKey.keyID,
            bytes: [UInt8](repeating: 7, count: 72))
        let liar = try Running(witness) { _ in
            Response(.ok, type: "text/plain; charset=utf-8", body: forged.line)
        }
        let circle = try circle([liar.line(1)], quorum: 1)
        let (lines, faults) = circle.ask(for: try log.checkpoint(5), of: shown(log))
        #expect(lines.isEmpty && faults.map(\.1) == [.badLine])
    }

    @Test func aWitnessWhoseStateWasPutBackIsShownItsOwnWord() throws {
        let witness = try FakeWitness(of: [log], seeds: [35], name: "w.example/1")
        var running: Running? = try Running(witness)
        let port = try #require(running?.server.address.port)
        let circle = try circle([try #require(running?.line(1))], quorum: 1)
        var published: [UInt64: VerifiedCheckpoint] = [:]
        func ask(_ size: Int) throws -> [NoteSignature] {
            let kept = published
            let history = WitnessCircle.Shown(
                proof: shown(log).proof, checkpoint: { kept[$0] })
            let (lines, _) = circle.ask(for: try log.checkpoint(size), of: history)
            published[UInt64(size)] = try log.checkpoint(size).bearing(lines)
            return lines
        }
        _ = try ask(5)
        let old = try FileSystem.read(witness.stateFile(of: log))
        _ = try ask(9)
        running?.server.stop()
        running = nil
        try FileSystem.replace(witness.stateFile(of: log), with: old)
        try witness.open()
        let again = try Running(witness, at: port)
        // The log sends what continues 9; the witness says that it holds 5, and is shown its word.
        #expect(try ask(12).count == 1)
        #expect(
            witness.said() == [
                "log.example/a: the state of this witness was an older one, of size 5; it goes on "
                    + "from 9, which its own cosignature shows that it cosigned"
            ])
        withExtendedLifetime(again) {}
    }

    @Test func cosignaturesLaidDownInADirectoryAreTakenUpOnce() throws {
        let witness = try FakeWitness(of: [log], seeds: [34], name: "w.example/1")
        let directory = NSTemporaryDirectory() + "feri-cosigned-" + UUID().uuidString
        try FileSystem.createDirectory(directory)
        defer { try? FileSystem.removeTree(directory) }
        let circle = try circle(["witness W1 \(witness.keys[0].witnessKey)\n"], quorum: 1)
        #expect(circle.lines(in: directory, for: try log.checkpoint(5)).isEmpty)
        _ = try witness.desk.add(log.request(0, 5))
        let kept = try FileSystem.read(witness.stateFile(of: log))
        try FileSystem.create("\(directory)/rubbish", with: [0, 1, 2])
        try FileSystem.create("\(directory)/a", with: kept)
        let lines = circle.lines(in: directory, for: try log.checkpoint(5))
        #expect(lines.count == 1)
        let published = try log.checkpoint(5).bearing(lines)
        #expect(circle.lines(in: directory, for: published).isEmpty)
        #expect(circle.lines(in: directory, for: try log.checkpoint(6)).isEmpty)
        #expect(!circle.isDue(published, at: .now()))
    }
}
