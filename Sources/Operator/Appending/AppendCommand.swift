import LedgerStore
import Platform
import Registry
import Terminal
import Transparency
import Wording

extension Command {
    private static let home = Option(
        "home", .directory("HOME"), required: true, en: "the registry's home", ja: "台帳のホーム",
        vi: "thư mục gốc của sổ")

    private static let logKey = Option(
        "log-key", .file("KEY"), en: "the log's private key; else HOME/keys/log.key",
        ja: "ログの秘密鍵。省略時は HOME/keys/log.key",
        vi: "khóa bí mật của sổ; nếu không có là HOME/keys/log.key")

    private static let receipts = Option(
        "receipts", .directory(), en: "write each statement's receipt into DIR, as SEQ.tlog-proof",
        ja: "各申告の受領証をDIRに「番号.tlog-proof」として書く",
        vi: "ghi biên nhận của từng bản khai vào DIR, tên SỐ.tlog-proof")

    private static let profiles = Option(
        "profile", .file(), repeatable: true,
        en: "a profile that a filing adopts, besides the built-in one",
        ja: "提出物が採択するプロファイル（組み込みのもの以外）",
        vi: "bộ quy tắc được áp dụng trong bản nộp, ngoài bộ có sẵn")

    private static let watched = Option(
        "watch", .directory(),
        en: "take the files dropped into DIR, until stopped; answers in HOME/outbox "
            + "and HOME/refused",
        ja: "DIRに置かれたファイルを受け付け続ける。回答は HOME/outbox と HOME/refused",
        vi: "nhận mọi tệp được thả vào DIR cho đến khi dừng; trả lời ở HOME/outbox và HOME/refused")

    private static let settling = Option(
        "settle", .text("SECONDS"), standard: "2",
        en: "with --watch: a file is complete when unchanged that long",
        ja: "--watch のとき、この秒数変化がなければファイルは完成とみなす",
        vi: "khi dùng --watch: tệp không đổi trong chừng ấy giây là đã đủ")

    private static let closeAhead = Option(
        "close-ahead", .file(),
        en: "close a ledger whose last entry is ahead of the clock: FILE holds its "
            + "'ledger.closed'",
        ja: "最後のエントリーの時刻が時計より先にある台帳を閉じる。FILEはその ledger.closed",
        vi: "đóng sổ có mục cuối ghi giờ sớm hơn đồng hồ: FILE chứa 'ledger.closed' của sổ")

    /// Takes filings into the ledger.
    package static let append = Command(
        "append",
        Trilingual(
            en: "take filings into the ledger", ja: "提出物を台帳に追加する", vi: "đưa bản nộp vào sổ"),
        discussion: Trilingual(
            en:
                "All filings of a file are taken or none: if one is refused, every refusal is shown "
                + "and nothing of that file is appended. What is reported as appended is durable; "
                + "a long file is reported in groups, one line each. "
                + "A statement that the ledger has already keeps its number. "
                + "Every refusal is kept as a note signed by the log in HOME/refused/notes, "
                + "which 'feri verify NOTE' checks.",
            ja: "ファイル内の提出物はすべて追加されるか、まったく追加されないかのどちらかです。拒否があれば"
                + "その理由をすべて示します。追加と表示されたものは確実に保存されています。"
                + "長いファイルは群ごとに1行ずつ表示します。"
                + "すでにある申告は元の番号のままです。"
                + "拒否はすべて、ログの署名付き通知として HOME/refused/notes に残り、"
                + "「feri verify NOTE」で検証できます。",
            vi:
                "Các bản nộp trong một tệp được nhận hết hoặc không nhận gì: nếu có bản bị từ chối, "
                + "mọi lý do được nêu ra và không có gì của tệp đó được ghi. Những gì báo đã ghi là "
                + "bền vững; tệp dài được báo theo từng nhóm, mỗi nhóm một dòng. "
                + "Bản khai đã có trong sổ giữ nguyên số. "
                + "Mỗi lần từ chối đều được lưu thành phiếu có chữ ký của sổ trong "
                + "HOME/refused/notes; dùng 'feri verify NOTE' để kiểm."),
        operands: [
            Operand(
                .file(), .any, en: "files of filings; - for standard input",
                ja: "提出物のファイル。- は標準入力", vi: "các tệp bản nộp; - là đầu vào chuẩn")
        ],
        options: [
            home, logKey, receipts, profiles, watched, settling, CommonOptions.clockIsRight,
            closeAhead,
        ] + KeyOptions.unlocking + witnessOptions,
        examples: [
            Example(
                "feri append --home registry outbox/order-1b2c3d.filings", en: "take one file",
                ja: "1ファイルを追加", vi: "nhận một tệp"),
            Example(
                "feri append --home registry --policy witnesses",
                en: "ask the witnesses about what is published", ja: "公開済みのものに立会人の連署を求める",
                vi: "đề nghị nhân chứng ký những gì đã công bố"),
            Example(
                "feri append --home registry --watch registry/inbox",
                en: "take what filers drop there by SFTP", ja: "SFTPで届くファイルを受け付ける",
                vi: "nhận các tệp gửi tới qua SFTP"),
        ]
    ) { invocation in
        let layout = HomeLayout(root: try invocation.required(home))
        let readKey = { try invocation.logKey(of: layout, named: logKey) }
        let cosigning = try cosigningRounds(invocation)
        let readProfiles = {
            [DefaultProfile.bytes]
                + (try invocation.values(of: profiles).map { try invocation.read($0) })
        }
        if let directory = invocation.value(of: watched) {
            guard invocation.operands.isEmpty, !invocation.has(receipts),
                !invocation.has(closeAhead)
            else {
                throw Failure(
                    .usage, en: "'--watch' goes with neither files nor '--receipts'",
                    ja: "「--watch」はファイルや「--receipts」と一緒に使えません",
                    vi: "'--watch' không đi cùng tệp hay '--receipts'")
            }
            let seconds = try invocation.number(of: settling) ?? 0
            return try watch(
                directory, settling: Int(clamping: min(seconds, 86_400) * 1000), of: layout,
                invocation, cosigning: cosigning, logKey: readKey, profiles: readProfiles)
        }
        let (key, atHand) = (try readKey(), try readProfiles())
        // Everything is read before the registry is locked: a file that is not there stops all.
        let (files, clock) = try submitted(invocation)
        let desk = try RegistryDesk(
            home: layout, logKey: key, clock: invocation.world.clock,
            profiles: atHand, options: WriterOptions(clock: clock))
        desk.cosigning = cosigning
        var results: [AppendedFile] = []
        for (path, bytes) in files {
            // Each group's answer is out as soon as it is durable.
            let result = try AppendedFile(bytes, at: path, on: desk) { seqs in
                try invocation.acknowledge {
                    $0.line(AppendedFile.acknowledgement(of: seqs, in: path))
                }
            }
            results.append(result)
            try invocation.acknowledge { result.write(to: &$0) }
            for refusal in result.refusals(in: path) { try invocation.complain(refusal) }
        }
        let checkpoint = try desk.publish()
        if let directory = invocation.value(of: receipts) {
            try writeReceipts(results.flatMap(\.seqs), of: desk.reader, into: directory)
        }
        try desk.close()
        if invocation.wantsJSON {
            try invocation.print {
                [
                    ("cosigned", cosigning.bearers(of: checkpoint)),
                    ("files", .array(results.map(\.json))),
                    ("root", .string(Base64.encodeText(checkpoint.root.bytes))),
                    ("size", .integer(Int64(clamping: checkpoint.size))),
                ]
            } text: { _ in
            }
        }
        return results.contains { $0.isRefused } ? .badData : .done
    }

    /// The files to take, and how their entries are stamped.
    private static func submitted(
        _ invocation: Invocation
    ) throws -> (files: [(path: String, bytes: [UInt8])], clock: ClockUse) {
        if let path = invocation.value(of: closeAhead) {
            if let other = invocation.operands.first {
                throw UsageFailures.unexpected(other, invocation.command)
            }
            return ([(path, try invocation.closingFile(path))], .stopped)
        }
        // With a policy, witnesses are asked also where nothing was filed.
        guard !invocation.operands.isEmpty || invocation.value(of: policy) != nil else {
            throw UsageFailures.missing("FILE", invocation.command)
        }
        return (
            try invocation.operands.map { ($0, try invocation.read($0)) }, invocation.clockUse
        )
    }

    private static func writeReceipts(
        _ seqs: [UInt64], of reader: LedgerReader, into directory: String
    ) throws {
        if try !FileSystem.exists(directory) {
            try FileSystem.createDirectory(directory, mode: 0o755)
        }
        for seq in seqs {
            guard let receipt = try reader.receipt(seq) else { continue }
            try FileSystem.replace("\(directory)/\(seq).tlog-proof", with: receipt.bytes)
        }
    }
}

extension Invocation {
    /// Says now what is known by now; with `--json` all is said at the end.
    fileprivate func acknowledge(_ write: (inout Report) -> Void) throws {
        guard !wantsJSON else { return }
        var report = Report(language: language, colours: world.colours(world.output))
        write(&report)
        try world.output.write(report.text)
    }
}
