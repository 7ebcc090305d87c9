import Foundation
import Platform
import Synchronization
import Testing
import Transparency

@testable import LedgerStore

@Suite struct LedgerMirrorTests {
    enum Unfetched: Error { case missing, cut }

    /// A published tree, given out file by file.
    final class Publisher: Sendable {
        let ledger: String
        private let state = Mutex((left: Int.max, asked: [String](), flipped: String?.none))
        /// What it has no more.
        private let pruned: @Sendable (String) -> Bool

        init(
            _ test: TestHome, without pruned: @escaping @Sendable (String) -> Bool = { _ in false }
        ) {
            ledger = test.home.ledger
            self.pruned = pruned
        }

        /// After so many files nothing comes any more.
        func cut(after count: Int) { state.withLock { $0 = (count, [], $0.flipped) } }

        func flip(_ path: String?) { state.withLock { $0.flipped = path } }

        var asked: [String] { state.withLock { $0.asked } }

        func fetch(_ path: String, _ limit: Int) throws(Unfetched) -> [UInt8] {
            let (isCut, isFlipped) = state.withLock { state in
                state.left -= 1
                if state.left >= 0 { state.asked.append(path) }
                return (state.left < 0, state.flipped == path)
            }
            if isCut { throw .cut }
            guard !pruned(path), var bytes = try? FileSystem.read("\(ledger)/\(path)") else {
                throw .missing
            }
            if isFlipped { bytes[bytes.count / 2] ^= 1 }
            return bytes
        }
    }

    private func published(_ sizes: [Int]) throws -> TestHome {
        let test = try TestHome()
        try test.create()
        try extend(test, 0, sizes)
        return test
    }

    private func extend(_ test: TestHome, _ start: Int, _ sizes: [Int]) throws {
        let writer = try test.open()
        for (from, to) in zip([start] + sizes, sizes) {
            try writer.commit(TestHome.entries(from..<to, padding: 3))
            try writer.publish()
        }
        try writer.close()
    }

    private func mirror(
        of publisher: Publisher, _ test: TestHome, threads: Int = 1
    ) -> LedgerMirror<Unfetched> {
        LedgerMirror(
            "\(test.scratch.path)/mirror", key: test.key.verifierKey, threads: threads,
            isAbsent: { $0 == .missing }
        ) { (path, limit) throws(Unfetched) in try publisher.fetch(path, limit) }
    }

    private func verify(_ mirror: LedgerMirror<Unfetched>, _ test: TestHome) throws {
        let tree = try TreeVerification(ledger: mirror.ledger, key: test.key.verifierKey).run()
        #expect(tree.checkpoint.size == (try test.reader.checkpoint().size))
    }

    @Test(arguments: [[], [1], [255], [256], [257], [512], [600], [3, 300, 1_100]])
    func aCopyOfAnySizeVerifiesAndHoldsOnlyWhatItNeeds(sizes: [Int]) throws {
        let test = try published(sizes)
        let publisher = Publisher(test)
        let mirror = mirror(of: publisher, test, threads: 3)
        let account = try mirror.bringUpToDate()
        try verify(mirror, test)
        #expect(account.fetched == publisher.asked.count && account.kept == 0)
        #expect(Set(publisher.asked).count == account.fetched, "nothing is fetched twice")
        let size = UInt64(sizes.last ?? 0)
        let tiles = (0..<TileLayout.levelCount(size: size)).reduce(UInt64(0)) {
            $0 + TileLayout.fullTileCount(level: $1, size: size)
        }
        let edge = TileLayout.partials(size: size).count
        #expect(
            account.fetched
                == Int(tiles + TileLayout.bundleCount(size: size)) + edge + 1)
        let again = try mirror.bringUpToDate()
        #expect(again.fetched == 1 && again.kept == account.fetched - 1)
    }

    @Test func aRunThatWasCutGoesOnWhereItWas() throws {
        let test = try published([300, 1_100])
        let whole = try mirror(of: Publisher(test), test).bringUpToDate().fetched
        for cut in 0..<whole {
            try FileSystem.removeTree("\(test.scratch.path)/mirror")
            let publisher = Publisher(test)
            publisher.cut(after: cut)
            let mirror = mirror(of: publisher, test)
            do {
                _ = try mirror.bringUpToDate()
                Issue.record("not cut after \(cut)")
            } catch LedgerMirror<Unfetched>.Failure.unfetched(_, .cut) {}
            #expect((try? FileSystem.exists("\(mirror.ledger)/checkpoint")) == false)
            let before = Set(publisher.asked)
            publisher.cut(after: .max)
            let rest = try mirror.bringUpToDate()
            try verify(mirror, test)
            // The checkpoint is asked for each time, and the tiles of the right edge only together.
            let twice = before.intersection(publisher.asked).subtracting(["checkpoint"])
            #expect(twice.count < TileLayout.partials(size: 1_100).count, "\(cut): \(twice)")
            #expect(rest.fetched + rest.kept == whole)
        }
    }

    @Test func afterTheLedgerGrewOnlyWhatIsNewIsFetched() throws {
        let test = try published([600])
        let publisher = Publisher(test)
        let mirror = mirror(of: publisher, test)
        _ = try mirror.bringUpToDate()
        try extend(test, 600, [700, 1_300])
        publisher.cut(after: .max)
        let account = try mirror.bringUpToDate()
        try verify(mirror, test)
        #expect(
            !publisher.asked.contains("tile/0/000") && !publisher.asked.contains("tile/entries/001")
        )
        #expect(account.kept == 4)
    }

    @Test func aByteFlippedOnTheWayIsFoundAndNotKept() throws {
        let test = try published([300, 1_100])
        let publisher = Publisher(test)
        _ = try mirror(of: publisher, test).bringUpToDate()
        for path in publisher.asked {
            try FileSystem.removeTree("\(test.scratch.path)/mirror")
            let mirror = mirror(of: publisher, test)
            publisher.flip(path)
            do {
                _ = try mirror.bringUpToDate()
                Issue.record("not found in \(path)")
            } catch LedgerMirror<Unfetched>.Failure.wrong {}
            publisher.flip(nil)
            _ = try mirror.bringUpToDate()
            try verify(mirror, test)
        }
    }

    @Test func aByteFlippedOnTheDiskIsFetchedAgain() throws {
        let test = try published([300, 1_100])
        let publisher = Publisher(test)
        let mirror = mirror(of: publisher, test)
        _ = try mirror.bringUpToDate()
        for path in publisher.asked where path != "checkpoint" {
            let place = "\(mirror.ledger)/\(path)"
            var bytes = try FileSystem.read(place)
            bytes[bytes.count / 2] ^= 1
            try FileSystem.replace(place, with: bytes)
            let account = try mirror.bringUpToDate()
            #expect((2...1 + TileLayout.partials(size: 1_100).count).contains(account.fetched))
            try verify(mirror, test)
        }
    }

    /// A newer tree, of which an older checkpoint is shown: full tiles and bundles are there, and the
    /// partial ones of the older size are not any more.
    @Test(arguments: [(200, 300), (255, 1_100), (300, 600)])
    func whatIsPartialIsTakenFromTheFullOne(older: Int, newer: Int) throws {
        let test = try published([older, newer])
        let shown = PublishedPaths.checkpoint(size: UInt64(older))
        try FileSystem.replace(
            "\(test.home.ledger)/checkpoint", with: FileSystem.read("\(test.home.ledger)/\(shown)"))
        let ledger = test.home.ledger
        let publisher = Publisher(test) { path in
            let full = "\(ledger)/\(path.prefix { $0 != "." })"
            return path.contains(".p/") && (try? FileSystem.exists(full)) == true
        }
        let mirror = mirror(of: publisher, test)
        let account = try mirror.bringUpToDate()
        try verify(mirror, test)
        #expect(account.size == UInt64(older) && publisher.asked.contains("tile/entries/000"))
        // Where neither is there, what is missing is the partial one.
        let bare = Publisher(test, without: { $0.hasPrefix("tile/") })
        try FileSystem.removeTree("\(test.scratch.path)/mirror")
        #expect(refused(self.mirror(of: bare, test)).hasPrefix("unfetched tile/0/"))
    }

    /// Why a copy was not brought up to date.
    private func refused(_ mirror: LedgerMirror<Unfetched>) -> String {
        do throws(LedgerMirror<Unfetched>.Failure) {
            _ = try mirror.bringUpToDate()
            return "nothing"
        } catch {
            switch error {
            case .unfetched(let path, _): return "unfetched \(path)"
            case .damaged(let path, _): return "damaged \(path)"
            case .wrong, .older, .disk: return "\(error)"
            }
        }
    }

    @Test func aDamagedCopyIsNamedAsSuchAndNothingIsSaidOfTheLog() throws {
        let test = try published([300])
        let publisher = Publisher(test)
        let mirror = mirror(of: publisher, test)
        _ = try mirror.bringUpToDate()
        for bytes in ["", "x\n", "other.example/log\n0\nAA==\n"] {
            try FileSystem.replace("\(mirror.ledger)/checkpoint", with: Array(bytes.utf8))
            #expect(refused(mirror) == "damaged \(mirror.ledger)/checkpoint")
        }
    }

    @Test func aLedgerThatWasCutBackOrIsAnotherIsRefused() throws {
        let test = try published([300])
        let publisher = Publisher(test)
        let mirror = mirror(of: publisher, test)
        _ = try mirror.bringUpToDate()
        let older = try published([200])
        do {
            _ = try self.mirror(of: Publisher(older), test).bringUpToDate()
            Issue.record("an older one was taken")
        } catch LedgerMirror<Unfetched>.Failure.older(let shown, let kept) {
            #expect(shown == 200 && kept == 300)
        }
        let other = try TestHome(seed: 9)
        try other.create()
        do {
            _ = try self.mirror(of: Publisher(other), test).bringUpToDate()
            Issue.record("another one was taken")
        } catch LedgerMirror<Unfetched>.Failure.wrong {}
    }
}
