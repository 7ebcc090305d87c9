import Foundation
import Platform
import Testing
import Transparency

@testable import LedgerStore

/// Erasing openings: afterwards no file of the home holds them, whenever the disk failed meanwhile,
/// and the log is as it was.
@Suite struct OpeningErasureTests {
    /// Of the first bundle, of the one that begins with 256, and one still in the journal. Salts
    /// repeat every 256 entries, so each comes with all that has its salt.
    private static let erased: [UInt64] = [1, 3, 255, 257, 259]
    private static let statements = 260

    /// A home with two bundles, its last entries committed and not published.
    private func prepared(_ test: TestHome) throws {
        try test.create()
        let writer = try test.open()
        try writer.commit(TestHome.entries(0..<250, padding: 0))
        try writer.publish()
        try writer.commit(TestHome.entries(250..<258, padding: 0))
        try writer.publish()
        try writer.commit(TestHome.entries(258..<260, padding: 0))
        writer.abandon()
    }

    /// The files of the home, staging included, that hold `bytes`.
    private func files(of test: TestHome, holding bytes: [UInt8]) throws -> [String] {
        var found: [String] = []
        func look(_ path: String) throws {
            for item in try FileSystem.list(path) {
                let path = "\(path)/\(item.name)"
                if item.kind == .directory {
                    try look(path)
                } else if ByteSearch.contains(bytes, in: try FileSystem.read(path)) {
                    found.append(path)
                }
            }
        }
        try look(test.home.root)
        return found
    }

    private func expectErased(_ test: TestHome, _ name: String = "") throws {
        for seq in OpeningErasureTests.erased {
            let opening = try #require(TestHome.entry(Int(seq)).opening)
            #expect(try files(of: test, holding: opening.salt).isEmpty, "\(name): salt of \(seq)")
            #expect(
                try files(of: test, holding: opening.content).isEmpty, "\(name): content of \(seq)")
        }
        try checkLedger(
            test, statements: OpeningErasureTests.statements,
            erased: OpeningErasureTests.erased.map { Int($0) })
    }

    @Test func whatIsErasedStandsInNoFileAndTheLogIsAsItWas() throws {
        let test = try TestHome()
        try prepared(test)
        let salt = try #require(TestHome.entry(259).opening).salt
        #expect(try !files(of: test, holding: salt).isEmpty)
        let writer = try test.open()
        #expect(
            try writer.eraseOpenings(of: OpeningErasureTests.erased) == OpeningErasureTests.erased)
        try expectErased(test)
        #expect(try writer.eraseOpenings(of: OpeningErasureTests.erased) == [])
        // Even seqs have none.
        #expect(try writer.eraseOpenings(of: [2]) == [])
        // The same writer goes on, and so does the next.
        try writer.commit(TestHome.entries(260..<262, padding: 0))
        try writer.close()
        try test.open().close()
        try checkLedger(
            test, statements: 262, erased: OpeningErasureTests.erased.map { Int($0) })
    }

    @Test func whatIsCommittedAndNotPublishedIsErasedToo() throws {
        let test = try TestHome()
        try prepared(test)
        let writer = try test.open(segmentSize: 1536)
        try writer.commit(TestHome.entries(260..<270, padding: 0))
        #expect(try writer.eraseOpenings(of: [5, 261]) == [5, 261])
        let salt = try #require(TestHome.entry(261).opening).salt
        #expect(try files(of: test, holding: salt).isEmpty)
        writer.abandon()
        try test.open().close()
        try checkLedger(test, statements: 270, erased: [5, 261])
    }

    @Test func anEntryThatIsNotThereErasesNothing() throws {
        let test = try TestHome()
        try prepared(test)
        let writer = try test.open()
        #expect(throws: StoreError.noSuchEntry(seq: 260, size: 260)) {
            try writer.eraseOpenings(of: [1, 260])
        }
        try checkLedger(test, statements: 260)
        #expect(try writer.eraseOpenings(of: [1]) == [1])
    }

    @Test(arguments: FaultyDisk.Fault.allCases)
    func aFailureAtAnyChangeIsMadeUpForByErasingAgain(_ kind: FaultyDisk.Fault) throws {
        func life(_ disk: FaultyDisk, _ test: TestHome) throws {
            let writer = try test.open(disk.files)
            _ = try writer.eraseOpenings(of: OpeningErasureTests.erased)
        }
        let probe = try TestHome()
        try prepared(probe)
        let healthy = FaultyDisk()
        try life(healthy, probe)
        #expect(healthy.count > 30)
        for number in 0..<healthy.count {
            let test = try TestHome()
            try prepared(test)
            let disk = FaultyDisk(fault: (number, kind), seed: UInt64(number))
            let name = "\(kind.rawValue) at change \(number)"
            #expect(throws: StoreError.self, "\(name)") { try life(disk, test) }
            #expect(disk.changesAfterFault == 0, "\(name)")
            let writer = try test.open()
            _ = try writer.eraseOpenings(of: OpeningErasureTests.erased)
            try writer.close()
            try expectErased(test, name)
        }
    }
}
