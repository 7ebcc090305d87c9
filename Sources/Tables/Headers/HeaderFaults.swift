import Wording

/// What can be wrong with a header, or with a row measured by it.
enum HeaderFaults {
    static func noHeader<ID>(region: ArraySlice<TableRow>, columns: [Column<ID>]) -> TableFault {
        let first = region.first?.cells.joined(separator: " | ") ?? ""
        for row in region {
            for cell in row.cells {
                if let fault = TextDamage.fault(in: cell) {
                    return fault.at(row: row.number, column: nil)
                }
            }
        }
        let wanted = Vocabulary(columns.filter(\.isRequired).map(\.names)).offered(upTo: 40)
        let fault = CellFault(
            .noHeader, seen: first,
            message: Trilingual(
                en: "No row was found that names the columns.", ja: "列の見出し行が見つかりません。",
                vi: "Không tìm thấy dòng tiêu đề cột."),
            remedy: Trilingual(
                en: "Put one row with these headers above the data: \(wanted.en).",
                ja: "データの上に、次の見出しを1行で入れてください：\(wanted.ja)。",
                vi: "Hãy đặt một dòng tiêu đề phía trên dữ liệu, gồm: \(wanted.vi)."))
        return fault.at(row: nil, column: nil)
    }

    static func unknown<ID>(_ header: String, words: Vocabulary<ID>) -> CellFault {
        if let fault = TextDamage.fault(in: header) { return fault }
        let near = words.nearest(to: header)?.word
        return CellFault(
            .unknownColumn, seen: header,
            message: Trilingual(
                en: "No column is called “{seen}”.", ja: "「{seen}」という列はありません。",
                vi: "Không có cột nào tên “{seen}”."),
            remedy: near == nil ? withoutGuess : withGuess, filling: ["word": near ?? ""])
    }

    private static let withGuess = Trilingual(
        en: "Did you mean “{word}”?", ja: "「{word}」のことでしょうか。",
        vi: "Có phải ý bạn là “{word}”?")

    private static let withoutGuess = Trilingual(
        en: "Delete the column or use one of the known headers: nothing in a filing may be "
            + "left unread.",
        ja: "列を削除するか、決められた見出しに直してください。読まれない列を残すことはできません。",
        vi: "Hãy xóa cột này hoặc đổi sang tiêu đề đã quy định: "
            + "không được để lại cột không đọc được.")

    static func duplicate(_ header: String, of earlier: ColumnPlace) -> CellFault {
        CellFault(
            .duplicateColumn, seen: header,
            message: Trilingual(
                en: "“{seen}” is the same column as column {letters} (“{earlier}”).",
                ja: "「{seen}」は{letters}列（「{earlier}」）と同じ列です。",
                vi: "“{seen}” trùng với cột {letters} (“{earlier}”)."),
            remedy: Trilingual(
                en: "Keep one of the two.", ja: "どちらか一方だけにしてください。",
                vi: "Chỉ giữ lại một trong hai cột."),
            filling: ["letters": earlier.letters, "earlier": earlier.header])
    }

    static func missing<ID>(_ names: Term<ID>) -> CellFault {
        let offered = names.offered
        return CellFault(
            .missingColumn, seen: "",
            message: Trilingual(
                en: "The column “\(offered.en)” is missing.", ja: "「\(offered.ja)」の列がありません。",
                vi: "Thiếu cột “\(offered.vi)”."),
            remedy: Trilingual(
                en: "Add it to the header row.", ja: "見出し行に追加してください。",
                vi: "Hãy thêm cột này vào dòng tiêu đề."))
    }

    static func missingCells(seen: Int, expected: Int, last: String) -> CellFault {
        CellFault(
            .missingCells, seen: last,
            message: Trilingual(
                en: "The row ends too early: \(seen) cells instead of \(expected).",
                ja: "行が途中で終わっています（セル\(expected)個のところ\(seen)個）。",
                vi: "Dòng bị thiếu ô: chỉ có \(seen) trong \(expected) ô."),
            remedy: Trilingual(
                en: "Fill in the rest of the row; look for a line break in its last cell.",
                ja: "残りのセルを記入してください。最後のセルに改行が入っていないかも確認してください。",
                vi: "Hãy điền đủ các ô còn lại; xem ô cuối có bị xuống dòng hay không."))
    }

    static func cellWithoutHeader(_ cell: String) -> CellFault {
        CellFault(
            .cellWithoutHeader, seen: cell,
            message: Trilingual(
                en: "“{seen}” is in a column without a header.",
                ja: "「{seen}」は見出しのない列にあります。", vi: "“{seen}” nằm ở cột không có tiêu đề."),
            remedy: Trilingual(
                en: "Delete the cell; look for a separator too many earlier in the row.",
                ja: "このセルを消してください。行の途中に余分な区切り文字がないかも確認してください。",
                vi: "Hãy xóa ô này; xem trong dòng có thừa dấu phân cách hay không."))
    }

    static func strayRow(_ cell: String) -> CellFault {
        CellFault(
            .strayRow, seen: cell,
            message: Trilingual(
                en: "The row holds nothing but “{seen}”.", ja: "この行には「{seen}」しかありません。",
                vi: "Dòng này chỉ có “{seen}”."),
            remedy: Trilingual(
                en: "Fill in the row; if it is a remark below the table, delete it.",
                ja: "行を記入してください。表の下の注記であれば削除してください。",
                vi: "Hãy điền đủ dòng; nếu là ghi chú dưới bảng thì xóa đi."))
    }
}
