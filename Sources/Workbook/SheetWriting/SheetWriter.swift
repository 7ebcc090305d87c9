/// Writes a sheet's part; its elements are in the order that the standard asks for.
/// - Source: ISO/IEC 29500-1 §18.3.1.99.
struct SheetWriter {
    let sheet: SheetDraft
    /// Whether it is the one that is shown first.
    let isFirst: Bool

    /// Bytes after which what was written is packed.
    private static let pieceBytes = 32 << 10

    func write(to archive: inout ZipWriter, _ styles: inout StyleSheetDraft) {
        var writer = MarkupWriter.part()
        writeHead(&writer, &styles)
        writer.raw("<sheetData>")
        for (index, cells) in sheet.rows.enumerated() where !cells.isEmpty {
            writer.raw("<row r=\"\(index + 1)\"")
            if let height = sheet.height(of: cells) {
                writer.raw(" ht=\"\(height)\" customHeight=\"1\"")
            }
            writer.raw(">")
            for (column, cell) in cells.enumerated() {
                let reference = CellReference(row: index + 1, column: column + 1)
                SheetWriter.write(cell, reference, &writer, &styles)
            }
            writer.raw("</row>")
            if writer.bytes.count >= SheetWriter.pieceBytes { archive.add(writer.taken()) }
        }
        writer.raw("</sheetData>")
        writeTail(&writer)
        writer.raw("</worksheet>")
        archive.add(writer.taken())
    }

    private func writeHead(_ writer: inout MarkupWriter, _ styles: inout StyleSheetDraft) {
        writer.raw("<worksheet xmlns=\"\(WorkbookNames.main)\"")
        writer.raw(" xmlns:r=\"\(WorkbookNames.relationships)\">")
        writer.raw("<sheetPr><pageSetUpPr fitToPage=\"\(sheet.fitsWidth ? 1 : 0)\"/></sheetPr>")
        writer.raw("<sheetViews><sheetView\(isFirst ? " tabSelected=\"1\"" : "")")
        writer.raw(" workbookViewId=\"0\">")
        if sheet.frozenRows > 0 {
            writer.raw("<pane ySplit=\"\(sheet.frozenRows)\"")
            writer.raw(" topLeftCell=\"A\(sheet.frozenRows + 1)\" activePane=\"bottomLeft\"")
            writer.raw(" state=\"frozen\"/><selection pane=\"bottomLeft\"/>")
        }
        writer.raw("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>")
        guard !sheet.columns.isEmpty else { return }
        writer.raw("<cols>")
        for (index, column) in sheet.columns.enumerated() {
            let width = column.width == 0 ? ColumnDraft.usual : min(column.width, 255)
            writer.raw("<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\"")
            writer.attribute("style", styles.number(of: column.style))
            if column.isHidden { writer.raw(" hidden=\"1\"") }
            writer.raw(" customWidth=\"1\"/>")
        }
        writer.raw("</cols>")
    }

    private static func write(
        _ cell: CellDraft, _ reference: CellReference, _ writer: inout MarkupWriter,
        _ styles: inout StyleSheetDraft
    ) {
        var isQuoted = false
        var style = cell.style
        switch cell.value {
        case .text(let text): isQuoted = looksLikeFormula(text)
        // Without a format a day would be shown as its number.
        case .day where style.format.isEmpty: style.format = CellStyle.dayFormat
        case .moment where style.format.isEmpty: style.format = CellStyle.momentFormat
        case .empty, .number, .day, .moment, .boolean: break
        }
        writer.raw("<c r=\"\(reference)\"")
        writer.attribute("s", styles.number(of: style, isQuoted: isQuoted))
        switch cell.value {
        case .empty: writer.raw("/>")
        case .text(let text):
            writer.raw(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
            writer.text(text)
            writer.raw("</t></is></c>")
        case .number(let number): writer.raw("><v>\(number.text)</v></c>")
        case .day(let day): writer.raw("><v>\(DateSystem.number(of: day))</v></c>")
        case .moment(let day, let time):
            writer.raw("><v>\(SheetNumber(day: day, time: time).text)</v></c>")
        case .boolean(let value): writer.raw(" t=\"b\"><v>\(value ? 1 : 0)</v></c>")
        }
    }

    private static func looksLikeFormula(_ text: String) -> Bool {
        text.unicodeScalars.first.map { "=+-@".unicodeScalars.contains($0) } ?? false
    }

    private func writeTail(_ writer: inout MarkupWriter) {
        if sheet.isProtected {
            // What is named here stays possible, as far as cells are not locked.
            writer.raw("<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\"")
            for allowed in [
                "formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows", "sort",
                "autoFilter",
            ] { writer.raw(" \(allowed)=\"0\"") }
            writer.raw("/>")
        }
        if let filter = sheet.filter { writer.raw("<autoFilter ref=\"\(filter)\"/>") }
        if !sheet.merges.isEmpty {
            writer.raw("<mergeCells count=\"\(sheet.merges.count)\">")
            for merge in sheet.merges { writer.raw("<mergeCell ref=\"\(merge)\"/>") }
            writer.raw("</mergeCells>")
        }
        if !sheet.validations.isEmpty {
            writer.raw("<dataValidations count=\"\(sheet.validations.count)\">")
            for validation in sheet.validations { validation.write(to: &writer) }
            writer.raw("</dataValidations>")
        }
        writer.raw("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\"")
        writer.raw(" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\"")
        writer.raw(" orientation=\"\(sheet.isLandscape ? "landscape" : "portrait")\"")
        if sheet.fitsWidth { writer.raw(" fitToWidth=\"\(sheet.pagesWide)\" fitToHeight=\"0\"") }
        writer.raw("/>")
        writer.raw("<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>")
        if !sheet.comments.isEmpty { writer.raw("<legacyDrawing r:id=\"rId1\"/>") }
    }
}

extension ValidationDraft {
    /// - Source: ISO/IEC 29500-1 §18.3.1.32.
    func write(to writer: inout MarkupWriter) {
        let (type, formulas) = written
        writer.raw("<dataValidation type=\"\(type)\"")
        if formulas.count == 2 { writer.raw(" operator=\"between\"") }
        if strictness == .warns { writer.raw(" errorStyle=\"warning\"") }
        writer.raw(" allowBlank=\"1\" showInputMessage=\"1\"")
        if strictness != .offers { writer.raw(" showErrorMessage=\"1\"") }
        if let refusal {
            writer.attribute("errorTitle", refusal.title)
            writer.attribute("error", refusal.text)
        }
        if let hint {
            writer.attribute("promptTitle", hint.title)
            writer.attribute("prompt", hint.text)
        }
        writer.raw(" sqref=\"\(cells)\">")
        for (index, formula) in formulas.enumerated() {
            writer.raw("<formula\(index + 1)>")
            writer.text(formula)
            writer.raw("</formula\(index + 1)>")
        }
        writer.raw("</dataValidation>")
    }

    private var written: (type: String, formulas: [String]) {
        switch rule {
        case .list(let sheet, let range): ("list", [WorkbookNames.formula(sheet, range)])
        case .whole(let range): ("whole", [String(range.lowerBound), String(range.upperBound)])
        case .day(let range):
            (
                "date",
                [range.lowerBound, range.upperBound].map { String(DateSystem.number(of: $0)) }
            )
        }
    }
}
