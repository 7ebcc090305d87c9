import LedgerStore
import Office
import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording
import Workplace

extension Command {
    private static let home = Option(
        "home", .directory("HOME"), en: "look at this registry's home", ja: "この台帳のホームを調べる",
        vi: "xem xét thư mục gốc của sổ này")

    private static let vault = Option(
        "vault", .directory("VAULT"), en: "look at this party's vault", ja: "この当事者の保管庫を調べる",
        vi: "xem xét kho của bên này")

    private static let retention = Option(
        "retention", .file(),
        en: "your own table of terms, in the form of Specs/profile/retention.json",
        ja: "独自の保存期限表（Specs/profile/retention.json の形式）",
        vi: "bảng thời hạn riêng, theo dạng Specs/profile/retention.json")

    /// Says what is to be put right in a home or a vault.
    package static let doctor = Command(
        "doctor",
        Trilingual(
            en: "say what is to be put right in a home or a vault", ja: "ホームまたは保管庫の問題点を調べる",
            vi: "chỉ ra những gì cần xử lý trong thư mục gốc hoặc kho"),
        discussion: Trilingual(
            en: "Looks at permissions, half-written files, anchor, refusals, clock, room on the "
                + "disk, erasures that were not completed, and records kept beyond their term. "
                + "Changes nothing. Exit 0: in order. Exit 1: something is to be put right.",
            ja: "権限、書きかけのファイル、アンカー、拒否通知、時計、空き容量、未完了の消去、保存期限を過ぎた記録を調べます。"
                + "何も変更しません。終了コード0は問題なし、1は対処が必要です。",
            vi:
                "Xem quyền truy cập, tệp ghi dở, điểm neo, phiếu từ chối, đồng hồ, chỗ trống trên đĩa, "
                + "việc xóa chưa hoàn tất và hồ sơ giữ quá hạn. Không thay đổi gì. Mã 0: ổn. Mã 1: có "
                + "việc cần xử lý."
        ),
        options: [home, vault, retention],
        examples: [
            Example(
                "feri doctor --home registry", en: "a registry's home", ja: "台帳のホーム",
                vi: "thư mục gốc của sổ"),
            Example("feri doctor --vault vault", en: "a vault", ja: "保管庫", vi: "một kho"),
        ]
    ) { invocation in
        let table = try table(of: invocation)
        let now = invocation.world.now()
        let report: HealthReport
        switch (invocation.value(of: home), invocation.value(of: vault)) {
        case (.some(let path), nil):
            report = try HomeHealth(
                layout: HomeLayout(root: path), retention: table,
                clock: invocation.world.clock
            ).report()
        case (nil, .some(let path)):
            report = try VaultHealth(
                vault: try Vault(opening: path), retention: table, now: now
            ).report()
        default:
            throw Failure(
                .usage, en: "give either '--home HOME' or '--vault VAULT'",
                ja: "「--home HOME」か「--vault VAULT」のどちらか一方を指定してください",
                vi: "hãy ghi '--home HOME' hoặc '--vault VAULT'")
        }
        try invocation.print {
            report.members
        } text: {
            report.write(to: &$0)
        }
        return report.isHealthy ? .done : .no
    }

    private static func table(of invocation: Invocation) throws -> RetentionTable {
        guard let path = invocation.value(of: retention) else { return .builtIn }
        let bytes = try invocation.read(path)
        do throws(ShapeError) {
            return try RetentionTable(bytes)
        } catch {
            throw Failure(shape: error, at: path)
        }
    }
}
