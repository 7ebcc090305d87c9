import Platform
import Testing
import Wording

@testable import Terminal
@testable import Transparency
@testable import Witnessing

/// A witness that is given an older state of its own notices (`Specs/witness.md` 2, 10–12).
@Suite struct OlderStateTests {
    private let log: FakeLog
    private let fork: FakeLog

    init() throws {
        log = try FakeLog(history: Array(0..<40))
        fork = try FakeLog(history: Array(0..<5) + Array(100..<140))
    }

    /// A witness that cosigned 5, then 9, and whose state of 5 was put back; with what 9 bore.
    private func putBack(anchored: Bool) throws -> (FakeWitness, VerifiedCheckpoint) {
        let witness = try FakeWitness(of: [log], anchored: anchored)
        _ = try witness.desk.add(log.request(0, 5))
        let old = try FileSystem.read(witness.stateFile(of: log))
        let lines = try #require(try witness.desk.add(log.request(5, 9)).lines)
        try FileSystem.replace(witness.stateFile(of: log), with: old)
        try witness.open()
        return (witness, try log.checkpoint(9).bearing(lines))
    }

    @Test func itsAnchorKnowsMore() throws {
        let (witness, _) = try putBack(anchored: true)
        #expect(
            witness.said() == [
                "log.example/a: the state of this witness was an older one, of size 5; it goes on "
                    + "from 9, which the anchor shows that it cosigned"
            ])
        #expect(try witness.desk.add(fork.request(5, 8)) == .anotherSize(9))
        #expect(
            try FileSystem.read(witness.stateFile(of: log))
                == witness.desk
                .latest(of: log.key.name)?.bytes)
    }

    @Test func itsOwnWordOnWhatItIsShownIsItsMemory() throws {
        let (witness, cosigned) = try putBack(anchored: false)
        #expect(witness.said().isEmpty)
        // Whatever else is wrong with the request.
        #expect(
            try witness.desk.add(log.request(3, 9, showing: cosigned)) == .anotherSize(9))
        #expect(
            witness.said() == [
                "log.example/a: the state of this witness was an older one, of size 5; it goes on "
                    + "from 9, which its own cosignature shows that it cosigned"
            ])
        #expect(try witness.desk.add(fork.request(5, 8)) == .anotherSize(9))
        try witness.open()
        #expect(witness.desk.latest(of: log.key.name)?.size == 9)
        #expect(try witness.desk.add(log.request(9, 12)).lines != nil)
    }

    @Test func aForgedWordIsNoMemory() throws {
        let (witness, cosigned) = try putBack(anchored: false)
        let line = try #require(cosigned.line(of: witness.keys[0].witnessKey))
        let bent = NoteSignature(
            name: line.name, keyID: line.keyID,
            bytes: line.bytes.dropLast() + [line.bytes.last! ^ 1])
        let shown = try log.checkpoint(9).bearing([bent])
        #expect(try witness.desk.add(log.request(3, 9, showing: shown)) == .anotherSize(5))
        #expect(witness.said().isEmpty)
    }

    @Test func twoRootsUnderItsOwnWordStopThatLog() throws {
        let (witness, cosigned) = try putBack(anchored: false)
        // While nobody showed it its own word, it was led to cosign the fork.
        #expect(try witness.desk.add(fork.request(5, 9)).lines?.count == 1)
        #expect(try witness.desk.add(log.request(9, 9, showing: cosigned)) == .stopped)
        #expect(witness.said().first?.contains("this witness cosigned two roots of size 9") == true)
        #expect(try witness.evidence.count == 1)
        #expect(try witness.desk.add(fork.request(9, 12)) == .stopped)
    }

    @Test func aStateThatIsNotThereIsNotTakenForOneThatHasSeenNothing() throws {
        let witness = try FakeWitness(of: [log])
        try FileSystem.removeTree(witness.directory)
        #expect {
            try witness.open()
        } throws: {
            ($0 as? Failure)?.message.en == "this is not the state of a witness"
        }
        try FileSystem.createDirectory(witness.directory)
    }

    @Test func aStateThatCannotBeReadStopsTheStart() throws {
        let witness = try FakeWitness(of: [log])
        _ = try witness.desk.add(log.request(0, 5))
        var bytes = try FileSystem.read(witness.stateFile(of: log))
        bytes[bytes.count - 150] ^= 1
        try FileSystem.replace(witness.stateFile(of: log), with: bytes)
        #expect {
            try witness.open()
        } throws: {
            ($0 as? Failure)?.message.en.hasPrefix("what this witness cosigned last cannot be read")
                == true
        }
    }

    @Test func twoWitnessesNeverShareAState() throws {
        let witness = try FakeWitness(of: [log])
        #expect {
            _ = try WitnessDesk(
                WitnessPlaces(state: witness.directory, anchor: nil), keys: witness.keys,
                logs: witness.logs, now: { Instant(seconds: 1) }, tell: { _ in })
        } throws: {
            ($0 as? Failure)?.code == .locked
        }
    }
}
