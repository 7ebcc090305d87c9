/// What the main part of a workbook says.
/// - Source: ISO/IEC 29500-1 §18.2.
struct WorkbookListing {
    private(set) var sheets: [SheetListing] = []
    private(set) var dateSystem = DateSystem.from1900
    private(set) var isStale = false

    init(
        _ reader: MarkupReader<EntryStream>, parts: WorkbookPackage,
        relationships: [Relationship]
    ) throws(WorkbookFault) {
        var reader = reader
        try reader.beginRoot(.workbook)
        while try reader.nextChild() {
            switch reader.element {
            case .workbookPr:
                if try reader.flag(.date1904) { dateSystem = .from1904 }
                try reader.skip()
            case .calcPr:
                let isManual = reader.string(.calcMode) == "manual"
                let isUnsaved = try !reader.flag(.calcOnSave, standard: true)
                let isIncomplete = try !reader.flag(.calcCompleted, standard: true)
                let calculates = try reader.flag(.fullCalcOnLoad)
                isStale = calculates || isIncomplete || (isManual && isUnsaved)
                try reader.skip()
            case .sheets:
                guard sheets.isEmpty else {
                    throw reader.content(seen: "two lists of sheets", expected: "one")
                }
                try readSheets(&reader, parts, relationships)
            default: try reader.skip()
            }
        }
        try reader.finish()
        guard !sheets.isEmpty else {
            throw reader.content(seen: "no sheet", expected: "at least one")
        }
    }

    private mutating func readSheets(
        _ reader: inout MarkupReader<EntryStream>, _ parts: WorkbookPackage,
        _ relationships: [Relationship]
    ) throws(WorkbookFault) {
        while try reader.nextChild() {
            let reference = (0..<reader.attributeCount).map(reader.attribute).first {
                $0.space == .officeRelationships && $0.name.word == .id
            }
            guard reader.element == .sheet, let reference, let name = reader.string(.name) else {
                throw reader.content(
                    seen: "“\(reader.elementName)”", expected: "a sheet with a name and its part")
            }
            guard sheets.count < parts.limits.sheets else {
                throw .limit(.sheets, most: parts.limits.sheets, at: reader.place)
            }
            let id = String(decoding: reader.value(of: reference), as: UTF8.self)
            guard let target = relationships.first(where: { $0.id == id }),
                let part = target.target,
                parts.has(part)
            else {
                throw reader.content(
                    seen: "“\(Seen.text(name))” without a part", expected: "one inside the file")
            }
            guard
                let visibility = SheetListing.Visibility(
                    rawValue: reader.string(.state) ?? "visible")
            else {
                throw reader.content(
                    seen: "state=\(Seen.text(reader.string(.state) ?? ""))",
                    expected: "visible, hidden or veryHidden")
            }
            guard !sheets.contains(where: { $0.name == name }) else {
                throw reader.content(
                    seen: "two sheets “\(Seen.text(name))”", expected: "different names")
            }
            let isWorksheet =
                target.kind == "worksheet" && parts.type(of: part) == WorkbookListing.type
            sheets.append(
                SheetListing(
                    name: name, visibility: visibility, kind: isWorksheet ? .worksheet : .other,
                    part: part))
            try reader.skip()
        }
    }

    private static let type =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
}
