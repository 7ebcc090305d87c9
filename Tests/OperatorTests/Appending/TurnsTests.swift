import Foundation
import Platform
import Testing

@testable import Operator

/// Who is served next.
@Suite struct TurnsTests {
    private let directory: String

    init() throws {
        directory = NSTemporaryDirectory() + "feri-turns-" + UUID().uuidString
        try FileSystem.createDirectory(directory)
    }

    /// A file of so many bytes, none of them on the disk.
    private func file(_ corner: String, _ name: String, size: UInt64 = 1) throws -> TakenFiles.File
    {
        let path = directory + "/file"
        try FileSystem.writeSynced([], to: path)
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.truncate(atOffset: size)
        try handle.close()
        let facts = try #require(try OpenDirectory(directory).facts(of: Array("file".utf8)))
        return TakenFiles.File(corner: corner, name: name, facts: facts)
    }

    private func names(_ files: [TakenFiles.File]) -> [String] { files.map(\.name) }

    @Test func whatGoesTogetherGoesInTheOrderInWhichItCame() throws {
        let files = try [file("b", "1"), file("a", "2"), file("b", "3"), file("", "4")]
        var turns = Turns()
        #expect(names(turns.next(files)) == ["1", "2", "3", "4"])
        #expect(turns.next([]).isEmpty)
        try FileSystem.removeTree(directory)
    }

    @Test func eachFilerIsServedBeforeAnyIsServedTwice() throws {
        let big = UInt64(Turns.mostBytes) - 1
        let files = try [
            file("a", "a1", size: big), file("a", "a2", size: big), file("b", "b1"),
            file("c", "c1"), file("b", "b2"),
        ]
        var turns = Turns()
        // One of a's fills it but for a byte.
        #expect(names(turns.next(files)) == ["a1", "b1"])
        let rest = try [file("a", "a2", size: big), file("c", "c1"), file("b", "b2")]
        #expect(names(turns.next(rest)) == ["a2", "c1"])
        #expect(names(turns.next([try file("b", "b2")])) == ["b2"])
        try FileSystem.removeTree(directory)
    }

    @Test func aFileLongerThanATurnIsServedAloneAndOthersInBetween() throws {
        let long = UInt64(Turns.mostBytes) * 8
        let files = try [
            file("a", "a1", size: long), file("a", "a2", size: long), file("b", "b1"),
            file("c", "c1"),
        ]
        var turns = Turns()
        #expect(names(turns.next(files)) == ["a1"])
        #expect(names(turns.next(Array(files[1...]))) == ["b1", "c1"])
        #expect(names(turns.next([files[1]])) == ["a2"])
        try FileSystem.removeTree(directory)
    }

    @Test func nobodyFillsATurnWhoIsNotAlone() throws {
        var files = try (0..<400).map { try file("a", "a\($0)") }
        files += try [file("b", "b0"), file("b", "b1")]
        var turns = Turns()
        let first = turns.next(files)
        #expect(first.count == Turns.mostFiles)
        #expect(first.filter { $0.corner == "b" }.count == 2)
        try FileSystem.removeTree(directory)
    }

    @Test func ofOneDirectoryThereIsNoEndlessNumberOfMessages() {
        var messages = OperatorMessages()
        func about(_ corner: String, _ name: String) -> OperatorMessages.Message {
            messages.about(DroppedPlace(corner: corner, name: Array(name.utf8)))
        }
        #expect(about("a", "x") == .this)
        #expect(about("a", "x") == .none)
        let more = (0..<300).map { about("a", "\($0)") }
        #expect(more.filter { $0 == .this }.count == OperatorMessages.most - 1)
        #expect(
            more.filter { $0 == .noMore }.count == 1 && more.last == OperatorMessages.Message.none)
        #expect(about("b", "x") == .this)
    }
}
