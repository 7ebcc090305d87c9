import Foundation
import Platform
import Synchronization
import Transparency

@testable import LedgerStore
@testable import Operator

/// A registry whose operator holds the log's key and obeys no rule: what it is given it commits
/// unadmitted, and publishes; tree, chain and checkpoint are right, and only what was planted is
/// wrong.
final class ForgedLedger {
    let scratch: String
    let home: HomeLayout
    let logKey: SignerKey
    private(set) var size: UInt64 = 0

    /// A copy of another, to be changed.
    init(copying other: ForgedLedger) throws {
        scratch = ForgedLedger.freshPath()
        home = HomeLayout(root: scratch + "/home")
        logKey = other.logKey
        size = other.size
        try FileManager.default.copyItem(atPath: other.scratch, toPath: scratch)
    }

    private static func freshPath() -> String {
        NSTemporaryDirectory() + "feri-forged-" + UUID().uuidString
    }

    init(logKey: SignerKey = ForgedKeys.log) throws {
        scratch = ForgedLedger.freshPath()
        home = HomeLayout(root: scratch + "/home")
        self.logKey = logKey
        try FileSystem.createDirectory(scratch)
        try LedgerWriter.create(home, logKey: logKey, anchor: nil, options: ForgedLedger.options)
        try FileSystem.create(
            home.logKeyFile, with: Array("\(logKey.secretText ?? "")\n".utf8), mode: 0o600)
        try FileSystem.create(vkey, with: Array("\(logKey.verifierKey.text)\n".utf8))
    }

    deinit { try? FileSystem.removeTree(scratch) }

    var vkey: String { scratch + "/log.vkey" }
    var reader: LedgerReader { LedgerReader(home: home, key: logKey.verifierKey) }
    static var options: WriterOptions { WriterOptions(segmentSize: 65_536, threads: 1) }

    /// Commits and publishes, at `received`, whatever it is given.
    func add(
        _ entries: [NewEntry], profile: [UInt8]? = nil,
        at received: Instant = Instant(seconds: 1_777_600_000)
    ) throws {
        let writer = try LedgerWriter(
            opening: home, logKey: logKey, clock: .fixed(received), options: ForgedLedger.options)
        if let profile { _ = try writer.placeProfile(profile) }
        _ = try writer.commit(entries, received: try writer.nextReceived())
        size = try writer.publish().size
        try writer.close()
    }

    func add(_ statement: ForgedStatement) throws { try add([statement.entry]) }

    /// A ledger at work: opened, profile, three parties with a key each, an order, a worker with
    /// a milestone and fees; published at sizes 1, 2, 8, 10 and 11.
    static func atWork() throws -> ForgedLedger {
        try ForgedLedger(copying: workingLedger.withLock { try $0.get() })
    }

    /// Made once for all tests: each of its commits waits for the disk.
    private static let workingLedger = Mutex(Result { try working() })

    static func working(logKey: SignerKey = ForgedKeys.log) throws -> ForgedLedger {
        let ledger = try ForgedLedger(logKey: logKey)
        for (batch, profile) in try zip(
            story(logKey: logKey), [nil, ForgedContents.profile, nil, nil, nil])
        {
            try ledger.add(batch, profile: profile)
        }
        return ledger
    }

    /// The statements of `atWork`, by the checkpoints they are published under.
    static func story(logKey: SignerKey = ForgedKeys.log) throws -> [[NewEntry]] {
        let parties: [(key: SignerKey, kind: String)] = [
            (ForgedKeys.sen, "sending-agency"), (ForgedKeys.sakura, "supervising-organization"),
        ]
        var registry: [NewEntry] = []
        for (key, kind) in parties {
            let party = String(key.name.text.prefix { $0 != "/" })
            registry.append(
                try ForgedStatement(
                    ForgedContents.registered(party, kind), by: ForgedKeys.officers
                ).entry)
            registry.append(
                try ForgedStatement(
                    ForgedContents.enrolled(key.verifierKey.text, of: party),
                    by: ForgedKeys.officers + [key]
                ).entry)
        }
        registry.append(
            try ForgedStatement(
                ForgedContents.registered("em-kiku", "employer"), by: ForgedKeys.officers
            ).entry)
        registry.append(
            try ForgedStatement(ForgedContents.issued, by: [ForgedKeys.sakura]).entry)
        return [
            [
                try ForgedStatement(
                    ForgedContents.opened(logKey: logKey.verifierKey.text),
                    by: ForgedKeys.officers
                ).entry
            ],
            [try ForgedStatement(ForgedContents.adopted(), by: ForgedKeys.officers).entry],
            registry,
            [
                try ForgedStatement(
                    ForgedContents.workerEnrolled, by: [ForgedKeys.sen], sealed: true, id: "8"
                ).entry,
                try ForgedStatement(
                    ForgedContents.milestone(), by: [ForgedKeys.sen], sealed: true, id: "9"
                ).entry,
            ],
            [
                try ForgedStatement(
                    ForgedContents.fees(), by: [ForgedKeys.sen], sealed: true, id: "10"
                ).entry
            ],
        ]
    }

    /// The published bytes of all entries.
    var entries: [[UInt8]] {
        get throws { try (0..<size).map { try reader.entry($0, inLogOf: size) } }
    }

    var openings: [Opening?] {
        get throws { try (0..<size).map { try reader.opening($0, inLogOf: size) } }
    }

    /// All files below the published tree and the openings, in a fixed order.
    var files: [String] {
        get throws {
            var paths: [String] = []
            for directory in [home.ledger, home.openings] {
                try PublishedFiles.walk(directory, failure: { StoreError($0, in: directory) }) {
                    (path, kind) throws(StoreError) in
                    if kind == .file { paths.append("\(directory)/\(path)") }
                }
            }
            return paths
        }
    }
}
