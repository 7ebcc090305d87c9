import Foundation
import Platform
import Testing

/// What has a second name is neither overwritten nor emptied.
@Suite struct SecondNamesTests {
    private func twoNames(_ scratch: ScratchDirectory) throws -> (String, String) {
        let (one, other) = (scratch.path + "/one", scratch.path + "/other")
        try FileSystem.create(one, with: [1, 2, 3])
        try FileManager.default.linkItem(atPath: one, toPath: other)
        return (one, other)
    }

    @Test func aFileWithTwoNamesIsNotDestroyed() throws {
        let scratch = try ScratchDirectory()
        let (one, other) = try twoNames(scratch)
        for destroy in [
            { try FileSystem.destroy(one) },
            { try FileSystem.replaceDestroying(one, with: [4], mode: 0o600) },
            { _ = try HeldContent(one) },
        ] {
            let error = #expect(throws: FileError.self) { try destroy() }
            #expect(error?.hasOtherNames == true && error?.cause == .otherNames)
            #expect(error?.path == one)
        }
        #expect(try FileSystem.read(one) == [1, 2, 3])
        #expect(try FileSystem.read(other) == [1, 2, 3])
        try FileSystem.remove(other)
        try FileSystem.destroy(one)
        #expect(try FileSystem.list(scratch.path).isEmpty)
    }

    @Test func aTemporaryFileIsNewAndNotAnotherFilesName() throws {
        let scratch = try ScratchDirectory()
        let (one, other) = try twoNames(scratch)
        try FileSystem.writeSynced([9], to: one)
        #expect(try FileSystem.read(one) == [9])
        #expect(try FileSystem.read(other) == [1, 2, 3])
        let link = scratch.path + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: other)
        try FileSystem.writeSynced([8], to: link)
        #expect(try FileSystem.kind(of: link) == .file)
        #expect(try FileSystem.read(other) == [1, 2, 3])
    }

    @Test func whoElseMayReadAFileIsReported() throws {
        let scratch = try ScratchDirectory()
        for (mode, isPrivate) in [
            (UInt32(0o600), true), (0o400, true), (0o640, false), (0o604, false),
        ] {
            let path = "\(scratch.path)/\(mode)"
            try FileSystem.create(path, with: [1], mode: mode)
            let read = try FileSystem.readTellingPrivacy(path, limit: 9)
            #expect(read.bytes == [1] && read.isPrivate == isPrivate, "\(mode)")
        }
    }

    @Test func theBeginningOfAFileIsReadOfPlainFilesAlone() throws {
        let scratch = try ScratchDirectory()
        let path = scratch.path + "/a"
        try FileSystem.create(path, with: [1, 2, 3])
        #expect(try FileSystem.beginning(of: path, count: 2) == [1, 2])
        #expect(try FileSystem.beginning(of: path, count: 9) == [1, 2, 3])
        #expect(try FileSystem.beginning(of: "/dev/zero", count: 9) == [])
        #expect(throws: FileError.self) {
            try FileSystem.beginning(of: path + "/none", count: 1)
        }
    }

    @Test func aPathIsMadeWhole() throws {
        #expect(try FileSystem.absolute("/a/b") == "/a/b")
        let here = FileManager.default.currentDirectoryPath
        #expect(try FileSystem.absolute("a/b") == "\(here)/a/b")
        #expect(try FileSystem.absolute("././a") == "\(here)/a")
        #expect(try FileSystem.absolute("../a") == "\(here)/../a")
    }
}
