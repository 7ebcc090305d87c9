import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

extension Command {
    /// Lists entries.
    package static let list = Command(
        "list",
        Trilingual(
            en: "list a ledger's entries", ja: "台帳のエントリーを一覧する", vi: "liệt kê các mục của sổ"),
        discussion: Trilingual(
            en: "One line an entry. What a sealed statement says, and of whom, is known only with "
                + "the openings; without them it is listed as sealed. Signatures are not verified "
                + "here: 'feri verify' does that.",
            ja: "1行に1エントリー。封印された申告の内容と対象は開示ファイルがなければわからず、「封印」とだけ表示します。"
                + "署名の検証は「feri verify」で行います。",
            vi:
                "Mỗi mục một dòng. Nội dung và đối tượng của bản khai niêm phong chỉ biết được khi có "
                + "tệp mở niêm phong; nếu không thì ghi là niêm phong. Lệnh này không kiểm chữ ký: "
                + "dùng 'feri verify'."),
        options: ReadingOptions.all + [ReadingOptions.at] + ListOptions.all,
        examples: [
            Example(
                "feri list --home registry --type fees.declared --order VJ-2026-000017",
                en: "what was declared about the fees of one order", ja: "ある求人の費用の申告",
                vi: "các bản khai phí của một đơn hàng")
        ]
    ) { invocation in
        let view = try invocation.ledgerView(at: try invocation.number(of: ReadingOptions.at))
        let filter = try ListOptions.filter(of: invocation, in: view)
        let (lines, isCut) = try filter.lines(of: view)
        try invocation.print {
            [
                ("entries", .array(lines.map(\.json))), ("more", .boolean(isCut)),
                ("size", .integer(Int64(clamping: view.size))),
                ("contents_not_seen", .integer(Int64(view.index.unseen.count))),
            ]
        } text: { report in
            report.table(table(of: lines, in: report.language))
        }
        if isCut, filter.last != nil {
            guard !invocation.wantsJSON else { return .done }
            try invocation.remark(
                Trilingual(
                    en: "these are the last ones; there are earlier ones",
                    ja: "最後の\(lines.count)件です。これより前のエントリーもあります",
                    vi: "đây là các mục cuối; còn các mục trước đó"))
        } else if isCut, let last = lines.last, !invocation.wantsJSON {
            try invocation.remark(
                Trilingual(
                    en: "there are more; go on with --from \(last.seq + 1)",
                    ja: "続きがあります: --from \(last.seq + 1)",
                    vi: "còn nữa; xem tiếp bằng --from \(last.seq + 1)"))
        }
        return .done
    }

    private static func table(of lines: [TrailLine], in language: Language) -> TextTable {
        var table = TextTable([
            .init("seq", .right),
            .init(Trilingual(en: "received", ja: "受領", vi: "nhận lúc")(language)),
            .init(Trilingual(en: "by", ja: "申告者", vi: "bên khai")(language)),
            .init(Trilingual(en: "type", ja: "種類", vi: "loại")(language)),
            .init(Trilingual(en: "about", ja: "対象", vi: "về")(language)),
            .init(Trilingual(en: "marks", ja: "印", vi: "dấu")(language)),
        ])
        for line in lines {
            table.add([
                "\(line.seq)", line.received.description, line.speaker.id.text,
                line.type?.rawValue ?? line.label(language), line.subjectText,
                line.marks.filter(\.isForLists).map { $0.wording(language) }
                    .joined(separator: ", "),
            ])
        }
        return table
    }
}

/// The options of `feri list` that choose entries.
private enum ListOptions {
    static let type = Option(
        "type", .text("TYPE"),
        en: "only statements of this type, or 'sealed': content not available",
        ja: "この種類の申告だけ。「sealed」は内容が手元にないもの",
        vi: "chỉ các bản khai loại này, hoặc 'sealed': không có nội dung")
    static let order = Option(
        "order", .text("ORDER"), en: "only statements that name this order", ja: "この求人に関する申告だけ",
        vi: "chỉ các bản khai nêu đơn hàng này")
    static let worker = Option(
        "worker", .text("WORKER"), en: "only statements that name this worker",
        ja: "この労働者に関する申告だけ", vi: "chỉ các bản khai nêu người lao động này")
    static let party = Option(
        "party", .text("PARTY"), en: "only statements that name this party", ja: "この団体に関する申告だけ",
        vi: "chỉ các bản khai nêu bên này")
    static let by = Option(
        "by", .text("PARTY"), en: "only statements of this party", ja: "この団体が行った申告だけ",
        vi: "chỉ các bản khai của bên này")
    static let from = Option(
        "from", .text("SEQ"), en: "begin at this entry", ja: "このエントリーから", vi: "bắt đầu từ mục này")
    static let limit = Option(
        "limit", .text("N"), en: "at most so many", ja: "最大件数", vi: "nhiều nhất bấy nhiêu mục")

    static let last = Option(
        "last", .text("N"), en: "only the last N of them", ja: "最後のN件だけ",
        vi: "chỉ N mục cuối")
    static let since = Option(
        "since", .text("DATE"),
        en: "only what was received on this day (UTC) or later, or since "
            + "this instant", ja: "この日（UTC）またはこの時刻以降に受領したものだけ",
        vi: "chỉ những mục nhận từ ngày (UTC) hoặc thời điểm này")

    static let all = [type, order, worker, party, by, from, limit, last, since]

    static func filter(
        of invocation: Invocation, in view: LedgerView
    ) throws(Failure) -> ListFilter {
        var filter = ListFilter()
        filter.type = try wantedType(invocation)
        for option in [order, worker, party] {
            guard let id = invocation.value(of: option) else { continue }
            filter.subjects.append(try known(option.name, id, in: view))
        }
        if let id = invocation.value(of: by),
            case .party(let party) = try known("party", id, in: view)
        {
            filter.speaker = party
        }
        filter.from = try invocation.number(of: from) ?? 0
        filter.limit = try invocation.number(of: limit).map { Int(clamping: $0) }
        filter.last = try invocation.number(of: last).map { Int(clamping: $0) }
        filter.since = try invocation.value(of: since).map(MomentArgument.firstInstant)
        guard filter.limit == nil || filter.last == nil else {
            throw Failure(
                .usage,
                en: "--limit shows the first ones and --last the last ones: name one of them",
                ja: "--limit は先頭から、--last は末尾から表示します。どちらか一方を指定してください",
                vi: "--limit hiện các mục đầu, --last hiện các mục cuối: chỉ dùng một trong hai")
        }
        return filter
    }

    private static func known(
        _ kind: String, _ id: String, in view: LedgerView
    ) throws(Failure) -> Subject {
        guard let subject = Subject(kind, id) else { throw Failure.noIdentifier(kind, id) }
        guard view.knows(subject) else { throw Failure.unknown(subject, in: view) }
        return subject
    }

    private static func wantedType(
        _ invocation: Invocation
    ) throws(Failure) -> ListFilter.TypeWanted? {
        guard let word = invocation.value(of: type) else { return nil }
        if word == "sealed" { return .unseen }
        guard let type = ContentType(rawValue: word) else {
            throw UsageFailures.notAChoice(
                self.type.spelling, word, ContentType.allCases.map(\.rawValue) + ["sealed"])
        }
        return .type(type)
    }
}
