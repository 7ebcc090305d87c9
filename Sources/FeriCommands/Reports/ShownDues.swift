import Judging
import Platform
import Registry
import RegistryWords
import Terminal
import Views
import Wording

/// What a party owes, on a terminal: what is late first.
struct ShownDues {
    let list: DueList
    /// How the party is called.
    let name: String

    func write(to report: inout Report) {
        report.line(
            Trilingual(
                en: "what {party} owes as of {moment}", ja: "{party}の義務（{moment}時点）",
                vi: "việc {party} còn phải làm tại {moment}"
            ).filled([
                "party": name, "moment": DateText.moment(list.asOf, in: report.language),
            ]), tone: .strong)
        if list.unseen > 0 {
            report.paragraph(
                Trilingual(
                    en: "{count} sealed contents were not available: more may be owed, or done",
                    ja: "封印された内容{count}件が手元にないため、このほかに義務がある、または履行済みの可能性があります",
                    vi:
                        "không có {count} nội dung niêm phong: có thể còn việc khác, hoặc đã làm xong"
                ).filled(["count": "\(list.unseen)"]), indent: 2)
        }
        guard !list.dues.isEmpty else {
            return report.line(
                Trilingual(
                    en: "nothing is owed, as far as this record shows",
                    ja: "この記録の限りでは、履行すべきものはありません",
                    vi: "theo hồ sơ này thì không còn việc nào"), indent: 2)
        }
        for state in Due.State.allCases {
            let dues = list.dues(state)
            guard !dues.isEmpty else { continue }
            report.blank()
            report.line(
                Trilingual(
                    en: "\(state.wording.en) (\(dues.count))",
                    ja: "\(state.wording.ja)（\(dues.count)件）",
                    vi: "\(state.wording.vi) (\(dues.count))"),
                tone: state == .late ? .bad : .strong)
            for due in dues { write(due, to: &report) }
        }
    }

    private func write(_ due: Due, to report: inout Report) {
        let language = report.language
        let subjects = [due.order?.text, due.worker?.text].compactMap { $0 }
        let head = ([due.rule, due.title(language)] + subjects).joined(separator: "  ")
        report.line(head, tone: .strong, indent: 2)
        if let day = day(due) { report.line(day, indent: 4) }
        let seqs = due.seqs.isEmpty ? "" : Ranges.text(due.seqs)
        let entries =
            seqs.isEmpty
            ? Trilingual("")
            : Trilingual(en: " [entries \(seqs)]", ja: "［エントリー\(seqs)］", vi: " [mục \(seqs)]")
        report.paragraph(
            Trilingual(
                en: due.owed.en + entries.en, ja: due.owed.ja + entries.ja,
                vi: due.owed.vi + entries.vi), indent: 4)
        report.paragraph(
            Trilingual(
                en: "to do: \(due.resolve.en)", ja: "対応: \(due.resolve.ja)",
                vi: "cần làm: \(due.resolve.vi)"), indent: 4)
        if let source = due.source?.wording {
            report.paragraph(
                Trilingual(
                    en: "source: \(source.en)", ja: "根拠: \(source.ja)", vi: "căn cứ: \(source.vi)"),
                indent: 4)
        }
    }

    private func day(_ due: Due) -> Trilingual? {
        guard let by = due.by else { return nil }
        let said = Dates.said(by)
        let late = list.asOf.date.daysSinceEpoch - by.daysSinceEpoch
        guard late > 0 else {
            return Trilingual(
                en: "by \(said.en)", ja: "期限: \(said.ja)", vi: "hạn: \(said.vi)")
        }
        return Trilingual(
            en: "was due by \(said.en), \(late) days ago", ja: "期限: \(said.ja)（\(late)日超過）",
            vi: "hạn: \(said.vi), đã quá \(late) ngày")
    }
}
