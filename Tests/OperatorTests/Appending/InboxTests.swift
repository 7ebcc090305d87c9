import Foundation
import Platform
import Testing
import Wording

@testable import Operator

/// What counts as complete, and as a file at all.
@Suite struct InboxTests {
    private let directory: String

    init() throws {
        directory = NSTemporaryDirectory() + "feri-inbox-" + UUID().uuidString
        try FileSystem.createDirectory(directory)
    }

    private func time(_ milliseconds: Int) -> MonotonicTime {
        MonotonicTime(nanoseconds: 0).adding(milliseconds: milliseconds)
    }

    private func names(_ findings: Inbox.Findings) -> [String] {
        findings.complete.map { $0.place.shownName }
    }

    private func write(_ name: String, _ text: String) throws {
        try FileSystem.writeSynced(Array(text.utf8), to: "\(directory)/\(name)")
    }

    @Test func aFileIsCompleteWhenNothingWasDoneToItForThatLong() throws {
        var inbox = try Inbox(directory, settling: 1000)
        try write("a", "1")
        #expect(try names(inbox.look(at: time(0))) == [])
        #expect(try inbox.look(at: time(400)).next == time(1000))
        try write("a", "12")
        #expect(try names(inbox.look(at: time(1000))) == [])
        #expect(try names(inbox.look(at: time(1999))) == [])
        try write("b", "1")
        let findings = try inbox.look(at: time(2000))
        #expect(names(findings) == ["a"] && findings.next == time(3000))
        #expect(try Set(names(inbox.look(at: time(3000)))) == ["a", "b"])
        try FileSystem.removeTree(directory)
    }

    @Test func filesComeInTheOrderInWhichTheyCame() throws {
        var inbox = try Inbox(directory, settling: 0)
        let order = ["c", "a", "d", "b"]
        for name in order {
            try write(name, "1")
            // The kernel's clock moves in steps.
            let before = try inbox.directory.facts(of: Array(name.utf8))?.state.changed
            while true {
                try write(".tick", "1")
                let now = try inbox.directory.facts(of: Array(".tick".utf8))?.state.changed
                if now != before { break }
            }
        }
        #expect(try names(inbox.look(at: time(0))) == order)
        try FileSystem.removeTree(directory)
    }

    @Test(arguments: [
        ".hidden", ".x.filings.Ab12", "~$fees.xlsx", "fees.filings.part", "fees.FilePart",
        "a.partial", "a.tmp", "a.TEMP", "a.crdownload", "a~",
    ])
    func whatProgramsHaveNotFinishedIsPassedOver(name: String) throws {
        var inbox = try Inbox(directory, settling: 0)
        try write(name, "1")
        let findings = try inbox.look(at: time(0))
        #expect(findings.complete.isEmpty && findings.strange.isEmpty && findings.next == nil)
        #expect(!Inbox.isTemporaryName(Array("partial.filings".utf8)))
        try FileSystem.removeTree(directory)
    }

    @Test func filersHaveDirectoriesOfTheirOwn() throws {
        var inbox = try Inbox(directory, settling: 0)
        for path in ["sa-sen", "so-sakura", "bad name", "sa-sen/deeper"] {
            try FileSystem.createDirectory("\(directory)/\(path)")
        }
        try write("sa-sen/a", "1")
        try write("sa-sen/deeper/a", "1")
        try write("bad name/a", "1")
        let findings = try inbox.look(at: time(0))
        #expect(findings.complete.map(\.place.corner) == ["sa-sen"])
        #expect(findings.strange.map(\.place.shownName) == ["bad name", "deeper"])
        #expect(findings.corners == ["", "sa-sen", "so-sakura"])
        try FileSystem.removeTree(directory)
    }

    @Test(arguments: [
        "notes", "Notes", "NOTES", "x.0123456789abcdef", "a.filings.00000000ffffffff",
    ])
    func aNameOfTheProgramsOwnIsNotServed(name: String) throws {
        var inbox = try Inbox(directory, settling: 0)
        try FileSystem.createDirectory("\(directory)/\(name)")
        try write("\(name)/a", "1")
        let findings = try inbox.look(at: time(0))
        #expect(findings.corners == [""] && findings.complete.isEmpty)
        guard case .reservedName? = findings.strange.first?.reason else {
            Issue.record("\(findings.strange)")
            return
        }
        try FileSystem.removeTree(directory)
    }

    @Test(arguments: ["note", "notes-1", "x.0123456789ABCDEF", "x.0123456789abcde"])
    func aNameLikeThemIs(name: String) throws {
        var inbox = try Inbox(directory, settling: 0)
        try FileSystem.createDirectory("\(directory)/\(name)")
        #expect(try inbox.look(at: time(0)).corners == ["", name])
        try FileSystem.removeTree(directory)
    }

    @Test func aFileWithASecondNameAndOneThatIsTooLongAreLeft() throws {
        var inbox = try Inbox(directory, settling: 0)
        try write("a", "1")
        try FileManager.default.linkItem(atPath: directory + "/a", toPath: directory + "/b")
        try write("c", "")
        let sparse = try #require(FileHandle(forWritingAtPath: directory + "/c"))
        try sparse.truncate(atOffset: UInt64(LeftAlone.longestFile) + 1)
        try sparse.close()
        let findings = try inbox.look(at: time(0))
        #expect(findings.complete.isEmpty)
        let said = findings.strange.map { $0.place.shownName + ": " + $0.reason.wording.en }
        #expect(said.count == 3, "\(said)")
        #expect(said[0].hasPrefix("a: not taken: the file has a second name"))
        #expect(said[1].hasPrefix("b: not taken: the file has a second name"))
        #expect(said[2].hasPrefix("c: not taken: longer than 64 MiB"))
        try FileSystem.removeTree(directory)
    }

    @Test func aLinkInThePlaceOfAFilersDirectoryIsNotServed() throws {
        var inbox = try Inbox(directory, settling: 0)
        try FileSystem.createDirectory(directory + "/.elsewhere")
        try write(".elsewhere/a", "1")
        try FileManager.default.createSymbolicLink(
            atPath: directory + "/sa-sen", withDestinationPath: ".elsewhere")
        let findings = try inbox.look(at: time(0))
        #expect(findings.corners == [""] && findings.complete.isEmpty)
        #expect(findings.strange.map(\.place.shownName) == ["sa-sen"])
        try FileSystem.removeTree(directory)
    }

    @Test func namesAreShownAsTextThatFilesCanHave() {
        func shown(_ name: [UInt8]) -> String { DroppedPlace(corner: "", name: name).shownName }
        #expect(shown(Array("phí 手数料.csv".utf8)) == "phí 手数料.csv")
        #expect(shown([0x61, 0xff, 0x0a, 0x62]) == "a__b")
        #expect(shown(Array("\u{202E}vsc".utf8)) == "_vsc")
        let long = shown([UInt8](repeating: 0x78, count: 255))
        #expect(long.utf8.count == 180)
        #expect(shown(Array(String(repeating: "手", count: 85).utf8)).utf8.count == 180)
    }
}
