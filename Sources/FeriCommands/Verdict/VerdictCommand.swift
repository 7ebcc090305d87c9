import Judging
import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

extension Command {
    private static let standard = Option(
        "standard", .choice(Standard.allCases.map(\.rawValue)),
        en: "only what this standard says; else every one, apart",
        ja: "この基準の判定だけ。省略時はすべての基準を別々に",
        vi: "chỉ theo chuẩn này; nếu không thì mọi chuẩn, tách riêng")

    private static let asOf = Option(
        "as-of", .text("DATE"),
        en: "judge as of the end of this day (UTC) or this instant; else as of the last entry",
        ja: "この日の終わり（UTC）またはこの時刻の時点で判定する。省略時は最後のエントリーの時点",
        vi: "xét tại cuối ngày này (UTC) hoặc thời điểm này; nếu không thì tại mục cuối cùng")

    private static let strict = Option(
        flag: "strict", en: "exit 1 when a breach is found", ja: "違反があれば終了コード1",
        vi: "thoát với mã 1 nếu có vi phạm")

    /// Judges an order or a worker.
    package static let verdict = Command(
        "verdict",
        Trilingual(
            en: "judge an order or a worker by every standard",
            ja: "求人または労働者を基準ごとに判定する", vi: "xét một đơn hàng hoặc một người lao động theo từng chuẩn"
        ),
        discussion: Trilingual(
            en: "Each standard is judged apart, by the rules adopted in the ledger, as of the last "
                + "entry and never of this machine's clock. Every finding names its rule, its "
                + "reason, the entries it rests on and what would resolve it. What could not be "
                + "read keeps every verdict from being better than undetermined: silence is never "
                + "proof.",
            ja: "台帳で採択された規則により、最後のエントリーの時点で（この機械の時計によらず）基準ごとに別々に"
                + "判定します。指摘事項にはすべて規則、理由、根拠のエントリー、解消方法を示します。読めない内容がある限り、"
                + "判定は「判定不能」より良くなりません。沈黙は証拠になりません。",
            vi:
                "Mỗi chuẩn được xét riêng, theo bộ quy tắc đã áp dụng trong sổ, tại thời điểm của mục "
                + "cuối cùng, không theo đồng hồ máy này. Mỗi phát hiện nêu quy tắc, lý do, các mục "
                + "làm căn cứ và cách giải quyết. Còn nội dung chưa đọc được thì không kết luận nào "
                + "tốt hơn 'chưa xác định được': im lặng không bao giờ là bằng chứng."),
        operands: [
            Operand(
                .choice(["order", "worker"]), en: "of what", ja: "対象の種類", vi: "loại đối tượng"),
            Operand(
                .text("ID"), en: "the order's number or the worker's pseudonym (wk-…)",
                ja: "求人番号または労働者の仮名（wk-…）",
                vi: "số đơn hàng hoặc mã ẩn danh của người lao động (wk-…)"),
        ],
        options: ReadingOptions.all + [standard, ReadingOptions.at, asOf, strict],
        examples: [
            Example(
                "feri verdict order VJ-2026-000017 --home registry --standard ILO",
                en: "whether the order is free of fees as ILO means it", ja: "ILOの基準での判定",
                vi: "xét theo chuẩn ILO")
        ]
    ) { invocation in
        let subject = try SubjectArguments.subject(of: invocation)
        let wanted = invocation.value(of: standard).flatMap(Standard.init(rawValue:))
        let moment = try invocation.value(of: asOf).map(MomentArgument.instant)
        let view = try invocation.ledgerView(at: try invocation.number(of: ReadingOptions.at))
        guard let sheet = try view.verdict(on: subject, standard: wanted, asOf: moment) else {
            throw Failure.unknown(subject, in: view)
        }
        guard !sheet.sections.isEmpty else {
            throw Failure(
                .noInput, en: "the rules in force have none of the standard {standard}",
                ja: "有効な規則に基準「{standard}」のものはありません",
                vi: "bộ quy tắc đang có hiệu lực không có chuẩn {standard}",
                ["standard": wanted?.rawValue ?? ""])
        }
        try invocation.print {
            sheet.members
        } text: {
            ShownVerdict(sheet: sheet).write(to: &$0)
        }
        return invocation.has(strict) && sheet.isBreach ? .no : .done
    }
}
