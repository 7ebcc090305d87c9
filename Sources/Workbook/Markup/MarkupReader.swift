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

    /// The bytes in which the value of an attribute lies.
    func bytes(of attribute: MarkupAttribute) -> [UInt8] {
        attribute.isDecoded ? tag.decoded : buffer.bytes
    }

    func value(of attribute: MarkupAttribute) -> ArraySlice<UInt8> {
        bytes(of: attribute)[attribute.value]
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
        var end: Int?
        while end == nil {
            do throws(MarkupFlaw) {
                end = try tag.read(buffer.bytes, at: buffer.position)
            } catch {
                throw buffer.fault(error)
            }
            if end == nil {
                guard try buffer.readOn() else { throw buffer.fault(.endsEarly) }
            }
        }
        try buffer.expectToken((end ?? 0) - buffer.position)
        do throws(MarkupFlaw) {
            try beginElement()
        } catch {
            throw buffer.fault(error)
        }
        buffer.position = end ?? 0
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
        try buffer.expectToken(offset)
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

    // MARK: The common case

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

    /// Where the next event begins in `bytes`, if what is there may be read by anybody who knows that
    /// names without a prefix are of `space`, and that two more elements may be open; else nil.
    var plainPosition: Int? {
        let isPlain = !elementEnds && namespaces.standard == space && open.count + 2 <= limits.depth
        return isPlain ? buffer.position : nil
    }

    /// Passes over whole elements, which somebody else has read.
    mutating func pass(to position: Int) { buffer.position = position }

    /// Where the plain text that begins here ends, if an end tag follows it and there is room for
    /// one with the name of the open element.
    private func plainEnd(from start: Int) -> Int? {
        let bytes = buffer.bytes.span
        let place = MarkupText.plainEnd(bytes, from: start)
        guard place + 2 + open.nameBytes < bytes.count, place - start <= limits.tokenBytes,
            bytes[place] == UInt8(ascii: "<"), bytes[place + 1] == UInt8(ascii: "/")
        else { return nil }
        return place
    }
}
