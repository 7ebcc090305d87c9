import Platform

/// Integers as the store's files hold them: the most significant byte first.
enum BigEndian {
    static func append(_ number: UInt16, to bytes: inout [UInt8]) {
        append(UInt64(number), width: 2, to: &bytes)
    }

    static func append(_ number: UInt32, to bytes: inout [UInt8]) {
        append(UInt64(number), width: 4, to: &bytes)
    }

    static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        append(number, width: 8, to: &bytes)
    }

    private static func append(_ number: UInt64, width: Int, to bytes: inout [UInt8]) {
        for position in stride(from: width - 1, through: 0, by: -1) {
            bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(position * 8)))
        }
    }
}

/// Reads one field after the other; nil, from then on, when the bytes end too early.
struct FieldReader {
    private let bytes: [UInt8]
    private(set) var position: Int
    private let end: Int

    init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
        self.bytes = bytes
        position = range?.lowerBound ?? 0
        end = range?.upperBound ?? bytes.count
    }

    var isAtEnd: Bool { position == end }

    mutating func range(_ count: Int) -> Range<Int>? {
        guard count >= 0, count <= end - position else {
            position = end
            return nil
        }
        defer { position += count }
        return position..<position + count
    }

    mutating func bytes(_ count: Int) -> [UInt8]? { range(count).map { Array(bytes[$0]) } }

    mutating func digest() -> Digest? { range(Digest.byteCount).flatMap { Digest(bytes[$0]) } }

    mutating func uint16() -> Int? { number(2).map { Int($0) } }

    mutating func uint32() -> Int? { number(4).map { Int($0) } }

    mutating func uint64() -> UInt64? { number(8) }

    private mutating func number(_ width: Int) -> UInt64? {
        range(width)?.reduce(0) { $0 << 8 | UInt64(bytes[$1]) }
    }
}
