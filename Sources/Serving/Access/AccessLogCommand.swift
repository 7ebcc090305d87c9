import Platform
import Terminal
import Transparency
import Views
import Wording

extension Command {
    private static let readLog = Option(
        "access-log", .file(), required: true, en: "the file that 'feri serve' writes",
        ja: "「feri serve」が書き込むファイル", vi: "tệp do 'feri serve' ghi")

    private static let readBy = Option(
        "name", .text("NAME"), en: "only what was read with this reader's token",
        ja: "この閲覧者のトークンで読まれたものだけ", vi: "chỉ những gì đọc bằng mã của người này")

    private static let about = Option(
        "about", .text("ID"), en: "only paths with this order, worker, party or entry in them",
        ja: "この求人・労働者・団体・エントリーを含むパスだけ",
        vi: "chỉ các đường dẫn có đơn hàng, người lao động, bên hoặc mục này")

    private static let since = Option(
        "since", .text("DATE"), en: "only from this day (UTC) or instant on",
        ja: "この日（UTC）またはこの時刻以降だけ", vi: "chỉ từ ngày (UTC) hoặc thời điểm này")

    /// Shows who read what, and when.
    package static let accessLog = Command(
        "access log",
        Trilingual(
            en: "show who read what, and when", ja: "誰がいつ何を閲覧したかを表示する",
            vi: "cho xem ai đã đọc gì và khi nào"),
        discussion: Trilingual(
            en: "Every request that showed a credential is in the log, also one that was "
                + "refused: then its name is '-'. A line that the server did not write makes the "
                + "command fail, with its number.",
            ja: "資格情報を示したすべての要求が、拒否されたもの（名前は「-」）も含めて記録されます。"
                + "サーバーが書いたものでない行があれば、その行番号を示して失敗します。",
            vi:
                "Mọi yêu cầu có đưa mã đều nằm trong nhật ký, kể cả khi bị từ chối (tên là '-'). "
                + "Nếu có dòng không do máy chủ ghi, lệnh báo lỗi kèm số dòng."),
        options: [readLog, readBy, about, since],
        examples: [
            Example(
                "feri access log --access-log access.log --about VJ-2026-000017",
                en: "who looked at this order", ja: "この求人を閲覧した人",
                vi: "ai đã xem đơn hàng này")
        ]
    ) { invocation in
        let path = try invocation.required(readLog)
        let wanted = invocation.value(of: readBy)
        let subject = invocation.value(of: about)
        let start = try invocation.value(of: since).map(MomentArgument.firstInstant)
        let lines = try AccessLine.all(in: path).filter { line in
            (wanted.map { $0.utf8.elementsEqual((line.name ?? "-").utf8) } ?? true)
                && (start.map { $0 <= line.at } ?? true)
                && (subject.map(line.isAbout) ?? true)
        }
        try invocation.print {
            [("count", .integer(Int64(lines.count))), ("reads", .array(lines.map(\.json)))]
        } text: { report in
            guard !lines.isEmpty else {
                return report.line(
                    Trilingual(en: "nothing was read", ja: "閲覧はありません", vi: "chưa có ai đọc"))
            }
            var table = TextTable(
                [
                    Trilingual(en: "when", ja: "日時", vi: "lúc"),
                    Trilingual(en: "who", ja: "閲覧者", vi: "ai"),
                    Trilingual(en: "what", ja: "対象", vi: "gì"),
                    Trilingual(en: "answer", ja: "応答", vi: "trả lời"),
                    Trilingual(en: "from", ja: "接続元", vi: "từ"),
                ].map { $0(report.language) })
            for line in lines {
                table.add([
                    line.at.description, line.name ?? "-", line.path, String(line.status),
                    line.address.description,
                ])
            }
            report.table(table)
        }
        return .done
    }
}

extension AccessLine {
    /// The longest log that is read at once: 256 MiB, some three million reads.
    private static let longestLog = 1 << 28

    fileprivate static func all(in path: String) throws -> [AccessLine] {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try FileSystem.readRegular(path, limit: longestLog)
        } catch {
            throw Failure(reading: error)
        }
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        // What follows the last line end was not finished when the machine stopped.
        lines.removeLast()
        return try lines.enumerated().map { position, line in
            guard let read = AccessLine(parsing: Array(line)) else {
                throw Failure(
                    .configuration, en: "this is not a line of an access log",
                    ja: "閲覧記録の行ではありません", vi: "đây không phải một dòng nhật ký truy cập",
                    at: "\(path):\(position + 1)")
            }
            return read
        }
    }

    /// Whether a segment of the path is the identifier.
    fileprivate func isAbout(_ id: String) -> Bool {
        path.utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual(id.utf8) }
    }

    fileprivate var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("at", .string(at.description)), ("address", .string(address.description)),
            ("method", .string(method)), ("path", .string(path)),
            ("status", .integer(Int64(status))),
        ]
        if let name { members.append(("name", .string(name))) }
        return .object(of: members)
    }
}
