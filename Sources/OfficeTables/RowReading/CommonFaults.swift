import Tables
import Wording

/// What can be wrong with a cell in tables of several kinds although it reads well.
package enum CommonFaults {
    static func noOrderNumber(_ cell: String) -> CellFault {
        CellFault(
            .notAnIdentifier, seen: cell,
            message: Trilingual(
                en: "“{seen}” is not an order number.", ja: "「{seen}」は求人番号として使えません。",
                vi: "“{seen}” không phải là số đơn hàng."),
            remedy: Trilingual(
                en: "Write it as the registry has it, such as VJ-2026-000017.",
                ja: "台帳のとおりに記入してください（例：VJ-2026-000017）。",
                vi: "Hãy ghi đúng như trong sổ, ví dụ VJ-2026-000017."))
    }

    package static func noPartyID(_ word: String) -> CellFault {
        CellFault(
            .notAnIdentifier, seen: word,
            message: Trilingual(
                en: "“{seen}” is not a party's id.", ja: "「{seen}」は当事者のIDではありません。",
                vi: "“{seen}” không phải là mã của bên nào."),
            remedy: Trilingual(
                en: "Write the ids of the registered parties that were there, with commas between "
                    + "them; leave the cell empty if there was nobody.",
                ja: "同席した登録当事者のIDをコンマで区切って記入してください。いなければ空欄にしてください。",
                vi: "Hãy ghi mã các bên đã đăng ký có mặt, cách nhau bằng dấu phẩy; "
                    + "để trống nếu không có ai."))
    }

    static func dayMissing(_ cell: String) -> CellFault {
        CellFault(
            .notADate, seen: cell,
            message: Trilingual(
                en: "“{seen}” names no day.", ja: "「{seen}」には日がありません。",
                vi: "“{seen}” không có ngày cụ thể."),
            remedy: Trilingual(
                en: "Write the day as well, such as 2026-05-10.",
                ja: "日まで記入してください（例：2026-05-10）。",
                vi: "Hãy ghi cả ngày, ví dụ 2026-05-10."))
    }

    static func laterThanToday(_ cell: String, _ today: String) -> CellFault {
        CellFault(
            .notADate, seen: cell,
            message: Trilingual(
                en: "“{seen}” is later than today, {today}.", ja: "「{seen}」は今日（{today}）より後の日付です。",
                vi: "“{seen}” sau ngày hôm nay, {today}."),
            remedy: Trilingual(
                en:
                    "Write the day on which it was; what is still to come is filed when it has come.",
                ja: "実際の日付を記入してください。これからのことは、その日が来てから提出します。",
                vi: "Hãy ghi đúng ngày đã diễn ra; việc chưa diễn ra thì nộp sau."),
            filling: ["today": today])
    }

    /// Of what all rows of one statement say.
    package static func differs(_ cell: String, fromRow row: Int) -> CellFault {
        CellFault(
            .rowsDisagree, seen: cell,
            message: Trilingual(
                en: "“{seen}” differs from row {row}, which is of the same statement.",
                ja: "「{seen}」は、同じ申告に属する{row}行目と異なります。",
                vi: "“{seen}” khác với dòng {row} thuộc cùng bản khai."),
            remedy: Trilingual(
                en:
                    "It is said once: write it in row {row}, and here leave the cell empty or write "
                    + "the same.",
                ja: "一度だけ記入する内容です。{row}行目に記入し、この行は空欄にするか同じ内容にしてください。",
                vi: "Nội dung này chỉ ghi một lần: hãy ghi ở dòng {row}, còn ở đây để trống hoặc "
                    + "ghi giống vậy."),
            filling: ["row": String(row)])
    }

    /// A row that adds nothing to the statement that it belongs to.
    package static func addsNothing(_ row: Int) -> CellFault {
        CellFault(
            .repeatedRow, seen: "",
            message: Trilingual(
                en: "The row adds nothing to row {row}.", ja: "この行には、{row}行目に加える内容がありません。",
                vi: "Dòng này không thêm gì vào dòng {row}."),
            remedy: Trilingual(
                en: "Fill in what it is to say, or delete it.",
                ja: "内容を記入するか、行を削除してください。",
                vi: "Hãy điền nội dung, hoặc xóa dòng này."),
            filling: ["row": String(row)])
    }

    package static func tooMany(_ cell: String, most: Int) -> CellFault {
        CellFault(
            .statementTooLong, seen: cell,
            message: Trilingual(
                en: "One statement has at most {most} of these.", ja: "1件の申告に記入できるのは{most}件までです。",
                vi: "Mỗi bản khai chỉ có tối đa {most} mục loại này."),
            remedy: Trilingual(
                en: "Delete the row.", ja: "この行を削除してください。", vi: "Hãy xóa dòng này."),
            filling: ["most": String(most)])
    }

    package static func zero(_ cell: String) -> CellFault {
        CellFault(
            .zeroAmount, seen: cell,
            message: Trilingual(
                en: "The amount is 0.", ja: "金額が0です。", vi: "Số tiền là 0."),
            remedy: Trilingual(
                en: "Write the amount, or delete the row.", ja: "金額を記入するか、この行を削除してください。",
                vi: "Hãy ghi số tiền, hoặc xóa dòng này."))
    }

    /// Of a row that needs a column which other rows do not.
    static func lacksColumn(_ header: Trilingual) -> CellFault {
        CellFault(
            .missingColumn, seen: "",
            message: Trilingual(
                en: "This row needs the column “\(header.en)”, which the table lacks.",
                ja: "この行には「\(header.ja)」の列が必要ですが、表にありません。",
                vi: "Dòng này cần cột “\(header.vi)”, nhưng bảng không có."),
            remedy: Trilingual(
                en: "Add the column to the header row, and fill it in here.",
                ja: "見出し行にこの列を追加し、この行に記入してください。",
                vi: "Hãy thêm cột này vào dòng tiêu đề và điền cho dòng này."))
    }

    /// A cell that is filled although the row says something else.
    package static func notOfThis(_ cell: String, _ what: Trilingual) -> CellFault {
        CellFault(
            .rowsDisagree, seen: cell,
            message: Trilingual(
                en: "“{seen}” does not belong into a row about “\(what.en)”.",
                ja: "「{seen}」は「\(what.ja)」の行には記入できません。",
                vi: "“{seen}” không thuộc dòng về “\(what.vi)”."),
            remedy: Trilingual(
                en: "Leave the cell empty, or put right what the row is about.",
                ja: "空欄にするか、行の内容を直してください。",
                vi: "Hãy để trống ô này, hoặc sửa nội dung của dòng."))
    }

    /// Of a row, as the type of its statement sees it.
    static func unlikeItsType(_ reason: Trilingual) -> CellFault {
        CellFault(
            .unlikeItsType, seen: "",
            message: Trilingual(
                en: "The row cannot be filed: \(reason.en).",
                ja: "この行は提出できません：\(reason.ja)。",
                vi: "Không thể nộp dòng này: \(reason.vi)."),
            remedy: Trilingual(
                en: "Put the cell right that this is about.", ja: "該当するセルを直してください。",
                vi: "Hãy sửa ô liên quan."))
    }

    static func tooLong(_ bytes: Int) -> CellFault {
        CellFault(
            .statementTooLong, seen: "",
            message: Trilingual(
                en: "The statement would have \(bytes) bytes; 32,768 are allowed.",
                ja: "申告が\(bytes)バイトになります（上限は32,768バイト）。",
                vi: "Bản khai dài \(bytes) byte; chỉ cho phép 32.768 byte."),
            remedy: Trilingual(
                en: "Shorten the texts, or file two statements.",
                ja: "文章を短くするか、2件の申告に分けてください。",
                vi: "Hãy rút ngắn nội dung, hoặc tách thành hai bản khai."))
    }

    package static func sameCurrency(_ cell: String) -> CellFault {
        CellFault(
            .rowsDisagree, seen: cell,
            message: Trilingual(
                en: "Both amounts are in “{seen}”.", ja: "両方の金額が「{seen}」です。",
                vi: "Cả hai số tiền đều là “{seen}”."),
            remedy: Trilingual(
                en: "Write two different currencies.", ja: "異なる二つの通貨を記入してください。",
                vi: "Hãy ghi hai đồng tiền khác nhau."))
    }

    package static func sameWorker(_ cell: String) -> CellFault {
        CellFault(
            .repeatedRow, seen: cell,
            message: Trilingual(
                en: "“{seen}” is the same pseudonym.", ja: "「{seen}」は同じ仮名です。",
                vi: "“{seen}” là cùng một mã ẩn danh."),
            remedy: Trilingual(
                en: "Write under which other pseudonym the person is in another order.",
                ja: "その人の、別の求人での仮名または略称を記入してください。",
                vi: "Hãy ghi mã ẩn danh hoặc tên tắt của người đó ở đơn hàng khác."))
    }

    package static func endsBefore(_ cell: String) -> CellFault {
        CellFault(
            .rowsDisagree, seen: cell,
            message: Trilingual(
                en: "It ends on “{seen}”, before it begins.", ja: "終了日「{seen}」が開始日より前です。",
                vi: "Ngày kết thúc “{seen}” trước ngày bắt đầu."),
            remedy: Trilingual(
                en: "Put one of the two days right.", ja: "どちらかの日付を直してください。",
                vi: "Hãy sửa một trong hai ngày."))
    }

    /// What is in a table twice and can be true only once.
    package static func standsTwice(_ cell: String, row: Int) -> CellFault {
        CellFault(
            .repeatedRow, seen: cell,
            message: Trilingual(
                en: "“{seen}” is in row {row} already.", ja: "「{seen}」は{row}行目にもあります。",
                vi: "“{seen}” đã có ở dòng {row}."),
            remedy: Trilingual(
                en: "Delete one of the two rows, or put the wrong one right.",
                ja: "どちらか一方の行を削除するか、誤りを直してください。",
                vi: "Hãy xóa một trong hai dòng, hoặc sửa dòng sai."),
            filling: ["row": String(row)])
    }

    /// A warning: two rows may well say the same of two things.
    static func repeated(_ row: Int, ifOnce remedy: Trilingual = bothAreFiled) -> CellFault {
        CellFault(
            .repeatedRow, seen: "",
            message: Trilingual(
                en: "The row is the same as row {row}.", ja: "{row}行目と同じ内容です。",
                vi: "Dòng này giống hệt dòng {row}."),
            remedy: remedy, filling: ["row": String(row)])
    }

    private static let bothAreFiled = Trilingual(
        en: "Both are filed; delete one if it happened once.",
        ja: "両方とも提出されます。1回のことであれば一方を削除してください。",
        vi: "Cả hai đều được nộp; nếu chỉ có một lần thì xóa một dòng.")
}
