/// The names that a workbook's parts are written with.
enum WorkbookNames {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let package = "http://schemas.openxmlformats.org/package/2006"
    static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml."

    static func relationshipPart(_ relationships: [(type: String, target: String)]) -> [UInt8] {
        var writer = MarkupWriter.part()
        writer.raw("<Relationships xmlns=\"\(package)/relationships\">")
        for (index, relationship) in relationships.enumerated() {
            writer.raw("<Relationship Id=\"rId\(index + 1)\"")
            writer.attribute("Type", relationship.type)
            writer.attribute("Target", relationship.target)
            writer.raw("/>")
        }
        writer.raw("</Relationships>")
        return writer.bytes
    }

    /// The name of a sheet, as a formula has it.
    static func quoted(_ sheet: String) -> String {
        let doubled = sheet.split(separator: "'", omittingEmptySubsequences: false)
        return "'\(doubled.joined(separator: "''"))'"
    }

    /// A range of a sheet, as a formula names it.
    static func formula(_ sheet: String, _ range: CellRange) -> String {
        let columns = [range.columns.lowerBound, range.columns.upperBound]
        let rows = [range.rows.lowerBound, range.rows.upperBound]
        let ends = zip(columns, rows).map { "$\(CellReference.letters($0))$\($1)" }
        return "\(quoted(sheet))!\(ends.joined(separator: ":"))"
    }
}
