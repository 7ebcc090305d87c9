import Platform
import Transparency

/// The openings of up to 256 neighbouring entries: for each, the length of its record as a
/// big-endian uint16, and the record, which is the salt and the content.
///
/// Length 0 stands for an entry without an opening: it is open, or its opening was erased.
/// - Source: `Specs/openings.md`.
package enum OpeningRecords {
    package static let longestRecord = 65_535

    /// The record of an opening; empty for none.
    package static func record(_ opening: Opening?) -> [UInt8] {
        opening.map { $0.salt + $0.content } ?? []
    }

    /// The opening a record holds; nil for an empty one. A record shorter than a salt holds none
    /// either: `split` never gives such a record.
    package static func opening(_ record: some Collection<UInt8>) -> Opening? {
        guard record.count >= Opening.saltByteCount else { return nil }
        return Opening(
            salt: Array(record.prefix(Opening.saltByteCount)),
            content: Array(record.dropFirst(Opening.saltByteCount)))
    }

    package static func append(_ record: [UInt8], to bytes: inout [UInt8]) {
        BigEndian.append(UInt16(record.count), to: &bytes)
        bytes += record
    }

    /// Where the `count` records lie within `bytes`, all of which they must fill.
    /// - Throws: `OpeningsError` with the number of the record, from 0, that is at fault.
    package static func split(
        _ bytes: [UInt8], count: Int
    ) throws(OpeningsError) -> [Range<Int>] {
        let ranges = try walk(bytes, count: count)
        let end = ranges.last?.upperBound ?? 0
        guard end == bytes.count else {
            throw OpeningsError.trailing(bytes: bytes.count - end)
        }
        return ranges
    }

    /// Where the first `count` records lie, whatever follows them: between the steps of publishing
    /// a file holds more records than the log's checkpoint covers.
    static func walk(_ bytes: [UInt8], count: Int) throws(OpeningsError) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(count)
        var position = 0
        for record in 0..<count {
            guard bytes.count - position >= 2 else {
                throw OpeningsError.truncated(record: record)
            }
            let length = Int(bytes[position]) << 8 | Int(bytes[position + 1])
            let start = position + 2
            guard bytes.count - start >= length else {
                throw OpeningsError.truncated(record: record)
            }
            guard length == 0 || length > Opening.saltByteCount else {
                throw OpeningsError.tooShort(record: record, bytes: length)
            }
            ranges.append(start..<start + length)
            position = start + length
        }
        return ranges
    }
}

/// Why bytes are not openings of a bundle; `record` counts from 0.
package enum OpeningsError: Error, Equatable, Sendable {
    /// The bytes end within the record or its length.
    case truncated(record: Int)
    /// Bytes follow the last record.
    case trailing(bytes: Int)
    /// A record that is not empty has no room for a salt and a content.
    case tooShort(record: Int, bytes: Int)
}

extension OpeningsError {
    /// What was found in the place of records, as a part of a sentence.
    var finding: String {
        switch self {
        case .truncated(let record): "an end within record \(record)"
        case .trailing(let bytes): "\(bytes) bytes more behind the last record"
        case .tooShort(let record, let bytes): "record \(record) with \(bytes) bytes"
        }
    }
}
