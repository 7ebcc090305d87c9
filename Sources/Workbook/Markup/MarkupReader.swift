/// What comes next in the text of a part.
enum MarkupEvent {
    /// An element begins: `element` and the attributes say which.
    case begin
    /// The element that began last and has not ended ends.
    case end
    /// Text inside an element, which `appendText` gives.
    case text
    /// The root element has ended, and nothing that counts follows.
    case finished
}

/// Reads XML a tag at a time: well-formed, with namespaces, without a document type; whatever the
/// length of the part, it holds one tag or one run of text.
///
/// Comments and processing instructions are checked and passed over.
/// - Source: XML 1.0 (fifth edition), Namespaces in XML 1.0; `Specs/workbook.md`.
struct MarkupReader<Source: ByteSource> {
    /// The vocabulary that `element` is of.
    let space: MarkupSpace
    let limits: WorkbookLimits
    private var buffer: MarkupBuffer<Source>
    private var namespaces = MarkupNamespaces()
    private var tag: MarkupTag
    private var open: OpenElements
    private var textRange = 0..<0
    private var isVerbatim = false
    private var elementEnds = false
    private var hasRoot = false
    private(set) var elementSpace = MarkupSpace.none

    init(_ source: Source, part: String, space: MarkupSpace, limits: WorkbookLimits) {
        self.space = space
        self.limits = limits
        buffer = MarkupBuffer(source, part: part, limits: limits)
        tag = MarkupTag(mostAttributes: limits.attributes)
        open = OpenElements(most: limits.depth)
    }

    /// How many elements are open.
    var depth: Int { open.count }

    var place: WorkbookPlace { buffer.place }

    /// The text that is held, in which ranges are given.
    var bytes: [UInt8] { buffer.bytes }

    mutating func next() throws(WorkbookFault) -> MarkupEvent {
        if elementEnds {
            elementEnds = false
            leave()
            return .end
        }
        while true {
            guard try buffer.has(1) else {
                guard hasRoot, open.count == 0 else { throw buffer.fault(.endsEarly) }
                return .finished
            }
            guard buffer[0] == UInt8(ascii: "<") else {
                if try readText() { return .text }
                continue
            }
            guard try buffer.has(2) else { throw buffer.fault(.endsEarly) }
            switch buffer[1] {
            case UInt8(ascii: "/"):
                try readEndTag()
                return .end
            case UInt8(ascii: "!"): if try readDeclaration() { return .text }
            case UInt8(ascii: "?"): try readInstruction()
            default:
                try readStartTag()
                return .begin
            }
        }
    }

    // MARK: The element that began last

    /// Its name, if it is of the vocabulary that is read and looked at.
    var element: MarkupWord? { elementSpace == space ? tag.name.word : nil }

    /// Its name as it is written, to be shown.
    var elementName: String { Seen.text(buffer.bytes[tag.name.whole]) }

    /// Where its name without a prefix lies.
    var localName: Range<Int> { tag.name.local }

    /// Of its attributes, those that declare a namespace included.
    var attributeCount: Int { tag.count }

    @inline(__always)
    func attribute(_ index: Int) -> MarkupAttribute { tag[index] }

    func value(of attribute: MarkupAttribute) -> ArraySlice<UInt8> {
        attribute.isDecoded ? tag.decoded[attribute.value] : buffer.bytes[attribute.value]
    }

    /// Hands over the bytes of a value without copying them.
    @inline(__always)
    func reading<Value>(
        _ attribute: MarkupAttribute, _ body: (Span<UInt8>, Range<Int>) -> Value
    ) -> Value {
        attribute.isDecoded
            ? body(tag.decoded.span, attribute.value) : body(buffer.bytes.span, attribute.value)
    }

    // MARK: Text

    /// Whether what is read lies inside the root; else it may only be blank, and is passed over.
    private mutating func readText() throws(WorkbookFault) -> Bool {
        let offset = try buffer.endOfText()
        textRange = buffer.position..<buffer.position + offset
        isVerbatim = false
        guard open.count > 0 || isBlankText else {
            throw buffer.fault(MarkupFlaw("text outside the root element", expected: "none"))
        }
        buffer.position += offset
        return open.count > 0
    }

    /// Whether the text that was read last is nothing but blanks.
    var isBlankText: Bool {
        let bytes = buffer.bytes.span
        for place in textRange where !MarkupCharacters.isBlank(bytes[place]) { return false }
        return !isVerbatim
    }

    /// Appends the text that was read last.
    func appendText(to text: inout [UInt8]) throws(WorkbookFault) {
        do throws(MarkupFlaw) {
            if isVerbatim {
                MarkupText.appendVerbatim(buffer.bytes.span, textRange, to: &text)
            } else {
                try MarkupText.appendText(buffer.bytes.span, textRange, to: &text)
            }
        } catch {
            throw buffer.fault(error)
        }
    }

    // MARK: Comments, CDATA, instructions

    /// Passes over a comment, or reads CDATA, which is text: true.
    private mutating func readDeclaration() throws(WorkbookFault) -> Bool {
        if try buffer.has(4), buffer.begins(with: "<!--") {
            let end = try buffer.offset(of: "--", from: 4)
            guard try buffer.has(end + 3) else { throw buffer.fault(.endsEarly) }
            guard buffer[end + 2] == UInt8(ascii: ">") else {
                throw buffer.fault(MarkupFlaw("“--” inside a comment", expected: "“-->”"))
            }
            buffer.position += end + 3
            return false
        }
        guard open.count > 0, try buffer.has(9), buffer.begins(with: "<![CDATA[") else {
            throw buffer.fault(
                MarkupFlaw("a document type or another declaration", expected: "none"))
        }
        let end = try buffer.offset(of: "]]>", from: 9)
        textRange = buffer.position + 9..<buffer.position + end
        isVerbatim = true
        buffer.position += end + 3
        return true
    }

    /// Passes over a processing instruction, after a look at the XML declaration.
    private mutating func readInstruction() throws(WorkbookFault) {
        let isFirst = buffer.passed + buffer.position == 0
        let end = try buffer.offset(of: "?>", from: 2)
        let start = buffer.position
        let instruction = Array(buffer.bytes[start + 2..<start + end])
        let target = instruction.prefix { !MarkupCharacters.isBlank($0) }
        do throws(MarkupFlaw) {
            if target.elementsEqual("xml".utf8), isFirst {
                let declaration = try MarkupDeclaration(instruction.dropFirst(3))
                try declaration.expect(isUTF8: buffer.isUTF8)
            } else {
                try MarkupDeclaration.expectTarget(target)
            }
        } catch {
            throw buffer.fault(error)
        }
        buffer.position += end + 2
    }

    // MARK: Tags

    private mutating func readStartTag() throws(WorkbookFault) {
        guard !(hasRoot && open.count == 0) else {
            throw buffer.fault(MarkupFlaw("a second root element", expected: "one"))
        }
        hasRoot = true
        guard open.count < limits.depth else { throw .limit(.depth, most: limits.depth, at: place) }
        while true {
            do throws(MarkupFlaw) {
                if let end = try tag.read(buffer.bytes, at: buffer.position) {
                    try beginElement()
                    buffer.position = end
                    return
                }
            } catch {
                throw buffer.fault(error)
            }
            guard try buffer.readOn() else { throw buffer.fault(.endsEarly) }
        }
    }

    @inline(__always)
    private mutating func beginElement() throws(MarkupFlaw) {
        open.begin(tag.name, in: buffer.bytes)
        if tag.hasDeclarations {
            for index in 0..<tag.count where tag[index].declaresSpace {
                try namespaces.declare(tag[index].name, value(of: tag[index]), depth: open.count)
            }
        }
        elementSpace = tag.name.hasPrefix ? try space(of: tag.name) : namespaces.standard
        if tag.hasPrefixes { try resolveAttributes() }
        elementEnds = tag.isEmpty
    }

    private func space(of name: MarkupName) throws(MarkupFlaw) -> MarkupSpace {
        if name.prefixWord == .xml { return .xml }
        return try namespaces.space(of: name.prefixKey(in: buffer.bytes.span))
    }

    /// Finds the spaces of the attributes that have a prefix, none of which may be there twice.
    private mutating func resolveAttributes() throws(MarkupFlaw) {
        for index in 0..<tag.count where tag[index].name.hasPrefix && !tag[index].declaresSpace {
            let space = try space(of: tag[index].name)
            tag.setSpace(space, of: index)
            // Vocabularies that are not known are one here, and nothing of them is read.
            for other in 0..<index where space != .other && tag[other].space == space {
                let (one, two) = (tag[other].name.local, tag[index].name.local)
                guard !MarkupName.equal(buffer.bytes.span, one, two) else {
                    throw MarkupFlaw("an attribute twice", expected: "each once")
                }
            }
        }
    }

    private mutating func readEndTag() throws(WorkbookFault) {
        guard open.count > 0 else {
            throw buffer.fault(MarkupFlaw("an end tag", expected: "no element is open"))
        }
        var offset = 2 + open.nameBytes
        guard try buffer.has(offset + 1) else { throw buffer.fault(.endsEarly) }
        while MarkupCharacters.isBlank(buffer[offset]) {
            offset += 1
            guard try buffer.has(offset + 1) else { throw buffer.fault(.endsEarly) }
        }
        guard buffer[offset] == UInt8(ascii: ">"),
            open.isNamed(buffer.bytes, at: buffer.position + 2)
        else {
            throw buffer.fault(MarkupFlaw("the end of another element", expected: open.lastName))
        }
        buffer.position += offset + 1
        leave()
    }

    @inline(__always)
    private mutating func leave() {
        namespaces.leave(depth: open.count)
        open.end()
    }

    // MARK: The common cases

    /// Appends the text of the element that began last and ends that, if all of it is there and
    /// nothing but plain text is in it.
    mutating func readPlainText(into text: inout [UInt8]) -> Bool {
        let bytes = buffer.bytes
        let start = buffer.position
        let count = open.nameBytes
        guard !elementEnds, let end = plainEnd(from: start), open.isNamed(bytes, at: end + 2),
            bytes[end + 2 + count] == UInt8(ascii: ">")
        else { return false }
        text.append(contentsOf: bytes[start..<end])
        buffer.position = end + 3 + count
        leave()
        return true
    }

    /// The same of an element in which there is nothing but another, with a name of this letter, no
    /// attribute and plain text: `<v>12</v></c>`. The child is in the space of names without a
    /// prefix. The text stays where it is held, at the place given, until the next event.
    @inline(__always)
    mutating func readPlainChild(_ letter: Unicode.Scalar) -> Range<Int>? {
        let name = UInt8(ascii: letter)
        let start = buffer.position + 3
        guard !elementEnds, namespaces.standard == space, open.count < limits.depth,
            let end = endOfPlainChild(name, from: start)
        else { return nil }
        buffer.position = end + 7 + open.nameBytes
        leave()
        return start..<end
    }

    private func endOfPlainChild(_ name: UInt8, from start: Int) -> Int? {
        let bytes = buffer.bytes
        let count = open.nameBytes
        guard start <= bytes.count, bytes[start - 2] == name,
            bytes[start - 1] == UInt8(ascii: ">"), bytes[start - 3] == UInt8(ascii: "<"),
            let end = plainEnd(from: start), end + 7 + count <= bytes.count,
            bytes[end + 2] == name, bytes[end + 3] == UInt8(ascii: ">"),
            bytes[end + 4] == UInt8(ascii: "<"), bytes[end + 5] == UInt8(ascii: "/"),
            open.isNamed(bytes, at: end + 6), bytes[end + 6 + count] == UInt8(ascii: ">")
        else { return nil }
        return end
    }

    /// Where the plain text that begins here ends, if an end tag follows it and there is room for
    /// one with the name of the open element.
    private func plainEnd(from start: Int) -> Int? {
        let bytes = buffer.bytes.span
        var place = start
        while place < bytes.count, bytes[place] != UInt8(ascii: "<") {
            let byte = bytes[place]
            if byte == UInt8(ascii: "&") || byte == 0x0D || byte == UInt8(ascii: "]") { return nil }
            place += 1
        }
        guard place + 2 + open.nameBytes < bytes.count, place - start <= limits.tokenBytes,
            bytes[place + 1] == UInt8(ascii: "/")
        else { return nil }
        return place
    }
}
