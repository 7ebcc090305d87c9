import OfficeTables
import Platform
import Registry
import RegistryWords
import Tables
import Views
import Wording

/// What is said of a row that was filed before in other words, in words.
struct ComparisonFaults {
    /// What the table calls those whom contents name by other ids.
    let names: PartyNames

    init(called: [String: String]) { names = PartyNames(called: called) }

    /// One for each row that differs or is unclear.
    /// - Parameter isCorrected: whether a reason was given, so that what differs is corrected.
    func questions(_ comparison: TableComparison, isCorrected: Bool) -> [TableFault] {
        comparison.differing.map { statement, version in
            differs(statement, version, isCorrected: isCorrected)
                .at(row: statement.rows.first, column: nil)
        }
            + comparison.unclear.map { statement, versions in
                unclear(statement, versions).at(row: statement.rows.first, column: nil)
            }
    }

    /// One for each statement that was filed with what is in the table, and is not in it.
    func leftOut(_ comparison: TableComparison) -> [TableFault] {
        comparison.leftOut.map { version in
            leftOut(version).at(row: nil, column: nil)
        }
    }

    /// One for each row that was corrected after these very statements were filed.
    func correctedSince(_ comparison: TableComparison) -> [TableFault] {
        comparison.differing.filter { $0.version.latest.content.body.isCorrection }.map {
            statement, version in
            let (_, now) = changes(from: statement.content, to: version.content)
            return CellFault(
                .filedOtherwise, seen: name(of: statement.content),
                message: Trilingual(
                    en: "This was corrected on {day}: {now}.", ja: "{day}に訂正済みです：{now}。",
                    vi: "Nội dung này đã được đính chính {day}: {now}."
                ).filled(["day": day(version.latest.filed.date), "now": now]),
                remedy: Trilingual(
                    en:
                        "The earlier statements are given again; the correction holds. To change it "
                        + "back, change the table and file it with --reason.",
                    ja: "以前の申告をもう一度出力しましたが、訂正は有効なままです。元に戻すには、表を直して --reason を付けて"
                        + "提出してください。",
                    vi:
                        "Các bản khai cũ được đưa ra lại; bản đính chính vẫn có hiệu lực. Muốn đổi lại, "
                        + "hãy sửa bảng rồi nộp với --reason.")
            ).at(row: statement.rows.first, column: nil)
        }
    }

    private func differs(
        _ statement: TableStatement, _ version: FiledVersion, isCorrected: Bool
    ) -> CellFault {
        let content =
            statement.isDatedByFiling
            ? statement.content.saidOn(theDayOf: version.content) : statement.content
        let (was, now) = changes(from: version.content, to: content)
        return CellFault(
            .differsFromFiled, seen: name(of: statement.content),
            message: Trilingual(
                en: "On {day} this was filed otherwise. It was: {was}. It is now: {now}.",
                ja: "{day}の提出内容と異なります。提出済み：{was}。今回：{now}。",
                vi: "Dòng này đã nộp khác, {day}. Đã nộp: {was}. Nay ghi: {now}."
            ).filled(["day": day(version.latest.filed.date), "was": was, "now": now]),
            remedy: isCorrected ? ComparisonFaults.corrected : ComparisonFaults.correctIt,
            filling: ["row": String(statement.rows.first ?? 0)])
    }

    private static let correctIt =
        Trilingual(
            en:
                "Correct it? Then file it with --reason “why”. If it is another one besides, add "
                + "--new {row}; else write again what was filed.",
            ja: "訂正する場合は --reason「理由」を付けて提出してください。別件であれば --new {row} を付け、"
                + "どちらでもなければ提出済みの内容に戻してください。",
            vi:
                "Muốn đính chính? Hãy nộp với --reason “lý do”. Nếu là một khoản khác thì thêm --new "
                + "{row}; nếu không thì ghi lại như đã nộp.")

    private static let corrected = Trilingual(
        en: "It is corrected, with the reason that was given.", ja: "指定された理由を付けて訂正します。",
        vi: "Nội dung này được đính chính với lý do đã ghi.")

    private func unclear(_ statement: TableStatement, _ versions: [FiledVersion]) -> CellFault {
        let summary = StatementSummary(names)
        let list = versions.prefix(4).map { version -> Trilingual in
            let (said, day) = (summary.of(version.content), day(version.latest.filed.date))
            return Trilingual(
                en: "\(said.en) (\(day.en))", ja: "\(said.ja)（\(day.ja)）",
                vi: "\(said.vi) (\(day.vi))")
        }
        return CellFault(
            .unclearCorrection, seen: name(of: statement.content),
            message: Trilingual(
                en: "Several like statements were filed before, or several rows are like one of "
                    + "them: {list}. It is not clear which this corrects.",
                ja: "同様の申告が複数提出済みであるか、1件に複数の行が当てはまり、どれの訂正か分かりません：{list}。",
                vi:
                    "Đã nộp nhiều bản khai tương tự, hoặc nhiều dòng giống một bản: {list}. Không rõ dòng "
                    + "này đính chính bản nào."
            ).filled(["list": Trilingual.list(list)]),
            remedy: Trilingual(
                en:
                    "If it is another one besides, add --new {row}. If it corrects one, do that with "
                    + "'feri sign' (statement.corrected).",
                ja: "別件であれば --new {row} を付けてください。訂正であれば「feri sign」（statement.corrected）で行ってください。",
                vi:
                    "Nếu là một khoản khác, hãy thêm --new {row}. Nếu là đính chính, hãy dùng 'feri sign' "
                    + "(statement.corrected)."),
            filling: ["row": String(statement.rows.first ?? 0)])
    }

    private func leftOut(_ version: FiledVersion) -> CellFault {
        let said = StatementSummary(names).of(version.content)
        let (name, type) = (name(of: version.content), version.content.type.label)
        return CellFault(
            .leftOut, seen: name,
            message: Trilingual(
                en: "Filed on {day} and not in this table: {order} “{seen}”, {type}: {said}.",
                ja: "{day}に提出済みですが、この表にありません：{order}「{seen}」{type}（{said}）。",
                vi:
                    "Đã nộp {day} nhưng không có trong bảng này: {order} “{seen}”, {type}: {said}."
            ).filled([
                "day": day(version.latest.filed.date), "said": said, "type": type,
                "order": Trilingual(version.content.subjects.order?.text ?? ""),
            ]),
            remedy: Trilingual(
                en:
                    "It remains filed: a row that is left out withdraws nothing. If it was wrong, keep "
                    + "the row, put it right, and file the table with --reason.",
                ja: "提出済みのままです（行を省いても取り下げにはなりません）。誤りであれば行を残して直し、--reason を付けて"
                    + "提出してください。",
                vi:
                    "Bản khai vẫn còn hiệu lực: bỏ dòng không có nghĩa là rút lại. Nếu sai, hãy giữ dòng đó, "
                    + "sửa lại và nộp bảng với --reason."))
    }

    // MARK: Words

    /// What the table calls the worker, or whom else it is about.
    private func name(of content: Content) -> String {
        let worker = content.subjects.worker.map {
            names.said(FlowEndName(worker: $0).end).trilingual.en
        }
        return worker ?? content.subjects.party?.text ?? content.subjects.order?.text ?? ""
    }

    private func day(_ day: CivilDate) -> Trilingual {
        Trilingual(
            en: DateText.inWords(.day(day), in: .english),
            ja: DateText.inWords(.day(day), in: .japanese),
            vi: DateText.inWords(.day(day), in: .vietnamese))
    }

    /// What only the one and what only the other says.
    private func changes(from old: Content, to new: Content) -> (was: Trilingual, now: Trilingual) {
        let (before, after) = (facts(of: old), facts(of: new))
        return (said(before, without: after), said(after, without: before))
    }

    private func facts(of content: Content) -> [Trilingual] {
        ContentFields(names).of(content).flatMap { field in
            field.values.map { value in
                Trilingual(
                    en: "\(field.label.en): \(value.en)", ja: "\(field.label.ja)：\(value.ja)",
                    vi: "\(field.label.vi): \(value.vi)")
            }
        }
    }

    private func said(_ facts: [Trilingual], without others: [Trilingual]) -> Trilingual {
        var rest = others
        var own: [Trilingual] = []
        for fact in facts {
            if let same = rest.firstIndex(of: fact) {
                rest.remove(at: same)
            } else {
                own.append(fact)
            }
        }
        if own.isEmpty { return Trilingual(en: "nothing of it", ja: "記載なし", vi: "không ghi") }
        let more = own.count > 6 ? [Trilingual("…")] : []
        return .list(Array(own.prefix(6)) + more)
    }
}

/// A worker as an end of a flow, by which she is named like one.
private struct FlowEndName {
    let end: FeeLine.FlowEnd

    init(worker: WorkerID) { end = FeeLine.FlowEnd(id: worker.text, role: .worker) }
}
