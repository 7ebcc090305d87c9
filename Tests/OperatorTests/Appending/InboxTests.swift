import Foundation
import Platform
import Testing

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
        var inbox = Inbox(directory, settling: 1000)
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
        var inbox = Inbox(directory, settling: 0)
        let order = ["c", "a", "d", "b"]
        for name in order {
            try write(name, "1")
            // The kernel's clock moves in steps.
            let before = try FileSystem.state(of: Array(name.utf8), in: directory)?.changed
            while true {
                try write(".tick", "1")
                let now = try FileSystem.state(of: Array(".tick".utf8), in: directory)?.changed
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
        var inbox = Inbox(directory, settling: 0)
        try write(name, "1")
        let findings = try inbox.look(at: time(0))
        #expect(findings.complete.isEmpty && findings.strange.isEmpty && findings.next == nil)
        #expect(!Inbox.isTemporaryName(Array("partial.filings".utf8)))
        try FileSystem.removeTree(directory)
    }

    @Test func filersHaveDirectoriesOfTheirOwn() throws {
        var inbox = Inbox(directory, settling: 0)
        for path in ["sa-sen", "so-sakura", "bad name", "sa-sen/deeper"] {
            try FileSystem.createDirectory("\(directory)/\(path)")
        }
        try write("sa-sen/a", "1")
        try write("sa-sen/deeper/a", "1")
        try write("bad name/a", "1")
        let findings = try inbox.look(at: time(0))
        #expect(findings.complete.map(\.place.corner) == ["sa-sen"])
        #expect(findings.strange.map(\.shownName) == ["bad name", "deeper"])
        #expect(try inbox.corners() == ["", "sa-sen", "so-sakura"])
        try FileSystem.removeTree(directory)
    }

    @Test func namesAreShownAsTextThatFilesCanHave() {
        func shown(_ name: [UInt8]) -> String { Inbox.Place(corner: "", name: name).shownName }
        #expect(shown(Array("phí 手数料.csv".utf8)) == "phí 手数料.csv")
        #expect(shown([0x61, 0xff, 0x0a, 0x62]) == "a__b")
        #expect(shown(Array("\u{202E}vsc".utf8)) == "_vsc")
        let long = shown([UInt8](repeating: 0x78, count: 255))
        #expect(long.utf8.count == 180)
        #expect(shown(Array(String(repeating: "手", count: 85).utf8)).utf8.count == 180)
    }
}
