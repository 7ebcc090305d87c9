import Foundation
import Tables
import Workbook

/// Reads a table once, in a process of its own: its cells as texts, as a table of either kind has
/// them.
enum Measurement {
    static func print(_ file: String) throws {
        let bytes = try Tool.bytes(of: file)
        let start = try worked()
        let rows = file.hasSuffix(".csv") ? try table(bytes) : try workbook(bytes)
        let taken = try worked() - start
        let cells = rows.reduce(0) { $0 + $1.count }
        Swift.print("rows=\(rows.count) cells=\(cells) seconds=\(taken) peak_mib=\(try peak())")
    }

    private struct Unreadable: Error {}

    /// Seconds that a core worked for this thread, the only one: what waited for a core on a busy
    /// machine is left out.
    private static func worked() throws -> Double {
        let counts = try String(contentsOfFile: "/proc/self/schedstat", encoding: .utf8)
        guard let nanoseconds = counts.split(separator: " ").first.flatMap({ Double($0) }) else {
            throw Unreadable()
        }
        return nanoseconds / 1e9
    }

    private static func table(_ bytes: [UInt8]) throws -> [[String]] {
        guard case .success(let table) = TableFile.read(bytes) else { throw Unreadable() }
        return table.rows.map(\.cells)
    }

    private static func workbook(_ bytes: [UInt8]) throws -> [[String]] {
        let workbook = try WorkbookFile(bytes)
        var rows: [[String]] = []
        for sheet in workbook.sheets where sheet.kind == .worksheet {
            var reader = try workbook.reader(of: sheet)
            while let row = try reader.next() { rows.append(row.cells.map(\.value.text)) }
        }
        return rows
    }

    /// The most memory this process ever held, in MiB, as Linux counts it.
    static func peak() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (Int(line.split(separator: " ").dropLast().last ?? "") ?? 0) / 1024
    }
}
