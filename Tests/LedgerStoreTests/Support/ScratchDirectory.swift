import Foundation
import Platform

/// A directory of one test's own, removed with all it holds when the test lets go of it.
final class ScratchDirectory: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "feri-store-" + UUID().uuidString
        try FileSystem.createDirectory(path)
    }

    deinit { try? FileSystem.removeTree(path) }
}
