/// Walking through the elements of a part whose elements have either children or text.
extension MarkupReader {
    /// Begins the root, which must be this.
    mutating func beginRoot(_ word: MarkupWord) throws(WorkbookFault) {
        guard case .begin = try next(), element == word else {
            throw content(seen: "the root “\(elementName)”", expected: "“\(word.rawValue)”")
        }
    }

    /// Expects that the root has ended and nothing follows it; then the whole part was read.
    mutating func finish() throws(WorkbookFault) {
        guard case .finished = try next() else {
            throw content(seen: "more after the root", expected: "the end")
        }
    }

    /// Begins the next child of the open element; false once that has ended.
    ///
    /// Each child must be read to its end, by this or one of the two below.
    mutating func nextChild() throws(WorkbookFault) -> Bool {
        while true {
            switch try next() {
            case .begin: return true
            case .end, .finished: return false
            case .text:
                guard isBlankText else {
                    throw content(seen: "text between elements", expected: "none")
                }
            }
        }
    }

    /// Passes over the element that began last, with all that is in it.
    mutating func skip() throws(WorkbookFault) {
        let outside = depth - 1
        while true {
            switch try next() {
            case .end where depth == outside: return
            case .text: try checkText()
            case .begin, .end, .finished: break
            }
        }
    }

    /// Replaces `text` by that of the element that began last, in which there is no other, and ends
    /// that element.
    mutating func readText(into text: inout [UInt8]) throws(WorkbookFault) {
        if !text.isEmpty { text.removeAll(keepingCapacity: true) }
        if readPlainText(into: &text) { return }
        while true {
            switch try next() {
            case .text: try appendText(to: &text)
            case .end: return
            case .begin:
                throw content(seen: "“\(elementName)” inside a text", expected: "text")
            case .finished: return
            }
        }
    }

    /// Checks the text that was read last, which nobody wants.
    private func checkText() throws(WorkbookFault) {
        var text: [UInt8] = []
        try appendText(to: &text)
    }

    func content(seen: String, expected: String) -> WorkbookFault {
        .content(seen: seen, expected: expected, at: place)
    }

    /// The attribute with this name and no prefix, if the element that began last has it.
    func attribute(_ word: MarkupWord) -> MarkupAttribute? {
        for index in 0..<attributeCount where attribute(index).word == word {
            return attribute(index)
        }
        return nil
    }

    func string(_ word: MarkupWord) -> String? {
        attribute(word).map { String(decoding: value(of: $0), as: UTF8.self) }
    }

    /// The whole number from 0 of an attribute, if the element has it.
    func number(_ word: MarkupWord) throws(WorkbookFault) -> Int? {
        guard let attribute = attribute(word) else { return nil }
        let bytes = bytes(of: attribute)
        guard let number = WholeNumber.read(bytes.span, attribute.value) else {
            throw content(
                seen: "\(word.rawValue)=\(Seen.text(value(of: attribute)))",
                expected: "a whole number")
        }
        return number
    }

    /// The yes or no of an attribute, `standard` if the element lacks it.
    func flag(_ word: MarkupWord, standard: Bool = false) throws(WorkbookFault) -> Bool {
        switch string(word) {
        case nil: return standard
        case "1", "true", "on": return true
        case "0", "false", "off": return false
        case .some(let other):
            throw content(
                seen: "\(word.rawValue)=\(Seen.text(other))", expected: "true or false")
        }
    }
}

/// A whole number from 0 in digits of ASCII.
enum WholeNumber {
    /// nil unless all of the bytes are at most nine digits.
    static func read(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        guard 1...9 ~= range.count else { return nil }
        var value = 0
        for place in range {
            guard 0x30...0x39 ~= bytes[place] else { return nil }
            value = 10 * value + Int(bytes[place] - 0x30)
        }
        return value
    }
}
