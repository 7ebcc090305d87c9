/// Takes newline-terminated lines off the front of bytes.
package struct LineReader {
    package let bytes: [UInt8]
    /// Where the next line starts; `bytes.count` when all are taken.
    package private(set) var position = 0

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package var isAtEnd: Bool { position == bytes.count }

    /// The bytes after the lines taken.
    package var rest: ArraySlice<UInt8> { bytes[position...] }

    /// The next line without its newline; nil, and nothing is taken, when no newline follows.
    package mutating func line() -> ArraySlice<UInt8>? {
        guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        defer { position = end + 1 }
        return bytes[position..<end]
    }

    /// The next `count` bytes, whatever they are; nil, and nothing is taken, when there are fewer.
    package mutating func take(_ count: Int) -> [UInt8]? {
        guard count <= bytes.count - position else { return nil }
        defer { position += count }
        return Array(bytes[position..<position + count])
    }
}
