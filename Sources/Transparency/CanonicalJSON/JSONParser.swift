/// A recursive reader over bytes; its depth is bounded, so its stack is too.
struct JSONParser {
    enum Spelling { case canonical, handwritten }

    private let bytes: [UInt8]
    private let spelling: Spelling
    private var position = 0

    init(_ bytes: [UInt8], spelling: Spelling) {
        self.bytes = bytes
        self.spelling = spelling
    }

    mutating func wholeValue() throws(JSONError) -> JSONValue {
        try skipWhiteSpace()
        let value = try value(depth: 1)
        try skipWhiteSpace()
        guard position == bytes.count else { throw failure(.trailingBytes) }
        return value
    }

    private func failure(_ reason: JSONError.Reason) -> JSONError {
        JSONError(reason: position < bytes.count ? reason : endOr(reason), offset: position)
    }

    private func endOr(_ reason: JSONError.Reason) -> JSONError.Reason {
        reason == .trailingBytes ? reason : .endOfInput
    }

    private mutating func skipWhiteSpace() throws(JSONError) {
        if position < bytes.count, bytes[position] > 0x20 { return }
        while position < bytes.count, bytes[position] <= 0x20 {
            guard [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) else { return }
            guard spelling == .handwritten else { throw failure(.whiteSpace) }
            position += 1
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func take(word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard position + count <= bytes.count,
            bytes[position..<position + count].elementsEqual(word.description.utf8)
        else { return false }
        position += count
        return true
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        guard position < bytes.count else { throw failure(.endOfInput) }
        switch bytes[position] {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "t") where take(word: "true"): return .boolean(true)
        case UInt8(ascii: "f") where take(word: "false"): return .boolean(false)
        case UInt8(ascii: "n") where take(word: "null"): throw failure(.nullValue)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return .integer(try integer())
        default: throw failure(.expectedValue)
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
        guard depth <= CanonicalJSON.deepest else { throw failure(.tooDeep) }
        position += 1
        var members: [JSONMember] = []
        try skipWhiteSpace()
        if take(UInt8(ascii: "}")) { return .object([]) }
        // Few objects have more, and growing step by step would cost more than the room.
        members.reserveCapacity(8)
        while true {
            let start = position
            let name = try memberName()
            // Names are ASCII: strings of them are ordered as their bytes are.
            if spelling == .canonical, let last = members.last, last.name >= name {
                let twice = last.name == name
                throw JSONError(
                    reason: twice ? .memberTwice(name) : .membersOutOfOrder(name), offset: start)
            }
            try skipWhiteSpace()
            guard take(UInt8(ascii: ":")) else { throw failure(.expectedColon) }
            try skipWhiteSpace()
            members.append(JSONMember(name: name, value: try value(depth: depth + 1)))
            try skipWhiteSpace()
            if take(UInt8(ascii: "}")) { break }
            guard take(UInt8(ascii: ",")) else { throw failure(.expectedCommaOrEnd) }
            try skipWhiteSpace()
        }
        return .object(spelling == .canonical ? members : try sorted(members))
    }

    private func sorted(_ members: [JSONMember]) throws(JSONError) -> [JSONMember] {
        let sorted = members.sorted { $0.name < $1.name }
        for (one, next) in zip(sorted, sorted.dropFirst()) where one.name == next.name {
            throw JSONError(reason: .memberTwice(next.name), offset: position)
        }
        return sorted
    }

    private mutating func memberName() throws(JSONError) -> String {
        let start = position
        let name = try string()
        guard isName(name.utf8.span) else { throw JSONError(reason: .memberName, offset: start) }
        return name
    }

    private func isName(_ text: Span<UInt8>) -> Bool {
        for position in text.indices where !JSONParser.mayStandInName(text[position]) {
            return false
        }
        return !text.isEmpty
    }

    private static func mayStandInName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
        guard depth <= CanonicalJSON.deepest else { throw failure(.tooDeep) }
        position += 1
        var items: [JSONValue] = []
        try skipWhiteSpace()
        if take(UInt8(ascii: "]")) { return .array([]) }
        while true {
            items.append(try value(depth: depth + 1))
            try skipWhiteSpace()
            if take(UInt8(ascii: "]")) { return .array(items) }
            guard take(UInt8(ascii: ",")) else { throw failure(.expectedCommaOrEnd) }
            try skipWhiteSpace()
        }
    }

    /// `0`, or an optional minus and digits that do not begin with 0.
    private mutating func integer() throws(JSONError) -> Int64 {
        let start = position
        let negative = take(UInt8(ascii: "-"))
        let firstDigit = position
        var magnitude: Int64 = 0
        while position < bytes.count,
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position])
        {
            magnitude = magnitude * 10 + Int64(bytes[position] - UInt8(ascii: "0"))
            guard magnitude <= CanonicalJSON.largestInteger else {
                throw JSONError(reason: .integerTooLarge, offset: start)
            }
            position += 1
        }
        let digits = position - firstDigit
        let leadingZero = digits > 1 && bytes[firstDigit] == UInt8(ascii: "0")
        guard digits > 0, !leadingZero, !(negative && magnitude == 0) else {
            throw JSONError(reason: .integerSpelling, offset: start)
        }
        if position < bytes.count, [0x2E, 0x65, 0x45].contains(bytes[position]) {
            throw failure(.fraction)
        }
        return negative ? -magnitude : magnitude
    }

    private mutating func string() throws(JSONError) -> String {
        guard take(UInt8(ascii: "\"")) else { throw failure(.expectedString) }
        let start = position
        position = endOfPlainText(from: start)
        if let text = plainText(start..<position) {
            position += 1
            return text
        }
        return try string(continuing: Array(bytes[start..<position]))
    }

    /// Where what begins at `start` is no longer printable ASCII that stands for itself.
    private func endOfPlainText(from start: Int) -> Int {
        let bytes = bytes.span
        var end = start
        while end < bytes.count, bytes[end] >= 0x20, bytes[end] < 0x7F,
            bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\")
        {
            end += 1
        }
        return end
    }

    /// Most strings hold nothing but such text: they are taken as they are. nil for others.
    private func plainText(_ range: Range<Int>) -> String? {
        guard range.upperBound < bytes.count, bytes[range.upperBound] == UInt8(ascii: "\"") else {
            return nil
        }
        do {
            return String(copying: try UTF8Span(validating: bytes.span.extracting(range)))
        } catch {
            return nil
        }
    }

    private mutating func string(continuing beginning: [UInt8]) throws(JSONError) -> String {
        var text = beginning
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                return String(decoding: text, as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") {
                text.append(contentsOf: try escaped())
            } else {
                let length = try scalarLength()
                text.append(contentsOf: bytes[position..<position + length])
                position += length
            }
        }
        throw failure(.endOfInput)
    }

    private mutating func escaped() throws(JSONError) -> [UInt8] {
        let start = position
        position += 1
        guard position < bytes.count else { throw failure(.endOfInput) }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [byte]
        case UInt8(ascii: "/") where spelling == .handwritten: return [byte]
        case UInt8(ascii: "u") where spelling == .handwritten:
            return Array(String(try unicodeEscape(from: start)).utf8)
        default: throw JSONError(reason: .escape, offset: start)
        }
    }

    private mutating func unicodeEscape(from start: Int) throws(JSONError) -> Character {
        var unit = try fourHexDigits(from: start)
        if (0xD800...0xDBFF).contains(unit) {
            guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
                throw JSONError(reason: .escape, offset: start)
            }
            let low = try fourHexDigits(from: start)
            guard (0xDC00...0xDFFF).contains(low) else {
                throw JSONError(reason: .escape, offset: start)
            }
            unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(unit) else {
            throw JSONError(reason: .escape, offset: start)
        }
        guard JSONCharacters.isAllowed(unit) else {
            throw JSONError(reason: .forbiddenCharacter(unit), offset: start)
        }
        return Character(scalar)
    }

    private mutating func fourHexDigits(from start: Int) throws(JSONError) -> UInt32 {
        guard position + 4 <= bytes.count else { throw failure(.endOfInput) }
        var value: UInt32 = 0
        for byte in bytes[position..<position + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw JSONError(reason: .escape, offset: start)
            }
            value = value << 4 | UInt32(digit)
        }
        position += 4
        return value
    }

    /// The length in bytes, 1–4, of the character at `position`, checked to be well-formed UTF-8
    /// and allowed.
    private func scalarLength() throws(JSONError) -> Int {
        let lead = bytes[position]
        let length: Int
        switch lead {
        case 0x00...0x7F: length = 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: throw failure(.invalidUTF8)
        }
        guard position + length <= bytes.count else { throw failure(.invalidUTF8) }
        var scalar = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
        for byte in bytes[position + 1..<position + length] {
            guard byte & 0xC0 == 0x80 else { throw failure(.invalidUTF8) }
            scalar = scalar << 6 | UInt32(byte & 0x3F)
        }
        let smallest: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0
        guard scalar >= smallest, Unicode.Scalar(scalar) != nil else {
            throw failure(.invalidUTF8)
        }
        guard JSONCharacters.isAllowed(scalar) else { throw failure(.forbiddenCharacter(scalar)) }
        return length
    }
}
