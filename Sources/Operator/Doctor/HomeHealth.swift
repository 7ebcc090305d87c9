import LedgerStore
import Platform
import Registry
import StoreFailures
import Terminal
import Transparency
import Verifying
import Views
import Wording

/// The checks of a registry's home.
struct HomeHealth {
    let layout: HomeLayout
    let retention: RetentionTable
    let clock: WallClock
    private var now: Instant { clock.now() }

    init(layout: HomeLayout, retention: RetentionTable, clock: WallClock) {
        self.layout = layout
        self.retention = retention
        self.clock = clock
    }

    func report() throws -> HealthReport {
        let description = try HomeDescription(of: layout)
        let view = try LedgerView(
            ledger: layout.ledger, openings: layout.privateDirectory, key: description.logKey)
        var report = HealthReport()
        try report.checkPermissions(of: [
            layout.privateDirectory, layout.journal, layout.keys, layout.staging, layout.index,
        ])
        try checkWriter(&report)
        try report.checkLeftovers(in: [layout.root])
        try checkAnchor(description, view, &report)
        try checkRefusals(description, &report)
        try checkClock(description, view, &report)
        try report.checkSpace(at: layout.root)
        checkErasures(view, &report)
        report.check("retention") { _ in }
        report.overdue = try retention.overdue(in: view, on: now.date)
        return report
    }

    /// Files in `staging` belong to a running writer, or to one that ended in the middle.
    private func checkWriter(_ report: inout HealthReport) throws {
        try report.check("writer") { find in
            guard let left = try staged() else {
                return find(
                    .notice, layout.lock,
                    Trilingual(
                        en: "a writer is at work", ja: "書き込みプログラムが動作中です",
                        vi: "đang có chương trình ghi"))
            }
            guard !left.isEmpty else { return }
            find(
                .notice, layout.staging,
                Trilingual(
                    en: "a writer ended in the middle; the next one ('feri append') cleans up",
                    ja: "書き込みが途中で終わっています。次の「feri append」が後始末をします",
                    vi: "một lần ghi bị dừng giữa chừng; lần 'feri append' sau sẽ dọn"))
        }
    }

    /// What is in `staging` while no writer is at work; nil while one is.
    private func staged() throws(FileError) -> [DirectoryItem]? {
        let lock: FileLock
        do throws(FileError) { lock = try FileLock(layout.lock) } catch {
            if error.isLocked { return nil }
            throw error
        }
        let items = try FileSystem.list(layout.staging)
        withExtendedLifetime(lock) {}
        return items
    }

    private func checkAnchor(
        _ description: HomeDescription, _ view: LedgerView, _ report: inout HealthReport
    ) throws {
        try report.check("anchor") { find in
            guard let anchor = description.anchor else {
                return find(
                    .notice, layout.description,
                    Trilingual(
                        en:
                            "this home runs without an anchor: a restored backup could fork the log",
                        ja: "アンカーなしで運用中。復元したバックアップが台帳を分岐させるおそれがあります",
                        vi: "thư mục này chạy không có điểm neo: bản phục hồi có thể rẽ nhánh sổ"))
            }
            guard let bytes = try FileSystem.readIfPresent(anchor) else {
                return find(
                    .problem, anchor,
                    Trilingual(
                        en:
                            "the anchor is missing: nothing can be published until its disk is back",
                        ja: "アンカーがありません。装置が戻るまで公開できません",
                        vi: "thiếu điểm neo: chưa thể công bố cho đến khi thiết bị được nối lại"))
            }
            guard bytes != view.checkpoint.bytes else { return }
            find(
                .problem, anchor,
                Trilingual(
                    en:
                        "the anchor is not this ledger's newest checkpoint: a writer is publishing, "
                        + "or this home is an old copy",
                    ja: "アンカーが最新のチェックポイントと一致しません。公開処理中か、このホームが古い複製です",
                    vi:
                        "điểm neo không phải checkpoint mới nhất: đang công bố, hoặc thư mục này là bản cũ"
                ))
        }
    }

    /// That the notes of refusals are a chain, and hold the one that the anchor has seen.
    private func checkRefusals(
        _ description: HomeDescription, _ report: inout HealthReport
    ) throws {
        let key = description.logKey
        try report.check("refusals") { find in
            do {
                var notes: [SignedRefusal] = []
                try RefusalFiles(in: layout.refused).walk(
                    origin: key.name.text, verifiedBy: key
                ) { notes.append($0) }
                guard let anchor = description.anchor else { return }
                try AnchoredRefusal(beside: anchor, key: key).expect(among: notes)
            } catch let fault as RefusalFault {
                find(.problem, layout.refused, fault.wording)
            }
        }
    }

    private func checkClock(
        _ description: HomeDescription, _ view: LedgerView, _ report: inout HealthReport
    ) throws {
        try report.check("clock") { find in
            let last = view.size > 0 ? view.asOf : nil
            guard let last, last.seconds - now.seconds > 3600 else {
                guard clock.datesFiles,
                    let doubt = try ClockWitnesses(
                        of: layout, anchor: description.anchor, lastReceived: last
                    ).doubt(now)
                else { return }
                return find(doubt.isBehind ? .problem : .notice, layout.root, doubt.wording(now))
            }
            find(
                .problem, "seq \(view.size - 1)",
                Trilingual(
                    en: "it was received at {time}, more than an hour after this machine's clock: "
                        + "nothing can be taken until the clock is set right or has come up with it",
                    ja: "受領時刻{time}がこのコンピューターの時計より1時間以上先です。時計を合わせるか追いつくまで受理できません",
                    vi:
                        "được nhận lúc {time}, sau đồng hồ máy này hơn một giờ: chưa thể nhận gì thêm "
                        + "cho đến khi chỉnh đồng hồ hoặc đồng hồ theo kịp"
                ).filled(["time": view.asOf.description]))
        }
    }

    /// That what is declared erased is gone, and what is gone is declared.
    private func checkErasures(_ view: LedgerView, _ report: inout HealthReport) {
        report.check("erasures") { find in
            for seq in view.index.unseen {
                find(
                    .problem, "seq \(seq)",
                    Trilingual(
                        en: "its content is gone, and the operator has not declared it erased: "
                            + "complete it with 'feri erase'",
                        ja: "内容がなく、運営者による消去の申告もありません。「feri erase」で完了してください",
                        vi:
                            "nội dung không còn mà đơn vị vận hành chưa khai xóa: hãy hoàn tất bằng "
                            + "'feri erase'"
                    ))
            }
            guard let operatorID = view.state.operatorID else { return }
            for seq in view.erasures.seqs
            where view.erasures.names(seq, by: operatorID) && !view.index.erased.contains(seq) {
                find(
                    .problem, "seq \(seq)",
                    Trilingual(
                        en:
                            "the operator declared it erased, but its content is here: erase it again",
                        ja: "運営者が消去を申告していますが、内容が残っています。もう一度消去してください",
                        vi: "đơn vị vận hành đã khai xóa nhưng nội dung vẫn còn: hãy xóa lại"))
            }
            let unbound = view.index.erasedAnywhere.map(\.seq)
            guard !unbound.isEmpty else { return }
            find(
                .notice, "seq \(Ranges.text(unbound))",
                Trilingual(
                    en:
                        "nothing binds which order it named: no verdict on an order that was issued "
                        + "before is better than undetermined; 'feri erase --bind' may bind it",
                    ja: "どの求人に関する内容だったかが確定していないため、それ以前に出された求人の判定は"
                        + "「判定不能」より良くなりません。「feri erase --bind」で確定できる場合があります",
                    vi:
                        "chưa ràng buộc nội dung này nói về đơn hàng nào: mọi đơn hàng đã có trước đó "
                        + "không được kết luận tốt hơn 'chưa xác định được'; có thể ràng buộc bằng "
                        + "'feri erase --bind'"))
        }
    }
}
