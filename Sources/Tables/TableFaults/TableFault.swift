import Wording

/// One thing wrong with a file, where it is, and what to do about it.
package struct TableFault: Error, Hashable, Sendable {
    /// The row as Excel numbers it, from 1; nil when the fault is the whole file's.
    package let row: Int?
    /// nil when the fault is a whole row's or the whole file's.
    package let column: ColumnPlace?
    /// What is there, escaped and shortened; empty where nothing does.
    package let seen: String
    package let kind: FaultKind
    package let message: Trilingual
    package let remedy: Trilingual

    /// Place, message and remedy in one line, for people.
    package var line: Trilingual {
        let place = place
        func line(_ place: String, _ message: String, _ remedy: String, _ gap: String) -> String {
            (place.isEmpty ? "" : "\(place): ") + message + gap + remedy
        }
        return Trilingual(
            en: line(place.en, message.en, remedy.en, " "),
            ja: line(place.ja, message.ja, remedy.ja, ""),
            vi: line(place.vi, message.vi, remedy.vi, " "))
    }

    /// "row 5, column J (amount)"; empty for the whole file.
    package var place: Trilingual {
        guard let row else { return Trilingual(en: "", ja: "", vi: "") }
        guard let column else {
            return Trilingual(en: "row \(row)", ja: "\(row)行目", vi: "dòng \(row)")
        }
        let header = column.header.isEmpty ? (column.identifier ?? "") : column.header
        let letters = column.letters
        return Trilingual(
            en: "row \(row), column \(letters)" + (header.isEmpty ? "" : " (\(header))"),
            ja: "\(row)行目・\(letters)列" + (header.isEmpty ? "" : "（\(header)）"),
            vi: "dòng \(row), cột \(letters)" + (header.isEmpty ? "" : " (\(header))"))
    }

    /// Orders by row, then column; what concerns the whole file or row comes first.
    package static func comesBefore(_ left: TableFault, _ right: TableFault) -> Bool {
        let leftKey = (left.row ?? 0, left.column?.index ?? -1)
        let rightKey = (right.row ?? 0, right.column?.index ?? -1)
        return leftKey < rightKey
    }
}
