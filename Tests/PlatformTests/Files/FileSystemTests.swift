import Foundation
import Platform
import Testing

@Suite struct FileSystemTests {
    @Test func aFileIsReadBackAsItWasWritten() throws {
        let scratch = try ScratchDirectory()
        let path = scratch.path + "/a"
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try FileSystem.create(path, with: bytes, mode: 0o600)
        #expect(try FileSystem.read(path) == bytes)
        #expect(try FileSystem.readRegular(path) == bytes)
        #expect(try FileSystem.permissions(of: path) == 0o600)
        #expect(throws: FileError.self) { try FileSystem.create(path, with: [1]) }
        #expect(try FileSystem.read(path) == bytes)
    }

    @Test func replacingLeavesNoTemporaryFileBehind() throws {
        let scratch = try ScratchDirectory()
        try FileSystem.replace(scratch.path + "/a", with: [1, 2, 3])
        let stamp = try FileSystem.modificationStamp(scratch.path + "/a")
        try FileSystem.replace(scratch.path + "/a", with: [4])
        #expect(try FileSystem.read(scratch.path + "/a") == [4])
        #expect(try FileSystem.modificationStamp(scratch.path + "/a") != stamp)
        #expect(try FileSystem.list(scratch.path).map(\.name) == ["a"])
        #expect(throws: FileError.self) {
            try FileSystem.replace(scratch.path + "/none/a", with: [5], staging: scratch.path)
        }
        #expect(try FileSystem.list(scratch.path).map(\.name) == ["a"])
    }

    @Test func listingIsSortedByBytesAndNamesTheKind() throws {
        let scratch = try ScratchDirectory()
        try FileSystem.createDirectory(scratch.path + "/b")
        try FileSystem.create(scratch.path + "/é", with: [])
        try FileSystem.create(scratch.path + "/B", with: [])
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path + "/a", withDestinationPath: "B")
        let items = try FileSystem.list(scratch.path)
        #expect(items.map(\.name) == ["B", "a", "b", "é"])
        #expect(items.map(\.kind) == [.file, .symbolicLink, .directory, .file])
    }

    @Test func aLinkOrAPipeIsNotAPlainFile() throws {
        let scratch = try ScratchDirectory()
        try FileSystem.create(scratch.path + "/file", with: [7])
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path + "/link", withDestinationPath: "file")
        #expect(try FileSystem.read(scratch.path + "/link") == [7])
        for other in ["/link", ""] {
            let error = #expect(throws: FileError.self) {
                try FileSystem.readRegular(scratch.path + other)
            }
            #expect(error?.isOfAnotherKind == true)
        }
    }

    @Test func aFileThatIsMadeOnReadingIsRead() throws {
        #expect(try FileSystem.read("/proc/self/status").starts(with: Array("Name:".utf8)))
    }

    @Test func errorsNameTheCallThePathAndTheReason() throws {
        let scratch = try ScratchDirectory()
        let path = scratch.path + "/missing"
        let error = #expect(throws: FileError.self) { try FileSystem.read(path) }
        #expect(error?.description == "open \(path): No such file or directory")
        #expect(error?.isMissing == true)
        #expect(try FileSystem.readIfPresent(path) == nil)
        #expect(try FileSystem.kind(of: path) == nil)
        try FileSystem.create(path, with: [1, 2, 3])
        let long = #expect(throws: FileError.self) { try FileSystem.read(path, limit: 2) }
        #expect(long?.isTooLong == true)
        #expect(throws: FileError.self) { try FileSystem.read(path + "\0x") }
    }

    @Test func aLockKeepsEveryOtherOwnerOutUntilItIsReleased() throws {
        let scratch = try ScratchDirectory()
        var first: FileLock? = try FileLock(scratch.path + "/lock")
        withExtendedLifetime(first) {
            let error = #expect(throws: FileError.self) { try FileLock(scratch.path + "/lock") }
            #expect(error?.isLocked == true)
        }
        first = nil
        #expect(throws: Never.self) { try FileLock(scratch.path + "/lock") }
    }

    @Test func aSegmentIsZeroFilledAndNeverGrows() throws {
        let scratch = try ScratchDirectory()
        let path = scratch.path + "/segment"
        let segment = try SegmentFile(creating: path, size: 3 << 19)
        try segment.write([1, 2], at: (3 << 19) - 2)
        try segment.syncData()
        #expect(throws: FileError.self) { try segment.write([1, 2], at: (3 << 19) - 1) }
        let bytes = try FileSystem.read(path)
        #expect(bytes.count == 3 << 19)
        #expect(bytes.dropLast(2).allSatisfy { $0 == 0 })
        #expect(bytes.suffix(2) == [1, 2])
        #expect(try SegmentFile(opening: path).size == 3 << 19)
    }

    @Test func theLastByteBeforeTheZerosIsFound() {
        var bytes = [UInt8](repeating: 0, count: 20_000)
        #expect(ZeroTail.lastOther(in: bytes.span, from: 0) == nil)
        for position in [19_999, 15_904, 15_903, 4096, 4095, 7, 0] {
            bytes = [UInt8](repeating: 0, count: 20_000)
            bytes[position] = 1
            #expect(ZeroTail.lastOther(in: bytes.span, from: 0) == position)
            #expect(ZeroTail.lastOther(in: bytes.span, from: position) == position)
            #expect(ZeroTail.lastOther(in: bytes.span, from: position + 1) == nil)
        }
        #expect(ZeroTail.lastOther(in: [UInt8]().span, from: 0) == nil)
    }

    @Test func theDirectoryOfAPathIsWhatStandsBeforeItsLastSlash() {
        #expect(FileSystem.directory(of: "a/b/c") == "a/b")
        #expect(FileSystem.directory(of: "/b") == "/")
        #expect(FileSystem.directory(of: "b") == ".")
    }
}
