import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

/// What `feri trail` and `feri verdict` are asked about.
enum SubjectArguments {
    static func subject(of invocation: Invocation) throws(Failure) -> Subject {
        let kind = invocation.operands[0]
        let id = invocation.operands[1]
        guard let subject = Subject(kind, id) else { throw Failure.noIdentifier(kind, id) }
        return subject
    }

    static let id = Operand(
        .text("ID"), en: "the order's number, the worker's pseudonym (wk-…) or the party's id",
        ja: "求人番号、労働者の仮名（wk-…）または団体のID",
        vi: "số đơn hàng, mã ẩn danh của người lao động (wk-…) hoặc mã của bên"
    )
}

extension Command {
    /// Shows all that the ledger says of one subject.
    package static let trail = Command(
        "trail",
        Trilingual(
            en: "show all that the ledger says of an order, a worker or a party",
            ja: "求人・労働者・団体についての記録を時系列で表示する",
            vi: "xem mọi điều sổ ghi về một đơn hàng, người lao động hoặc bên"),
        discussion: Trilingual(
            en:
                "A timeline in the ledger's order: when it was received, who said what, who signed, "
                + "and what took its place since. Of a party it holds what names it; 'feri list "
                + "--by PARTY' lists what it said. Sealed statements show only with the openings.",
            ja: "台帳の順の時系列です。受領時刻、申告者と内容、署名者、後にそれを置き換えたものを示します。"
                + "団体については、その団体に言及したものです。団体自身の申告は「feri list --by PARTY」で"
                + "一覧できます。封印された申告は開示ファイルがある場合だけ表示します。",
            vi: "Dòng thời gian theo thứ tự của sổ: nhận khi nào, ai khai gì, ai ký, và điều gì đã "
                + "thay thế. Với một bên, đó là những bản khai nêu tên bên đó; 'feri list --by "
                + "PARTY' liệt kê những gì bên đó khai. Bản khai niêm phong chỉ hiện khi có tệp mở."
        ),
        operands: [
            Operand(
                .choice(Subject.kinds), en: "of what", ja: "対象の種類", vi: "loại đối tượng"),
            SubjectArguments.id,
        ],
        options: ReadingOptions.all + [ReadingOptions.at],
        examples: [
            Example(
                "feri trail order VJ-2026-000017 --home registry", en: "the whole order",
                ja: "求人全体", vi: "toàn bộ đơn hàng")
        ]
    ) { invocation in
        let subject = try SubjectArguments.subject(of: invocation)
        let view = try invocation.ledgerView(at: try invocation.number(of: ReadingOptions.at))
        guard let trail = try view.trail(of: subject) else {
            throw Failure.unknown(subject, in: view)
        }
        let state = try view.state(of: subject)
        try invocation.print {
            trail.members
        } text: {
            ShownTrail(trail: trail, state: state).write(to: &$0)
        }
        return .done
    }
}
