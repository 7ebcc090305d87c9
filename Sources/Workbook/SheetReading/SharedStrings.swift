/// The texts that cells share, by number.
struct SharedStrings: Sendable {
    private(set) var texts: [String] = []
    /// The numbers of those of which a run is struck out.
    private(set) var struck: Set<Int> = []

    init() {}

    /// - Source: ISO/IEC 29500-1 §18.4.
    init(_ reader: MarkupReader<EntryStream>, limits: WorkbookLimits) throws(WorkbookFault) {
        var reader = reader
        var scratch: [UInt8] = []
        try reader.beginRoot(.sst)
        while try reader.nextChild() {
            guard reader.element != .extLst else {
                try reader.skip()
                continue
            }
            guard reader.element == .si else {
                throw reader.content(seen: "“\(reader.elementName)”", expected: "a string")
            }
            guard texts.count < limits.sharedStrings else {
                throw .limit(.sharedStrings, most: limits.sharedStrings, at: reader.place)
            }
            let rich = try reader.readRichText(using: &scratch)
            if rich.hasStruckRun { struck.insert(texts.count) }
            texts.append(rich.text)
        }
        try reader.finish()
    }
}
