import Platform
import Terminal

/// Where the rows of one table go: a file that is under its name only when it is whole, or
/// standard output. Some 64 KiB are held at a time.
final class ExportSink {
    private enum Destination {
        case file(StagedFile)
        case stream(OutputSink)
    }

    private let destination: Destination
    private let table: ExportTable
    private let format: ExportFormat
    private let names: [String]
    private var pending: [UInt8]
    private(set) var rows = 0

    private static let pieceSize = 1 << 16

    /// - Parameter path: nil for standard output.
    init(
        _ table: ExportTable, as format: ExportFormat, byteOrderMark: Bool, path: String?,
        in world: World
    ) throws(FileError) {
        self.table = table
        self.format = format
        names = table.columns.map(\.name)
        pending = format.head(names, byteOrderMark: byteOrderMark)
        // What only a holder of openings can read stays with that holder.
        destination =
            if let path { .file(try StagedFile(path, mode: 0o600)) } else {
                .stream(world.output)
            }
    }

    /// Writes the whole table, and gives the file its name.
    func write(_ ledger: ExportedLedger) throws {
        try table.forEachRow(of: ledger) { cells in
            pending += format.row(names, cells)
            rows += 1
            if pending.count >= ExportSink.pieceSize { try flush() }
        }
        try flush()
        if case .file(let file) = destination { try file.commit() }
    }

    private func flush() throws {
        guard !pending.isEmpty else { return }
        switch destination {
        case .file(let file): try file.append(pending)
        case .stream(let sink): try sink.write(pending)
        }
        pending.removeAll(keepingCapacity: true)
    }
}
