import LedgerStore
import Platform
import Terminal
import Transparency
import Verifying
import Wording

extension Command {
    static let homeOfRefusals = Option(
        "home", .directory("HOME"), required: true, en: "the registry's home", ja: "台帳のホーム",
        vi: "thư mục gốc của sổ")

    /// Lists what a registry refused.
    package static let refusalsList = Command(
        "refusals list",
        Trilingual(
            en: "list what the registry refused", ja: "台帳が拒否したものの一覧",
            vi: "liệt kê những gì sổ đã từ chối"),
        discussion: Trilingual(
            en: "Each refusal is a note signed by the log in HOME/refused/notes: what was refused "
                + "by its SHA-256, when and why. The notes say nothing of what was filed. "
                + "Every note is checked under the home's own key.",
            ja: "拒否はそれぞれ、ログの署名付き通知として HOME/refused/notes に残ります。"
                + "通知には対象のSHA-256、日時、理由の符号だけがあり、提出内容は含みません。"
                + "表示の際、ホームの鍵ですべての通知を検証します。",
            vi:
                "Mỗi lần từ chối là một phiếu có chữ ký của sổ trong HOME/refused/notes: SHA-256 của "
                + "thứ bị từ chối, thời điểm và mã lý do. Phiếu không nói gì về nội dung đã nộp. "
                + "Mọi phiếu được kiểm bằng khóa của thư mục gốc."),
        options: [homeOfRefusals],
        examples: [
            Example(
                "feri refusals list --home registry", en: "all of them", ja: "すべて表示",
                vi: "tất cả")
        ]
    ) { invocation in
        let home = HomeLayout(root: try invocation.required(homeOfRefusals))
        let key = try HomeDescription(of: home).logKey
        var notes: [SignedRefusal] = []
        try RefusalFiles(in: home.refused).walk(origin: key.name.text, verifiedBy: key) {
            notes.append($0)
        }
        try invocation.print {
            [
                ("count", .integer(Int64(notes.count))),
                ("refusals", .array(notes.map { .object(of: $0.note.members) })),
                ("root", .string(Base64.encodeText(Merkle.root(over: notes.map(\.leaf)).bytes))),
            ]
        } text: { report in
            guard !notes.isEmpty else {
                return report.line(
                    Trilingual(
                        en: "nothing was refused", ja: "拒否したものはありません",
                        vi: "chưa từ chối gì"))
            }
            var table = TextTable([
                .init(Trilingual(en: "number", ja: "番号", vi: "số")(report.language), .right),
                .init(Trilingual(en: "refused", ja: "拒否日時", vi: "từ chối lúc")(report.language)),
                .init(Trilingual(en: "reason", ja: "理由", vi: "lý do")(report.language)),
                .init("SHA-256"),
            ])
            for note in notes.map(\.note) {
                table.add([
                    String(note.number), note.at.description, note.code,
                    Base64.encodeText(note.refused.digest.bytes),
                ])
            }
            report.table(table)
        }
        return .done
    }
}
