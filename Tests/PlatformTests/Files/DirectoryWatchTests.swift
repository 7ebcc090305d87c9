import Foundation
import Testing

@testable import Platform

@Suite struct DirectoryWatchTests {
    private let scratch: String

    init() throws {
        scratch = NSTemporaryDirectory() + "feri-watch-" + UUID().uuidString
        try FileSystem.createDirectory(scratch)
    }

    /// How many milliseconds the wait took.
    private func waited(_ watch: DirectoryWatch, atMost milliseconds: Int32) -> Int {
        let start = MonotonicTime.now()
        watch.wait(milliseconds: milliseconds)
        return start.milliseconds(until: MonotonicTime.now())
    }

    @Test func aNewFileAFileMovedInAndACallEachEndTheWaiting() throws {
        let watch = try DirectoryWatch()
        try watch.watch(scratch)
        #expect(waited(watch, atMost: 30) >= 29)
        try FileSystem.create(scratch + "/a", with: [1])
        #expect(waited(watch, atMost: 60_000) < 30_000)
        // What was noticed is not reported twice.
        #expect(waited(watch, atMost: 30) >= 29)
        let elsewhere = scratch + "-elsewhere"
        try FileSystem.createDirectory(elsewhere)
        try FileSystem.create(elsewhere + "/b", with: [1])
        try FileSystem.rename(elsewhere + "/b", to: scratch + "/b")
        #expect(waited(watch, atMost: 60_000) < 30_000)
        watch.wake()
        #expect(waited(watch, atMost: 60_000) < 30_000)
        #expect(waited(watch, atMost: 30) >= 29)
        try FileSystem.removeTree(elsewhere)
        try FileSystem.removeTree(scratch)
    }

    @Test func whatIsNoDirectoryCannotBeWatched() throws {
        let watch = try DirectoryWatch()
        #expect(throws: FileError.self) { try watch.watch(scratch + "/none") }
        try FileSystem.create(scratch + "/file", with: [1])
        #expect(throws: FileError.self) { try watch.watch(scratch + "/file") }
        try FileSystem.removeTree(scratch)
    }
}
