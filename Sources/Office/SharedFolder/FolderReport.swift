import OfficeTables
import Platform
import Tables
import Terminal
import Transparency
import Views
import Wording

/// The report that an office finds beside a table: as text, and as the table with reasons, a workbook
/// for a workbook.
struct FolderReport {
    let language: Language
    /// The table's own path.
    let path: String
    let digest: Digest

    private var textPath: String { path + SharedFolder.textReport }
    /// Of a workbook a workbook.
    private func ending(of form: Table?) -> String {
        form?.separator == nil && form != nil
            ? SharedFolder.workbookReport : SharedFolder.tableReport
    }

    private var name: String {
        String(decoding: path.utf8.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
    }

    /// Whether both files are there and are about these bytes.
    func isThere() throws -> Bool {
        guard let text = try FileSystem.readIfPresent(textPath),
            try FileSystem.exists(path + SharedFolder.tableReport)
                || FileSystem.exists(path + SharedFolder.workbookReport)
        else { return false }
        return String(decoding: text, as: UTF8.self).contains(Hex.encodeText(digest.bytes))
    }

    /// Writes what was found in the table.
    func write(_ table: OfficeTable, checked: Instant, by key: KeyName) throws {
        let rows = RowReport(of: table)
        var report = head(
            [(Trilingual(en: "checked", ja: "確認", vi: "đã kiểm tra"), "\(checked), \(key.text)")])
        report.paragraph(result(of: table))
        report.blank()
        if !table.statements.isEmpty {
            TableSummary(table: table).write(to: &report, of: name)
            report.blank()
        }
        rows.write(to: &report)
        try put(report.text)
        let ending = ending(of: table.form)
        let bytes =
            ending == SharedFolder.workbookReport
            ? try WorkbookReport(rows, of: name, in: language).bytes() : rows.csv(in: language)
        try FileSystem.replace(path + ending, with: bytes, mode: 0o640)
    }

    /// Writes that the table was released; what was found in it is removed.
    func write(_ release: ReleaseRecord, statements: Int) throws {
        var report = head([
            (
                Trilingual(en: "checked by", ja: "確認者の鍵", vi: "người kiểm tra"),
                release.checkedBy.name.text
            ),
            (
                Trilingual(en: "released by", ja: "提出承認者の鍵", vi: "người duyệt"),
                "\(release.releasedBy.name.text), \(release.released)"
            ),
            (Trilingual(en: "filings", ja: "提出物", vi: "bản nộp"), release.filings),
        ])
        report.paragraph(
            Trilingual(
                en: "Released: the statements ({count}) are signed and lie in the outbox for the "
                    + "registry.",
                ja: "提出承認済み：{count}件の申告に署名し、台帳への送信箱に入れました。",
                vi: "Đã duyệt: {count} bản khai đã ký và nằm trong hộp gửi tới sổ."
            ).filled(["count": AmountText.number(statements, in: language)]))
        try put(report.text)
    }

    private func head(_ more: [(Trilingual, String)]) -> Report {
        var report = Report(language: language)
        report.line(name)
        report.fields(
            more.map { (label: $0.0, value: $0.1) }
                + [(label: Trilingual(plain: "sha256"), value: Hex.encodeText(digest.bytes))],
            indent: 2)
        report.blank()
        return report
    }

    private func result(of table: OfficeTable) -> Trilingual {
        if let faults = table.faults {
            guard table.headerRow != nil else {
                return Trilingual(
                    en: "Nothing was filed.", ja: "まだ何も提出していません。", vi: "Chưa nộp gì.")
            }
            return Trilingual(
                en: "Nothing was filed. Put right what is named below ({count}) and save the table "
                    + "again; or put it right in {report}, and save that under another name.",
                ja: "まだ何も提出していません。次の{count}件を表で直して保存し直すか、{report} で直して別の名前で"
                    + "保存してください。",
                vi: "Chưa nộp gì. Hãy sửa {count} lỗi dưới đây trong bảng rồi lưu lại; hoặc sửa "
                    + "trong {report} rồi lưu với tên khác."
            ).filled([
                "count": AmountText.number(faults.faults.count + faults.unlisted, in: language),
                "report": name + ending(of: table.form),
            ])
        }
        return Trilingual(
            en: "No fault (statements: {count}). Nothing is filed yet: a second person looks at it "
                + "and releases it. After a change the table must be checked again.",
            ja: "問題ありません（申告{count}件）。まだ提出していません。もう一人が内容を確認して提出を承認します。"
                + "表を変更した場合は、もう一度確認が必要です。",
            vi: "Không có lỗi: {count} bản khai. Chưa nộp: người thứ hai xem và duyệt. Nếu bảng bị "
                + "sửa thì phải kiểm tra lại."
        ).filled(["count": AmountText.number(table.statements.count, in: language)])
    }

    /// As Windows' own editors like it: with a byte order mark and CRLF.
    private func put(_ text: String) throws {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        for byte in text.utf8 {
            if byte == 0x0A { bytes.append(0x0D) }
            bytes.append(byte)
        }
        try FileSystem.replace(textPath, with: bytes, mode: 0o640)
    }
}
