import Registry
import Tables
import Wording

/// Words of a filer's own in open statements: everybody reads them, and no erasure takes them back,
/// so they are looked at once more before they are filed.
/// - Source: `Specs/office-tables.md` 19.
package enum OpenTexts {
    /// One for each statement with such words, at its first row.
    package static func warnings(of statements: [TableStatement]) -> [TableFault] {
        statements.flatMap { statement in
            statement.content.textsForEverybody.map { text in
                CellFault(.readByEverybody, seen: text, message: message, remedy: remedy)
                    .at(row: statement.rows.first, column: nil)
            }
        }
    }

    /// The same of contents written by hand; nil where there are no such words.
    package static func remark(on texts: [String]) -> Trilingual? {
        guard !texts.isEmpty else { return nil }
        let quoted = Trilingual(
            en: texts.map { "“\($0)”" }.joined(separator: ", "),
            ja: texts.map { "「\($0)」" }.joined(separator: "、"),
            vi: texts.map { "“\($0)”" }.joined(separator: ", "))
        return Trilingual(
            en: "\(quoted.en): \(message.en) \(remedy.en)",
            ja: "\(quoted.ja): \(message.ja)\(remedy.ja)",
            vi: "\(quoted.vi): \(message.vi) \(remedy.vi)")
    }

    private static let message = Trilingual(
        en: "Everybody will read this, and it stays for good: no erasure takes it back.",
        ja: "この文は誰でも読むことができ、永久に残ります。消去しても取り消せません。",
        vi: "Ai cũng đọc được câu này và nó được giữ mãi: việc xóa dữ liệu cũng không rút lại được."
    )
    private static let remedy = Trilingual(
        en: "Write what was decided and by which rule, such as “an answer to finding RB-01 is "
            + "awaited”; name no worker, and do not tell that one spoke or complained.",
        ja: "決定の内容と根拠だけを書いてください（例:「指摘事項RB-01への回答を待っています」）。労働者を特定する内容や、"
            + "労働者が話した・苦情を申し立てたことが分かる内容は書かないでください。",
        vi:
            "Chỉ ghi điều đã quyết định và theo quy tắc nào, ví dụ “đang chờ trả lời phát hiện RB-01”; "
            + "không nêu người lao động nào, không để lộ việc có người đã lên tiếng hay khiếu nại.")
}
