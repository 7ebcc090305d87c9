import Foundation
import Platform
import Synchronization
import Testing
import Transparency

@testable import LedgerStore
@testable import TestSupport

@Suite struct LedgerWriterTests {
    @Test func aNewHomeHoldsTheEmptyLogUnderItsKey() throws {
        let test = try TestHome()
        try test.create()
        try checkLedger(test, statements: 0)
        #expect(try FileSystem.permissions(of: test.home.privateDirectory) == 0o700)
        #expect(try FileSystem.permissions(of: test.home.journal) == 0o700)
        #expect(try FileSystem.permissions(of: test.home.keys) == 0o700)
        #expect(throws: StoreError.alreadyExists(path: test.home.root)) { try test.create() }
        let other = try TestHome(anchored: false)
        try other.create()
        #expect(throws: StoreError.alreadyExists(path: other.home.root)) { try other.create() }
        #expect(try HomeDescription(of: other.home).anchor == nil)
        #expect(try HomeDescription(of: test.home).anchor == test.anchor)
    }

    @Test func committedEntriesArePublishedAndFoundAgainByTheNextWriter() throws {
        let test = try TestHome()
        try test.create()
        let writer = try test.open()
        let first = try writer.commit(TestHome.entries(0..<3))
        #expect(first.map(\.seq) == [0, 1, 2])
        #expect(writer.lastLeaf == first[2].leaf)
        #expect(try test.reader.checkpoint().size == 0)
        #expect(try writer.publish().size == 3)
        try checkLedger(test, statements: 3)
        test.advance(5)
        try writer.commit(TestHome.entries(3..<260))
        try writer.commit(TestHome.entries(260..<700))
        try writer.close()
        try checkLedger(test, statements: 700)
        #expect(throws: StoreError.closed) { try writer.commit(TestHome.entries(700..<701)) }

        let second = try test.open()
        #expect(second.size == 700)
        #expect(second.lastReceived == Instant(seconds: TestHome.start + 5))
        try second.commit(TestHome.entries(700..<1030))
        try second.publish()
        try checkLedger(test, statements: 1030)
    }

    @Test func aSecondWriterIsKeptOutUntilTheFirstIsClosed() throws {
        let test = try TestHome()
        try test.create()
        let writer = try test.open()
        #expect(throws: StoreError.locked(home: test.home.root)) { try test.open() }
        try writer.close()
        #expect(throws: Never.self) { try test.open() }
    }

    @Test func anotherKeyIsRefused() throws {
        let test = try TestHome()
        try test.create()
        let other = SignerKey(
            name: test.key.name, key: try SigningKey(seed: [UInt8](repeating: 9, count: 32)))
        #expect(
            throws: StoreError.anotherKey(
                expected: test.key.verifierKey.text, seen: other.verifierKey.text)
        ) {
            try LedgerWriter(opening: test.home, logKey: other, clock: test.clock)
        }
    }

    @Test func theJournalIsRetiredOnceItsEntriesArePublished() throws {
        let test = try TestHome()
        try test.create()
        let writer = try test.open()
        var next = 0
        for _ in 0..<20 {
            try writer.commit(TestHome.entries(next..<next + 30))
            next += 30
        }
        #expect(try FileSystem.list(test.home.journal).count > 4)
        try writer.publish()
        #expect(try FileSystem.list(test.home.journal).count == 1)
        try checkLedger(test, statements: next)
    }

    @Test func anEntryThatDoesNotFitIsRefusedAndTheGroupWithIt() throws {
        let test = try TestHome()
        try test.create()
        let writer = try test.open()
        let long = NewEntry(statement: [UInt8](repeating: 97, count: 65_500), opening: nil)
        #expect(throws: StoreError.tooLong(positionInGroup: 1, bytes: 65_600)) {
            try writer.commit([TestHome.entry(0), long])
        }
        // Nothing was written, so the writer goes on.
        try writer.commit(TestHome.entries(0..<1))
        try writer.publish()
        try checkLedger(test, statements: 1)
    }

    @Test func receivedNeverDecreasesAndAJumpOfTheClockStopsTheWriter() throws {
        let test = try TestHome()
        try test.create()
        let writer = try test.open()
        try writer.commit(TestHome.entries(0..<1))
        test.advance(-60)
        #expect(try writer.nextReceived() == Instant(seconds: TestHome.start))
        #expect(throws: StoreError.self) {
            try writer.commit(
                TestHome.entries(1..<2), received: Instant(seconds: TestHome.start - 60))
        }
        #expect(throws: StoreError.self) {
            try writer.commit(
                TestHome.entries(1..<2), received: Instant(seconds: TestHome.start + 1))
        }
        test.advance(-7200)
        #expect(
            throws: StoreError.clockBehind(
                now: Instant(seconds: TestHome.start - 7260), last: Instant(seconds: TestHome.start)
            )
        ) { try writer.nextReceived() }
    }

    @Test func theWallClockIsComparedWithTheMonotonicOne() throws {
        var clock = ReceivedClock(
            WallClock(now: { Instant(seconds: 10_000) }, monotonicSeconds: { 50 }), last: nil)
        #expect(try clock.next() == Instant(seconds: 10_000))
        let test = try TestHome()
        try test.create()
        let ticks = Ticks()
        let writer = try LedgerWriter(
            opening: test.home, logKey: test.key,
            clock: WallClock(
                now: { Instant(seconds: TestHome.start + ticks.wall) },
                monotonicSeconds: { ticks.monotonic }),
            options: test.options())
        ticks.set(wall: 4000, monotonic: 400)
        #expect(try writer.nextReceived() == Instant(seconds: TestHome.start + 4000))
        ticks.set(wall: 4101, monotonic: 500)
        #expect(throws: StoreError.clockLeft(seconds: 3601)) { try writer.nextReceived() }
        ticks.set(wall: 500, monotonic: 500)
        #expect(throws: StoreError.self) { try writer.nextReceived() }
    }

    @Test func aProfileStandsUnderItsDigest() throws {
        let test = try TestHome()
        try test.create()
        let writer = try test.open()
        let digest = try writer.placeProfile(Array("{}".utf8))
        let path = "\(test.home.ledger)/\(PublishedPaths.profile(digest))"
        #expect(try FileSystem.read(path) == Array("{}".utf8))
        #expect(path.hasSuffix("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"))
    }

    @Test func committingGoesOnWhileAnotherThreadPublishes() throws {
        let test = try TestHome()
        try test.create()
        let writer = try test.open()
        let committed = Mutex<Result<Int, any Error>>(.success(0))
        let thread = try #require(
            ScopedThread {
                let outcome = Result {
                    for turn in 0..<40 {
                        try writer.commit(TestHome.entries(turn * 20..<turn * 20 + 20))
                    }
                    return 800
                }
                committed.withLock { $0 = outcome }
            })
        var size: UInt64 = 0
        while size < 400 {
            let published = try writer.publish().size
            #expect(published >= size)
            size = published
        }
        thread.join()
        #expect(try committed.withLock { try $0.get() } == 800)
        try writer.close()
        try checkLedger(test, statements: 800)
    }

    @Test func groupsOfAnySizePublishedAtAnyPointMakeTheSameTree() throws {
        let seed = ProcessInfo.processInfo.environment["FERI_SEED"].flatMap(UInt64.init) ?? 20261121
        print("seed \(seed)")
        var random = SeededRandom(seed)
        let runs = LongRun.isOn ? 40 : 3
        for _ in 0..<runs {
            let test = try TestHome(anchored: Bool.random(using: &random))
            try test.create()
            var writer = try test.open()
            var count = 0
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let group = Int.random(in: 1...280, using: &random)
                try writer.commit(TestHome.entries(count..<count + group))
                count += group
                test.advance(Int64.random(in: -3...60, using: &random))
                switch Int.random(in: 0..<4, using: &random) {
                case 0:
                    try writer.publish()
                    try checkLedger(test, statements: count)
                case 1:
                    // The process ends here; what it committed is found by the next.
                    writer.abandon()
                    writer = try test.open()
                    try checkLedger(test, statements: count)
                default: break
                }
            }
            try writer.close()
            try checkLedger(test, statements: count)
        }
    }
}
