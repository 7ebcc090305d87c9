import Platform
import Testing

@testable import Transparency
@testable import Witnessing

/// What a witness cosigns, and why it does not (`Specs/witness.md` 5–12).
@Suite struct WitnessDeskTests {
    private let log: FakeLog
    private let fork: FakeLog
    private let witness: FakeWitness

    init() throws {
        log = try FakeLog(history: Array(0..<40))
        fork = try FakeLog(history: Array(0..<3) + Array(100..<140))
        witness = try FakeWitness(of: [log])
    }

    private func cosign(_ old: Int, _ new: Int) throws -> [NoteSignature]? {
        try witness.desk.add(log.request(old, new)).lines
    }

    @Test func aCheckpointThatContinuesIsCosignedAndKept() throws {
        for (old, new) in [(0, 1), (1, 5), (5, 5), (5, 8), (8, 40)] {
            let lines = try #require(try cosign(old, new))
            let cosigned = try log.checkpoint(new).bearing(only: lines)
            let made = try #require(cosigned.cosignature(by: witness.keys[0].witnessKey))
            #expect(made.time == Instant(seconds: FakeWitness.start))
            let kept = try FileSystem.read(witness.stateFile(of: log))
            #expect(kept == cosigned.bytes && kept == witness.desk.latest(of: log.key.name)?.bytes)
        }
        #expect(witness.said().isEmpty)
    }

    @Test func whatBreaksARuleIsAnsweredByTheFirstOneThatIsBroken() throws {
        _ = try cosign(0, 5)
        let stranger = try FakeLog("other.example/b", seed: 2, history: [1])
        let imposter = try FakeLog(seed: 3, history: Array(0..<40))
        let desk = witness.desk!
        #expect(desk.add(Array("old 05\n\n".utf8)) == .unreadable(.oldSize))
        #expect(desk.add(Array("old 5\nx\n\n".utf8)) == .unreadable(.hash(line: 2)))
        #expect(try desk.add(stranger.request(0, 1)) == .unknownLog)
        #expect(try desk.add(imposter.request(5, 8)) == .unsigned)
        let wide = AddCheckpoint(old: 9, hashes: [], checkpoint: try log.checkpoint(8)).bytes
        #expect(desk.add(wide) == .oldTooLarge)
        #expect(try desk.add(log.request(0, 8)) == .anotherSize(5))
        #expect(try desk.add(log.request(4, 5)) == .anotherSize(5))
        #expect(try desk.add(fork.request(5, 5)) == .anotherRoot)
        #expect(try desk.add(fork.request(5, 8)) == .unproven)
        // A proof that must be empty and is not.
        let padded = AddCheckpoint(
            old: 5, hashes: [Merkle.emptyRoot], checkpoint: try log.checkpoint(5)
        ).bytes
        #expect(desk.add(padded) == .unproven)
        #expect(desk.latest(of: log.key.name)?.size == 5)
        #expect(try desk.add(log.request(5, 8)).lines != nil)
    }

    @Test func aFirstCheckpointNeedsAnEmptyProof() throws {
        let padded = AddCheckpoint(
            old: 0, hashes: log.proof(3, 8), checkpoint: try log.checkpoint(8))
        #expect(witness.desk.add(padded.bytes) == .unproven)
    }

    @Test func twoRootsOfOneSizeAreKeptAsEvidenceThatConvicts() throws {
        _ = try cosign(0, 5)
        _ = try witness.desk.add(fork.request(5, 5))
        let name = try #require(try witness.evidence.first)
        let path = "\(witness.directory)/evidence/\(name)"
        let view = try SplitView(parsing: try FileSystem.read(path))
        #expect(try view.convicts(log.key.verifierKey) == .roots(size: 5))
        let said = "log.example/a: the log signed two roots of size 5; the evidence is \(path)"
        #expect(witness.said() == [said])
        // Asked again it is there already.
        _ = try witness.desk.add(fork.request(5, 5))
        #expect(try witness.evidence == [name])
    }

    @Test func linesOfOthersAndForgedOnesOfItsOwnAreNeverKept() throws {
        let own = witness.keys[0]
        let forged = NoteSignature(
            name: own.name, keyID: own.witnessKey.keyID, bytes: [UInt8](repeating: 7, count: 72))
        let other = NoteSignature(
            name: try KeyName("x.example/9"), keyID: own.witnessKey.keyID, bytes: [1, 2, 3])
        let shown = try log.checkpoint(5).bearing([forged, other])
        let lines = try #require(try witness.desk.add(log.request(0, 5, showing: shown)).lines)
        #expect(!lines.contains(forged) && lines.count == 1)
        let kept = try UnverifiedCheckpoint(
            parsing: try FileSystem.read(witness.stateFile(of: log)))
        #expect(kept.note.signatures == (try log.checkpoint(5).note.signatures) + lines)
    }

    @Test func aFreshCosignatureIsGivenAgainAndAnOldOneIsRenewed() throws {
        let first = try #require(try cosign(0, 5))
        witness.pass(seconds: 59)
        #expect(try cosign(5, 5) == first)
        witness.pass(seconds: 1)
        let renewed = try #require(try cosign(5, 5))
        let made = try log.checkpoint(5).bearing(only: renewed).cosignature(
            by: witness.keys[0].witnessKey)
        #expect(made?.time == Instant(seconds: FakeWitness.start + 60))
    }

    @Test func severalKeysEachMakeALineSoThatOneCanBeChanged() throws {
        _ = try cosign(0, 5)
        let next = CosignerKey(
            name: try KeyName("w.example/2"),
            key: try SigningKey(seed: [UInt8](repeating: 10, count: 32)))
        try witness.open(keys: witness.keys + [next])
        let lines = try #require(try cosign(5, 5))
        #expect(lines.map(\.name.text) == ["w.example/1", "w.example/2"])
        try witness.open(keys: [next])
        let alone = try #require(try cosign(5, 9))
        #expect(alone.map(\.name.text) == ["w.example/2"])
        #expect(try witness.desk.add(log.request(0, 9)) == .anotherSize(9))
    }

    @Test func logsAreHeldApart() throws {
        let second = try FakeLog("log.example/b", seed: 4, history: [7, 8, 9])
        let both = try FakeWitness(of: [log, second])
        #expect(try both.desk.add(log.request(0, 5)).lines != nil)
        #expect(try both.desk.add(second.request(0, 2)).lines != nil)
        #expect(try both.desk.add(second.request(0, 3)) == .anotherSize(2))
        #expect(both.desk.latest(of: log.key.name)?.size == 5)
    }

    @Test func aLogThatChangesItsKeyIsOneLog() throws {
        let renewed = try FakeLog(seed: 5, history: Array(0..<40))
        let both = try FakeWitness(of: [log, renewed])
        #expect(both.logs.logs.count == 1)
        #expect(try both.desk.add(log.request(0, 5)).lines != nil)
        #expect(try both.desk.add(renewed.request(5, 9)).lines != nil)
        #expect(both.desk.latest(of: log.key.name)?.key == renewed.key.verifierKey)
    }

    @Test func aFailureToKeepStopsTheWitness() throws {
        _ = try cosign(0, 5)
        try FileSystem.rename("\(witness.directory)/logs", to: "\(witness.directory)/gone")
        #expect(try witness.desk.add(log.request(5, 8)) == .stopped)
        try FileSystem.rename("\(witness.directory)/gone", to: "\(witness.directory)/logs")
        #expect(try witness.desk.add(log.request(5, 8)) == .stopped)
        try witness.open()
        #expect(try cosign(5, 8) != nil)
    }
}
