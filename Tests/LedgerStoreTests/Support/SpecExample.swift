import Foundation
import Platform
import Testing

@testable import TestSupport

/// The worked bytes of a page under `Specs/`.
enum SpecExample {
    /// The bytes of the page's ```hex blocks; a `#` begins a remark up to the line's end.
    static func hexBlocks(in page: String) throws -> [[UInt8]] {
        try blocks("hex", in: page).map { block in
            let lines = block.split(separator: "\n")
            return try bytes(
                lines.map { $0.prefix { $0 != "#" }.filter { $0 != " " } }.joined())
        }
    }

    /// The page's blocks of this kind, each line with its newline.
    static func blocks(_ kind: String, in page: String) throws -> [String] {
        let text = try Repository.text("Specs/" + page)
        var blocks: [String] = []
        var current: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "```\(kind)" {
                current = ""
            } else if line == "```", let block = current {
                blocks.append(block)
                current = nil
            } else if current != nil {
                current? += line + "\n"
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
