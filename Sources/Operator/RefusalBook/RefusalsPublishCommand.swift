import LedgerStore
import Platform
import Registry
import Terminal
import Transparency
import Verifying
import Wording

extension Command {
    private static let day = Option(
        "on", .text("DATE"), en: "the day it is counted, as 2026-05-12; else today in UTC",
        ja: "集計日(例 2026-05-12)。省略時はUTCの今日",
        vi: "ngày kiểm đếm, ví dụ 2026-05-12; nếu không có là hôm nay theo UTC")

    /// Makes the content by which the operator's officers commit the ledger to all refusals so far.
    package static let refusalsPublish = Command(
        "refusals publish",
        Trilingual(
            en: "count what was refused, for the officers to sign", ja: "拒否の件数とルートを出力し、役員の署名に付す",
            vi: "kiểm đếm các lần từ chối để người phụ trách ký"),
        discussion: Trilingual(
            en: "Prints a 'refusals.published' with the number of all notes so far and the root "
                + "over them. Nothing is signed or filed by it: the officers sign it with "
                + "'feri sign', and 'feri append' takes it. From then on 'feri verify' finds out "
                + "a note that is missing or changed.",
            ja: "これまでの全通知の件数とルートを記した refusals.published を出力します。署名も提出もしません。"
                + "役員が「feri sign」で署名し、「feri append」で追加します。以後、欠けた通知や"
                + "変えられた通知は「feri verify」でわかります。",
            vi:
                "In một 'refusals.published' gồm số phiếu cho đến nay và gốc băm của chúng. Lệnh này "
                + "không ký và không nộp gì: người phụ trách ký bằng 'feri sign', rồi 'feri append' "
                + "nhận. Từ đó 'feri verify' phát hiện phiếu bị thiếu hoặc bị sửa."),
        options: [homeOfRefusals, day],
        examples: [
            Example(
                "feri refusals publish --home registry > refusals.json",
                en: "then: feri sign --vault op --key a.key --key b.key refusals.json",
                ja: "続けて: feri sign --vault op --key a.key --key b.key refusals.json",
                vi: "rồi: feri sign --vault op --key a.key --key b.key refusals.json")
        ]
    ) { invocation in
        let home = HomeLayout(root: try invocation.required(homeOfRefusals))
        let key = try HomeDescription(of: home).logKey
        var tree = Frontier()
        try RefusalFiles(in: home.refused).walk(origin: key.name.text, verifiedBy: key) {
            tree.append($0.leaf)
        }
        let on = try day(invocation)
        let content = Content(
            .refusalsPublished(RefusalsPublished(on: on, count: tree.size, root: tree.root))
        ).json
        try invocation.print {
            [
                ("count", .integer(Int64(clamping: tree.size))), ("on", .string(on.description)),
                ("root", .string(Base64.encodeText(tree.root.bytes))), ("content", content),
            ]
        } text: { report in
            report.line(String(decoding: CanonicalJSON.bytes(of: content), as: UTF8.self))
        }
        return .done
    }

    private static func day(_ invocation: Invocation) throws -> CivilDate {
        guard let text = invocation.value(of: day) else { return invocation.world.now().date }
        guard let date = CivilDate(text) else {
            throw Failure(
                .usage, en: "'{seen}' is not a valid date", ja: "「{seen}」は日付ではありません",
                vi: "'{seen}' không phải là ngày", ["seen": text],
                hint: Trilingual(
                    en: "write it as 2026-05-12", ja: "2026-05-12 の形で書いてください",
                    vi: "hãy ghi dạng 2026-05-12"))
        }
        return date
    }
}
