import LedgerStore
import Office
import Platform
import StoreFailures
import Terminal
import Views
import Wording
import Workplace

extension Command {
    private static let home = Option(
        "home", .directory("HOME"), en: "what is open in this registry's home",
        ja: "この台帳のホームの状況", vi: "tình hình thư mục gốc của sổ này")

    private static let vault = Option(
        "vault", .directory("VAULT"), en: "what is open in this party's vault",
        ja: "この当事者の保管庫の状況", vi: "tình hình kho của bên này")

    private static let inbox = Option(
        "inbox", .directory(), en: "where filers drop files; else HOME/inbox",
        ja: "提出者がファイルを置く場所。省略時は HOME/inbox",
        vi: "nơi bên nộp để tệp; nếu không có là HOME/inbox")

    private static let ledger = Option(
        "ledger", .directory(),
        en: "the published ledger, to see which statements of the vault are admitted",
        ja: "公開台帳。保管庫の申告のうちどれが受け付けられたかを調べる",
        vi: "sổ đã công bố, để xem bản khai nào của kho đã được nhận")

    /// Says what is open, on one screen.
    package static let status = Command(
        "status",
        Trilingual(
            en: "say on one screen what is open, and what to do next", ja: "未処理のものと次にすることを一画面で示す",
            vi: "cho biết trên một màn hình việc gì còn mở và làm gì tiếp"),
        discussion: Trilingual(
            en:
                "Of a home: entries, checkpoint, anchor, files that wait, refusals, what is overdue, "
                + "and the age of the heads. Of a vault: what was made and admitted, what waits, "
                + "what lacks signatures or a release. Changes nothing. What is wrong with files "
                + "and permissions 'feri doctor' says.",
            ja: "ホームについては、エントリー数、チェックポイント、アンカー、受付待ちのファイル、拒否、期限超過、"
                + "一覧の古さを示します。保管庫については、作成済みと受付済みの申告、待っているもの、"
                + "署名や承認の足りないものを示します。何も変更しません。ファイルや権限の問題は「feri doctor」が示します。",
            vi:
                "Với thư mục gốc: số mục, checkpoint, điểm neo, tệp đang chờ, các lần từ chối, việc quá "
                + "hạn và đầu mục đã cũ bao lâu. Với kho: bản khai đã lập và đã được nhận, bản đang "
                + "chờ, bản thiếu chữ ký hoặc chưa được cho nộp. Không thay đổi gì. Lỗi về tệp và "
                + "quyền thì 'feri doctor' cho biết."),
        options: [home, vault, inbox, ledger],
        examples: [
            Example(
                "feri status --home registry", en: "of a registry", ja: "台帳の状況",
                vi: "của một sổ"),
            Example(
                "feri status --vault vault --ledger ledger", en: "of a party's vault",
                ja: "当事者の保管庫の状況", vi: "của kho một bên"),
        ]
    ) { invocation in
        let now = invocation.world.now()
        let sheet: StatusSheet
        switch (invocation.value(of: home), invocation.value(of: vault)) {
        case (.some(let path), nil):
            guard !invocation.has(ledger) else {
                throw UsageFailures.unexpected(ledger.spelling, invocation.command)
            }
            sheet = try HomeStatus(
                home: HomeLayout(root: path), inbox: invocation.value(of: inbox), now: now
            ).sheet()
        case (nil, .some(let path)):
            guard !invocation.has(inbox) else {
                throw UsageFailures.unexpected(inbox.spelling, invocation.command)
            }
            let opened = try Vault(opening: path)
            sheet = try VaultStatus(
                vault: opened, path: path,
                ledger: try invocation.value(of: ledger).map {
                    try LedgerView(ledger: $0, openings: nil, key: opened.logKey)
                }, now: now
            ).sheet()
        default:
            throw Failure(
                .usage, en: "give either '--home HOME' or '--vault VAULT'",
                ja: "「--home HOME」か「--vault VAULT」のどちらか一方を指定してください",
                vi: "hãy ghi '--home HOME' hoặc '--vault VAULT'")
        }
        try invocation.print {
            sheet.members
        } text: {
            sheet.write(to: &$0)
        }
        return .done
    }
}
