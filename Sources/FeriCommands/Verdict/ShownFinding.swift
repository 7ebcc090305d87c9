import Judging
import Registry
import Terminal
import Views
import Wording

/// Findings of one rule on a terminal, shown as one: what, on whom, why, by what, and what next.
struct ShownFinding {
    let group: FindingGroup

    /// The same explanation, of the workers it is given of.
    private struct Telling {
        let explanation: Trilingual
        var workers: [WorkerID]
        var seqs: [UInt64]
    }

    func write(to report: inout Report) {
        let language = report.language
        let first = group.first
        let count = group.findings.count > 1 ? " ×\(group.findings.count)" : ""
        var words = [
            first.outcome == .found
                ? first.severity.wording(language)
                : "\(first.outcome.wording(language)) (\(first.severity.wording(language)))"
        ]
        if first.isSuperseded {
            words.append(
                Trilingual(
                    en: "rests on a superseded account, no longer decides",
                    ja: "置き換えられた申告に基づくため判定に影響しない",
                    vi: "dựa trên bản khai đã được thay thế, không còn quyết định")(language))
        }
        report.line(
            "\(first.rule)\(count)  \(first.title(language)) [\(words.joined(separator: "; "))]",
            tone: .strong, indent: 2)
        for telling in tellings {
            let who =
                telling.workers.isEmpty
                ? "" : telling.workers.map(\.text).joined(separator: ", ") + ": "
            report.paragraph(
                Trilingual(
                    en: "\(who)\(telling.explanation.en)\(entries(telling).en)",
                    ja: "\(who)\(telling.explanation.ja)\(entries(telling).ja)",
                    vi: "\(who)\(telling.explanation.vi)\(entries(telling).vi)"), indent: 4)
        }
        report.paragraph(
            Trilingual(
                en: "to resolve: \(first.resolve.en)", ja: "解消方法: \(first.resolve.ja)",
                vi: "cách giải quyết: \(first.resolve.vi)"), indent: 4)
        report.paragraph(source, indent: 4)
    }

    private var tellings: [Telling] {
        var tellings: [Telling] = []
        for finding in group.findings {
            let worker: WorkerID? =
                if case .worker(let worker) = finding.subject { worker } else { nil }
            let explanation = finding.explanationWithBalance
            if let place = tellings.firstIndex(where: { $0.explanation == explanation }) {
                if let worker, !tellings[place].workers.contains(worker) {
                    tellings[place].workers.append(worker)
                }
                tellings[place].seqs = Set(tellings[place].seqs + finding.seqs).sorted()
            } else {
                tellings.append(
                    Telling(
                        explanation: explanation, workers: worker.map { [$0] } ?? [],
                        seqs: finding.seqs))
            }
        }
        return tellings
    }

    /// The entries it rests on, in brackets; nothing where it rests on what is absent.
    private func entries(_ telling: Telling) -> Trilingual {
        guard !telling.seqs.isEmpty else { return Trilingual(en: "", ja: "", vi: "") }
        let seqs = Ranges.text(telling.seqs)
        return Trilingual(
            en: telling.seqs.count == 1 ? " [entry \(seqs)]" : " [entries \(seqs)]",
            ja: "［エントリー\(seqs)］", vi: " [mục \(seqs)]")
    }

    private var source: Trilingual {
        let source = group.first.source.wording
        return Trilingual(
            en: "source: \(source.en)", ja: "根拠: \(source.ja)", vi: "căn cứ: \(source.vi)")
    }
}
