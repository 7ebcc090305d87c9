import Wording
import Workbook

/// Why a file that begins like a workbook cannot be read, for those who sent it.
enum WorkbookFaults {
    static func fault(of fault: WorkbookFault) -> CellFault {
        switch fault {
        case .foreign(let kind): ForeignFaults.fault(of: kind)
        case .limit(.fileBytes, _, _): FileFaults.tooLarge
        case .limit(let limit, let most, let place): tooLarge(limit, most, place)
        case .archive(let seen, let expected, let place),
            .markup(let seen, let expected, let place),
            .content(let seen, let expected, let place), .draft(let seen, let expected, let place):
            damaged(seen, expected, place)
        }
    }

    private static func damaged(
        _ seen: String, _ expected: String, _ place: WorkbookPlace
    ) -> CellFault {
        CellFault(
            .damagedWorkbook, seen: seen,
            message: Trilingual(
                en:
                    "The workbook is damaged, or not made as Excel makes one (for support: {technical}).",
                ja: "ブックが破損しているか、Excelの形式と異なります（サポート用の情報: {technical}）。",
                vi:
                    "Tệp Excel bị hỏng hoặc không đúng dạng Excel (thông tin cho bộ phận hỗ trợ: {technical})."
            ),
            remedy: openAndSave,
            filling: ["technical": technical("\(seen); expected: \(expected)", place)])
    }

    private static func tooLarge(
        _ limit: WorkbookLimits.Kind, _ most: Int, _ place: WorkbookPlace
    ) -> CellFault {
        CellFault(
            .workbookTooLarge, seen: limit.words,
            message: Trilingual(
                en:
                    "The workbook holds more than is read (for support: {technical}); nothing of it was used.",
                ja: "ブックの内容が読み取りの上限を超えています（サポート用の情報: {technical}）。何も読み取っていません。",
                vi:
                    "Tệp Excel vượt quá giới hạn đọc (thông tin cho bộ phận hỗ trợ: {technical}); chưa dùng nội dung nào."
            ),
            remedy: Trilingual(
                en: "Copy the table alone into a new workbook, without empty rows, columns and "
                    + "pictures, and save that.",
                ja: "空の行・列や画像を除き、表だけを新しいブックにコピーして保存してください。",
                vi:
                    "Hãy chép riêng bảng sang tệp Excel mới, bỏ dòng, cột trống và hình ảnh, rồi lưu."
            ),
            filling: ["technical": technical("\(limit.words) > \(most)", place)])
    }

    /// For the support: the part and the place in it.
    private static func technical(_ what: String, _ place: WorkbookPlace) -> String {
        var text = what
        if !place.part.isEmpty { text += "; \(shown(place.part))" }
        if let row = place.row {
            text += "; "
            if let column = place.column {
                text += CellReference(row: row, column: column).description
            } else {
                text += "\(row):\(row)"
            }
        }
        return text
    }

    private static let openAndSave = Trilingual(
        en: "Open it in Excel, let Excel repair it if it offers to, look at the table, and save it "
            + "again as “Excel Workbook (*.xlsx)”.",
        ja: "Excelで開き、修復を求められたら実行して表を確認し、「Excel ブック (*.xlsx)」として保存し直してください。",
        vi: "Hãy mở tệp bằng Excel (cho Excel sửa nếu được hỏi), xem lại bảng, rồi lưu lại kiểu "
            + "“Excel Workbook (*.xlsx)”.")
}
