import Judging
import Markup
import Registry
import Transparency
import Views
import Wording

/// Findings of many orders, as far as they are for the reader, by standard, severity and order.
package struct FindingsPage {
    /// What is asked for; nil: any.
    package struct Filter: Hashable, Sendable {
        package var standard: Standard?
        package var severity: Severity?
        /// How far it is established. Of a severity, if nothing is said, what was found: what is
        /// not yet due is not a breach.
        package var outcome: Outcome?
        package var order: OrderNumber?
        /// The orders behind this one.
        var after: OrderNumber?

        package init(
            standard: Standard?, severity: Severity?, outcome: Outcome? = nil,
            order: OrderNumber?, after: OrderNumber?
        ) {
            self.standard = standard
            self.severity = severity
            self.outcome = outcome
            self.order = order
            self.after = after
        }

        /// The path of the findings of this filter.
        var path: String {
            let parts = [
                standard.map { "standard=\($0.rawValue)" },
                severity.map { "severity=\($0.rawValue)" },
                outcome.map { "outcome=\($0.rawValue)" },
                order.map { "order=\($0.text)" }, after.map { "after=\($0.text)" },
            ].compactMap(\.self)
            return parts.isEmpty ? "/findings" : "/findings?\(parts.joined(separator: "&"))"
        }

        package func covers(_ number: OrderNumber) -> Bool {
            (order == nil || number == order) && (after.map { $0 < number } ?? true)
        }

        /// Whether the order is one that is asked for, on whichever page.
        fileprivate func holds(_ number: OrderNumber) -> Bool { order == nil || number == order }

        /// nil: whatever.
        var shownOutcome: Outcome? { outcome ?? (severity == nil ? nil : .found) }

        package func matches(_ finding: Finding) -> Bool {
            (severity == nil || finding.severity == severity)
                && (shownOutcome == nil || finding.outcome == shownOutcome)
        }

        fileprivate func with(_ change: (inout Filter) -> Void) -> Filter {
            var filter = self
            filter.after = nil
            change(&filter)
            return filter
        }
    }

    package let filter: Filter
    package let ledger: ReaderLedger
    package let reader: PageReader

    package init(filter: Filter, ledger: ReaderLedger, reader: PageReader) {
        self.filter = filter
        self.ledger = ledger
        self.reader = reader
    }

    /// How many orders are judged for one page.
    package static let mostOrders = 20

    package func html() throws -> HTML {
        // Those that there are no verdicts on for this reader are on no page.
        let numbers = ledger.judgedOrders().filter(filter.holds)
        let start = filter.after.map { last in
            numbers.firstIndex { last < $0 } ?? numbers.count
        }
        let paging = Paging(numbers, from: start ?? 0, count: FindingsPage.mostOrders) { $0.text }
        let sections: [HTML] = try paging.shown.compactMap { try section($0) }
        let next = paging.html(reader) { key in
            filter.with { $0.after = key.flatMap(OrderNumber.init) }.path
        }
        return PageFrame(
            reader: reader, path: filter.path, title: reader(FindingWords.title),
            origin: ledger.view.checkpoint.origin.text
        ).page(
            """
            <h1>\(reader(FindingWords.title))</h1>
            <p class="lead">\(reader(FindingWords.why))</p>
            \(choices)
            \(sections.isEmpty ? "<p>\(reader(FindingWords.none))</p>" : sections.joined)
            \(next)
            """)
    }

    private func section(_ number: OrderNumber) throws -> HTML? {
        guard let review = try ledger.review(number), let sheet = review.verdict else { return nil }
        let findings = FindingsSection(
            sheet: sheet, workers: WorkerNumbers(review.order, isHere: false), linked: [],
            reader: reader, place: "\(number.text)-")
        let parts: [HTML] = sheet.sections.filter {
            filter.standard == nil || $0.standard == filter.standard
        }.compactMap { section in
            let groups = section.findings.filter { filter.matches($0.first) }
            guard !groups.isEmpty else { return nil }
            let items: [HTML] = groups.map { findings.finding($0) }
            return "<h3>\(reader(section.standard.wording))</h3>\(items)"
        }
        guard !parts.isEmpty else { return nil }
        return """
            <section aria-labelledby="of-\(number.text)"><h2 id="of-\(number.text)">\
            \(reader.order(number))</h2>\(parts)</section>
            """
    }

    // MARK: What may be chosen

    private var choices: HTML {
        let standards = Standard.allCases.map { standard in
            (standard.wording, filter.standard == standard, filter.with { $0.standard = standard })
        }
        let severities = Severity.allCases.map { severity in
            (severity.wording, filter.severity == severity, filter.with { $0.severity = severity })
        }
        let outcomes = Outcome.allCases.map { outcome in
            (
                outcome.wording, filter.shownOutcome == outcome,
                filter.with { $0.outcome = outcome }
            )
        }
        // Of one severity nothing is left open: what is shown is found, or is chosen here.
        let anyOutcome =
            filter.severity == nil
            ? [(FindingWords.any, filter.outcome == nil, filter.with { $0.outcome = nil })] : []
        let order: HTML =
            filter.order.map { number in
                let all = reader.link(filter.with { $0.order = nil }.path)
                return """
                    <p>\(reader(PageWords.order)): <strong>\(number.text)</strong> · \
                    <a href="\(all)">\(reader(FindingWords.allOrders))</a></p>
                    """
            } ?? .nothing
        return """
            <nav class="choices" aria-label="\(reader(FindingWords.choose))">
            \(row(
                FindingWords.standard,
                [(FindingWords.any, filter.standard == nil, filter.with { $0.standard = nil })]
                    + standards))
            \(row(
                FindingWords.severity,
                [(FindingWords.any, filter.severity == nil, filter.with { $0.severity = nil })]
                    + severities))
            \(row(FindingWords.outcome, anyOutcome + outcomes))
            \(order)</nav>
            """
    }

    private func row(
        _ title: Trilingual, _ choices: [(Trilingual, isChosen: Bool, Filter)]
    ) -> HTML {
        let links: [HTML] = choices.map { words, isChosen, filter in
            let current: HTML = isChosen ? " aria-current=\"true\"" : .nothing
            return "<li><a href=\"\(reader.link(filter.path))\"\(current)>\(reader(words))</a></li>"
        }
        return "<p>\(reader(title))</p><ul>\(links)</ul>"
    }
}

extension FindingWords {
    static let why = Trilingual(
        en: "What the rules found in the orders that you may read, with reasons and what would "
            + "resolve it. That nothing is found does not prove that nothing is wrong.",
        ja: "閲覧できる求人について規則が見出した事項、その理由と解消方法です。指摘事項がないことは、問題がないことの証明になりません。",
        vi:
            "Những gì các quy tắc phát hiện trong các đơn hàng bạn được đọc, kèm lý do và cách giải "
            + "quyết. Không phát hiện gì không phải là bằng chứng.")
    static let none = Trilingual(
        en: "No finding of this kind in the orders that you may read.",
        ja: "閲覧できる求人に該当する指摘事項はありません。",
        vi: "Không có phát hiện loại này trong các đơn hàng bạn được đọc.")
    static let choose = Trilingual(en: "Choose findings", ja: "絞り込み", vi: "Lọc")
    static let standard = Trilingual(en: "Standard", ja: "基準", vi: "Tiêu chuẩn")
    static let severity = Trilingual(en: "Severity", ja: "重大度", vi: "Mức độ")
    static let outcome = Trilingual(
        en: "How far established", ja: "確定の状況", vi: "Mức xác định")
    static let any = Trilingual(en: "all", ja: "すべて", vi: "tất cả")
    static let allOrders = Trilingual(en: "all orders", ja: "すべての求人", vi: "mọi đơn hàng")
    static let next = Trilingual(
        en: "The orders that follow", ja: "続きの求人", vi: "Các đơn hàng tiếp theo")
}
