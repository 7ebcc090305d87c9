import Foundation
import Platform
import Synchronization
import Wording

@testable import Transparency
@testable import Witnessing

/// A log whose history is a list of numbers; another list is another history.
struct FakeLog {
    let key: SignerKey
    var leaves: [Digest]

    init(_ name: String = "log.example/a", seed: UInt8 = 1, history: [Int]) throws {
        key = SignerKey(
            name: try KeyName(name), key: try SigningKey(seed: [UInt8](repeating: seed, count: 32)))
        leaves = history.map { Merkle.leafHash(Array("leaf \($0)".utf8)) }
    }

    func checkpoint(_ size: Int) throws -> VerifiedCheckpoint {
        try VerifiedCheckpoint(
            signing: Checkpoint(
                origin: key.name, size: UInt64(size), root: Merkle.root(over: leaves.prefix(size))),
            by: key)
    }

    func proof(_ old: Int, _ new: Int) -> [Digest] {
        let tree = HashesInMemory(leaves: leaves)
        return ConsistencyProof(old: UInt64(old), new: UInt64(new), from: tree)?.hashes ?? []
    }

    /// What it asks a witness that holds `old`.
    func request(_ old: Int, _ new: Int) throws -> [UInt8] {
        try request(old, new, showing: checkpoint(new))
    }

    func request(_ old: Int, _ new: Int, showing: VerifiedCheckpoint) throws -> [UInt8] {
        AddCheckpoint(old: UInt64(old), hashes: proof(old, new), checkpoint: showing).bytes
    }
}

/// A witness with a directory of its own and a clock that tests set.
final class FakeWitness {
    static let start: Int64 = 1_777_600_000

    let directory: String
    let keys: [CosignerKey]
    let logs: WitnessedLogs
    private let clock = Box(FakeWitness.start)
    private let notices = Notices()
    let anchor: String?
    private(set) var desk: WitnessDesk!

    init(
        of logs: [FakeLog], seeds: [UInt8] = [9], anchored: Bool = false,
        name: String = "w.example/1"
    ) throws {
        directory = NSTemporaryDirectory() + "feri-witness-" + UUID().uuidString
        anchor = anchored ? directory + "-anchor" : nil
        if let anchor { try FileSystem.createDirectory(anchor) }
        self.logs = try WitnessedLogs(
            parsing: Array(logs.map { "log \($0.key.verifierKey)\n" }.joined().utf8))
        keys = try seeds.map { seed in
            CosignerKey(
                name: try KeyName(name),
                key: try SigningKey(seed: [UInt8](repeating: seed, count: 32)))
        }
        try WitnessPlaces(state: directory, anchor: anchor).make()
        try open()
    }

    deinit {
        try? FileSystem.removeTree(directory)
        if let anchor { try? FileSystem.removeTree(anchor) }
    }

    /// Ends the witness and starts it with what lies in its directory.
    func open(keys: [CosignerKey]? = nil) throws {
        desk = nil
        let (clock, notices) = (clock, notices)
        desk = try WitnessDesk(
            WitnessPlaces(state: directory, anchor: anchor), keys: keys ?? self.keys, logs: logs,
            now: { Instant(seconds: clock.value) }, tell: { notices.add($0) })
    }

    func pass(seconds: Int64) { clock.value += seconds }

    /// What was said since it was asked last.
    func said() -> [String] { notices.take().map(\.wording.en) }

    var evidence: [String] {
        get throws { try FileSystem.list("\(directory)/evidence").map(\.name) }
    }

    func stateFile(of log: FakeLog) -> String {
        "\(directory)/logs/\(WitnessedLogs.hash(of: log.key.name))"
    }
}

private final class Box: Sendable {
    private let held: Mutex<Int64>
    init(_ value: Int64) { held = Mutex(value) }
    var value: Int64 {
        get { held.withLock { $0 } }
        set { held.withLock { $0 = newValue } }
    }
}

private final class Notices: Sendable {
    private let all = Mutex<[WitnessNotice]>([])
    func add(_ notice: WitnessNotice) { all.withLock { $0.append(notice) } }
    func take() -> [WitnessNotice] {
        all.withLock { all in
            defer { all = [] }
            return all
        }
    }
}

extension WitnessDesk.Answer {
    var lines: [NoteSignature]? { if case .cosigned(let lines) = self { lines } else { nil } }
}
