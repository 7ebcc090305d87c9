import Platform
import Registry
import RegistryWords
import Terminal
import Views
import Wording

/// A trail on a terminal.
struct ShownTrail {
    let trail: Trail
    /// How far the subject has come; nil for a party.
    let state: Trilingual?

    func write(to report: inout Report) {
        let language = report.language
        report.line(
            Trilingual(
                en: "trail of {subject}: {count} statements, as known at entry {last} ({moment})",
                ja: "{subject}の記録: {count}件、エントリー{last}（{moment}）の時点",
                vi: "dòng thời gian của {subject}: {count} bản khai, như đã biết tại mục {last} "
                    + "({moment})"
            ).filled([
                "subject": trail.subject.wording(language), "count": "\(trail.lines.count)",
                "last": "\(trail.size - 1)", "moment": DateText.moment(trail.asOf, in: language),
            ]), tone: .strong)
        if let state {
            report.line(
                Trilingual(en: "state: {state}", ja: "状態: {state}", vi: "tình trạng: {state}")
                    .filled(["state": state(language)]))
        }
        report.paragraph(trail.completeness.wording)
        if let unseen = trail.unseenWording { report.paragraph(unseen) }
        if let resting = trail.restingWording { report.paragraph(resting) }
        let width = "\(trail.lines.last?.seq ?? 0)".utf8.count
        for line in trail.lines {
            report.blank()
            write(line, width: width, to: &report)
        }
        guard !trail.remedies.isEmpty else { return }
        report.heading(Trilingual(en: "remedies", ja: "救済", vi: "khắc phục"))
        for remedy in trail.remedies { report.paragraph(remedy.wording, indent: 2) }
    }

    private func write(_ line: TrailLine, width: Int, to report: inout Report) {
        let language = report.language
        let number =
            String(repeating: " ", count: width - "\(line.seq)".utf8.count)
            + "\(line.seq)"
        let head = [
            DateText.moment(line.received, in: language), line.label(language),
            line.speaker.said(language),
        ]
        report.line(
            number + "  " + head.joined(separator: "  "),
            tone: line.marks.contains(where: \.isSuperseded) ? .caution : .strong)
        let indent = width + 2
        if let about = about(line, language) { report.line(about, indent: indent) }
        report.paragraph(line.summary, indent: indent)
        report.line(
            Trilingual(en: "keys: ", ja: "鍵: ", vi: "khóa: ")(language)
                + line.signers.map { $0.said(language) }.joined(separator: ", "),
            indent: indent)
        if line.signatures.isSaidApart {
            report.paragraph(line.signatures.wording, indent: indent)
        }
        if let voice = line.voice { report.paragraph(voice.wording, indent: indent) }
        for mark in line.marks where !mark.isAboutSigners {
            report.line(mark.wording, tone: .caution, indent: indent)
        }
    }

    /// The subjects that the trail's own does not say already.
    private func about(_ line: TrailLine, _ language: Language) -> String? {
        let subjects = [
            line.subjects.order.map(Subject.order), line.subjects.worker.map(Subject.worker),
            line.subjects.party.map(Subject.party),
        ].compactMap { $0 }.filter { $0 != trail.subject }
        return subjects.isEmpty
            ? nil : subjects.map { $0.wording(language) }.joined(separator: ", ")
    }
}

extension TrailLine.Speaker {
    /// `Công ty Sen (sa-sen), sending agency`.
    package func said(_ language: Language) -> String {
        let who = name.map { "\($0) (\(id.text))" } ?? id.text
        return kind.map { "\(who), \($0.label(language))" } ?? who
    }
}
