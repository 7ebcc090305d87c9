/// Writes a workbook that Excel, LibreOffice, Numbers and Google Sheets open as it is.
///
/// The same draft gives the same bytes: no time, user, machine or program is named in it.
package enum WorkbookWriter {
    package static func bytes(of draft: WorkbookDraft) throws(WorkbookFault) -> [UInt8] {
        try DraftCheck.check(draft)
        var archive = ZipWriter()
        func add(_ name: String, _ bytes: [UInt8]) {
            archive.add(bytes)
            archive.end(name)
        }
        add("[Content_Types].xml", contentTypes(draft))
        add(
            "_rels/.rels",
            WorkbookNames.relationshipPart([
                (WorkbookNames.relationships + "/officeDocument", "xl/workbook.xml"),
                (
                    WorkbookNames.package + "/relationships/metadata/core-properties",
                    "docProps/core.xml"
                ),
            ]))
        add("docProps/core.xml", properties(draft))
        add("xl/workbook.xml", workbook(draft))
        let sheets = draft.sheets.indices.map {
            (WorkbookNames.relationships + "/worksheet", "worksheets/sheet\($0 + 1).xml")
        }
        add(
            "xl/_rels/workbook.xml.rels",
            WorkbookNames.relationshipPart(
                sheets + [(WorkbookNames.relationships + "/styles", "styles.xml")]))
        var styles = StyleSheetDraft()
        let first = draft.sheets.firstIndex { $0.visibility == .visible }
        for (index, sheet) in draft.sheets.enumerated() {
            SheetWriter(sheet: sheet, isFirst: index == first).write(to: &archive, &styles)
            archive.end("xl/worksheets/sheet\(index + 1).xml")
            guard !sheet.comments.isEmpty else { continue }
            let parts = CommentParts(comments: sheet.comments)
            add(
                "xl/worksheets/_rels/sheet\(index + 1).xml.rels",
                WorkbookNames.relationshipPart([
                    (
                        WorkbookNames.relationships + "/vmlDrawing",
                        "../drawings/vmlDrawing\(index + 1).vml"
                    ),
                    (WorkbookNames.relationships + "/comments", "../comments\(index + 1).xml"),
                ]))
            add("xl/comments\(index + 1).xml", parts.texts())
            add("xl/drawings/vmlDrawing\(index + 1).vml", parts.drawing())
        }
        add("xl/styles.xml", styles.part())
        return archive.finish()
    }

    private static func contentTypes(_ draft: WorkbookDraft) -> [UInt8] {
        var writer = MarkupWriter.part()
        writer.raw("<Types xmlns=\"\(WorkbookNames.package)/content-types\">")
        for (ending, type) in [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
            ("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"),
        ] { writer.raw("<Default Extension=\"\(ending)\" ContentType=\"\(type)\"/>") }
        func override(_ part: String, _ type: String) {
            writer.raw("<Override PartName=\"/\(part)\" ContentType=\"\(type)\"/>")
        }
        override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        override("xl/workbook.xml", WorkbookNames.types + "sheet.main+xml")
        override("xl/styles.xml", WorkbookNames.types + "styles+xml")
        for (index, sheet) in draft.sheets.enumerated() {
            override("xl/worksheets/sheet\(index + 1).xml", WorkbookNames.types + "worksheet+xml")
            if !sheet.comments.isEmpty {
                override("xl/comments\(index + 1).xml", WorkbookNames.types + "comments+xml")
            }
        }
        writer.raw("</Types>")
        return writer.bytes
    }

    /// - Source: ECMA-376-2 §8.
    private static func properties(_ draft: WorkbookDraft) -> [UInt8] {
        var writer = MarkupWriter.part()
        writer.raw(
            "<cp:coreProperties xmlns:cp=\"\(WorkbookNames.package)/metadata/core-properties\"")
        writer.raw(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">")
        for (name, value) in [("title", draft.title), ("language", draft.language)]
        where !value.isEmpty {
            writer.raw("<dc:\(name)>")
            writer.text(value)
            writer.raw("</dc:\(name)>")
        }
        writer.raw("</cp:coreProperties>")
        return writer.bytes
    }

    /// - Source: ISO/IEC 29500-1 §18.2.
    private static func workbook(_ draft: WorkbookDraft) -> [UInt8] {
        var writer = MarkupWriter.part()
        writer.raw("<workbook xmlns=\"\(WorkbookNames.main)\"")
        writer.raw(" xmlns:r=\"\(WorkbookNames.relationships)\"><bookViews><workbookView")
        let first = draft.sheets.firstIndex { $0.visibility == .visible } ?? 0
        writer.raw(" activeTab=\"\(first)\" firstSheet=\"\(first)\"/></bookViews><sheets>")
        for (index, sheet) in draft.sheets.enumerated() {
            writer.raw("<sheet")
            writer.attribute("name", sheet.name)
            writer.attribute("sheetId", index + 1)
            if sheet.visibility != .visible {
                writer.attribute("state", sheet.visibility.rawValue)
            }
            writer.raw(" r:id=\"rId\(index + 1)\"/>")
        }
        writer.raw("</sheets>")
        writeNames(draft, &writer)
        writer.raw("</workbook>")
        return writer.bytes
    }

    /// The columns and rows that are printed on every page.
    private static func titles(of sheet: SheetDraft) -> String {
        let quoted = WorkbookNames.quoted(sheet.name)
        var parts: [String] = []
        if sheet.repeatedColumns > 0, sheet.pagesWide > 1 {
            let last = CellReference.letters(sheet.repeatedColumns)
            parts.append("\(quoted)!$A:$\(last)")
        }
        if sheet.frozenRows > 0 { parts.append("\(quoted)!$1:$\(sheet.frozenRows)") }
        return parts.joined(separator: ",")
    }

    /// What is printed on every page, and the ranges of filters, which are names of Excel's.
    private static func writeNames(_ draft: WorkbookDraft, _ writer: inout MarkupWriter) {
        var names: [(name: String, hidden: Bool, sheet: Int, formula: String)] = []
        for (index, sheet) in draft.sheets.enumerated() {
            if let filter = sheet.filter {
                let formula = WorkbookNames.formula(sheet.name, filter)
                names.append(("_xlnm._FilterDatabase", true, index, formula))
            }
            let titles = titles(of: sheet)
            if !titles.isEmpty { names.append(("_xlnm.Print_Titles", false, index, titles)) }
        }
        guard !names.isEmpty else { return }
        writer.raw("<definedNames>")
        for name in names {
            writer.raw("<definedName name=\"\(name.name)\" localSheetId=\"\(name.sheet)\"")
            writer.raw(name.hidden ? " hidden=\"1\">" : ">")
            writer.text(name.formula)
            writer.raw("</definedName>")
        }
        writer.raw("</definedNames>")
    }
}
