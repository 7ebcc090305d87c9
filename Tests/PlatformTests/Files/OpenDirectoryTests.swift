import Foundation
import Glibc
import Testing

@testable import Platform

/// A directory that others write into, held open.
@Suite struct OpenDirectoryTests {
    private let scratch: ScratchDirectory
    private var path: String { scratch.path }

    init() throws { scratch = try ScratchDirectory() }

    private func name(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func link(_ target: String, _ name: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: "\(path)/\(name)", withDestinationPath: target)
    }

    /// The error's code, where there is one.
    private func code(_ act: () throws -> Void) -> Int32? {
        do {
            try act()
            return nil
        } catch {
            return (error as? FileError)?.code
        }
    }

    @Test func aLinkInThePlaceOfADirectoryIsNotFollowed() throws {
        try FileSystem.createDirectory(path + "/a")
        try link(path + "/a", "b")
        let directory = try OpenDirectory(path)
        #expect(try directory.directory(name("a")).identity == OpenDirectory(path + "/b").identity)
        let refused = code { _ = try directory.directory(name("b")) }
        #expect(refused == ENOTDIR || refused == ELOOP)
        #expect(try directory.facts(of: name("b"))?.kind == .symbolicLink)
        #expect(try directory.facts(of: name("none")) == nil)
    }

    @Test func whatIsDoneIsDoneInTheDirectoryThatWasOpened() throws {
        for name in ["a", "b"] { try FileSystem.createDirectory("\(path)/\(name)") }
        try FileSystem.create(path + "/a/file", with: [1])
        let opened = try OpenDirectory(path).directory(name("a"))
        try FileSystem.rename(path + "/a", to: path + "/kept")
        try link(path + "/b", "a")
        try opened.makeDirectory(name("inner"), mode: 0o700)
        try opened.move(name("file"), to: opened, as: name("moved"), replacing: false)
        #expect(try FileSystem.list(path + "/kept").map(\.name) == ["inner", "moved"])
        #expect(try FileSystem.list(path + "/b").isEmpty)
        try opened.removeDirectory(name("inner"))
        try opened.remove(name("moved"))
        try opened.sync()
        #expect(try opened.list().items.isEmpty)
    }

    @Test func aFileIsOpenedOnlyIfItIsAPlainOne() throws {
        try FileSystem.create(path + "/file", with: [1, 2])
        try FileSystem.createDirectory(path + "/directory")
        try link(path + "/file", "link")
        let made = unsafe mkfifo(path + "/pipe", 0o600)
        #expect(made == 0)
        let directory = try OpenDirectory(path)
        let file = try OpenedFile(name("file"), of: directory)
        #expect(try file.content(limit: 2) == [1, 2])
        #expect(file.facts.links == 1 && file.facts.owner == ThisProcess.user)
        // A pipe is refused, and nobody waits for its other end.
        #expect(code { _ = try OpenedFile(name("pipe"), of: directory) } == EINVAL)
        #expect(code { _ = try OpenedFile(name("directory"), of: directory) } == EINVAL)
        #expect(code { _ = try OpenedFile(name("link"), of: directory) } == ELOOP)
        try FileManager.default.linkItem(atPath: path + "/file", toPath: path + "/second")
        #expect(try directory.facts(of: name("file"))?.links == 2)
    }

    @Test func aMoveThatMayNotReplaceReplacesNothing() throws {
        try FileSystem.create(path + "/a", with: [1])
        try FileSystem.create(path + "/b", with: [2])
        let directory = try OpenDirectory(path)
        let refused = code {
            try directory.move(name("a"), to: directory, as: name("b"), replacing: false)
        }
        #expect(refused == EEXIST)
        #expect(try FileSystem.read(path + "/b") == [2])
        try directory.move(name("a"), to: directory, as: name("b"), replacing: true)
        #expect(try FileSystem.read(path + "/b") == [1])
    }

    @Test(arguments: ["", "a/b", "/", "a\0b"])
    func aNameIsOneStep(name: String) throws {
        let directory = try OpenDirectory(path)
        #expect(code { _ = try directory.facts(of: Array(name.utf8)) } == EINVAL)
        #expect(code { _ = try directory.directory(Array(name.utf8)) } == EINVAL)
    }

    @Test func namesAreReadUpToALimit() throws {
        for name in ["c", "a", "b"] { try FileSystem.create("\(path)/\(name)", with: []) }
        let directory = try OpenDirectory(path)
        let all = try directory.list(atMost: 3)
        #expect(all.items.map(\.name) == ["a", "b", "c"] && all.isWhole)
        let some = try directory.list(atMost: 2)
        #expect(some.items.count == 2 && !some.isWhole)
        // Again from the beginning.
        #expect(try directory.list().items.count == 3)
    }

    @Test func theDirectoryAroundIsTheRealOneAndTheRootHasNone() throws {
        try FileSystem.createDirectory(path + "/a")
        try FileSystem.createDirectory(path + "/a/b")
        try link(path + "/a/b", "link")
        let inner = try OpenDirectory(path + "/link")
        #expect(try inner.parent().identity == OpenDirectory(path + "/a").identity)
        let root = try OpenDirectory("/")
        #expect(try root.parent().identity == root.identity)
    }

    @Test func aFilesStateChangesWithAllThatIsDoneToIt() throws {
        try FileSystem.create(path + "/a", with: [1])
        let directory = try OpenDirectory(path)
        let state = { try directory.facts(of: name("a"))?.state }
        let first = try state()
        #expect(try state() == first && first?.size == 1)
        try FileSystem.replace(path + "/a", with: [2])
        #expect(try state() != first)
    }
}
