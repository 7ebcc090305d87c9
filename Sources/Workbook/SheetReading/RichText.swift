/// The text of a shared string or of a cell that has its own.
struct RichText {
    var text: String
    /// Whether some run of it is struck out.
    var hasStruckRun: Bool
}

extension MarkupReader {
    /// Reads the element that began last, `si` or `is`: its runs joined, without phonetic ones, which
    /// say how the rest is read aloud.
    /// - Source: ISO/IEC 29500-1 §18.4.8, §18.3.1.53.
    mutating func readRichText(using text: inout [UInt8]) throws(WorkbookFault) -> RichText {
        var joined = ""
        var isStruck = false
        while try nextChild() {
            switch element {
            case .t:
                joined += try readEscapedText(using: &text)
                try expectCell(joined)
            case .r:
                while try nextChild() {
                    switch element {
                    case .t:
                        joined += try readEscapedText(using: &text)
                        try expectCell(joined)
                    case .rPr: isStruck = try readStrike() || isStruck
                    default: throw content(seen: "“\(elementName)” in a run", expected: "text")
                    }
                }
            case .rPh, .phoneticPr, .extLst: try skip()
            default: throw content(seen: "“\(elementName)” in a string", expected: "text")
            }
        }
        return RichText(text: joined, hasStruckRun: isStruck)
    }

    private func expectCell(_ text: String) throws(WorkbookFault) {
        // No text has more units than bytes.
        guard text.utf8.count <= limits.cellLength || text.utf16.count <= limits.cellLength else {
            throw .limit(.cellLength, most: limits.cellLength, at: place)
        }
    }

    /// Reads a font, that of a run or of a cell: whether it strikes the text out.
    mutating func readStrike() throws(WorkbookFault) -> Bool {
        var isStruck = false
        while try nextChild() {
            if element == .strike { isStruck = try flag(.val, standard: true) }
            try skip()
        }
        return isStruck
    }

    /// The text of the element that began last, its escapes replaced.
    mutating func readEscapedText(using text: inout [UInt8]) throws(WorkbookFault) -> String {
        try readText(into: &text)
        guard let string = CellText.string(text, most: limits.cellLength) else {
            throw .limit(.cellLength, most: limits.cellLength, at: place)
        }
        return string
    }
}
