/// How a sheet lies on paper, and how high its rows are: programs that open a workbook do not all look
/// at what is in a cell before they print it.
extension SheetDraft {
    /// A4 sheets side by side: letters keep some two thirds of their size.
    var pagesWide: Int {
        let width = columns.map(\.characters).reduce(0, +)
        let most = isLandscape ? 220 : 150
        return max(1, (width + most - 1) / most)
    }

    /// Points of a row in which a text takes several lines; nil for the usual height.
    func height(of cells: [CellDraft]) -> Int? {
        let lines =
            cells.enumerated().map { index, cell in
                guard cell.style.wraps, case .text(let text) = cell.value else { return 1 }
                let width = columns.indices ~= index ? columns[index].characters : ColumnDraft.usual
                return SheetDraft.lines(of: text, in: width)
            }.max() ?? 1
        return lines > 1 ? min(lines * SheetDraft.lineHeight, SheetDraft.greatestHeight) : nil
    }

    private static let lineHeight = 15
    /// - Source: Excel's specifications and limits.
    private static let greatestHeight = 409

    /// A tenth is left over at the ends of lines, where a word does not fit any more.
    private static func lines(of text: String, in width: Int) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
            let letters = paragraph.unicodeScalars.map(SheetDraft.columns).reduce(0, +)
            return max(1, (letters * 11 + width * 10 - 1) / (width * 10))
        }.reduce(0, +)
    }

    /// Of a letter: two of East Asia's, none of a mark.
    private static func columns(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x0300...0x036F: 0
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}

extension ColumnDraft {
    static let usual = 9

    /// As wide as it is written.
    var characters: Int { isHidden ? 0 : width == 0 ? ColumnDraft.usual : min(width, 255) }
}
