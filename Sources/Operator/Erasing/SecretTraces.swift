import Platform
import Transparency

/// Salts and contents, and where they still are: looked for in every spelling that this program
/// ever writes.
package struct SecretTraces: Sendable {
    /// Each in the spellings to look for.
    private var spellings: [[UInt8]] = []

    package init(of openings: [Opening]) {
        for opening in openings {
            for secret in [opening.salt, opening.content] { add(secret) }
        }
    }

    package var isEmpty: Bool { spellings.isEmpty }

    private mutating func add(_ secret: [UInt8]) {
        spellings.append(secret)
        spellings.append(Array(Hex.encodeText(secret).utf8))
        // In base64 the same bytes have three spellings, by where they begin in a group of three;
        // digits that share bits with a neighbour are left out.
        for offset in 0..<3 {
            let text = Array(
                Base64.encodeText([UInt8](repeating: 0, count: offset) + secret).utf8)
            let start = (offset * 8 + 5) / 6
            let end = (offset + secret.count) * 8 / 6
            spellings.append(Array(text[start..<end]))
        }
    }

    /// Whether any is in `bytes`.
    package func occur(in bytes: [UInt8]) -> Bool {
        spellings.contains { ByteSearch.contains($0, in: bytes) }
    }

    /// The plain files at or below `path` that hold any of them, by name; links are not followed.
    package func files(below path: String) throws(FileError) -> [String] {
        guard !isEmpty else { return [] }
        var found: [String] = []
        for file in try FileTree.files(below: path)
        where occur(in: try FileSystem.readRegular(file)) {
            found.append(file)
        }
        return found
    }
}
