/// An attribute of the tag that was read last.
struct MarkupAttribute {
    var name = MarkupName()
    /// That of its prefix; an attribute without one is in none.
    var space = MarkupSpace.none
    /// Where the value lies: in the reader's text, or in the tag's own where it had to be decoded.
    var start: Int32 = 0
    var end: Int32 = 0
    var isDecoded = false

    var value: Range<Int> { Int(start)..<Int(end) }

    /// The word of an attribute without a prefix.
    var word: MarkupWord? { space == .none ? name.word : nil }
}

/// The name and the attributes of a start tag.
///
/// ```
/// STag      = "<" QName *(S Attribute) [S] ">" / EmptyElemTag
/// Attribute = QName [S] "=" [S] (DQUOTE *… DQUOTE / SQUOTE *… SQUOTE)
/// ```
/// - Source: XML 1.0 §3.1; Namespaces in XML 1.0 §3–§6.
struct MarkupTag {
    private(set) var name = MarkupName()
    private(set) var isEmpty = false
    /// How many attributes there are, those that declare a namespace included.
    private(set) var count = 0
    private(set) var hasDeclarations = false
    /// Whether some name of an attribute has a prefix.
    private(set) var hasPrefixes = false
    /// The first `count` of them are those of this tag; the array is made once.
    private var list: [MarkupAttribute]
    /// Values in which a reference or a line end had to be replaced, one after the other.
    private(set) var decoded: [UInt8] = []

    init(mostAttributes: Int) {
        list = [MarkupAttribute](repeating: MarkupAttribute(), count: mostAttributes)
    }

    @inline(__always)
    subscript(index: Int) -> MarkupAttribute { list[index] }

    mutating func setSpace(_ space: MarkupSpace, of index: Int) { list[index].space = space }

    /// Reads the tag whose `<` lies at `start`: where the text after it begins, nil if the tag goes
    /// on beyond the end of `buffer`, to be read again once there is more.
    mutating func read(_ buffer: [UInt8], at start: Int) throws(MarkupFlaw) -> Int? {
        let bytes = buffer.span
        count = 0
        (isEmpty, hasDeclarations, hasPrefixes) = (false, false, false)
        if !decoded.isEmpty { decoded.removeAll(keepingCapacity: true) }
        var place = start + 1
        name = MarkupName()
        guard try name.read(bytes, at: &place) else { return nil }
        while place < bytes.count {
            let before = place
            while place < bytes.count, MarkupCharacters.isBlank(bytes[place]) { place += 1 }
            guard place < bytes.count else { return nil }
            let byte = bytes[place]
            if byte == UInt8(ascii: ">") { return place + 1 }
            if byte == UInt8(ascii: "/") {
                guard place + 1 < bytes.count else { return nil }
                guard bytes[place + 1] == UInt8(ascii: ">") else {
                    throw MarkupFlaw("“/” inside a tag", expected: "“/>”")
                }
                isEmpty = true
                return place + 2
            }
            guard place > before else {
                throw MarkupFlaw("two attributes without a blank", expected: "a blank between")
            }
            guard try readAttribute(bytes, at: &place) else { return nil }
        }
        return nil
    }

    @inline(__always)
    private mutating func readAttribute(
        _ bytes: Span<UInt8>, at place: inout Int
    ) throws(MarkupFlaw) -> Bool {
        var attribute = MarkupAttribute()
        guard try attribute.name.read(bytes, at: &place) else { return false }
        while place < bytes.count, MarkupCharacters.isBlank(bytes[place]) { place += 1 }
        guard place < bytes.count else { return false }
        guard bytes[place] == UInt8(ascii: "=") else {
            throw MarkupFlaw("an attribute without a value", expected: "“=”")
        }
        place += 1
        while place < bytes.count, MarkupCharacters.isBlank(bytes[place]) { place += 1 }
        guard place < bytes.count else { return false }
        let quote = bytes[place]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw MarkupFlaw("an attribute without quotes", expected: "a quoted value")
        }
        place += 1
        attribute.start = Int32(truncatingIfNeeded: place)
        while place < bytes.count, bytes[place] != quote {
            let byte = bytes[place]
            guard byte != UInt8(ascii: "<") else {
                throw MarkupFlaw("“<” in an attribute", expected: "“&lt;”")
            }
            if byte == UInt8(ascii: "&") || byte < 0x20 { attribute.isDecoded = true }
            place += 1
        }
        guard place < bytes.count else { return false }
        attribute.end = Int32(truncatingIfNeeded: place)
        place += 1
        if attribute.isDecoded { try decode(&attribute, bytes) }
        if attribute.name.hasPrefix { hasPrefixes = true }
        if attribute.declaresSpace { hasDeclarations = true }
        guard count < list.count else {
            throw MarkupFlaw("more than \(count) attributes", expected: "fewer")
        }
        for index in 0..<count where list[index].name.isSpelled(like: attribute.name, in: bytes) {
            throw MarkupFlaw("an attribute twice", expected: "each once")
        }
        list[count] = attribute
        count += 1
        return true
    }

    private mutating func decode(
        _ attribute: inout MarkupAttribute, _ bytes: Span<UInt8>
    ) throws(MarkupFlaw) {
        let first = decoded.count
        try MarkupText.appendValue(bytes, attribute.value, to: &decoded)
        attribute.start = Int32(truncatingIfNeeded: first)
        attribute.end = Int32(truncatingIfNeeded: decoded.count)
    }
}

extension MarkupAttribute {
    /// Whether it is `xmlns` or `xmlns:` and a prefix.
    var declaresSpace: Bool { (name.hasPrefix ? name.prefixWord : name.word) == .xmlns }
}
