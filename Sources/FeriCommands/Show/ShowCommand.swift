import LedgerStore
import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

extension Command {
    private static let raw = Option(
        flag: "raw", en: "print the entry's exact bytes and nothing else",
        ja: "エントリーのバイト列をそのまま出力する", vi: "chỉ in đúng các byte của mục")

    /// Shows one entry.
    package static let show = Command(
        "show",
        Trilingual(en: "show one entry", ja: "エントリーを1件表示する", vi: "xem một mục"),
        discussion: Trilingual(
            en: "Says who spoke, who signed and with whose key, what was said, and what took its "
                + "place since. Signatures are not verified here: 'feri verify' does that.",
            ja: "申告者、署名者と鍵の登録者、内容、後にそれを置き換えたものを示します。署名の検証は「feri verify」で行います。",
            vi:
                "Cho biết ai khai, ai ký và bằng khóa của ai, nội dung gì, và điều gì đã thay thế nó. "
                + "Lệnh này không kiểm chữ ký: dùng 'feri verify'."),
        operands: [
            Operand(
                .text("SEQ"), en: "the entry's number, from 0", ja: "エントリーの番号（0から）",
                vi: "số của mục, từ 0")
        ],
        options: ReadingOptions.all + [ReadingOptions.at, raw],
        examples: [
            Example(
                "feri show 12 --home registry", en: "entry 12 with its content",
                ja: "エントリー12とその内容", vi: "mục 12 kèm nội dung")
        ]
    ) { invocation in
        let seq = try Invocation.number(invocation.operands[0], of: "SEQ")
        let at = try invocation.number(of: ReadingOptions.at)
        if invocation.has(raw) {
            let reader = try invocation.ledgerReader()
            let size = try reader.checkpoint().size
            if let at, at < seq || at >= size {
                throw StoreError.noSuchEntry(seq: seq, size: at + 1)
            }
            try invocation.world.output.write(try reader.entry(seq, inLogOf: size))
            return .done
        }
        let view = try invocation.ledgerView(at: at)
        let sheet = StatementSheet(try view.entry(seq), in: view)
        try invocation.print {
            sheet.members
        } text: {
            ShownStatement(sheet: sheet).write(to: &$0)
        }
        return .done
    }
}
