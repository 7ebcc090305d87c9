import Wording

/// What the list of orders says around what it lists.
enum OrdersWords {
    static let search = Trilingual(
        en: "Find an order, an organisation, a pseudonym or the number of an entry",
        ja: "求人番号・団体名・仮名・エントリー番号で探す",
        vi: "Tìm theo số đơn hàng, tên tổ chức, mã ẩn danh hoặc số mục")
    static let find = Trilingual(en: "Find", ja: "検索", vi: "Tìm")
    static let filters = Trilingual(en: "Filter and sort", ja: "絞り込み・並べ替え", vi: "Lọc và sắp xếp")
    static let show = Trilingual(en: "Show", ja: "表示", vi: "Hiển thị")
    static let clear = Trilingual(en: "All orders", ja: "すべての求人", vi: "Mọi đơn hàng")
    static let found = Trilingual(
        en: "Found besides orders", ja: "求人以外の検索結果", vi: "Tìm thấy ngoài đơn hàng")
    static let none = Trilingual(
        en: "No job order is as you ask.", ja: "条件に合う求人はありません。",
        vi: "Không có đơn hàng nào như vậy.")
    static let year = Trilingual(en: "Recorded in", ja: "記録された年", vi: "Năm được ghi")
    static let status = Trilingual(en: "Status", ja: "状況", vi: "Tình trạng")
    static let goesOn = Trilingual(en: "goes on", ja: "継続中", vi: "đang tiếp tục")
    static let verdict = Trilingual(en: "Verdict", ja: "判定", vi: "Kết luận")
    static let severity = Trilingual(en: "Found", ja: "指摘事項", vi: "Đã phát hiện")
    static let sort = Trilingual(en: "Sort by", ja: "並び順", vi: "Sắp xếp")
    static let newest = Trilingual(en: "newest first", ja: "新しい順", vi: "mới nhất trước")
    static let oldest = Trilingual(en: "oldest first", ja: "古い順", vi: "cũ nhất trước")
    static let worst = Trilingual(
        en: "worst verdict first", ja: "重い判定から", vi: "kết luận xấu nhất trước")
}
