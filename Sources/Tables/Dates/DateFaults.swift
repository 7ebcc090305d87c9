import Platform
import Wording

/// What can be wrong with a date.
enum DateFaults {
    private static let writeOut = Trilingual(
        en: "Write it as 2026-02-05, or 2026-02 if only the month is known.",
        ja: "2026-02-05のように記入してください（月までしか分からないときは2026-02）。",
        vi: "Hãy ghi dạng 2026-02-05, hoặc 2026-02 nếu chỉ biết tháng.")

    static func notADate(_ cell: String) -> CellFault {
        CellFault(
            .notADate, seen: cell,
            message: Trilingual(
                en: "“{seen}” is not a date.", ja: "「{seen}」は日付として読み取れません。",
                vi: "“{seen}” không phải là ngày tháng."),
            remedy: writeOut)
    }

    static func noSuchDay(_ cell: String) -> CellFault {
        CellFault(
            .noSuchDay, seen: cell,
            message: Trilingual(
                en: "There is no such day as “{seen}”.", ja: "「{seen}」という日は存在しません。",
                vi: "Không có ngày “{seen}”."),
            remedy: Trilingual(
                en: "Check the date on the receipt. " + writeOut.en,
                ja: "領収書の日付を確認してください。" + writeOut.ja,
                vi: "Hãy kiểm tra ngày trên biên lai. " + writeOut.vi))
    }

    static func ambiguous(
        _ cell: String, _ dayFirst: CivilDate, or monthFirst: CivilDate
    ) -> CellFault {
        CellFault(
            .ambiguousDate, seen: cell,
            message: Trilingual(
                en: "“{seen}” can be {one} or {other}.", ja: "「{seen}」は{one}とも{other}とも読めます。",
                vi: "“{seen}” có thể là {one} hoặc {other}."),
            remedy: Trilingual(
                en: "Write the one that is meant in that form.",
                ja: "正しいほうを、その書き方で記入してください。",
                vi: "Hãy ghi ngày đúng theo dạng đó."),
            filling: ["one": dayFirst.description, "other": monthFirst.description])
    }

    /// `2025.1`: January, or October whose zero a spreadsheet has dropped.
    static func monthWithoutZero(_ cell: String, year: Int) -> CellFault {
        CellFault(
            .ambiguousDate, seen: cell,
            message: Trilingual(
                en: "“{seen}” can be {one} or {other}: spreadsheets drop a zero at the end.",
                ja: "「{seen}」は{one}とも{other}とも読めます（表計算ソフトが末尾の0を省くことがあります）。",
                vi: "“{seen}” có thể là {one} hoặc {other}: bảng tính hay bỏ số 0 ở cuối."),
            remedy: Trilingual(
                en: "Write the one that is meant in that form.",
                ja: "正しいほうを、その書き方で記入してください。",
                vi: "Hãy ghi tháng đúng theo dạng đó."),
            filling: ["one": "\(year)-01", "other": "\(year)-10"])
    }

    /// `days` is five digits. Day 60 of Excel's 1900 system is a 29 February that never was, so
    /// from day 61 on the count starts at 1899-12-30.
    static func serial(_ cell: String, days: Int) -> CellFault {
        let start = -25_569  // 1899-12-30, in days since 1970-01-01
        let date = CivilDate(daysSinceEpoch: start + days).description
        return CellFault(
            .excelSerial, seen: cell,
            message: Trilingual(
                en: "“{seen}” is the number by which Excel counts days, not a date. "
                    + "Counted from 1900 it would be {date}.",
                ja: "「{seen}」はExcelの日付のシリアル値です。1900年から数える方式では{date}になります。",
                vi: "“{seen}” là số thứ tự ngày của Excel, không phải ngày tháng. "
                    + "Nếu đếm từ năm 1900 thì là {date}."),
            remedy: Trilingual(
                en: "If that is the day, write {date}.", ja: "その日で正しければ「{date}」と記入してください。",
                vi: "Nếu đúng ngày đó, hãy ghi {date}."),
            filling: ["date": date])
    }

    static func shortYear(_ cell: String) -> CellFault {
        CellFault(
            .shortYear, seen: cell,
            message: Trilingual(
                en: "“{seen}” has no year of four digits (Excel shortens dates so).",
                ja: "「{seen}」には4桁の西暦年がありません（Excelが日付を短く表示した可能性があります）。",
                vi: "“{seen}” không có năm đủ bốn chữ số (Excel thường rút gọn như vậy)."),
            remedy: writeOut)
    }

    static func yearOutOfRange(_ cell: String) -> CellFault {
        CellFault(
            .yearOutOfRange, seen: cell,
            message: Trilingual(
                en: "The year of “{seen}” is not between 1950 and 2099.",
                ja: "「{seen}」の年が1950年から2099年の間にありません。",
                vi: "Năm của “{seen}” không nằm trong khoảng 1950–2099."),
            remedy: writeOut)
    }

    static func eraDiffers(_ cell: String, era: String) -> CellFault {
        CellFault(
            .eraDiffers, seen: cell,
            message: Trilingual(
                en: "“{seen}” does not lie in the era {era}.", ja: "「{seen}」は{era}の期間にありません。",
                vi: "“{seen}” không thuộc niên hiệu {era}."),
            remedy: writeOut, filling: ["era": era])
    }

    static func timeOfDay(_ cell: String) -> CellFault {
        CellFault(
            .timeOfDay, seen: cell,
            message: Trilingual(
                en: "“{seen}” has a time of day; only the day is recorded.",
                ja: "「{seen}」に時刻が含まれています。記録するのは日付だけです。",
                vi: "“{seen}” có cả giờ; chỉ ghi nhận ngày."),
            remedy: writeOut)
    }
}
