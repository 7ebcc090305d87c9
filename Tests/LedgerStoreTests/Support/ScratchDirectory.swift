import Foundation
import Platform

/// A directory of one test's own, removed with all it holds when the test lets go of it.
final class ScratchDirectory: Sendable {
    let path: String

    init() throws {
        // In memory where possible: a sync costs nothing there, and no test depends on what it does.
        let memory = try? FileSystem.kind(of: "/dev/shm") == .directory
        let parent = memory == true ? "/dev/shm/" : NSTemporaryDirectory()
        path = parent + "feri-store-" + UUID().uuidString
        try FileSystem.createDirectory(path)
    }

    deinit { try? FileSystem.removeTree(path) }
}
