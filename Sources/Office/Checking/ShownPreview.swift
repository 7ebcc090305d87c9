import Judging
import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

/// What the rules would say otherwise if checked files were filed, for the one about to file them.
struct ShownPreview {
    let preview: FindingsPreview
    let places: [CheckedStatements.Place]

    func write(to report: inout Report) {
        report.blank()
        report.line(
            Trilingual(
                en: "if this were filed: {added} findings more, {resolved} fewer (as of {moment})",
                ja: "提出した場合: 指摘が{added}件増え、{resolved}件解消（{moment}時点）",
                vi: "nếu nộp: thêm {added} phát hiện, bớt {resolved} (tại {moment})"
            ).filled([
                "added": "\(preview.added.count)", "resolved": "\(preview.resolved.count)",
                "moment": DateText.moment(preview.asOf, in: report.language),
            ]), tone: preview.isBreach ? .bad : preview.added.isEmpty ? .good : .caution)
        report.paragraph(
            Trilingual(
                en: "judged by the rules in force and by what the filer may see: what others say "
                    + "may add to it",
                ja: "有効な規則と提出者が閲覧できる内容だけで判定しています。他者の申告により変わることがあります",
                vi:
                    "xét theo bộ quy tắc đang có hiệu lực và những gì bên nộp được xem: lời khai của "
                    + "bên khác có thể làm thay đổi"), indent: 2)
        if preview.unseen > 0 {
            report.paragraph(
                Trilingual(
                    en: "{count} sealed contents of the ledger were not available",
                    ja: "台帳の封印された内容{count}件は手元にありません",
                    vi: "không có {count} nội dung niêm phong của sổ"
                ).filled(["count": "\(preview.unseen)"]), indent: 2)
        }
        for party in preview.unknownSpeakers {
            report.paragraph(
                Trilingual(
                    en: "the ledger knows no party {party}: nothing of it was judged",
                    ja: "台帳に団体{party}はありません。その申告は判定していません",
                    vi: "sổ không có bên {party}: không xét bản khai của bên này"
                ).filled(["party": party.text]), indent: 2)
        }
        writeUnknownWorkers(to: &report)
        for group in groups { write(group, to: &report) }
        guard !preview.resolved.isEmpty else { return }
        report.line(
            Trilingual(en: "no longer found:", ja: "解消される指摘:", vi: "không còn phát hiện:"),
            tone: .good, indent: 2)
        for finding in preview.resolved {
            report.line(
                "\(finding.rule)  \(finding.title(report.language))\(subject(finding))", indent: 4)
        }
    }

    private func writeUnknownWorkers(to report: inout Report) {
        guard !preview.unknownWorkers.isEmpty else { return }
        report.paragraph(
            Trilingual(
                en: (preview.unknownWorkers.count == 1
                    ? "1 worker is not enrolled in the ledger: "
                    : "{count} workers are not enrolled in the ledger: ")
                    + "what it knows of contracts and steps is not counted there; short names are known with '--vault'",
                ja: "労働者{count}人は台帳に登録がなく、契約や経過の記録を考慮していません。略称は「--vault」で照合できます",
                vi:
                    "{count} người lao động chưa được ghi danh trong sổ: không tính đến hợp đồng và "
                    + "các bước đã ghi; tên tắt được nhận ra khi có '--vault'"
            ).filled(["count": "\(preview.unknownWorkers.count)"]), indent: 2)
    }

    /// Findings of one rule and outcome are shown as one, in the order of the first of each.
    private var groups: [[FindingsPreview.Added]] {
        var groups: [[FindingsPreview.Added]] = []
        for added in preview.added {
            let place = groups.firstIndex {
                $0[0].finding.rule.utf8.elementsEqual(added.finding.rule.utf8)
                    && $0[0].finding.outcome == added.finding.outcome
                    && $0[0].finding.resolve == added.finding.resolve
            }
            if let place { groups[place].append(added) } else { groups.append([added]) }
        }
        return groups
    }

    private func write(_ group: [FindingsPreview.Added], to report: inout Report) {
        let language = report.language
        let finding = group[0].finding
        let word =
            finding.outcome == .found
            ? finding.severity.wording(language)
            : "\(finding.outcome.wording(language)) (\(finding.severity.wording(language)))"
        let count = group.count > 1 ? " ×\(group.count)" : ""
        report.line(
            "\(finding.rule)\(count)  \(finding.title(language)) [\(word)]", tone: .strong,
            indent: 2)
        for added in group { writeReason(added, to: &report) }
        let (resolve, source) = (finding.resolve, finding.source.wording)
        report.paragraph(
            Trilingual(
                en: "to resolve: \(resolve.en)", ja: "解消方法: \(resolve.ja)",
                vi: "cách giải quyết: \(resolve.vi)"), indent: 4)
        report.paragraph(
            Trilingual(
                en: "source: \(source.en)", ja: "根拠: \(source.ja)", vi: "căn cứ: \(source.vi)"),
            indent: 4)
    }

    private func writeReason(_ added: FindingsPreview.Added, to report: inout Report) {
        let wordings = places(of: added).map { $0.wording(report.language) }
        report.line(
            wordings.joined(separator: "; ") + subject(added.finding), indent: 4)
        let seqs = Ranges.text(added.seqs)
        let entries =
            added.seqs.isEmpty
            ? Trilingual("")
            : Trilingual(en: " [entries \(seqs)]", ja: "［エントリー\(seqs)］", vi: " [mục \(seqs)]")
        let explanation = added.finding.explanation
        report.paragraph(
            Trilingual(
                en: explanation.en + entries.en, ja: explanation.ja + entries.ja,
                vi: explanation.vi + entries.vi), indent: 6)
    }

    private func subject(_ finding: Finding) -> String {
        if case .worker(let worker) = finding.subject { "  \(worker.text)" } else { "" }
    }

    private func places(of added: FindingsPreview.Added) -> [CheckedStatements.Place] {
        added.supposed.map { places[$0].narrowed(to: added.finding) }
    }

    var json: JSONValue {
        .object(of: [
            ("as_of", .string(preview.asOf.description)),
            ("contents_not_seen", .integer(Int64(preview.unseen))),
            ("breach", .boolean(preview.isBreach)),
            (
                "unknown_workers",
                .array(preview.unknownWorkers.map { .string($0.text) })
            ),
            (
                "unknown_parties",
                .array(preview.unknownSpeakers.map { .string($0.text) })
            ),
            (
                "added",
                .array(
                    preview.added.map { added in
                        .object(
                            of: added.finding.json.members(without: "seqs") + [
                                ("places", .array(places(of: added).map(\.json))),
                                ("seqs", .array(added.seqs.map { .integer(Int64($0)) })),
                            ])
                    })
            ),
            ("resolved", .array(preview.resolved.map(\.json))),
        ])
    }
}

extension JSONValue {
    /// The members of an object but one.
    fileprivate func members(without name: String) -> [(String, JSONValue)] {
        guard case .object(let members) = self else { return [] }
        return members.filter { !$0.name.utf8.elementsEqual(name.utf8) }
            .map { ($0.name, $0.value) }
    }
}
