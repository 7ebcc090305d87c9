import LedgerStore
import Platform
import Terminal
import Transparency
import Views
import Wording

// What `feri verify` says.
extension Command {
    static func show(
        _ verified: LedgerVerification.Verified, _ key: VerifierKey, _ invocation: Invocation,
        from remote: RemoteLedger.Transfer? = nil
    ) throws -> ExitCode {
        let tree = verified.tree
        try invocation.print {
            var checked: [(String, JSONValue)] = [
                ("checkpoints", .integer(Int64(tree.checkpointCount))),
                ("entries", .integer(Int64(clamping: tree.checkpoint.size))),
                ("partial_files", .integer(Int64(tree.partialFileCount))),
                ("profiles", .integer(Int64(tree.profileCount))),
            ]
            var unchecked: [(String, JSONValue)] = []
            if let cosigners = verified.cosigners {
                checked.append(
                    ("witnesses", .array(cosigners.map { .string($0.witness.name.text) })))
                checked.append(
                    ("cosigned_at", .array(cosigners.map { .string($0.time.description) })))
            } else {
                unchecked.append(("witnesses", .string("none asked for")))
            }
            if let refusals = verified.refusals {
                checked += [
                    ("refusals", .integer(Int64(clamping: refusals.notes))),
                    ("refusals_counted", .integer(Int64(clamping: refusals.last?.count ?? 0))),
                ]
            } else if let counted = verified.refusalsCounted {
                unchecked.append(("refusals", .integer(Int64(clamping: counted.count))))
            }
            if let counts = verified.counts {
                checked += [
                    ("contents_open", .integer(Int64(counts.open))),
                    ("heads", .integer(Int64(counts.headsChecked))),
                    ("contents_sealed", .integer(Int64(counts.opened))),
                    ("signatures", .integer(Int64(counts.signatures))),
                    ("statements", .integer(Int64(counts.statements))),
                ]
                unchecked += [
                    ("contents_sealed", .integer(Int64(counts.unopened))),
                    ("contents_erased", .integer(Int64(verified.erased.count))),
                    ("contents_erased_bound", .integer(Int64(verified.bound.count))),
                    (
                        "contents_missing",
                        .array(verified.missing.map { .integer(Int64(clamping: $0)) })
                    ),
                    ("heads", .integer(Int64(counts.headsUnchecked))),
                ]
                if counts.batches > 0 {
                    checked += [
                        ("batches", .integer(Int64(counts.batches))),
                        ("batches_with_holes", .integer(Int64(counts.batchesWithHoles))),
                    ]
                }
            } else {
                unchecked.append(("statements", .integer(Int64(clamping: tree.checkpoint.size))))
            }
            if let remote {
                checked.append(("fetched", remote.json))
                unchecked.append(("files_not_listed", .boolean(true)))
            }
            if let since = verified.since {
                checked.append(("since", .integer(Int64(clamping: since.size))))
                if let entry = since.entry {
                    checked.append(("since_entry", .integer(Int64(clamping: entry))))
                }
            }
            return [
                ("verified", .boolean(true)), ("origin", .string(key.name.text)),
                ("root", .string(Base64.encodeText(tree.checkpoint.root.bytes))),
                ("size", .integer(Int64(clamping: tree.checkpoint.size))),
                ("checked", .object(of: checked)), ("not_checked", .object(of: unchecked)),
                ("notices", .array(verified.notices.map(\.json))),
            ]
        } text: {
            VerifiedText(
                verified: verified, key: key, remote: remote, now: invocation.world.now()
            ).write(to: &$0)
        }
        return .done
    }

    static func show(
        _ failed: LedgerVerification.Failed, _ invocation: Invocation
    ) throws -> ExitCode {
        try write(failed.evidence, invocation)
        try invocation.print {
            [
                ("verified", .boolean(false)), ("place", .string(failed.place)),
                ("reason", .string(failed.message.en)),
            ]
        } text: {
            $0.line(
                Trilingual(
                    en: "not verified: {place}: {message}", ja: "検証失敗: {place}: {message}",
                    vi: "không hợp lệ: {place}: {message}"
                ).filled(["place": failed.place, "message": failed.message($0.language)]),
                tone: .bad)
        }
        return .no
    }
}

/// The report of a ledger that verifies: what was checked, and what was not.
private struct VerifiedText {
    let verified: LedgerVerification.Verified
    let key: VerifierKey
    let remote: RemoteLedger.Transfer?
    let now: Instant

    func write(to report: inout Report) {
        let checkpoint = verified.tree.checkpoint
        report.line(
            Trilingual(
                en: "verified: {origin}, {size} entries", ja: "検証成功: {origin}、{size}件",
                vi: "hợp lệ: {origin}, {size} mục"
            ).filled(["origin": key.name.text, "size": String(checkpoint.size)]), tone: .good)
        writeNotices(to: &report)
        report.fields(
            [
                (
                    Trilingual(en: "root", ja: "ルート", vi: "gốc"),
                    Base64.encodeText(checkpoint.root.bytes)
                )
            ] + checked.map { (label: $0.0, value: $0.1(report.language)) }, indent: 2)
        report.line(
            Trilingual(en: "not checked", ja: "検査していないもの", vi: "chưa kiểm"), tone: .strong)
        for text in unchecked { report.paragraph(text, indent: 2) }
    }

    /// The most of them that are listed one by one: those of a ledger whose rules change all the time
    /// are all in the JSON.
    private static let mostNotices = 16

    /// Above everything that is well.
    private func writeNotices(to report: inout Report) {
        guard !verified.notices.isEmpty else { return }
        report.line(
            Trilingual(
                en: "to be looked at (no rule is broken)", ja: "確認が必要な点（規則違反ではありません）",
                vi: "cần xem lại (không phạm quy tắc nào)"), tone: .caution)
        for notice in verified.notices.prefix(VerifiedText.mostNotices) {
            report.paragraph(notice.wording, indent: 2)
        }
        let more = verified.notices.count - VerifiedText.mostNotices
        guard more > 0 else { return }
        report.line(
            Trilingual(
                en: "and {count} more (--json)", ja: "ほか{count}件（--json）",
                vi: "và {count} điểm nữa (--json)"
            ).filled(["count": String(more)]), indent: 2)
    }

    private var checked: [(Trilingual, Trilingual)] {
        let tree = verified.tree
        var lines: [(Trilingual, Trilingual)] = [
            (
                Trilingual(en: "tree and chain", ja: "木と連鎖", vi: "cây và chuỗi"),
                Trilingual(
                    en: "{count} entries, {partial} partial files of earlier sizes",
                    ja: "{count}件、以前のサイズの部分ファイル{partial}個",
                    vi: "{count} mục, {partial} tệp phần của kích thước trước"
                ).filled([
                    "count": String(tree.checkpoint.size),
                    "partial": String(tree.partialFileCount),
                ])
            ),
            (
                Trilingual(en: "checkpoints", ja: "チェックポイント", vi: "checkpoint"),
                Trilingual(
                    en: "{count}, all signed and in the history", ja: "{count}個、すべて署名済みで履歴と一致",
                    vi: "{count}, đều có chữ ký và nằm trong lịch sử"
                ).filled(["count": String(tree.checkpointCount)])
            ),
        ]
        if let counts = verified.counts {
            lines.append(
                (
                    Trilingual(en: "statements", ja: "申告", vi: "bản khai"),
                    Trilingual(
                        en: "{count}, {signatures} signatures under the keys of their time",
                        ja: "{count}件、署名{signatures}個をその時点の鍵で検証",
                        vi: "{count}, {signatures} chữ ký theo khóa tại thời điểm đó"
                    ).filled([
                        "count": String(counts.statements),
                        "signatures": String(counts.signatures),
                    ])
                ))
            lines.append(
                (
                    Trilingual(en: "contents", ja: "内容", vi: "nội dung"),
                    Trilingual(
                        en: "{open} open, {opened} sealed and opened; admission replayed",
                        ja: "公開{open}件、封印の開示{opened}件。受理手続きを再現",
                        vi: "{open} công khai, {opened} niêm phong đã mở; đã lặp lại việc nhận"
                    ).filled(["open": String(counts.open), "opened": String(counts.opened)])
                ))
            if counts.batches > 0 { lines.append(batches(counts)) }
            if counts.headsChecked > 0 { lines.append(heads(counts.headsChecked)) }
        }
        if let cosigners = verified.cosigners {
            lines.append(cosigners.asMetQuorum(at: now))
        }
        if let refusals = verified.refusals {
            lines.append(
                (
                    Trilingual(en: "refusals", ja: "拒否", vi: "từ chối"),
                    (refusals.notes == 0 ? VerifiedText.noRefusals : VerifiedText.refusals).filled([
                        "notes": String(refusals.notes),
                        "count": String(refusals.last?.count ?? 0),
                    ])
                ))
        }
        if let remote { lines.append(remote.line) }
        if let since = verified.since {
            let said =
                since.entry == nil
                ? Trilingual(
                    en: "the checkpoint of {size} entries", ja: "{size}件のチェックポイントの続き",
                    vi: "checkpoint {size} mục")
                : Trilingual(
                    en: "the receipt of entry {entry}, and its checkpoint of {size} entries",
                    ja: "エントリー{entry}の受領証と、その{size}件のチェックポイントの続き",
                    vi: "biên nhận của mục {entry} và checkpoint {size} mục trong đó")
            lines.append(
                (
                    Trilingual(en: "continues", ja: "連続性", vi: "tiếp nối"),
                    said.filled([
                        "size": String(since.size), "entry": String(since.entry ?? 0),
                    ])
                ))
        }
        return lines
    }

    private static let refusals = Trilingual(
        en: "{notes} notes, signed and in one chain; {count} of them counted in the ledger",
        ja: "通知{notes}件、すべて署名済みで一続き。うち{count}件を台帳が集計",
        vi: "{notes} phiếu, đều có chữ ký và nối tiếp nhau; sổ đã đếm {count}")

    private static let noRefusals = Trilingual(
        en: "no notes there, and the ledger counts none", ja: "通知はなく、台帳の集計も0件です",
        vi: "ở đó không có phiếu nào, và sổ cũng không đếm phiếu nào")

    private func batches(_ counts: RegistryReplay.Counts) -> (Trilingual, Trilingual) {
        (
            Trilingual(en: "batches", ja: "一括署名", vi: "lô chữ ký"),
            Trilingual(
                en: "{count} with one signature each, {holes} of them not whole in this ledger",
                ja: "{count}件（署名は各1個）、うちこの台帳に一部しかないもの{holes}件",
                vi: "{count} lô, mỗi lô một chữ ký; {holes} lô không có đủ trong sổ này"
            ).filled([
                "count": String(counts.batches), "holes": String(counts.batchesWithHoles),
            ])
        )
    }

    private func heads(_ count: Int) -> (Trilingual, Trilingual) {
        (
            Trilingual(en: "heads", ja: "見出し", vi: "đầu mục"),
            Trilingual(
                en: "{count} published, all as the contents give them",
                ja: "公表{count}回、すべて内容からの再計算と一致",
                vi: "{count} lần công bố, đều đúng như tính lại từ nội dung"
            ).filled(["count": String(count)])
        )
    }

    private var headsUnchecked: [Trilingual] {
        guard let count = verified.counts?.headsUnchecked, count > 0 else { return [] }
        return [
            Trilingual(
                en: "{count} published heads: contents that they count are not available",
                ja: "公表された見出し{count}件: 対象の内容が手元にありません",
                vi: "{count} lần công bố đầu mục: không có đủ nội dung được tính"
            ).filled(["count": String(count)])
        ]
    }

    private var erased: Trilingual {
        Trilingual(
            en: "{count} sealed contents that were erased, as the operator declares: seq {seqs}",
            ja: "封印された内容{count}件: 運営者が消去を申告済み。番号 {seqs}",
            vi:
                "{count} nội dung niêm phong đã bị xóa, theo khai báo của đơn vị vận hành: số {seqs}"
        ).filled([
            "count": String(verified.erased.count), "seqs": Ranges.text(verified.erased),
        ])
    }

    private var unchecked: [Trilingual] {
        var texts = headsUnchecked
        switch verified.counts {
        case nil:
            texts.append(
                Trilingual(
                    en: "statements, signers and signatures (--hashes-only)",
                    ja: "申告、署名者、署名(--hashes-only)",
                    vi: "bản khai, người ký và chữ ký (--hashes-only)"))
        case .some(let counts):
            let unseen = counts.unopened - verified.erased.count - verified.missing.count
            if unseen > 0 {
                texts.append(
                    Trilingual(
                        en: "{count} sealed contents: no openings were given",
                        ja: "封印された内容{count}件: 開示ファイルがありません",
                        vi: "{count} nội dung niêm phong: không có tệp mở niêm phong"
                    ).filled(["count": String(unseen)]))
            }
            if !verified.erased.isEmpty { texts.append(erased) }
            if !verified.bound.isEmpty {
                texts.append(
                    Trilingual(
                        en: "of which order {count} erased contents were: rests on the operator's "
                            + "signed word",
                        ja: "消去済みの内容{count}件がどの求人に関するものだったか: 運営者の署名付きの申告に依拠",
                        vi:
                            "{count} nội dung đã xóa nói về đơn hàng nào: dựa vào lời khai có chữ ký "
                            + "của đơn vị vận hành"
                    ).filled(["count": String(verified.bound.count)]))
            }
            // Which, and whose, is said above.
            if !verified.missing.isEmpty {
                texts.append(
                    Trilingual(
                        en: "{count} sealed contents that are withheld",
                        ja: "提示されていない封印された内容{count}件",
                        vi: "{count} nội dung niêm phong bị giữ lại"
                    ).filled(["count": String(verified.missing.count)]))
            }
        }
        if verified.refusals == nil, let counted = verified.refusalsCounted {
            texts.append(
                Trilingual(
                    en: "the refusals that seq {seq} counts, {count} so far: no notes were given "
                        + "(--refusals)",
                    ja: "seq {seq} が集計した拒否{count}件: 通知の指定がありません(--refusals)",
                    vi:
                        "{count} lần từ chối mà seq {seq} đã đếm: không có phiếu nào được đưa (--refusals)"
                ).filled(["count": String(counted.count), "seq": String(counted.seq)]))
        }
        if remote != nil { texts.append(RemoteLedger.Transfer.unlisted) }
        if verified.cosigners?.isEmpty ?? true {
            texts.append(
                Trilingual(
                    en: "witnesses: signed by the operator only", ja: "立会人: 運営者の署名のみ",
                    vi: "nhân chứng: chỉ có chữ ký của người vận hành"))
        }
        return texts
    }
}
