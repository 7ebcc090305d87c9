import Platform

/// One leaf of the log: a header and the exact bytes of the statement behind it.
package struct Entry: Equatable, Sendable {
    package let header: EntryHeader
    package let statement: [UInt8]

    /// The most bytes an entry may have, so that its length fits the bundle's 16 bits.
    package static let largest = 65_535

    package init(header: EntryHeader, statement: [UInt8]) {
        self.header = header
        self.statement = statement
    }

    /// Reads a whole entry; what follows the blank line is the statement, unread.
    package init(parsing bytes: [UInt8]) throws(EntryError) {
        let (header, start) = try EntryHeader.parse(bytes.span)
        self.header = header
        statement = Array(bytes[start...])
    }

    package var bytes: [UInt8] { header.bytes + statement }
}

/// Why bytes are not an entry.
package enum EntryError: Error, Equatable, Sendable {
    /// More than 65,535 bytes.
    case tooLong(seen: Int)
    /// The header's line of this number, from 1, is not as `Specs/entry.md` says.
    case header(line: Int)
}
