import Foundation
import Platform
import Testing

/// The worked bytes of a page under `Specs/`.
enum SpecExample {
    /// The contents of the page's ```hex blocks; a `#` begins a remark up to the line's end.
    static func hexBlocks(in page: String) throws -> [[UInt8]] {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let text = String(
            decoding: try FileSystem.read(root.path + "/Specs/" + page), as: UTF8.self)
        var blocks: [[UInt8]] = []
        var current: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "```hex" {
                current = ""
            } else if line == "```", let digits = current {
                blocks.append(try bytes(digits))
                current = nil
            } else {
                current? += line.prefix { $0 != "#" }.filter { $0 != " " }
            }
        }
        return blocks
    }

    private static func bytes(_ digits: String) throws -> [UInt8] {
        let digits = Array(digits.utf8)
        return try stride(from: 0, to: digits.count, by: 2).map { start in
            try #require(
                UInt8(String(decoding: digits[start..<start + 2], as: UTF8.self), radix: 16))
        }
    }
}
