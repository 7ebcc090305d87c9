import Workbook

extension ExportWorkbook {
    /// The rows of a paper, under the names of its fields.
    mutating func add(_ paper: FormPaper) {
        let rows = paper.parts.flatMap { part in
            part.rows.map { row in
                paper.cells(row).map { CellDraft(value(of: $0.exported, isDay: true)) }
            }
        }
        add(paper.definition.name.rawValue, paper.definition.fields.map(\.name), rows)
    }
}
