import Foundation
import Platform
import Testing
import Transparency

@testable import LedgerStore

/// When somebody is asked whether the clock is right.
@Suite struct ClockDoubtTests {
    private static let day: Int64 = 86_400
    /// What the files of the home, and its last entry, are dated.
    private static let dated = Instant(seconds: 1_800_000_000)

    private func home(entries: Bool = true, files: Instant = dated) throws -> TestHome {
        let test = try TestHome()
        try test.create()
        if entries {
            test.advance(ClockDoubtTests.dated.seconds - TestHome.start)
            let writer = try test.open()
            try writer.commit(TestHome.entries(0..<1))
            try writer.close()
        }
        try date(test, files)
        return test
    }

    private func date(_ test: TestHome, _ instant: Instant) throws {
        let anchor = try #require(test.anchor)
        for path in ["\(test.home.ledger)/checkpoint", test.home.lock, anchor]
            + (try FileSystem.list(test.home.journal).map { "\(test.home.journal)/\($0.name)" })
        {
            let date = Date(timeIntervalSince1970: Double(instant.seconds))
            try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
        }
    }

    private func doubt(
        _ test: TestHome, after seconds: Int64, last: Instant? = dated
    ) throws -> ClockDoubt? {
        let now = Instant(seconds: ClockDoubtTests.dated.seconds + seconds)
        return try ClockWitnesses(of: test.home, anchor: test.anchor, lastReceived: last)
            .doubt(now)
    }

    @Test func aWeekOfRestIsNothingAndMoreIsAskedAbout() throws {
        let test = try home()
        let day = ClockDoubtTests.day
        for seconds in [0, 1, day, 7 * day, -day] {
            #expect(try doubt(test, after: seconds) == nil, "\(seconds)")
        }
        let ahead = try #require(try doubt(test, after: 7 * day + 1))
        #expect(!ahead.isBehind)
        let behind = try #require(try doubt(test, after: -day - 1))
        #expect(behind.isBehind)
    }

    @Test func theNewestOfAllThatIsDatedDecides() throws {
        let day = ClockDoubtTests.day
        let test = try home(files: Instant(seconds: ClockDoubtTests.dated.seconds - 30 * day))
        // The last entry is newer than all files: they came from a backup that keeps times.
        #expect(try doubt(test, after: 6 * day) == nil)
        guard case .ahead(.lastEntry, ClockDoubtTests.dated)? = try doubt(test, after: 8 * day)
        else {
            Issue.record("not the last entry")
            return
        }
        // The door was open all the time, and nobody filed anything.
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_800_000_000 + 60 * 86_400)],
            ofItemAtPath: test.home.lock)
        #expect(try doubt(test, after: 61 * day) == nil)
        #expect(try doubt(test, after: 68 * day) != nil)
        guard case .behind(.file(test.home.lock), _)? = try doubt(test, after: 58 * day) else {
            Issue.record("not the lock")
            return
        }
    }

    @Test func aNewHomeIsComparedWithWhenItWasMadeAndWithTheProgram() throws {
        let day = ClockDoubtTests.day
        let test = try home(entries: false)
        #expect(try doubt(test, after: 3 * day, last: nil) == nil)
        #expect(try doubt(test, after: 8 * day, last: nil) != nil)
        // Made in 2099, by the same clock: only the program itself is older.
        let far = Instant(seconds: 4_070_908_800)
        try date(test, far)
        #expect(
            try ClockWitnesses(of: test.home, anchor: test.anchor, lastReceived: nil).doubt(far)
                == .ahead(of: .program, at: ClockWitnesses.programBegan))
        #expect(
            try ClockWitnesses(of: test.home, anchor: test.anchor, lastReceived: far).doubt(far)
                == nil)
        #expect(
            try ClockWitnesses(of: test.home, anchor: test.anchor, lastReceived: nil)
                .doubt(Instant(seconds: 86_400))?.isBehind == true)
    }

    private func open(
        _ test: TestHome, at now: Instant, _ use: ClockUse = .asked
    ) throws -> LedgerWriter {
        var options = test.options()
        options.clock = use
        return try LedgerWriter(
            opening: test.home, logKey: test.key,
            clock: WallClock(now: { now }, monotonicSeconds: { 5 }, datesFiles: true),
            options: options)
    }

    @Test func aWriterAsksBeforeAnythingIsWrittenAndIsWarnedOnce() throws {
        let test = try home()
        let now = Instant(seconds: ClockDoubtTests.dated.seconds + 9 * ClockDoubtTests.day)
        let before = try test.files()
        let error = #expect(throws: StoreError.self) { try open(test, at: now) }
        guard case .clockDoubtful(now, _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try test.files() == before)
        // Nothing is stamped: nothing is asked.
        try open(test, at: now, .unused).close()
        try date(test, ClockDoubtTests.dated)
        let writer = try open(test, at: now, .confirmed)
        try writer.commit(TestHome.entries(1..<2))
        try writer.close()
        #expect(try test.reader.checkpoint().size == 2)
    }

    @Test func aLogThatIsStampedAheadTakesOnlyWhatIsStampedAsItsLast() throws {
        let test = try home()
        let now = Instant(seconds: ClockDoubtTests.dated.seconds - 400 * ClockDoubtTests.day)
        try date(test, now)
        let last = ClockDoubtTests.dated
        for use in [ClockUse.asked, .confirmed] {
            #expect(throws: StoreError.clockBehind(now: now, last: last)) {
                try open(test, at: now, use)
            }
        }
        let writer = try open(test, at: now, .stopped)
        #expect(try writer.nextReceived() == last)
        try writer.commit(TestHome.entries(1..<2))
        try writer.close()
        try checkLedger(test, statements: 2)
        // One that is not ahead is not stamped so.
        let later = Instant(seconds: last.seconds - 3600)
        #expect(throws: StoreError.clockNotBehind(now: later, last: last)) {
            try open(test, at: later, .stopped)
        }
    }

    @Test func aWriterThatWaitsDatesItsHome() throws {
        let test = try home(files: Instant(seconds: 1_000_000_000))
        let ticks = Ticks()
        let start = ClockDoubtTests.dated.seconds
        let writer = try LedgerWriter(
            opening: test.home, logKey: test.key,
            clock: WallClock(
                now: { Instant(seconds: start + ticks.wall) },
                monotonicSeconds: { ticks.monotonic }, datesFiles: true),
            options: test.options())
        func dated() throws -> Int64 {
            try FileSystem.modificationStamp(test.home.lock).modifiedSeconds
        }
        let before = try dated()
        try writer.dateHome()
        #expect(try dated() == before)
        ticks.set(wall: 3600, monotonic: 3600)
        try writer.dateHome()
        #expect(try dated() > before)
        // A clock that was set meanwhile leaves no trace there.
        ticks.set(wall: 400_000, monotonic: 7200)
        #expect(throws: StoreError.self) { try writer.dateHome() }
        writer.abandon()
    }
}
