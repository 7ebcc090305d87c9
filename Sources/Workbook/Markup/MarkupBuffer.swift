/// The text of a part that is held: from the next event on, as far as it was needed.
struct MarkupBuffer<Source: ByteSource> {
    private(set) var bytes: [UInt8] = []
    /// Where the next event begins.
    var position = 0
    /// How much text came before the first byte held.
    private(set) var passed = 0
    private var intake: MarkupIntake<Source>
    private let limits: WorkbookLimits

    init(_ source: Source, part: String, limits: WorkbookLimits) {
        intake = MarkupIntake(source, part: part)
        self.limits = limits
    }

    var isUTF8: Bool { intake.encoding == .utf8 }

    var place: WorkbookPlace { WorkbookPlace(part: intake.part, byte: passed + position) }

    func fault(_ flaw: MarkupFlaw) -> WorkbookFault {
        .markup(seen: flaw.seen, expected: flaw.expected, at: place)
    }

    /// Reads on, dropping what is done with; false where there is nothing left.
    ///
    /// At least as much is added as is waiting, so that a long token is not looked at again and
    /// again.
    mutating func readOn() throws(WorkbookFault) -> Bool {
        let waiting = bytes.count - position
        try expectToken(waiting)
        passed += position
        bytes.removeFirst(position)
        position = 0
        while try intake.read(into: &bytes) {
            if bytes.count >= 2 * waiting { return true }
        }
        return bytes.count > waiting
    }

    /// Whether there are `count` bytes at `position`.
    @inline(__always)
    mutating func has(_ count: Int) throws(WorkbookFault) -> Bool {
        while bytes.count - position < count {
            guard try readOn() else { return false }
        }
        return true
    }

    /// The byte so far from `position`, which must be held.
    @inline(__always)
    subscript(offset: Int) -> UInt8 { bytes[position + offset] }

    func begins(with text: StaticString) -> Bool {
        let wanted = Array("\(text)".utf8)
        return bytes[position...].starts(with: wanted)
    }

    /// How far from `position` the bytes begin that end a token; `offset` is where to look from.
    mutating func offset(
        of ending: StaticString, from offset: Int
    ) throws(WorkbookFault) -> Int {
        let wanted = Array("\(ending)".utf8)
        var offset = offset
        while true {
            while position + offset + wanted.count <= bytes.count {
                let start = position + offset
                if bytes[start] == wanted[0],
                    bytes[start..<start + wanted.count].elementsEqual(wanted)
                {
                    try expectToken(offset)
                    return offset
                }
                offset += 1
            }
            guard try readOn() else { throw fault(.endsEarly) }
        }
    }

    /// How far from `position` the text before the next `<` reaches, which may be all that is left.
    mutating func endOfText() throws(WorkbookFault) -> Int {
        var offset = 0
        while true {
            offset = offsetOfMarkup(from: offset)
            guard position + offset == bytes.count, try readOn() else { break }
        }
        try expectToken(offset)
        return offset
    }

    /// Expects that a token is so long at most; whatever pieces it came in.
    func expectToken(_ count: Int) throws(WorkbookFault) {
        guard count <= limits.tokenBytes else {
            throw .limit(.tokenBytes, most: limits.tokenBytes, at: place)
        }
    }

    private func offsetOfMarkup(from offset: Int) -> Int {
        let bytes = bytes.span
        var place = position + offset
        while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
        return place - position
    }
}
