import Wording

/// What can be wrong with a file before its columns are known, and how it is put right.
enum FileFaults {
    /// How a table becomes a file that can be read.
    static let saveAgain = Trilingual(
        en: "In Excel choose File > Save As, take the type “Excel Workbook (*.xlsx)” or “CSV UTF-8 "
            + "(Comma delimited)”, and send the file that makes.",
        ja: "Excelの［名前を付けて保存］で、ファイルの種類に「Excel ブック (*.xlsx)」または"
            + "「CSV UTF-8（コンマ区切り）」を選んで保存し、そのファイルを提出してください。",
        vi: "Trong Excel, chọn File > Save As (Lưu như), chọn kiểu “Excel Workbook (*.xlsx)” hoặc "
            + "“CSV UTF-8 (Comma delimited)” rồi gửi tệp vừa lưu.")

    private static func file(_ kind: FaultKind, en: String, ja: String, vi: String) -> CellFault {
        CellFault(
            kind, seen: "", message: Trilingual(en: en, ja: ja, vi: vi), remedy: saveAgain)
    }

    static var emptyFile: CellFault {
        file(
            .emptyFile, en: "The file is empty.", ja: "ファイルが空です。", vi: "Tệp không có nội dung.")
    }

    static var tooLarge: CellFault {
        CellFault(
            .fileTooLarge, seen: "",
            message: Trilingual(
                en: "The file is larger than 16 MB.", ja: "ファイルが16MBを超えています。",
                vi: "Tệp lớn hơn 16 MB."),
            remedy: splitFile)
    }

    static var pdf: CellFault {
        CellFault(
            .pdf, seen: "",
            message: Trilingual(
                en: "This is a PDF; its table cannot be read.",
                ja: "これはPDFです。表として読み取ることができません。",
                vi: "Đây là tệp PDF, không đọc được thành bảng."),
            remedy: Trilingual(
                en: "Open the Excel file it was made from. " + saveAgain.en,
                ja: "元のExcelファイルを開いてください。" + saveAgain.ja,
                vi: "Hãy mở tệp Excel gốc. " + saveAgain.vi))
    }

    static var webPage: CellFault {
        CellFault(
            .webPage, seen: "",
            message: Trilingual(
                en: "This is a web page (HTML or XML), whatever its name says, not a CSV file.",
                ja: "ファイル名にかかわらず、中身はウェブページ（HTMLまたはXML）で、CSVファイルではありません。",
                vi: "Dù tên tệp là gì, nội dung là trang web (HTML hoặc XML), không phải tệp CSV."),
            remedy: Trilingual(
                en: "Open it in Excel. " + saveAgain.en,
                ja: "Excelで開いてください。" + saveAgain.ja,
                vi: "Hãy mở tệp bằng Excel. " + saveAgain.vi))
    }

    static var nulBytes: CellFault {
        file(
            .nulBytes, en: "The file holds bytes that are not text (NUL): it is not a CSV file.",
            ja: "文字ではないデータ（NUL）が含まれており、CSVファイルではありません。",
            vi: "Tệp chứa dữ liệu không phải chữ (NUL), nên không phải tệp CSV.")
    }

    static var unknownEncoding: CellFault {
        file(
            .unknownEncoding,
            en: "The file's letters are saved in a way that cannot be read without guessing "
                + "(it is neither UTF-8, UTF-16 nor Japanese Shift_JIS).",
            ja: "文字コードを確実に判別できません（UTF-8、UTF-16、Shift_JISのいずれでもありません）。",
            vi: "Không xác định chắc chắn được bảng mã của tệp "
                + "(không phải UTF-8, UTF-16 hay Shift_JIS của tiếng Nhật).")
    }

    static var encodingUnavailable: CellFault {
        file(
            .encodingUnavailable,
            en: "The file looks like Japanese Shift_JIS, which this computer cannot convert.",
            ja: "ファイルはShift_JISのようですが、このコンピューターには変換機能がありません。",
            vi: "Tệp có vẻ dùng bảng mã Shift_JIS của tiếng Nhật, "
                + "nhưng máy này không chuyển đổi được.")
    }

    private static let splitFile = Trilingual(
        en: "Split it into several files, each with the header row.",
        ja: "見出し行を付けて、複数のファイルに分けてください。",
        vi: "Hãy chia thành nhiều tệp, mỗi tệp đều có dòng tiêu đề.")

    static var tooManyRows: CellFault {
        CellFault(
            .tooManyRows, seen: "",
            message: Trilingual(
                en: "The file has more than 100,000 rows; nothing from here on was read.",
                ja: "行数が100,000行を超えています。この行以降は読み取っていません。",
                vi: "Tệp có hơn 100.000 dòng; từ dòng này trở đi chưa được đọc."),
            remedy: splitFile)
    }

    static var tooManyCells: CellFault {
        CellFault(
            .tooManyCells, seen: "",
            message: Trilingual(
                en: "The row has more than 256 cells; nothing from here on was read.",
                ja: "1行のセル数が256を超えています。この行以降は読み取っていません。",
                vi: "Dòng có hơn 256 ô; từ đây trở đi chưa được đọc."),
            remedy: Trilingual(
                en: "Delete the columns that do not belong to the table.",
                ja: "表に属さない列を削除してください。",
                vi: "Hãy xóa các cột không thuộc bảng."))
    }

    static func cellTooLong(_ start: String) -> CellFault {
        CellFault(
            .cellTooLong, seen: start,
            message: Trilingual(
                en: "The cell holds more than 8,192 bytes of text.",
                ja: "セルの文字が長すぎます（8,192バイトを超えています）。",
                vi: "Ô chứa quá nhiều chữ (hơn 8.192 byte)."),
            remedy: Trilingual(
                en: "Shorten it; look whether a quotation mark (\") is missing before it.",
                ja: "短くしてください。手前の引用符（\"）が抜けていないかも確認してください。",
                vi: "Hãy rút ngắn; xem trước đó có thiếu dấu ngoặc kép (\") hay không."))
    }

    static func unterminatedQuote(_ start: String) -> CellFault {
        CellFault(
            .unterminatedQuote, seen: start,
            message: Trilingual(
                en: "A quotation mark (\") opens here and is never closed; "
                    + "nothing from here on was read.",
                ja: "ここで始まる引用符（\"）が閉じられていません。ここから先は読み取っていません。",
                vi: "Dấu ngoặc kép (\") mở ở đây nhưng không được đóng; "
                    + "từ đây trở đi chưa được đọc."),
            remedy: Trilingual(
                en: "Close it after the cell's text, or delete it.",
                ja: "セルの文字の後ろで閉じるか、この引用符を削除してください。",
                vi: "Hãy đóng ngoặc sau nội dung của ô, hoặc xóa dấu đó."))
    }

    static func misplacedQuote(_ cell: String) -> CellFault {
        CellFault(
            .misplacedQuote, seen: cell,
            message: Trilingual(
                en: "There is text before or after the quotation marks of this cell: “{seen}”.",
                ja: "引用符の外側に文字があります：「{seen}」。",
                vi: "Có chữ nằm ngoài dấu ngoặc kép của ô này: “{seen}”."),
            remedy: Trilingual(
                en: "Put the whole cell between the marks and double each mark inside it (\"\").",
                ja: "セル全体を引用符で囲み、中の引用符は二つ重ねて（\"\"）ください。",
                vi: "Hãy đặt toàn bộ nội dung ô trong ngoặc kép và viết đôi "
                    + "mỗi dấu bên trong (\"\")."))
    }
}
