import Foundation
import Platform

/// The repository's own files, which tests read.
enum Repository {
    static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

    /// - Parameter path: below the root, such as `Specs/content.md`.
    static func url(_ path: String) -> URL { root.appending(path: path) }

    static func path(_ path: String) -> String { url(path).path }

    static func bytes(_ path: String) throws -> [UInt8] {
        try FileSystem.read(Repository.path(path))
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try bytes(path), as: UTF8.self)
    }
}
