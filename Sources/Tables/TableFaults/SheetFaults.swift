import Wording

/// What is asked about a workbook's cells, rows and sheets.
enum SheetFaults {
    private static func cell(
        _ kind: FaultKind, _ seen: String, _ message: Trilingual, _ remedy: Trilingual,
        filling values: [String: String] = [:]
    ) -> CellFault {
        CellFault(kind, seen: seen, message: message, remedy: remedy, filling: values)
    }

    private static let typeValue = Trilingual(
        en: "Type into the cell what it is meant to say.", ja: "セルに、意味する内容をそのまま入力してください。",
        vi: "Hãy gõ trực tiếp vào ô nội dung cần khai.")

    // MARK: Formulas

    static var withoutResult: CellFault {
        cell(
            .formulaWithoutResult, "",
            Trilingual(
                en: "The cell holds a formula whose result was not saved with the file.",
                ja: "セルの数式の計算結果がファイルに保存されていません。",
                vi: "Ô chứa công thức nhưng tệp không lưu kết quả."),
            Trilingual(
                en: "Open the workbook in Excel and save it, or type the value instead.",
                ja: "Excelでブックを開いて保存し直すか、値を直接入力してください。",
                vi: "Hãy mở tệp bằng Excel rồi lưu lại, hoặc gõ giá trị thay cho công thức."))
    }

    static func staleResult(_ text: String) -> CellFault {
        cell(
            .staleResult, text,
            Trilingual(
                en: "“{seen}” is a formula's result that the workbook itself calls out of date.",
                ja: "「{seen}」は数式の結果ですが、再計算が必要とブックに記録されています。",
                vi: "“{seen}” là kết quả công thức mà tệp ghi là chưa tính lại."),
            Trilingual(
                en:
                    "Open the workbook in Excel, let it calculate (F9), look at the value and save.",
                ja: "Excelでブックを開いて再計算（F9）し、値を確認して保存してください。",
                vi: "Hãy mở tệp bằng Excel, tính lại (F9), xem giá trị rồi lưu."))
    }

    // MARK: What is shown and what is held

    static func struckOut(_ text: String) -> CellFault {
        cell(
            .struckOut, text,
            Trilingual(
                en: "“{seen}”, or a part of it, is struck out: it is not clear whether it holds.",
                ja: "「{seen}」の全部または一部に取り消し線があり、有効かどうか分かりません。",
                vi: "“{seen}” bị gạch ngang toàn bộ hoặc một phần: không rõ còn hiệu lực không."),
            Trilingual(
                en: "Delete what does not hold, and take the line off what does.",
                ja: "無効な内容は削除し、有効な内容は取り消し線を外してください。",
                vi: "Hãy xóa phần không còn đúng, và bỏ gạch ngang ở phần còn đúng."))
    }

    static var struckOutRow: CellFault {
        cell(
            .struckOut, "",
            Trilingual(
                en: "The whole row is struck out: it is not clear whether it holds.",
                ja: "行全体に取り消し線があり、有効かどうか分かりません。",
                vi: "Cả dòng bị gạch ngang: không rõ còn hiệu lực không."),
            Trilingual(
                en: "Delete the row if it does not hold; else take the line off.",
                ja: "無効な行であれば削除し、有効であれば取り消し線を外してください。",
                vi: "Nếu không còn đúng thì xóa dòng; nếu còn đúng thì bỏ gạch ngang."))
    }

    static func digitsLost(_ text: String) -> CellFault {
        cell(
            .digitsLost, text,
            Trilingual(
                en:
                    "“{seen}” has more digits than Excel keeps in a number (15); the last are lost.",
                ja: "「{seen}」はExcelの数値の上限（15桁）を超えており、末尾の桁が失われています。",
                vi: "“{seen}” dài hơn 15 chữ số mà Excel giữ được; các chữ số cuối đã mất."),
            Trilingual(
                en: "Format the cell as Text and type the number again.",
                ja: "セルの表示形式を「文字列」にして入力し直してください。",
                vi: "Hãy định dạng ô là Text (văn bản) rồi gõ lại số."))
    }

    static func hiddenValue(_ text: String) -> CellFault {
        cell(
            .shownOtherwise, text,
            Trilingual(
                en: "The cell holds {seen}, but its number format shows nothing of it.",
                ja: "セルには{seen}が入っていますが、表示形式により何も表示されません。",
                vi: "Ô chứa {seen} nhưng định dạng số không hiển thị gì."),
            Trilingual(
                en:
                    "Set the cell's number format to General, and keep the number only if it holds.",
                ja: "セルの表示形式を「標準」にし、正しい値のときだけ残してください。",
                vi: "Hãy đặt định dạng ô là General (chung), và chỉ giữ số nếu đúng."))
    }

    static func mixedFormat(_ text: String) -> CellFault {
        cell(
            .shownOtherwise, text,
            Trilingual(
                en: "The cell holds {seen}, and its number format shows some numbers as dates.",
                ja: "セルには{seen}が入っていますが、表示形式が数値と日付を兼ねています。",
                vi: "Ô chứa {seen}, nhưng định dạng hiển thị một số giá trị thành ngày tháng."),
            typeValue)
    }

    static func percent(_ text: String) -> CellFault {
        cell(
            .shownOtherwise, text,
            Trilingual(
                en: "The cell holds {seen} and shows it as a percentage.",
                ja: "セルの値は{seen}ですが、百分率で表示されています。",
                vi: "Ô chứa {seen} nhưng hiển thị dạng phần trăm."),
            Trilingual(
                en: "Set its number format to General and type the value again.",
                ja: "表示形式を「標準」にして入力し直してください。",
                vi: "Hãy đặt định dạng ô là General (chung) rồi gõ lại giá trị."))
    }

    /// Shown a thousand or a million times smaller.
    static func scaled(_ text: String) -> CellFault {
        cell(
            .scaleStated, text,
            Trilingual(
                en: "The cell holds {seen}, but shows it in thousands or millions.",
                ja: "セルの値は{seen}ですが、千単位または百万単位で表示されています。",
                vi: "Ô chứa {seen} nhưng hiển thị theo nghìn hoặc triệu."),
            Trilingual(
                en:
                    "Set its number format to General, look whether {seen} is the amount, and save.",
                ja: "表示形式を「標準」にし、金額が{seen}で正しいか確認して保存してください。",
                vi: "Hãy đặt định dạng ô là General (chung), xem số tiền có đúng là {seen} rồi lưu."
            ))
    }

    static func shownOtherwise(_ text: String, beside affix: String) -> CellFault {
        cell(
            .shownOtherwise, text,
            Trilingual(
                en: "The cell holds {seen} and shows “{affix}” beside it.",
                ja: "セルの値は{seen}ですが、「{affix}」を付けて表示されています。",
                vi: "Ô chứa {seen} nhưng hiển thị kèm “{affix}”."),
            typeValue, filling: ["affix": shown(affix)])
    }

    static func hiddenParts(_ text: String) -> CellFault {
        cell(
            .ambiguousDate, text,
            Trilingual(
                en: "The cell holds {seen}, but does not show its whole date: Excel adds to what "
                    + "is typed what is missing.",
                ja: "セルの値は{seen}ですが、日付の一部しか表示されていません（省いた部分はExcelが補います）。",
                vi: "Ô chứa {seen} nhưng chỉ hiển thị một phần ngày: phần thiếu do Excel tự thêm."),
            Trilingual(
                en: "If that is the day, format the cell as a date with year, month and day.",
                ja: "その日で正しければ、年・月・日を表示する形式にしてください。",
                vi: "Nếu đúng ngày đó, hãy định dạng ô hiển thị đủ ngày, tháng, năm."))
    }

    /// A date beside others that a spreadsheet with another order of day and month left as text.
    static func rewritten(_ text: String, or other: String) -> CellFault {
        cell(
            .ambiguousDate, text,
            Trilingual(
                en: "“{seen}” can be {other}: Excel did not take other dates of the column for "
                    + "dates, so that it may have taken this one with day and month exchanged.",
                ja: "「{seen}」は{other}とも考えられます。同じ列にExcelが日付と認識しなかったものがあり、"
                    + "月と日を逆に解釈したおそれがあります。",
                vi: "“{seen}” cũng có thể là {other}: Excel không nhận một số ngày khác trong cột, "
                    + "nên có thể đã hiểu ngược ngày và tháng ở ô này."),
            Trilingual(
                en: "Look at the paper, and write every date of the column as 2026-02-05.",
                ja: "書類を確認し、この列の日付をすべて2026-02-05の形で記入してください。",
                vi: "Hãy đối chiếu giấy tờ và ghi mọi ngày trong cột theo dạng 2026-02-05."),
            filling: ["other": other])
    }

    // MARK: Rows, columns, sheets

    static func hiddenRows(_ rows: ClosedRange<Int>) -> CellFault {
        let values = ["first": String(rows.lowerBound), "last": String(rows.upperBound)]
        let message =
            rows.count == 1
            ? Trilingual(
                en: "The row is hidden, by hand or by a filter: nobody sees what would be filed.",
                ja: "この行は非表示（手動またはフィルター）のため、内容が見えないまま提出されてしまいます。",
                vi: "Dòng này bị ẩn (do ẩn hoặc do bộ lọc): sẽ nộp điều không ai nhìn thấy.")
            : Trilingual(
                en:
                    "The rows {first} to {last} are hidden, by hand or by a filter: nobody sees what "
                    + "would be filed.",
                ja: "{first}～{last}行目は非表示（手動またはフィルター）のため、内容が見えないまま提出されてしまいます。",
                vi:
                    "Các dòng {first}–{last} bị ẩn (do ẩn hoặc do bộ lọc): sẽ nộp điều không ai nhìn "
                    + "thấy.")
        return cell(
            .hiddenRows, "", message,
            Trilingual(
                en:
                    "Clear the filter or unhide the rows and look at them; delete what is not to be "
                    + "filed.",
                ja: "フィルターを解除するか行を再表示して確認し、提出しない行は削除してください。",
                vi: "Hãy bỏ bộ lọc hoặc hiện lại các dòng để xem; dòng nào không nộp thì xóa."),
            filling: values)
    }

    static func hiddenColumn(_ header: String) -> CellFault {
        cell(
            .hiddenColumn, header,
            Trilingual(
                en: "The column “{seen}” is hidden and has something in it.",
                ja: "「{seen}」の列は非表示ですが、記入があります。",
                vi: "Cột “{seen}” bị ẩn nhưng có nội dung."),
            Trilingual(
                en: "Unhide it and look at it; empty it if it is not to be filed.",
                ja: "再表示して内容を確認し、提出しない内容は消してください。",
                vi: "Hãy hiện lại cột để xem; nội dung không nộp thì xóa."))
    }

    static func merged(_ name: String) -> CellFault {
        cell(
            .mergedCells, name,
            Trilingual(
                en: "The cells {seen} are merged: only the first of them has the value.",
                ja: "セル{seen}が結合されています。値があるのは先頭のセルだけです。",
                vi: "Các ô {seen} bị gộp: chỉ ô đầu tiên có giá trị."),
            Trilingual(
                en: "Unmerge them, and write the value into each row it is meant for.",
                ja: "結合を解除し、該当する各行に値を記入してください。",
                vi: "Hãy bỏ gộp ô và ghi giá trị vào từng dòng cần khai."))
    }

    static var nothing: CellFault {
        cell(
            .emptyFile, "",
            Trilingual(
                en: "No sheet of the workbook has anything in it.", ja: "ブックのどのシートも空です。",
                vi: "Các trang tính trong tệp đều trống."),
            Trilingual(
                en: "Fill in the table and save the workbook.", ja: "表に記入して保存してください。",
                vi: "Hãy điền bảng rồi lưu tệp."))
    }

    static func severalTables(_ names: [String]) -> CellFault {
        let list = names.prefix(8).map { "“\(shown($0))”" }.joined(separator: ", ")
        let listJa = names.prefix(8).map { "「\(shown($0))」" }.joined()
        return cell(
            .severalTables, names[0],
            Trilingual(
                en: "Several sheets hold a table: \(list).", ja: "表のあるシートが複数あります：\(listJa)。",
                vi: "Nhiều trang tính có bảng: \(list)."),
            Trilingual(
                en: "Save each in a workbook of its own, and delete those not to be filed.",
                ja: "1シートずつ別のブックに保存し、提出しないシートは削除してください。",
                vi: "Hãy lưu mỗi bảng vào một tệp riêng và xóa trang không nộp."))
    }

    static func hiddenSheet(_ name: String) -> CellFault {
        cell(
            .hiddenSheet, name,
            Trilingual(
                en:
                    "The table is in the hidden sheet “{seen}”: nobody sees what would be filed.",
                ja: "表が非表示のシート「{seen}」にあり、内容が見えないまま提出されてしまいます。",
                vi: "Bảng nằm trong trang tính ẩn “{seen}”: sẽ nộp điều không ai nhìn thấy."),
            Trilingual(
                en: "Unhide the sheet, look at it, and save.", ja: "シートを再表示して確認し、保存してください。",
                vi: "Hãy hiện trang tính đó, xem lại rồi lưu."))
    }
}
