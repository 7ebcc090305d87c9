import Foundation
import Platform
import Testing
import Transparency

@testable import LedgerStore
@testable import TestSupport

/// Every change of the disk that committing and publishing make, failed in every way: whatever
/// happens, what was acknowledged is there afterwards, whole, and nothing else is half there.
@Suite struct FaultTests {
    private static let groups = [3, 2, 1, 6]

    /// What was acknowledged to a run before its disk failed.
    private struct Acknowledged {
        var entries = 0
        var inFlight = 0
        var checkpoints: [VerifiedCheckpoint] = []
    }

    /// A home with entries of an earlier writer: 254, so that the next ones fill a bundle.
    private func prepared(_ test: TestHome) throws {
        try test.create()
        let writer = try test.open()
        try writer.commit(TestHome.entries(0..<254, padding: 0))
        try writer.close()
    }

    /// One writer's life: opens, commits and publishes by turns in segments so small that they
    /// rotate, and ends without closing.
    private func life(_ test: TestHome, _ disk: FaultyDisk, _ acknowledged: inout Acknowledged)
        throws
    {
        acknowledged.inFlight = 0
        let writer = try test.open(disk.files, segmentSize: 1536)
        acknowledged.entries = Int(writer.size)
        acknowledged.checkpoints.append(writer.published)
        for (turn, count) in FaultTests.groups.enumerated() {
            acknowledged.inFlight = count
            let first = acknowledged.entries
            try writer.commit(TestHome.entries(first..<first + count, padding: 0))
            acknowledged.entries += count
            acknowledged.inFlight = 0
            if turn % 2 == 1 { acknowledged.checkpoints.append(try writer.publish()) }
        }
    }

    /// Opens the home on a healthy disk and checks it against what was acknowledged to the runs before.
    private func recover(_ test: TestHome, _ acknowledged: Acknowledged, _ name: String) throws {
        let writer = try test.open()
        let size = Int(writer.size)
        #expect(
            (acknowledged.entries...acknowledged.entries + acknowledged.inFlight).contains(size)
                && (size == acknowledged.entries
                    || size == acknowledged.entries + acknowledged.inFlight),
            "\(name): \(size) entries, acknowledged \(acknowledged.entries) + \(acknowledged.inFlight)"
        )
        try checkLedger(test, statements: size)
        for checkpoint in acknowledged.checkpoints {
            #expect(try test.reader.checkpoint(size: checkpoint.size) == checkpoint, "\(name)")
        }
        // It goes on as if nothing had been.
        try writer.commit(TestHome.entries(size..<size + 1))
        try writer.close()
        #expect(try test.reader.checkpoint().size == UInt64(size + 1))
    }

    private func changes() throws -> Int {
        let test = try TestHome()
        try prepared(test)
        let disk = FaultyDisk()
        var acknowledged = Acknowledged()
        try life(test, disk, &acknowledged)
        try recover(test, acknowledged, "healthy")
        return disk.count
    }

    @Test(arguments: FaultyDisk.Fault.allCases)
    func aFailureAtAnyChangeLosesNothingAcknowledged(_ kind: FaultyDisk.Fault) throws {
        let changes = try changes()
        #expect(changes > 60)
        let step = LongRun.isOn ? 1 : kind == .powerCut ? 1 : 3
        for number in stride(from: kind.rawValue.utf8.count % step, to: changes, by: step) {
            let test = try TestHome()
            try prepared(test)
            var acknowledged = Acknowledged(entries: 254)
            let disk = FaultyDisk(fault: (number, kind), seed: UInt64(number))
            let name = "\(kind.rawValue) at change \(number)"
            #expect(throws: StoreError.self, "\(name)") { try life(test, disk, &acknowledged) }
            #expect(disk.isBroken && disk.changesAfterFault == 0, "\(name)")
            try recover(test, acknowledged, name)
        }
    }

    @Test func aFailureDuringRecoveryLosesNothingEither() throws {
        let seed =
            ProcessInfo.processInfo.environment["FERI_SEED"].flatMap(UInt64.init) ?? 20_261_121
        print("seed \(seed)")
        var random = SeededRandom(seed)
        let changes = try changes()
        for _ in 0..<(LongRun.isOn ? 400 : 15) {
            let test = try TestHome(anchored: Bool.random(using: &random))
            try prepared(test)
            var acknowledged = Acknowledged(entries: 254)
            var name = ""
            for _ in 0..<3 {
                let number = Int.random(in: 0..<changes, using: &random)
                let kind = FaultyDisk.Fault.allCases.randomElement(using: &random) ?? .failed
                name += "\(kind.rawValue) at change \(number), "
                let disk = FaultyDisk(fault: (number, kind), seed: random.next())
                let before = acknowledged
                do { try life(test, disk, &acknowledged) } catch is StoreError {
                    // It failed while opening: what was in flight before still may be there.
                    if acknowledged.checkpoints.count == before.checkpoints.count {
                        acknowledged = before
                    }
                }
            }
            try recover(test, acknowledged, name)
        }
    }

    @Test func aHomeThatWasNotMadeToItsEndIsNoHomeAndIsMadeByTheNextRun() throws {
        let disk = FaultyDisk()
        try TestHome().create(disk.files)
        for number in 0..<disk.count {
            for kind in FaultyDisk.Fault.allCases {
                let test = try TestHome()
                let name = "\(kind.rawValue) at change \(number)"
                let faulty = FaultyDisk(fault: (number, kind), seed: UInt64(number))
                #expect(throws: StoreError.self, "\(name)") { try test.create(faulty.files) }
                if kind != .powerCut && kind != .powerCutInParts {
                    #expect(try FileSystem.list(test.scratch.path).isEmpty, "\(name)")
                }
                do {
                    try test.open().close()
                } catch StoreError.noHome, StoreError.unfinished {
                    #expect(throws: Never.self, "\(name)") { try test.create() }
                    try test.open().close()
                }
                try checkLedger(test, statements: 0)
            }
        }
    }

    @Test func aWriterWhoseDiskFailedTakesNothingMore() throws {
        let test = try TestHome()
        try prepared(test)
        let probe = FaultyDisk()
        _ = try test.open(probe.files)
        let disk = FaultyDisk(fault: (probe.count + 1, .failed))
        let writer = try test.open(disk.files)
        let segment = try #require(FileSystem.list(test.home.journal).last).name
        let path = "\(test.home.journal)/\(segment)"
        #expect(throws: StoreError.file(.noSpace("syncSegment", path))) {
            try writer.commit(TestHome.entries(254..<255))
        }
        for _ in 0..<2 {
            #expect(throws: StoreError.self) { try writer.commit(TestHome.entries(254..<255)) }
            #expect(throws: StoreError.self) { try writer.publish() }
            #expect(throws: StoreError.self) { try writer.nextReceived() }
            #expect(throws: StoreError.self) { try writer.close() }
        }
        #expect(disk.changesAfterFault == 0)
    }
}
