import Platform

/// A folder into which an office saves its tables, and in which it finds their reports.
///
/// - Source: `Specs/office-tables.md`.
struct SharedFolder {
    let path: String
    /// For how many milliseconds a file must have been the same before it is read: the one who saves it
    /// may not be done.
    let settling: Int
    private var seen: [[UInt8]: Sighting] = [:]

    /// A table that somebody saved.
    struct SavedTable: Hashable {
        let name: String
        let stamp: FileStamp
    }

    private struct Sighting {
        let stamp: FileStamp
        let since: MonotonicTime
    }

    init(_ path: String, settling: Int) {
        self.path = path
        self.settling = settling
    }

    func path(of name: String) -> String { "\(path)/\(name)" }

    /// The tables that nobody is writing any more, by name, and those that may still be written.
    mutating func look(
        at now: MonotonicTime
    ) throws(FileError) -> (complete: [SavedTable], unfinished: Int) {
        var sightings: [[UInt8]: Sighting] = [:]
        var complete: [SavedTable] = []
        for item in try FileSystem.list(path) where item.kind == .file {
            // An office gives no name that is not text, and such a name could not be shown.
            guard item.name.utf8.elementsEqual(item.nameBytes), SharedFolder.isTable(item.name),
                let stamp = try stamp(of: item.name)
            else { continue }
            var sighting = Sighting(stamp: stamp, since: now)
            if let before = seen[item.nameBytes], before.stamp == stamp { sighting = before }
            sightings[item.nameBytes] = sighting
            if sighting.since.adding(milliseconds: settling) <= now, stamp.size > 0 {
                complete.append(SavedTable(name: item.name, stamp: stamp))
            }
        }
        seen = sightings
        return (complete, sightings.count - complete.count)
    }

    /// nil when the file has gone meanwhile.
    private func stamp(of name: String) throws(FileError) -> FileStamp? {
        do throws(FileError) {
            return try FileSystem.modificationStamp(path(of: name))
        } catch {
            if error.isMissing { return nil }
            throw error
        }
    }

    // MARK: Names

    /// What is looked at: tables, and the files that people save in their place and must hear about it.
    private static let endings = [
        ".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".numbers", ".pdf",
    ]
    static let textReport = ".report.txt"
    static let tableReport = ".report.csv"
    static let workbookReport = ".report.xlsx"

    /// Whether the name is one of a table: not of a report, nor of what a program writes while a
    /// table is open (`~$…` of Excel, `.~lock…` of LibreOffice) or half saved.
    static func isTable(_ name: String) -> Bool {
        let lowered = Array(name.utf8).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        func ends(_ ending: String) -> Bool {
            lowered.count > ending.utf8.count
                && lowered.suffix(ending.utf8.count).elementsEqual(ending.utf8)
        }
        if lowered.first == UInt8(ascii: ".") || lowered.first == UInt8(ascii: "~") { return false }
        // A report bears its table's whole name: `march.report.csv` is a table called so.
        let isReport = [textReport, tableReport, workbookReport].contains { report in
            endings.contains { ends($0 + report) }
        }
        return endings.contains(where: ends) && !isReport
    }
}
