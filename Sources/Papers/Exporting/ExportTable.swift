/// The tables that a ledger is exported as.
/// - Source: `Specs/export.md`.
enum ExportTable: String, CaseIterable, Sendable {
    case orders
    case workers
    case fees
    case findings
    case statements

    /// The columns in their order; never renamed, new ones are added behind.
    var columns: [(name: String, type: ExportType)] {
        func shape<Row>(_ columns: [ExportColumn<Row>]) -> [(name: String, type: ExportType)] {
            columns.map { ($0.name, $0.type) }
        }
        return switch self {
        case .orders: shape(OrderRow.columns)
        case .workers: shape(WorkerRow.columns)
        case .fees: shape(FeeFlowRow.columns)
        case .findings: shape(FindingRow.columns)
        case .statements: shape(StatementRow.columns)
        }
    }

    /// Hands each row of the table to `take`, in the ledger's order.
    ///
    /// Cost: one order, or one bundle of entries, is held at a time.
    func forEachRow(
        of ledger: ExportedLedger, _ take: ([ExportCell]) throws -> Void
    ) throws {
        func cells<Row>(_ columns: [ExportColumn<Row>], _ row: Row) -> [ExportCell] {
            columns.map { $0.cell(row) }
        }
        switch self {
        case .orders: try ledger.orderRows { try take(cells(OrderRow.columns, $0)) }
        case .workers: try ledger.workerRows { try take(cells(WorkerRow.columns, $0)) }
        case .fees: try ledger.feeRows { try take(cells(FeeFlowRow.columns, $0)) }
        case .findings: try ledger.findingRows { try take(cells(FindingRow.columns, $0)) }
        case .statements: try ledger.statementRows { try take(cells(StatementRow.columns, $0)) }
        }
    }
}
