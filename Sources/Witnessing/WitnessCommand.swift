import HTTPServing
import Platform
import Serving
import StoreFailures
import Terminal
import Transparency
import Verifying
import Wording

extension Command {
    private static let state = Option(
        "state", .directory(), required: true,
        en: "where this witness keeps what it cosigned; its own, on a disk of its own",
        ja: "この立会人が連署の記録を保存する専用のディレクトリ",
        vi: "nơi nhân chứng này giữ những gì đã ký; thư mục riêng của nó")

    private static let new = Option(
        flag: "new", en: "make the state of a witness that has seen nothing yet",
        ja: "まだ何も見ていない立会人の状態ディレクトリを作成する",
        vi: "tạo trạng thái cho nhân chứng chưa thấy gì")

    private static let keys = Option(
        "key", .file("KEY"), required: true, repeatable: true,
        en: "the witness's private key ('feri key new --witness'); with several each cosigns",
        ja: "立会人の秘密鍵(「feri key new --witness」)。複数あればそれぞれが連署する",
        vi: "khóa bí mật của nhân chứng ('feri key new --witness'); nếu nhiều thì mỗi khóa đều ký")

    private static let logs = Option(
        "logs", .file(), required: true,
        en: "the logs to look after: lines 'log VKEY [ADDRESS]' (C2SP tlog-policy)",
        ja: "担当するログの一覧。「log VKEY [アドレス]」の行(C2SP tlog-policy)",
        vi: "các sổ cần theo dõi: dòng 'log VKEY [ĐỊA CHỈ]' (C2SP tlog-policy)")

    private static let anchor = Option(
        "anchor", .directory(),
        en: "a directory on another disk, by which an older state that was put back is noticed",
        ja: "別の装置上のディレクトリ。古い状態が復元されたことに気付くため",
        vi: "thư mục trên thiết bị khác, để nhận ra khi trạng thái cũ bị phục hồi")

    private static let listen = Option(
        "listen", .text("ADDRESS:PORT"),
        en: "where to answer logs, in figures; else 127.0.0.1:8090, and nowhere with '--poll'",
        ja: "ログに応答するアドレスとポート(数字)。省略時は 127.0.0.1:8090、「--poll」では応答しない",
        vi:
            "nơi trả lời các sổ, bằng số; nếu không có là 127.0.0.1:8090, và không nghe khi có '--poll'"
    )

    private static let poll = Option(
        "poll", .text("SECONDS"),
        en: "ask each log that has an address, again and again; 0: once, and end",
        ja: "アドレスのあるログに繰り返し問い合わせる。0は1回だけ",
        vi: "hỏi từng sổ có địa chỉ, lặp lại; 0: một lần rồi kết thúc")

    private static let hand = Option(
        "hand", .directory(), en: "with --poll: lay what was cosigned down here for the operator",
        ja: "--poll のとき、連署したものを運営者のためにここに置く",
        vi: "khi dùng --poll: đặt những gì đã ký vào đây cho đơn vị vận hành")

    private static let audit = Option(
        "audit", .directory(),
        en: "with --poll: verify all that is published, as 'feri verify' does, before cosigning; "
            + "DIR keeps the copy",
        ja: "--poll のとき、連署の前に公開内容をすべて「feri verify」と同様に検証する。DIRは複製の保存先",
        vi:
            "khi dùng --poll: kiểm toàn bộ nội dung công bố như 'feri verify' trước khi ký; DIR giữ "
            + "bản sao")

    private static let authorities = Option(
        "ca", .file("PEM"), en: "the only authorities whose certificates count, not this machine's",
        ja: "証明書を信頼する認証局(このコンピューターのものに代えて)",
        vi: "chỉ tin các tổ chức chứng thực này, thay cho của máy này")

    /// Watches logs and cosigns what continues.
    package static let witness = Command(
        "witness",
        Trilingual(
            en: "watch logs for others and cosign their checkpoints",
            ja: "ログを見守り、チェックポイントに連署する",
            vi: "theo dõi các sổ và cùng ký checkpoint"),
        discussion: Trilingual(
            en: "For those who are not the operator. It cosigns a checkpoint only if a proof shows "
                + "that it continues the one it cosigned last, and keeps it before it answers: so a "
                + "log cannot show two histories to those who ask for its word. Keep its state and "
                + "its key away from the operator, and never put an older copy of the state back.",
            ja: "運営者以外の人のためのものです。前回連署したものの続きであると証明されたチェックポイントだけに連署し、"
                + "保存してから応答します。そのため、この連署を求める人に対してログは2つの履歴を見せられません。"
                + "状態と鍵は運営者から離して保管し、状態の古い複製を復元しないでください。",
            vi:
                "Dành cho người không phải đơn vị vận hành. Chỉ ký checkpoint khi có chứng minh nó tiếp "
                + "nối cái đã ký gần nhất, và lưu lại trước khi trả lời: nhờ vậy sổ không thể cho người "
                + "cần chữ ký này thấy hai lịch sử. Hãy giữ trạng thái và khóa tách khỏi đơn vị vận "
                + "hành, và không bao giờ phục hồi bản cũ của trạng thái."),
        options: [
            state, new, keys, logs, anchor, listen, ServeOptions.certificate,
            ServeOptions.certificateKey, poll, hand, audit, CommonOptions.openings, authorities,
        ],
        examples: [
            Example(
                "feri witness --new --state witness --key dolab.key --logs logs",
                en: "begin to answer logs at 127.0.0.1:8090",
                ja: "127.0.0.1:8090 でログへの応答を始める", vi: "bắt đầu trả lời các sổ tại 127.0.0.1:8090"),
            Example(
                "feri witness --state witness --key dolab.key --logs logs --poll 60 --hand out",
                en: "without a public address: ask every minute",
                ja: "公開アドレスなしで、1分ごとに問い合わせる",
                vi: "không có địa chỉ công khai: hỏi mỗi phút"),
        ]
    ) { invocation in
        let seconds = try invocation.number(of: poll)
        let listening = try invocation.value(of: listen).map(SocketAddress.init(listeningAt:))
        let address =
            try listening ?? (seconds == nil ? SocketAddress(listeningAt: "127.0.0.1:8090") : nil)
        let tls = try tlsFiles(invocation)
        if invocation.value(of: hand) != nil, seconds == nil {
            throw Failure(
                .usage, en: "'--hand' goes with '--poll'", ja: "「--hand」は「--poll」と一緒に使います",
                vi: "'--hand' đi cùng '--poll'")
        }
        if invocation.value(of: audit) != nil, seconds == nil || listening != nil {
            throw Failure(
                .usage, en: "'--audit' goes with '--poll', and not with '--listen'",
                ja: "「--audit」は「--poll」と一緒に使い、「--listen」とは使えません",
                vi: "'--audit' đi cùng '--poll' và không đi cùng '--listen'",
                hint: Trilingual(
                    en: "who asks at an address gets an answer at once, without an audit",
                    ja: "アドレスで受けた依頼には監査なしで即時に応答するためです",
                    vi: "ai hỏi qua địa chỉ sẽ được trả lời ngay, không có kiểm tra"))
        }
        if invocation.value(of: CommonOptions.openings) != nil, invocation.value(of: audit) == nil {
            throw Failure(
                .usage, en: "'--openings' goes with '--audit'",
                ja: "「--openings」は「--audit」と一緒に使います", vi: "'--openings' đi cùng '--audit'")
        }
        if let directory = invocation.value(of: hand) { try Failure.expectDirectory(directory) }
        let cosigners = try cosignerKeys(invocation)
        let watched = try witnessedLogs(invocation)
        let places = WitnessPlaces(
            state: try invocation.required(state), anchor: invocation.value(of: anchor))
        // Signals are held back before any thread is there to receive them.
        let nextSignal = seconds == 0 ? nil : try invocation.world.watchSignals()
        if invocation.has(new) {
            do throws(FileError) { try places.make() } catch { throw Failure(creating: error) }
        }
        let tell: @Sendable (WitnessNotice) -> Void = { notice in
            // Where standard error is gone there is nobody left to hear it.
            try? invocation.remark(notice.wording)
        }
        let world = invocation.world
        let desk = try WitnessDesk(
            places, keys: cosigners, logs: watched, now: { world.now() }, tell: tell)
        let polling = try LogPolling(
            desk, authorities: invocation.value(of: authorities),
            hand: invocation.value(of: hand),
            audit: invocation.value(of: audit).map {
                RemoteAudit(
                    directory: $0, openings: invocation.value(of: CommonOptions.openings),
                    authorities: invocation.value(of: authorities), in: world)
            }, tell: tell)
        guard let nextSignal else { return try pollOnce(polling, invocation) }
        polling.remember()
        let work = WitnessAtWork(
            desk: desk, polling: polling, pause: seconds.map { Int(min($0, 86_400)) * 1000 },
            address: address, tls: tls)
        return try work.run(until: nextSignal, invocation)
    }

    private static func pollOnce(
        _ polling: LogPolling, _ invocation: Invocation
    ) throws -> ExitCode {
        let outcomes = polling.round()
        try invocation.print {
            [
                (
                    "logs",
                    .array(
                        outcomes.map { outcome in
                            var members: [(String, JSONValue)] = [
                                ("origin", .string(outcome.origin.text))
                            ]
                            if let size = outcome.cosigned {
                                members.append(("cosigned", .integer(Int64(clamping: size))))
                            }
                            return .object(of: members)
                        })
                )
            ]
        } text: { report in
            for outcome in outcomes {
                guard let size = outcome.cosigned else { continue }
                report.line(
                    Trilingual(
                        en: "{origin}: cosigned, size {size}", ja: "{origin}: 連署しました(サイズ{size})",
                        vi: "{origin}: đã ký, kích thước {size}"
                    ).filled(["origin": outcome.origin.text, "size": String(size)]))
            }
        }
        return outcomes.allSatisfy { $0.cosigned != nil } ? .done : .no
    }

    private static func cosignerKeys(_ invocation: Invocation) throws -> [CosignerKey] {
        var keys: [CosignerKey] = []
        for path in invocation.values(of: Self.keys) {
            keys.append(try invocation.cosignerKey(path))
        }
        let publicKeys = Set(keys.map(\.witnessKey.key.bytes))
        guard publicKeys.count == keys.count else {
            throw Failure(
                .usage, en: "a key is given twice", ja: "同じ鍵が重複しています", vi: "một khóa bị ghi hai lần"
            )
        }
        return keys
    }

    private static func witnessedLogs(_ invocation: Invocation) throws -> WitnessedLogs {
        let path = try invocation.required(logs)
        let bytes = try invocation.read(path, limit: 1 << 20)
        do throws(PolicyError) { return try WitnessedLogs(parsing: bytes) } catch {
            throw Failure(
                .configuration,
                Trilingual(
                    en: "line {line} cannot be read: {reason}", ja: "{line}行目を読めません: {reason}",
                    vi: "không đọc được dòng {line}: {reason}"
                ).filled(["line": String(error.line)]).filled(["reason": error.reason.wording]),
                at: path)
        }
    }
}
