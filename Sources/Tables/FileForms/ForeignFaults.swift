import Wording
import Workbook

/// The files of other kinds that people send as a workbook, each by its name and with what to do.
enum ForeignFaults {
    /// The fault of a text that is Excel's XML of 2003; nil for other texts.
    static func isXMLSpreadsheet(_ utf8: [UInt8]) -> CellFault? {
        do throws(WorkbookFault) {
            _ = try WorkbookFile(utf8)
        } catch .foreign(.xmlSpreadsheet) {
            return fault(of: .xmlSpreadsheet)
        } catch {}
        return nil
    }

    static func fault(of kind: ForeignFile) -> CellFault {
        switch kind {
        case .oldWorkbook:
            foreign(
                .oldWorkbook, "This is an Excel 97–2003 workbook (.xls), which is not read.",
                "これはExcel 97-2003形式のブック（.xls）で、読み取れません。",
                "Đây là sổ làm việc Excel 97–2003 (.xls), không đọc được.")
        case .binaryWorkbook:
            foreign(
                .binaryWorkbook, "This is a binary Excel workbook (.xlsb), which is not read.",
                "これはExcelのバイナリブック（.xlsb）で、読み取れません。",
                "Đây là sổ làm việc Excel dạng nhị phân (.xlsb), không đọc được.")
        case .xmlSpreadsheet:
            foreign(
                .xmlSpreadsheet, "This is an XML spreadsheet of Excel 2003, which is not read.",
                "これはExcel 2003のXMLスプレッドシートで、読み取れません。",
                "Đây là bảng tính XML của Excel 2003, không đọc được.")
        case .encryptedWorkbook:
            CellFault(
                .encryptedWorkbook, seen: "",
                message: Trilingual(
                    en: "The workbook opens with a password only.", ja: "ブックにパスワードが設定されています。",
                    vi: "Tệp Excel được đặt mật khẩu mở."),
                remedy: Trilingual(
                    en: "In Excel choose File > Info > Protect Workbook > Encrypt with Password, "
                        + "empty the password, and save.",
                    ja: "Excelの［ファイル］＞［情報］＞［ブックの保護］＞［パスワードを使用して暗号化］でパスワードを"
                        + "空にして保存してください。",
                    vi: "Trong Excel, chọn File > Info > Protect Workbook > Encrypt with Password, "
                        + "xóa mật khẩu rồi lưu."))
        case .openDocumentSpreadsheet:
            CellFault(
                .openDocument, seen: "",
                message: Trilingual(
                    en: "This is a LibreOffice spreadsheet (.ods), which is not read.",
                    ja: "これはLibreOfficeの表計算ファイル（.ods）で、読み取れません。",
                    vi: "Đây là bảng tính LibreOffice (.ods), không đọc được."),
                remedy: Trilingual(
                    en: "In LibreOffice choose File > Save As, take the type “Excel 2007–365 "
                        + "(.xlsx)”, and send the file that makes.",
                    ja: "LibreOfficeの［名前を付けて保存］で「Excel 2007-365 (.xlsx)」を選んで保存し、"
                        + "そのファイルを提出してください。",
                    vi:
                        "Trong LibreOffice, chọn Tệp > Lưu như, chọn kiểu “Excel 2007–365 (.xlsx)”, "
                        + "rồi gửi tệp vừa lưu."))
        case .appleDocument:
            CellFault(
                .appleDocument, seen: "",
                message: Trilingual(
                    en: "This is a file of Numbers (or Pages, Keynote), which is not read.",
                    ja: "これはNumbers（またはPages、Keynote）のファイルで、読み取れません。",
                    vi: "Đây là tệp Numbers (hoặc Pages, Keynote), không đọc được."),
                remedy: Trilingual(
                    en: "In Numbers choose File > Export To > Excel, and send the file that makes.",
                    ja: "Numbersの［ファイル］＞［書き出す］＞［Excel］で書き出し、そのファイルを提出してください。",
                    vi: "Trong Numbers, chọn File > Export To > Excel, rồi gửi tệp vừa xuất."))
        case .otherOpenDocument, .wordDocument, .presentation, .otherOffice: document(kind)
        case .plainArchive, .encryptedArchive: archive(kind)
        case .webPage: FileFaults.webPage
        case .pdf: FileFaults.pdf
        case .empty: FileFaults.emptyFile
        case .unknown: FileFaults.unknownEncoding
        }
    }

    private static func foreign(
        _ kind: FaultKind, _ en: String, _ ja: String, _ vi: String
    ) -> CellFault {
        CellFault(
            kind, seen: "", message: Trilingual(en: en, ja: ja, vi: vi),
            remedy: FileFaults.saveAgain)
    }

    private static func document(_ kind: ForeignFile) -> CellFault {
        let (fault, name): (FaultKind, Trilingual) =
            switch kind {
            case .wordDocument:
                (
                    .wordDocument,
                    Trilingual(en: "a Word document", ja: "Word文書", vi: "tài liệu Word")
                )
            case .presentation:
                (
                    .presentation,
                    Trilingual(
                        en: "a PowerPoint presentation", ja: "PowerPointのファイル",
                        vi: "bài trình chiếu PowerPoint")
                )
            case .otherOpenDocument:
                (
                    .otherOpenDocument,
                    Trilingual(
                        en: "a LibreOffice document", ja: "LibreOfficeの文書",
                        vi: "tài liệu LibreOffice")
                )
            default:
                (
                    .otherOffice,
                    Trilingual(
                        en: "a Microsoft Office file of another kind",
                        ja: "ExcelではないMicrosoft Officeのファイル",
                        vi: "tệp Microsoft Office loại khác")
                )
            }
        return CellFault(
            fault, seen: "",
            message: Trilingual(
                en: "This is \(name.en), not a table.", ja: "これは\(name.ja)で、表ではありません。",
                vi: "Đây là \(name.vi), không phải bảng."),
            remedy: Trilingual(
                en: "Copy the table into Excel. " + FileFaults.saveAgain.en,
                ja: "表をExcelにコピーしてください。" + FileFaults.saveAgain.ja,
                vi: "Hãy chép bảng sang Excel. " + FileFaults.saveAgain.vi))
    }

    private static func archive(_ kind: ForeignFile) -> CellFault {
        let isEncrypted = kind == .encryptedArchive
        return CellFault(
            isEncrypted ? .encryptedArchive : .archive, seen: "",
            message: isEncrypted
                ? Trilingual(
                    en: "This is a ZIP archive that opens with a password only.",
                    ja: "これはパスワード付きのZIPファイルです。", vi: "Đây là tệp ZIP có mật khẩu.")
                : Trilingual(
                    en: "This is a ZIP archive, not a table.", ja: "これはZIPファイルで、表ではありません。",
                    vi: "Đây là tệp ZIP, không phải bảng."),
            remedy: Trilingual(
                en: "Unpack it, and send the workbook or CSV file that is in it.",
                ja: "展開し、中のブックまたはCSVファイルを提出してください。",
                vi: "Hãy giải nén và gửi tệp Excel hoặc CSV bên trong."))
    }
}
