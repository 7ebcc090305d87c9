import Judging
import LedgerStore
import Platform
import Registry
import RegistryWords
import StoreFailures
import Terminal
import Transparency
import Verifying
import Views
import Wording
import Workplace

/// What is open in a registry's home.
struct HomeStatus {
    let home: HomeLayout
    /// Where filers drop files; nil: the home's own inbox.
    let inbox: String?
    let now: Instant

    /// Heads that cover fewer entries than this less are as good as new.
    private static let fewEntries: UInt64 = 100

    func sheet() throws -> StatusSheet {
        let description = try HomeDescription(of: home)
        let view = try LedgerView(
            ledger: home.ledger, openings: home.privateDirectory, key: description.logKey)
        var sheet = StatusSheet()
        tellLedger(view, &sheet)
        tellOfficers(view, &sheet)
        try tellAnchor(description, view, &sheet)
        try tellFiles(&sheet)
        try tellRefusals(description, view, &sheet)
        try tellOverdue(view, &sheet)
        try tellHeads(view, &sheet)
        return sheet
    }

    private func tellLedger(_ view: LedgerView, _ sheet: inout StatusSheet) {
        let origin = view.checkpoint.origin.text
        sheet.add(
            "ledger", Trilingual(en: "ledger", ja: "台帳", vi: "sổ"), Trilingual(origin),
            json: .string(origin))
        let last = view.size > 0 ? view.asOf : nil
        sheet.add(
            "entries", Trilingual(en: "entries", ja: "エントリー", vi: "mục"),
            last.map { last in
                Saying { language in
                    Trilingual(
                        en: "{count}, the last received {time}", ja: "{count}件、最終受領 {time}",
                        vi: "{count}, mục cuối nhận lúc {time}"
                    ).filled([
                        "count": AmountText.number(view.size, in: language),
                        "time": DateText.moment(last, in: language),
                    ])(language)
                }.trilingual
            } ?? Trilingual(en: "none yet", ja: "まだありません", vi: "chưa có"),
            json: .integer(Int64(clamping: view.size)))
        let root = Base64.encodeText(view.checkpoint.root.bytes)
        sheet.add(
            "checkpoint", Trilingual(en: "checkpoint", ja: "チェックポイント", vi: "checkpoint"),
            Trilingual("\(view.checkpoint.size) \(root)"), json: .string(root))
        guard view.state.opened == nil else { return }
        sheet.next(
            Trilingual(
                en: "the ledger is not opened: make 'ledger.opened' with the officers' keys, which "
                    + "each officer signs",
                ja: "台帳がまだ開設されていません。担当者の鍵を記した「ledger.opened」を作り、各担当者が署名してください",
                vi:
                    "sổ chưa mở: hãy lập 'ledger.opened' với khóa của những người phụ trách, mỗi người "
                    + "ký"),
            "feri sign --vault VAULT --key OFFICER-A.key --signer OPERATOR/OFFICER-B opening.json")
    }

    private func tellOfficers(_ view: LedgerView, _ sheet: inout StatusSheet) {
        let state = view.state
        guard state.opened != nil else { return }
        let persons = Set(
            state.keys.values.filter { $0.revokedAt == nil }.compactMap(\.person)
        ).count
        sheet.add(
            "officers", Trilingual(en: "officers", ja: "担当者", vi: "người phụ trách"),
            Trilingual(
                en: "{count}, of whom {needed} must sign", ja: "{count}人、うち{needed}人の署名が必要",
                vi: "{count} người, cần {needed} người ký"
            ).filled(["count": String(persons), "needed": String(state.threshold)]),
            json: .object(of: [
                ("needed", .integer(Int64(state.threshold))), ("persons", .integer(Int64(persons))),
            ]))
        let keyed = Set(state.keys.values.filter { $0.revokedAt == nil }.map(\.party))
        let mute = state.parties.keys.filter { !keyed.contains($0) }.count
        sheet.add(
            "parties", Trilingual(en: "parties", ja: "当事者", vi: "các bên"),
            Trilingual(
                en: "{count}, without a live key: {mute}", ja: "{count}、有効な鍵のないもの: {mute}",
                vi: "{count}, chưa có khóa còn hiệu lực: {mute}"
            ).filled(["count": String(state.parties.count), "mute": String(mute)]),
            json: .object(of: [
                ("count", .integer(Int64(state.parties.count))),
                ("without_key", .integer(Int64(mute))),
            ]))
        guard state.profile(at: now) == nil else { return }
        sheet.next(
            Trilingual(
                en: "no rules are in force: adopt a profile", ja: "有効な規則がありません。プロファイルを採用してください",
                vi: "chưa có bộ quy tắc nào có hiệu lực: hãy áp dụng một bộ"),
            "feri rules list")
    }

    private func tellAnchor(
        _ description: HomeDescription, _ view: LedgerView, _ sheet: inout StatusSheet
    ) throws {
        let label = Trilingual(en: "anchor", ja: "アンカー", vi: "điểm neo")
        guard let anchor = description.anchor else {
            return sheet.add(
                "anchor", label,
                Trilingual(
                    en: "none: a restored backup could fork the log",
                    ja: "なし(復元したバックアップが台帳を分岐させるおそれがあります)",
                    vi: "không có: bản phục hồi có thể rẽ nhánh sổ"),
                json: .string("none"), tone: .caution)
        }
        let bytes = try FileSystem.readIfPresent(anchor)
        guard bytes != view.checkpoint.bytes else {
            return sheet.add(
                "anchor", label,
                Trilingual(
                    en: "{path}, as the checkpoint", ja: "{path}(チェックポイントと一致)",
                    vi: "{path}, khớp với checkpoint"
                ).filled(["path": anchor]), json: .string("current"))
        }
        sheet.add(
            "anchor", label,
            (bytes == nil
                ? Trilingual(en: "{path}: MISSING", ja: "{path}: ありません", vi: "{path}: THIẾU")
                : Trilingual(
                    en: "{path}: another checkpoint", ja: "{path}: 別のチェックポイント",
                    vi: "{path}: checkpoint khác")).filled(["path": anchor]),
            json: .string(bytes == nil ? "missing" : "another"), tone: .bad)
        sheet.next(
            Trilingual(
                en: "the anchor does not go with this home", ja: "アンカーがこのホームと合いません",
                vi: "điểm neo không khớp với thư mục gốc này"),
            "feri doctor --home \(home.root)")
    }

    private func tellFiles(_ sheet: inout StatusSheet) throws {
        let place = inbox ?? home.inbox
        let waiting =
            try FileSystem.kind(of: place) == .directory
            ? try waitingFiles(in: place) : 0
        let taken = try FileTree.files(below: home.taken).count
        let isOpen = try isWriterAtWork()
        sheet.add(
            "waiting", Trilingual(en: "waiting", ja: "受付待ち", vi: "đang chờ"),
            Trilingual(
                en: "{waiting} in {place}, {taken} taken and not answered",
                ja: "{place} に{waiting}件、受け取り済みで未回答{taken}件",
                vi: "{waiting} trong {place}, {taken} đã lấy mà chưa trả lời"
            ).filled([
                "waiting": String(waiting), "place": place, "taken": String(taken),
            ]),
            json: .object(of: [
                ("door_open", .boolean(isOpen)), ("inbox", .integer(Int64(waiting))),
                ("taken", .integer(Int64(taken))),
            ]), tone: waiting + taken > 0 && !isOpen ? .caution : .plain)
        guard waiting + taken > 0, !isOpen else { return }
        sheet.next(
            Trilingual(
                en: "files wait, and no door is open", ja: "提出物が待っていますが、受付が開いていません",
                vi: "có tệp đang chờ mà cửa nhận chưa mở"),
            "feri append --home \(home.root) --watch \(place)")
    }

    private func waitingFiles(in place: String) throws -> Int {
        var inbox = try Inbox(place, settling: 0)
        return try inbox.look(at: .now()).complete.count
    }

    private func isWriterAtWork() throws -> Bool {
        do throws(FileError) {
            let lock = try FileLock(home.lock)
            withExtendedLifetime(lock) {}
            return false
        } catch {
            guard error.isLocked else { throw error }
            return true
        }
    }

    private func tellRefusals(
        _ description: HomeDescription, _ view: LedgerView, _ sheet: inout StatusSheet
    ) throws {
        var last: Instant?
        let key = description.logKey
        let count = try RefusalFiles(in: home.refused).walk(origin: key.name.text) {
            last = $0.note.at
        }
        sheet.add(
            "refused", Trilingual(en: "refused", ja: "拒否", vi: "đã từ chối"),
            last.map { last in
                Saying { language in
                    Trilingual(
                        en: "{count}, the last {time}", ja: "{count}件、最終 {time}",
                        vi: "{count}, lần cuối {time}"
                    ).filled([
                        "count": AmountText.number(count, in: language),
                        "time": DateText.moment(last, in: language),
                    ])(language)
                }.trilingual
            } ?? Trilingual.number(0), json: .integer(Int64(clamping: count)))
    }

    /// What parties owe and is late.
    private func tellOverdue(_ view: LedgerView, _ sheet: inout StatusSheet) throws {
        let label = Trilingual(en: "overdue", ja: "期限超過", vi: "quá hạn")
        let late: [(party: PartyID, count: Int)]
        do {
            late = try view.state.parties.keys.sorted().compactMap { party in
                let count = try view.dues(of: party, asOf: now)?.dues(.late).count ?? 0
                return count > 0 ? (party, count) : nil
            }
        } catch let error as any DescribedError where error.failure.code == .unavailable {
            // Rules that this version does not know: all else can be said.
            return sheet.add(
                "overdue", label, error.failure.message, json: .string("unknown"), tone: .caution)
        }
        let total = late.map(\.count).reduce(0, +)
        sheet.add(
            "overdue", label,
            total == 0
                ? Trilingual.number(0)
                : Trilingual(
                    en: "{count}, of: {parties}", ja: "{count}件、対象: {parties}",
                    vi: "{count}, của: {parties}"
                ).filled([
                    "count": String(total),
                    "parties": late.map { "\($0.party.text) (\($0.count))" }.joined(
                        separator: ", "),
                ]),
            json: .object(
                of: late.map { ($0.party.text, .integer(Int64($0.count))) }),
            tone: total > 0 ? .caution : .plain)
        guard let first = late.max(by: { $0.count < $1.count }) else { return }
        sheet.next(
            Trilingual(
                en: "something is late: tell the party", ja: "期限を過ぎたものがあります。当事者に伝えてください",
                vi: "có việc quá hạn: hãy báo cho bên đó"),
            "feri due --party \(first.party.text) --home \(home.root)")
    }

    private func tellHeads(_ view: LedgerView, _ sheet: inout StatusSheet) throws {
        let label = Trilingual(en: "heads", ja: "一覧", vi: "đầu mục")
        let published = view.state.published
        let covered = published?.heads.size ?? 0
        let since = view.size - min(covered, view.size)
        if let published {
            let entry = try Entry(
                parsing: try view.reader.entry(published.seq, inLogOf: view.checkpoint.size))
            let days = max(
                0, now.date.daysSinceEpoch - entry.header.received.date.daysSinceEpoch)
            sheet.add(
                "heads", label,
                Trilingual(
                    en: "published at entry {seq}, {days} days ago; entries since: {since}",
                    ja: "エントリー{seq}で公表、{days}日前。以後のエントリー{since}件",
                    vi: "công bố ở mục {seq}, {days} ngày trước; từ đó thêm {since} mục"
                ).filled([
                    "seq": String(published.seq), "days": String(days), "since": String(since),
                ]),
                json: .object(of: [
                    ("days", .integer(Int64(days))), ("entries_since", .integer(Int64(since))),
                    ("seq", .integer(Int64(clamping: published.seq))),
                ]))
        } else {
            sheet.add(
                "heads", label,
                Trilingual(en: "never published", ja: "未公表", vi: "chưa công bố"),
                json: .object(of: [("entries_since", .integer(Int64(clamping: since)))]))
        }
        guard view.state.opened != nil, since >= HomeStatus.fewEntries else { return }
        sheet.next(
            Trilingual(
                en: "trails are proved complete by heads: publish new ones",
                ja: "記録の完全性は一覧で証明されます。新しい一覧を公表してください",
                vi: "đầu mục chứng minh dòng thời gian đầy đủ: hãy công bố đầu mục mới"),
            "feri heads --home \(home.root) > heads.json")
    }
}
