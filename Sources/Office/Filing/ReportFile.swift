import OfficeTables
import Platform
import Tables
import Terminal
import Wording

/// The file that a user names for a report: made where nothing is, replaced where it is an earlier
/// report of ours, written directly where it is not a plain file (a terminal, a pipe, a device), and
/// otherwise left alone.
///
/// - Source: `Specs/tables.md`, Reports.
struct ReportFile {
    let path: String

    /// The first line of a report in text, by which an earlier one is known.
    static let title = Trilingual(
        en: "feri: report on {file}", ja: "feri: {file} の確認結果", vi: "feri: báo cáo về {file}")

    /// - Parameter table: the path of the table that the report is about.
    func write(_ bytes: [UInt8], of table: String) throws {
        do throws(FileError) {
            guard let kind = try FileSystem.kind(of: path) else {
                // It quotes what only the filer and its correspondent may read.
                return try FileSystem.create(path, with: bytes, mode: 0o600)
            }
            switch kind {
            case .other: return try FileSystem.writeThrough(bytes, to: path)
            case .symbolicLink where try FileSystem.leadsToPlainFile(path) == false:
                return try FileSystem.writeThrough(bytes, to: path)
            case .file where try isEarlierReport(): break
            case .file, .symbolicLink, .directory: throw FileError.exists(path)
            }
            try FileSystem.replace(path, with: bytes, mode: 0o600)
        } catch {
            throw error.alreadyExists ? try refusal(table) : Failure(creating: error)
        }
    }

    /// Whether what is there was written by `--report` or the shared folder before.
    private func isEarlierReport() throws(FileError) -> Bool {
        let bytes = try FileSystem.read(path, limit: TableLimits.fileBytes)
        if WorkbookReport.isOne(bytes) { return true }
        let text = String(decoding: bytes.prefix(64 << 10), as: UTF8.self)
        let first = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        let isText = Language.allCases.contains { language in
            let parts = ReportFile.title(language).split(separator: "{file}")
            return parts.first.map { first.hasPrefix($0) } ?? false
                && (parts.count < 2 || first.hasSuffix(parts[1]))
        }
        return isText || ReportColumn.areLast(in: first)
    }

    private func refusal(_ table: String) throws -> Failure {
        let isTable = try FileSystem.areSame(path, table)
        return Failure(
            .cannotCreate,
            en: isTable
                ? "this is the table itself; nothing was written"
                : "exists already and is not a report; nothing was written",
            ja: isTable ? "確認する表そのものです。何も書き込んでいません" : "すでに存在し、確認結果のファイルではありません。何も書き込んでいません",
            vi: isTable
                ? "đây chính là bảng cần xem; chưa ghi gì cả"
                : "đã tồn tại và không phải là báo cáo; chưa ghi gì cả",
            hint: Trilingual(
                en: "choose another name for the report", ja: "報告書に別の名前を指定してください",
                vi: "hãy chọn tên khác cho báo cáo"),
            at: path)
    }
}

extension ReportColumn {
    /// Whether a CSV file's first line ends in the columns that reports add, in some language.
    static func areLast(in line: String) -> Bool {
        Language.allCases.contains { language in
            Separator.allCases.contains { separator in
                let mark = String(UnicodeScalar(separator.rawValue))
                return line.hasSuffix(last.map { $0.words(language) }.joined(separator: mark))
            }
        }
    }
}
