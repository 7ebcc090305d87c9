import Judging
import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

extension Command {
    private static let party = Option(
        "party", .text("PARTY"), en: "whose duties", ja: "対象の団体のID",
        vi: "mã của bên cần xem")

    private static let everyParty = Option(
        flag: "all", en: "of every party that owes something; for the operator and reviewers",
        ja: "義務のあるすべての団体（運営者・審査者用）",
        vi: "mọi bên còn việc phải làm; dành cho đơn vị vận hành và người thẩm tra")

    private static let asOf = Option(
        "as-of", .text("DATE"),
        en: "as of the end of this day (UTC) or this instant; else as of the last entry",
        ja: "この日の終わり（UTC）またはこの時刻の時点。省略時は最後のエントリーの時点",
        vi: "tại cuối ngày này (UTC) hoặc thời điểm này; nếu không thì tại mục cuối cùng")

    private static let strict = Option(
        flag: "strict", en: "exit 1 when something is late", ja: "期限超過があれば終了コード1",
        vi: "thoát với mã 1 nếu có việc quá hạn")

    /// Lists what a party owes.
    package static let due = Command(
        "due",
        Trilingual(
            en: "list what a party owes, by when, and what is late",
            ja: "団体が負う義務とその期限、期限超過の一覧",
            vi: "liệt kê việc một bên còn phải làm, hạn nào, việc nào quá hạn"),
        discussion: Trilingual(
            en: "Declarations, receipts, refunds, licences, audits and monthly fees, with the days "
                + "that the rules in force give them. The list of a party of the chain is made of "
                + "what that party may see and nothing else: it can be handed to it, and never "
                + "tells what a worker said or that she spoke. Organisations that listen to workers also "
                + "finds its own open complaints.",
            ja: "申告・領収書・返金・許可・監査・毎月の費用を、有効な規則が定める期限とともに示します。関係団体の一覧は"
                + "その団体が閲覧できる内容だけから作られ、そのまま渡せます。労働者が何を話したか、話したかどうかは"
                + "一切表れません。労働者の声を聴く団体には、自らが受けた対応中の苦情も示します。",
            vi:
                "Bản khai, biên nhận, hoàn trả, giấy phép, kiểm tra và phí hằng tháng, với hạn theo "
                + "bộ quy tắc đang có hiệu lực. Danh sách của một bên trong chuỗi chỉ dựa trên "
                + "những gì bên đó được xem: có thể đưa cho bên đó, và không bao giờ cho biết người "
                + "lao động nói gì hay đã lên tiếng hay chưa. Bên lắng nghe người lao động còn thấy "
                + "các khiếu nại đang mở do chính mình ghi nhận."),
        options: [party, everyParty] + ReadingOptions.all + [ReadingOptions.at, asOf, strict],
        examples: [
            Example(
                "feri due --party sa-sen --home registry", en: "what the agency owes",
                ja: "送出機関が負う義務", vi: "việc doanh nghiệp dịch vụ còn phải làm")
        ]
    ) { invocation in
        let moment = try invocation.value(of: asOf).map(MomentArgument.instant)
        if invocation.has(everyParty) {
            guard invocation.value(of: party) == nil else {
                throw Failure(
                    .usage, en: "--all is of every party: leave out --party",
                    ja: "--all はすべての団体が対象です。--party は指定できません",
                    vi: "--all là của mọi bên: hãy bỏ --party")
            }
            return try everybodysDues(invocation, asOf: moment)
        }
        let id = try invocation.required(party)
        guard let party = PartyID(id) else { throw Failure.noIdentifier("party", id) }
        let view = try invocation.ledgerView(at: try invocation.number(of: ReadingOptions.at))
        guard let list = try view.dues(of: party, asOf: moment) else {
            throw Failure.unknown(.party(party), in: view)
        }
        try invocation.print {
            list.members
        } text: {
            ShownDues(list: list, name: view.names.said(party)($0.language)).write(to: &$0)
        }
        return invocation.has(strict) && !list.dues(.late).isEmpty ? .no : .done
    }

    private static func everybodysDues(
        _ invocation: Invocation, asOf moment: Instant?
    ) throws -> ExitCode {
        let view = try invocation.ledgerView(at: try invocation.number(of: ReadingOptions.at))
        let lists = try view.duesOfEveryParty(asOf: moment)
        try invocation.print {
            [
                ("as_of", .string((moment ?? view.asOf).description)),
                ("as_of_seq", .integer(Int64(clamping: view.size) - 1)),
                ("contents_not_seen", .integer(Int64(view.index.unseen.count))),
                ("parties", .array(lists.map { .object(of: $0.membersOfParty) })),
            ]
        } text: { report in
            for list in lists {
                ShownDues(list: list, name: view.names.said(list.party)(report.language))
                    .write(to: &report)
                report.blank()
            }
            if lists.isEmpty {
                report.line(
                    Trilingual(
                        en: "nobody owes anything, as far as this record shows",
                        ja: "この記録の限りでは、義務のある団体はありません",
                        vi: "theo hồ sơ này thì không bên nào còn việc phải làm"))
            }
        }
        let isLate = lists.contains { !$0.dues(.late).isEmpty }
        return invocation.has(strict) && isLate ? .no : .done
    }
}
