import Judging
import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

/// A verdict on a terminal: each standard with all its reasons.
struct ShownVerdict {
    let sheet: VerdictSheet

    func write(to report: inout Report) {
        let language = report.language
        let title = Trilingual(
            en: "verdict on {subject}", ja: "{subject}の判定", vi: "kết luận về {subject}"
        ).filled(["subject": sheet.subject.wording])
        report.line(marked(title, sheet.unverified), tone: .strong)
        report.fields(
            [
                (
                    Trilingual(en: "as of", ja: "基準時", vi: "tại thời điểm"),
                    Trilingual(
                        en: "{moment}; last entry read: {seq}", ja: "{moment}、最後に読んだエントリー: {seq}",
                        vi: "{moment}; mục cuối đã đọc: {seq}"
                    ).filled([
                        "moment": DateText.moment(sheet.asOf, in: language),
                        "seq": "\(sheet.lastSeq)",
                    ])(language)
                ),
                (
                    Trilingual(en: "rules", ja: "規則", vi: "bộ quy tắc"),
                    Hex.encodeText(sheet.profile.bytes)
                ),
                (
                    Trilingual(en: "state", ja: "状況", vi: "tình trạng"),
                    sheet.state(language)
                ),
                (
                    Trilingual(en: "coverage", ja: "本人申告の割合", vi: "mức độ bao phủ"),
                    sheet.coverage.wording(language)
                ),
                (
                    Trilingual(en: "zero fee", ja: "手数料ゼロ", vi: "không thu phí"),
                    sheet.zeroFee(language)
                ),
            ], indent: 2)
        if let unseen = sheet.unseenWording {
            report.paragraph(unseen, indent: 2)
            report.paragraph(
                Trilingual(
                    en: "silence is never proof: no verdict here is better than undetermined",
                    ja: "沈黙は証拠になりません。ここでの判定は「判定不能」より良くなりません",
                    vi: "im lặng không bao giờ là bằng chứng: ở đây không kết luận nào tốt hơn "
                        + "'chưa xác định được'"), indent: 2)
        }
        if let resting = sheet.restingWording { report.paragraph(resting, indent: 2) }
        writeSummary(to: &report)
        for section in sheet.sections {
            report.blank()
            write(section, to: &report)
        }
        writeWorkers(to: &report)
    }

    /// With what it rests on, where that was not verified.
    private func marked(_ title: Trilingual, _ unverified: [String]) -> Trilingual {
        guard let doubt = VerdictSheet.wording(ofUnverified: unverified) else { return title }
        return Trilingual(
            en: "\(title.en) (\(doubt.en))", ja: "\(title.ja)（\(doubt.ja)）",
            vi: "\(title.vi) (\(doubt.vi))")
    }

    /// Every standard's word on one line each, above all the reasons.
    private func writeSummary(to report: inout Report) {
        guard sheet.sections.count > 1 else { return }
        report.blank()
        report.fields(
            sheet.sections.map { section in
                (
                    label: section.standard.wording,
                    value: Trilingual(
                        en: "{word} ({basis})", ja: "{word}（{basis}）", vi: "{word} ({basis})"
                    ).filled([
                        "word": section.word.wording,
                        "basis": section.basisWording,
                    ])(report.language)
                )
            }, indent: 2)
    }

    private func write(_ section: VerdictSheet.Section, to report: inout Report) {
        let title = Trilingual(
            en: "{standard}: {word}", ja: "{standard}: {word}", vi: "{standard}: {word}"
        ).filled([
            "standard": section.standard.wording,
            "word": section.word.wording,
        ])
        report.line(marked(title, section.unverified), tone: section.word.tone)
        if sheet.sections.count == 1 { report.line(section.basisWording, indent: 2) }
        for group in section.findings { ShownFinding(group: group).write(to: &report) }
        guard !section.evidence.isEmpty else { return }
        if sheet.showsEvidence {
            report.paragraph(
                Trilingual(
                    en: "evidence that counts here too: {rules} (see Evidence)",
                    ja: "この基準にも影響する証拠の問題: {rules}（「証拠」参照）",
                    vi: "vấn đề bằng chứng cũng tính ở đây: {rules} (xem phần Bằng chứng)"
                ).filled(["rules": evidenceRules(section.evidence)]), indent: 2)
        } else {
            report.line(
                Trilingual(
                    en: "evidence that counts here too:", ja: "この基準にも影響する証拠の問題:",
                    vi: "vấn đề bằng chứng cũng tính ở đây:"), indent: 2)
            for group in section.evidence { ShownFinding(group: group).write(to: &report) }
        }
    }

    /// `EV-02 ×5, EV-03`; what was superseded does not count.
    private func evidenceRules(_ groups: [FindingGroup]) -> String {
        groups.filter { !$0.first.isSuperseded }.map { group in
            group.findings.count > 1
                ? "\(group.first.rule) ×\(group.findings.count)" : group.first.rule
        }.joined(separator: ", ")
    }

    private func writeWorkers(to report: inout Report) {
        guard case .order = sheet.subject, !sheet.workers.isEmpty else { return }
        let language = report.language
        report.heading(Trilingual(en: "workers", ja: "労働者", vi: "người lao động"))
        var table = TextTable([
            Trilingual(en: "worker", ja: "仮名", vi: "mã")(language),
            Trilingual(en: "state", ja: "状況", vi: "tình trạng")(language),
            Trilingual(en: "has spoken", ja: "本人の申告", vi: "đã lên tiếng")(language),
            Trilingual(en: "zero fee", ja: "手数料ゼロ", vi: "không thu phí")(language),
        ])
        for worker in sheet.workers {
            table.add([
                worker.id.text, worker.way.state.wording(language),
                worker.hasSpoken
                    ? Trilingual(en: "yes", ja: "あり", vi: "rồi")(language)
                    : Trilingual(en: "not yet", ja: "なし", vi: "chưa")(language),
                worker.zeroFee.wording(language),
            ])
        }
        report.table(table, indent: 2)
    }
}

extension VerdictWord {
    /// Colour never says more than the word.
    fileprivate var tone: Report.Tone {
        switch self {
        case .breach, .contradicted: .bad
        case .undetermined, .gap, .incomplete, .pending: .caution
        case .conformant: .good
        }
    }
}
