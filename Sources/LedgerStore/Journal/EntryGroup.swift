import Platform
import Transparency

/// Entries committed together, with the records of their openings.
struct EntryGroup: Equatable, Sendable {
    struct Item: Equatable, Sendable {
        let entry: [UInt8]
        /// Salt and content; empty for an entry without an opening.
        let opening: [UInt8]
    }

    let firstSeq: UInt64
    let items: [Item]

    var payload: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(
            items.reduce(12) { $0 + 4 + $1.entry.count + $1.opening.count })
        BigEndian.append(firstSeq, to: &bytes)
        BigEndian.append(UInt32(items.count), to: &bytes)
        for item in items {
            BigEndian.append(UInt16(item.entry.count), to: &bytes)
            bytes += item.entry
            BigEndian.append(UInt16(item.opening.count), to: &bytes)
            bytes += item.opening
        }
        return bytes
    }

    init(firstSeq: UInt64, items: [Item]) {
        self.firstSeq = firstSeq
        self.items = items
    }

    init?(_ payload: [UInt8]) {
        var reader = FieldReader(payload)
        guard let firstSeq = reader.uint64(), let count = reader.uint32() else { return nil }
        var items: [Item] = []
        for _ in 0..<count {
            guard let entrySize = reader.uint16(), let entry = reader.bytes(entrySize),
                let openingSize = reader.uint16(), let opening = reader.bytes(openingSize)
            else { return nil }
            items.append(Item(entry: entry, opening: opening))
        }
        guard reader.isAtEnd else { return nil }
        self.firstSeq = firstSeq
        self.items = items
    }
}
