/// The elements that have begun and not ended, by their names, which their end tags must repeat.
struct OpenElements {
    private struct Element {
        var key = NameKey()
        var nameBytes = 0
        /// Where the name lies in `names`, of one that its key does not say whole.
        var start = 0
    }

    private(set) var count = 0
    private var elements: [Element]
    private var names: [UInt8] = []

    init(most: Int) {
        elements = [Element](repeating: Element(), count: most)
    }

    /// Bytes of the name of the element that began last, its prefix included.
    var nameBytes: Int { elements[count - 1].nameBytes }

    @inline(__always)
    mutating func begin(_ name: MarkupName, in buffer: [UInt8]) {
        var element = Element(key: name.key, nameBytes: name.whole.count, start: names.count)
        // With its prefix, a name is kept byte for byte.
        if name.hasPrefix || !name.key.isWhole {
            element.key = NameKey()
            names.append(contentsOf: buffer[name.whole])
        }
        elements[count] = element
        count += 1
    }

    @inline(__always)
    mutating func end() {
        count -= 1
        if elements[count].start < names.count {
            names.removeLast(names.count - elements[count].start)
        }
    }

    /// Whether the name of the element that began last lies here.
    @inline(__always)
    func isNamed(_ buffer: [UInt8], at place: Int) -> Bool {
        let element = elements[count - 1]
        let bytes = buffer.span
        guard element.key.count == 0 else {
            var key = NameKey()
            for offset in 0..<element.nameBytes { key.add(bytes[place + offset]) }
            return key == element.key
        }
        for offset in 0..<element.nameBytes
        where bytes[place + offset] != names[element.start + offset] { return false }
        return true
    }

    /// To be shown.
    var lastName: String {
        let element = elements[count - 1]
        guard element.key.count > 0 else {
            return "that of “\(Seen.text(names[element.start...]))”"
        }
        return "that of “\(Seen.text(element.key.bytes))”"
    }
}
