import Tables
import Wording

/// What can be wrong with a cell in tables of several kinds although it reads well.
enum CommonFaults {
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

    static func noPartyID(_ word: String) -> CellFault {
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

    /// What is in a table twice and can be true only once.
    static func standsTwice(_ cell: String, row: Int) -> CellFault {
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
