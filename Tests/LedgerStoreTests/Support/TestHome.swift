import Foundation
import Platform
import Synchronization
import Testing
import Transparency

@testable import LedgerStore

/// A home in a scratch directory, with a fixed key and a clock that the test moves.
final class TestHome: Sendable {
    let scratch: ScratchDirectory
    let home: HomeLayout
    let anchor: String?
    let key: SignerKey
    private let seconds: Mutex<Int64>

    static let start: Int64 = 1_777_600_000

    init(anchored: Bool = true, seed: UInt8 = 7) throws {
        scratch = try ScratchDirectory()
        home = HomeLayout(root: scratch.path + "/home")
        anchor = anchored ? scratch.path + "/anchor" : nil
        key = SignerKey(
            name: try KeyName("test.example/log"),
            key: try SigningKey(seed: [UInt8](repeating: seed, count: 32)))
        seconds = Mutex(TestHome.start)
    }

    var clock: WallClock {
        WallClock(reading: { [self] in Instant(seconds: seconds.withLock { $0 }) })
    }

    func advance(_ count: Int64) { seconds.withLock { $0 += count } }

    /// Small segments, so that journals rotate in small tests.
    func options(_ files: HomeFiles = .direct, segmentSize: Int = 8192) -> WriterOptions {
        WriterOptions(files: files, segmentSize: segmentSize, threads: 1)
    }

    func create(_ files: HomeFiles = .direct) throws {
        try LedgerWriter.create(home, logKey: key, anchor: anchor, options: options(files))
    }

    func open(_ files: HomeFiles = .direct, segmentSize: Int = 8192) throws -> LedgerWriter {
        try LedgerWriter(
            opening: home, logKey: key, clock: clock,
            options: options(files, segmentSize: segmentSize))
    }

    /// Every name below the scratch directory with its size: what a failing call may not change.
    func files() throws -> [String: Int64] {
        var found: [String: Int64] = [:]
        func look(_ directory: String) throws {
            for item in try FileSystem.list(directory) {
                let path = "\(directory)/\(item.name)"
                found[path] = try FileSystem.modificationStamp(path).size
                if item.kind == .directory {
                    found[path] = 0
                    try look(path)
                }
            }
        }
        try look(scratch.path)
        return found
    }

    var verification: TreeVerification {
        TreeVerification(
            ledger: home.ledger, openings: home.openings, key: key.verifierKey, threads: 1,
            windowSize: 2)
    }

    var reader: LedgerReader { LedgerReader(home: home, key: key.verifierKey) }

    /// A statement that says its number, with an opening at every odd one.
    static func entry(_ number: Int, padding: Int = 20) -> NewEntry {
        NewEntry(
            statement: Array("statement \(number)\n".utf8)
                + [UInt8](repeating: UInt8(ascii: "."), count: padding),
            opening: number % 2 == 0
                ? nil
                : Opening(
                    salt: [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 32),
                    content: Array("{\"n\":\(number)}".utf8)))
    }

    static func entries(_ range: Range<Int>, padding: Int = 20) -> [NewEntry] {
        range.map { entry($0, padding: padding) }
    }
}

extension LedgerWriter {
    /// Commits `group` at the writer's own time.
    @discardableResult
    func commit(_ group: [NewEntry]) throws -> [CommittedEntry] {
        try commit(group, received: try nextReceived())
    }
}
