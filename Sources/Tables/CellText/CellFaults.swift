import Wording

/// What can be wrong with a cell of any kind.
enum CellFaults {
    static var empty: CellFault {
        CellFault(
            .emptyCell, seen: "",
            message: Trilingual(
                en: "The cell is empty.", ja: "セルが空です。", vi: "Ô này để trống."),
            remedy: Trilingual(
                en: "Fill it in.", ja: "記入してください。", vi: "Hãy điền vào ô này."))
    }

    static func formula(_ cell: String) -> CellFault {
        CellFault(
            .formula, seen: cell,
            message: Trilingual(
                en: "“{seen}” would be a formula in Excel, not text: a cell must not begin with "
                    + "=, +, - or @.",
                ja: "「{seen}」はExcelで数式として扱われます。セルを =、+、-、@ で始めることはできません。",
                vi: "“{seen}” sẽ bị Excel hiểu là công thức; ô không được bắt đầu bằng "
                    + "=, +, - hoặc @."),
            remedy: Trilingual(
                en: "Write out what the cell is meant to say.",
                ja: "表示したい内容を文字でそのまま記入してください。",
                vi: "Hãy ghi nội dung bằng chữ hoặc số thông thường."))
    }

    static func excelError(_ cell: String) -> CellFault {
        CellFault(
            .excelError, seen: cell,
            message: Trilingual(
                en: "“{seen}” is what Excel shows when it has no value to show: "
                    + "an error, or a column too narrow.",
                ja: "「{seen}」はExcelのエラー、または列幅が足りないときの表示で、値ではありません。",
                vi: "“{seen}” là ký hiệu lỗi của Excel hoặc do cột quá hẹp, không phải giá trị."),
            remedy: Trilingual(
                en: "Widen the column or put the formula right, then save the file again.",
                ja: "列の幅を広げるか数式を直してから、保存し直してください。",
                vi: "Hãy nới rộng cột hoặc sửa công thức rồi lưu lại tệp."))
    }

    static func placeholder(_ cell: String) -> CellFault {
        CellFault(
            .placeholder, seen: cell,
            message: Trilingual(
                en: "“{seen}” says nothing.", ja: "「{seen}」だけでは内容が分かりません。",
                vi: "“{seen}” không cho biết nội dung gì."),
            remedy: Trilingual(
                en: "Leave the cell empty, or fill it in.", ja: "空のままにするか、内容を記入してください。",
                vi: "Hãy để trống ô này hoặc điền nội dung."))
    }

    static func explanation(_ cell: String) -> CellFault {
        CellFault(
            .explanation, seen: cell,
            message: Trilingual(
                en: "“{seen}” is the template's explanation, not an answer.",
                ja: "「{seen}」はひな形の説明で、記入内容ではありません。",
                vi: "“{seen}” là lời giải thích của mẫu, không phải nội dung khai."),
            remedy: Trilingual(
                en: "Write what the cell asks for, or leave it empty where it may be empty. Leave "
                    + "the row of explanations as it is, or delete it.",
                ja: "求められている内容を記入してください（任意の欄は空でもかまいません）。"
                    + "説明の行は、そのまま残すか行ごと削除してください。",
                vi:
                    "Hãy ghi nội dung được hỏi, hoặc để trống nếu ô không bắt buộc. Dòng giải thích "
                    + "thì giữ nguyên hoặc xóa cả dòng."))
    }

    /// Whether Excel would take the cell for a formula, or shows an error in it, or a dash is
    /// for nothing.
    static func excelHabit(of cell: String) -> CellFault? {
        let text = trimmed(cell)
        if !text.isEmpty, text.unicodeScalars.allSatisfy({ "-–—−ー－".unicodeScalars.contains($0) }) {
            return placeholder(cell)
        }
        guard let first = cell.unicodeScalars.first else { return nil }
        if SpreadsheetText.isFormula(cell) { return formula(cell) }
        switch first {
        case "'":
            // So does a report show a formula that it was sent.
            let rest = String(cell.unicodeScalars.dropFirst())
            return SpreadsheetText.isFormula(rest) ? formula(cell) : nil
        case "#":
            let marks = cell.unicodeScalars.allSatisfy { $0 == "#" }
            let errors = ["#value!", "#ref!", "#n/a", "#name?", "#div/0!", "#num!", "#null!"]
            if marks || errors.contains(narrowed(cell)) { return excelError(cell) }
            return Explanation.isMarked(cell) ? explanation(cell) : nil
        default: return nil
        }
    }
}
