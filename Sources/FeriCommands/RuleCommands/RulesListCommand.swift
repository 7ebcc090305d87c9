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
        en: "only the rules of this standard", ja: "この基準の規則だけ",
        vi: "chỉ các quy tắc của chuẩn này")

    private static let source = Option(
        "source", .choice(RuleSource.Status.allCases.map(\.rawValue)),
        en: "only rules whose source has this status", ja: "根拠の確認状況がこれである規則だけ",
        vi: "chỉ các quy tắc có căn cứ ở tình trạng này")

    private static let on = Option(
        "on", .text("DAY"), en: "only rules in force on this day", ja: "この日に有効な規則だけ",
        vi: "chỉ các quy tắc có hiệu lực vào ngày này")

    /// Lists the rules of a profile.
    package static let rulesList = Command(
        "rules list",
        Trilingual(
            en: "list the rules that fees are judged by", ja: "手数料を判定する規則の一覧",
            vi: "liệt kê các quy tắc dùng để xét phí"),
        discussion: Trilingual(
            en: "Every rule is a row of a profile: dated data, not code. The list says when each "
                + "is in force and how well its source was checked; 'feri rules show' tells the "
                + "rest.",
            ja: "規則はすべてプロファイルの行で、コードではなく日付のあるデータです。一覧には各規則の有効期間と"
                + "根拠の確認状況を示します。詳細は「feri rules show」をご覧ください。",
            vi:
                "Mỗi quy tắc là một dòng của profile: dữ liệu có ngày hiệu lực, không phải mã lệnh. "
                + "Danh sách cho biết thời gian hiệu lực và căn cứ đã được kiểm chứng đến đâu; "
                + "'feri rules show' cho biết phần còn lại."),
        options: ProfileOptions.all + [standard, source, on],
        examples: [
            Example(
                "feri rules list --source unverified", en: "whose source nobody has checked",
                ja: "根拠が未確認の規則", vi: "các quy tắc có căn cứ chưa kiểm chứng"),
            Example(
                "feri rules list --home registry --standard JP",
                en: "Japanese law as this registry judges it", ja: "この台帳で有効な日本法の規則",
                vi: "pháp luật Nhật Bản theo cách sổ này xét"),
        ]
    ) { invocation in
        let chosen = try invocation.chosenProfile()
        let wanted = invocation.value(of: standard).flatMap(Standard.init(rawValue:))
        let status = invocation.value(of: source).flatMap(RuleSource.Status.init(rawValue:))
        let day = try invocation.value(of: on).map { text throws(Failure) in
            guard let day = CivilDate(text) else { throw Failure.noDay("--on", text) }
            return day
        }
        let rules = chosen.rules.filter { row, _ in
            (wanted.map { row.standard == $0 } ?? true)
                && (status.map { row.source.status == $0 } ?? true)
                && (day.map { row.isInForce(on: $0) } ?? true)
        }
        try invocation.print {
            [("profile", chosen.json), ("rules", .array(rules.map(\.value)))]
        } text: { report in
            report.line(chosen.said(in: report.language), tone: .strong)
            for standard in Standard.allCases {
                let rows = rules.map(\.row).filter { $0.standard == standard }
                if !rows.isEmpty { write(rows, of: standard, to: &report) }
            }
        }
        return .done
    }

    private static func write(
        _ rows: [RuleRow], of standard: Standard, to report: inout Report
    ) {
        let language = report.language
        report.heading(standard.wording)
        var table = TextTable([
            Trilingual(en: "rule", ja: "規則", vi: "quy tắc")(language),
            Trilingual(en: "severity", ja: "重大性", vi: "mức độ")(language),
            Trilingual(en: "in force", ja: "有効期間", vi: "hiệu lực")(language),
            Trilingual(en: "programmes", ja: "制度", vi: "chương trình")(language),
            Trilingual(en: "source", ja: "根拠", vi: "căn cứ")(language),
            Trilingual(en: "title", ja: "題名", vi: "tên")(language),
        ])
        for row in rows {
            table.add([
                row.id, row.severity.wording(language), row.span(language),
                row.programmesText(language), row.source.status.wording(language),
                row.title(language),
            ])
        }
        report.table(table, indent: 2)
    }
}

extension Failure {
    /// An option's value that is not a date.
    static func noDay(_ option: String, _ seen: String) -> Failure {
        Failure(
            .usage, en: "'{option}': '{seen}' is not a valid date",
            ja: "「{option}」: 「{seen}」は日付ではありません",
            vi: "'{option}': '{seen}' không phải là ngày", ["option": option, "seen": seen],
            hint: Trilingual(
                en: "write it as 2026-05-01", ja: "2026-05-01 の形で書いてください",
                vi: "hãy viết như 2026-05-01"))
    }
}
