import Tables
import Workbook

extension SheetLook {
    /// Of a cell to fill in.
    static func input(_ content: DescribedColumn.Content) -> CellStyle {
        made { style in
            style.isLocked = false
            style.hasBorder = true
            style.wraps = true
            switch content {
            case .amount: style.format = CellStyle.wholeFormat
            case .day: style.format = CellStyle.dayFormat
            // What is typed stays as it was typed.
            case .text, .word, .name: style.format = CellStyle.textFormat
            }
        }
    }
}
