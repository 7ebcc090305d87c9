import Judging
import Markup
import Registry
import Views
import Wording

/// Every finding by its standard: why, on which entries it rests, and what would resolve it.
struct FindingsSection {
    let sheet: VerdictSheet
    let workers: WorkerNumbers
    /// The entries that are on the same page; others, open ones of the registry, are only named.
    let linked: Set<UInt64>
    let reader: PageReader
    /// What keeps anchors apart where findings of several orders are on one page.
    var place = ""

    var html: HTML {
        let standards: [HTML] = sheet.sections.map(standard)
        return """
            <section aria-labelledby="findings"><h2 id="findings">\(reader(ReviewWords.findings))</h2>
            \(standards)
            </section>
            """
    }

    private func standard(_ section: VerdictSheet.Section) -> HTML {
        let groups: [HTML] = section.findings.map(finding)
        let none: HTML =
            section.findings.isEmpty && section.evidence.isEmpty
            ? "<p class=\"quiet\">\(reader(ReviewWords.noFinding))</p>" : .nothing
        return """
            <h3 id="\(VerdictSection.anchor(section.standard))">\(reader(section.standard.wording))
            \(reader.badge(VerdictLook(of: section)))</h3>
            \(none)\(groups)\(evidence(section))
            """
    }

    private func evidence(_ section: VerdictSheet.Section) -> HTML {
        let links: [HTML] = section.evidence.filter { !$0.first.isSuperseded }.map { group in
            "<a href=\"#\(anchor(group))\">\(group.first.rule)</a> \(reader(group.first.title))"
        }
        guard !links.isEmpty else { return .nothing }
        return """
            <p class="small">\(reader(ReviewWords.alsoCounts)) \(links.joined(by: reader.separator))</p>
            """
    }

    /// One finding, with all workers of whom it holds.
    func finding(_ group: FindingGroup) -> HTML {
        let first = group.first
        let word = first.outcome == .found ? first.severity.wording : first.outcome.wording
        let old: HTML =
            first.isSuperseded
            ? "<p class=\"small\">\(reader(ReviewWords.replaced))</p>" : .nothing
        let voice: HTML =
            group.findings.contains(where: \.restsOnVoice)
            ? " <span class=\"small quiet\">(\(reader(ReviewWords.voice)))</span>" : .nothing
        return """
            <article class="finding\(first.isSuperseded ? " old" as HTML : .nothing)" \
            id="\(anchor(group))">
            <h4><span class="badge \(first.word.rawValue)">\(VerdictLook.symbol(of: first.word))\
            \(reader(word))</span> \(reader(first.title)) <span class="rule">\(first.rule)</span>\(voice)</h4>
            \(old)\(reasons(group))
            <p class="resolve"><strong>\(reader(ReviewWords.resolve))</strong> \(resolve(group))</p>
            <p class="small quiet">\(source(first.source))</p>
            </article>
            """
    }

    /// The same reason given for several workers is shown once.
    private func reasons(_ group: FindingGroup) -> HTML {
        var reasons: [(text: String, workers: [WorkerID], seqs: [UInt64])] = []
        for finding in group.findings {
            let text = reader(finding.explanationWithBalance)
            let place = reasons.firstIndex { $0.text == text } ?? reasons.count
            if place == reasons.count { reasons.append((text, [], [])) }
            if case .worker(let worker) = finding.subject { reasons[place].workers.append(worker) }
            reasons[place].seqs += finding.seqs
        }
        let items: [HTML] = reasons.map { reason in
            let who: HTML =
                reason.workers.isEmpty
                ? .nothing : "<strong>\(workers.names(reason.workers, for: reader))</strong>: "
            return "\(who)\(reason.text) \(seqs(reason.seqs))"
        }
        guard items.count > 1 else { return "<p>\(items)</p>" }
        let list: [HTML] = items.map { "<li>\($0)</li>" }
        return "<ul>\(list)</ul>"
    }

    private func seqs(_ seqs: [UInt64]) -> HTML {
        """
        <span class="seqs quiet">[\(reader(ReviewWords.entries)) \(reader.seqs(seqs, linked: linked))]</span>
        """
    }

    private func resolve(_ group: FindingGroup) -> HTML {
        var ways: [String] = []
        for finding in group.findings {
            let way = reader(finding.resolve)
            if !ways.contains(way) { ways.append(way) }
        }
        return ways.map { HTML(escaping: $0) }.joined(by: .lineBreak)
    }

    private func source(_ source: RuleSource) -> HTML {
        "\(reader(ReviewWords.source)) \(reader(source.wording))"
    }

    private func anchor(_ group: FindingGroup) -> String {
        let first = group.first
        // Several rows of one id, each of its own dates, may find something in one order.
        return
            "finding-\(place)\(first.rule)-\(first.place)-\(first.outcome.rawValue)"
            + (first.isSuperseded ? "-old" : "")
    }
}
