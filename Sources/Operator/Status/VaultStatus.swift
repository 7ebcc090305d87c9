import Office
import Platform
import Registry
import StoreFailures
import Terminal
import Transparency
import Views
import Wording
import Workplace

/// What is open in a party's vault.
struct VaultStatus {
    let vault: Vault
    let path: String
    /// The ledger that shows what became of its filings; nil where none was named.
    let ledger: LedgerView?
    let now: Instant

    /// Where a statement that was made here is now.
    private enum Fate: CaseIterable {
        case admitted, unsigned, unknown
    }

    func sheet() throws -> StatusSheet {
        var sheet = StatusSheet()
        sheet.add(
            "ledger", Trilingual(en: "ledger", ja: "台帳", vi: "sổ"), Trilingual(vault.origin),
            json: .string(vault.origin))
        tellCheckpoint(&sheet)
        try tellFilings(&sheet)
        try tellReleases(&sheet)
        try tellDocuments(&sheet)
        if ledger == nil {
            sheet.next(
                Trilingual(
                    en: "with the ledger it says which of these are admitted",
                    ja: "台帳を指定すると、どれが受け付けられたかが分かります",
                    vi: "khi có sổ, lệnh này cho biết bản nào đã được nhận"),
                "feri status --vault \(path) --ledger LEDGER")
        }
        return sheet
    }

    private func tellCheckpoint(_ sheet: inout StatusSheet) {
        let seen = vault.seen.size
        let size = ledger?.checkpoint.size
        sheet.add(
            "checkpoint", Trilingual(en: "checkpoint", ja: "チェックポイント", vi: "checkpoint"),
            size.map {
                Trilingual(
                    en: "seen at {seen} entries; the ledger has {size}",
                    ja: "{seen}件まで確認済み。台帳は{size}件", vi: "đã thấy đến {seen} mục; sổ có {size}"
                ).filled(["seen": String(seen), "size": String($0)])
            }
                ?? Trilingual(
                    en: "seen at {seen} entries", ja: "{seen}件まで確認済み", vi: "đã thấy đến {seen} mục"
                ).filled(["seen": String(seen)]),
            json: .object(
                of: [("seen", .integer(Int64(clamping: seen)))]
                    + (size.map { [("size", .integer(Int64(clamping: $0)))] } ?? [])))
    }

    private func tellFilings(_ sheet: inout StatusSheet) throws {
        var counts: [Fate: Int] = [:]
        var files = 0
        var waitingFor: Set<String> = []
        let directory = "\(path)/filings"
        for item in try FileSystem.list(directory) where item.name.hasSuffix(".filings") {
            files += 1
            let place = "\(directory)/\(item.name)"
            let file = try CirculatingFile(try FileSystem.readRegular(place), at: place)
            for part in file.parts {
                let missing = part.statement.missing
                // Who signed elsewhere may have handed it in: the ledger knows.
                let isAdmitted = ledger?.state.seq(of: part.statement.identity) != nil
                counts[
                    isAdmitted ? .admitted : missing.isEmpty ? .unknown : .unsigned, default: 0] +=
                    1
                if !isAdmitted { waitingFor.formUnion(missing) }
            }
        }
        let total = counts.values.reduce(0, +)
        sheet.add(
            "filed", Trilingual(en: "made here", ja: "作成済み", vi: "đã lập ở đây"),
            Trilingual(
                en: "statements: {count}, in files: {files}", ja: "申告{count}件、ファイル{files}件",
                vi: "bản khai: {count}, tệp: {files}"
            ).filled(["count": String(total), "files": String(files)]),
            json: .object(of: [
                ("files", .integer(Int64(files))), ("statements", .integer(Int64(total))),
            ]))
        if ledger != nil {
            let admitted = counts[.admitted] ?? 0
            sheet.add(
                "admitted", Trilingual(en: "admitted", ja: "受付済み", vi: "đã được nhận"),
                .number(admitted), json: .integer(Int64(admitted)))
        }
        let open = counts[.unknown] ?? 0
        sheet.add(
            "waiting", Trilingual(en: "waiting", ja: "未受付", vi: "đang chờ"),
            ledger == nil
                ? Trilingual(
                    en: "{count}, if not admitted meanwhile", ja: "{count}件(受付済みの可能性あり)",
                    vi: "{count}, nếu chưa được nhận"
                ).filled(["count": String(open)])
                : Trilingual(
                    en: "{count}: on the way, or refused", ja: "{count}件(処理中または拒否)",
                    vi: "{count}: đang trên đường, hoặc bị từ chối"
                ).filled(["count": String(open)]),
            json: .integer(Int64(open)), tone: ledger != nil && open > 0 ? .caution : .plain)
        let unsigned = counts[.unsigned] ?? 0
        let names = waitingFor.sorted()
        sheet.add(
            "unsigned", Trilingual(en: "unsigned", ja: "署名待ち", vi: "chưa đủ chữ ký"),
            unsigned == 0
                ? .number(0)
                : Trilingual(
                    en: "{count}, waiting for: {keys}", ja: "{count}件、署名待ちの鍵: {keys}",
                    vi: "{count}, chờ: {keys}"
                ).filled(["count": String(unsigned), "keys": names.joined(separator: ", ")]),
            json: .object(of: [
                ("keys", .array(names.map(JSONValue.string))),
                ("statements", .integer(Int64(unsigned))),
            ]), tone: unsigned > 0 ? .caution : .plain)
        if unsigned > 0 {
            sheet.next(
                Trilingual(
                    en: "some statements lack signatures: each signer adds their own",
                    ja: "署名が足りない申告があります。各署名者が自分の署名を加えてください",
                    vi: "có bản khai thiếu chữ ký: mỗi người ký thêm chữ ký của mình"),
                "feri sign FILE.filings --key KEY")
        }
        if ledger != nil, open > 0 {
            sheet.next(
                Trilingual(
                    en: "some statements are not in the ledger: hand them in, or read the answer",
                    ja: "台帳にない申告があります。提出するか、回答を確認してください",
                    vi: "có bản khai chưa có trong sổ: hãy nộp, hoặc đọc câu trả lời"),
                "feri check FILE.filings --ledger LEDGER")
        }
    }

    /// Tables that one person checked and no second one has released.
    private func tellReleases(_ sheet: inout StatusSheet) throws {
        let waiting = try vault.checkedTables().filter { $0.isGood && !$0.isReleased }
        let names = waiting.map(\.file)
        sheet.add(
            "unreleased", Trilingual(en: "not released", ja: "未承認", vi: "chưa cho nộp"),
            names.isEmpty
                ? .number(0)
                : Trilingual(
                    en: "{count}: {files}", ja: "{count}件: {files}", vi: "{count}: {files}"
                ).filled(["count": String(names.count), "files": names.joined(separator: ", ")]),
            json: .array(names.map(JSONValue.string)), tone: names.isEmpty ? .plain : .caution)
        guard let first = names.first else { return }
        sheet.next(
            Trilingual(
                en: "checked tables wait for the second person", ja: "確認済みの表が2人目の承認を待っています",
                vi: "bảng đã kiểm tra đang chờ người thứ hai"),
            "feri release \(first) --vault \(path) --key KEY --outbox OUTBOX")
    }

    private func tellDocuments(_ sheet: inout StatusSheet) throws {
        let overdue = RetentionTable.builtIn.overdue(
            in: try DocumentRegister(of: vault), on: now.date
        ).count
        sheet.add(
            "overdue", Trilingual(en: "kept too long", ja: "保存期限超過", vi: "giữ quá hạn"),
            .number(overdue), json: .integer(Int64(overdue)),
            tone: overdue > 0 ? .caution : .plain)
        guard overdue > 0 else { return }
        sheet.next(
            Trilingual(
                en: "documents are kept beyond their term", ja: "保存期限を過ぎた書類があります",
                vi: "có giấy tờ giữ quá hạn"),
            "feri doctor --vault \(path)")
    }
}
