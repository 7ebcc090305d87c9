import Markup
import Platform
import Registry
import Wording

/// When the chain went through which step, drawn and as a table.
struct TimelineSection {
    let timeline: ChainTimeline
    let reader: PageReader
    /// The entries that are on the same page.
    let linked: Set<UInt64>

    var html: HTML {
        let drawing = ChainTimelineDrawing(timeline: timeline, reader: reader)
        let figure: HTML = Drawing.Screen.allCases.compactMap { screen in
            drawing.drawn(for: screen)?.svg(for: screen, label: reader(DrawingWords.chain))
        }.joined
        let content: HTML =
            timeline.span == nil
            ? "<p>\(reader(DrawingWords.noDays))</p>"
            : """
            <p class="small quiet">\(reader(DrawingWords.chainWhy))</p>
            <figure>\(figure)\(reader.folded(table))</figure>
            """
        return """
            <section aria-labelledby="timeline"><h2 id="timeline">\(reader(DrawingWords.chain))</h2>
            \(content)
            </section>
            """
    }

    private var table: HTML {
        let rows: [HTML] = timeline.steps.map { step in
            let first: HTML = step.days.first.map { "\(reader.day($0))" } ?? .nothing
            let last: HTML = step.days.last.map { "\(reader.day($0))" } ?? .nothing
            let count: HTML = step.workers.map { "\($0)" } ?? "–"
            return """
                <tr\(step.isPayment ? " class=\"paid\"" as HTML : .nothing)>
                <th scope="row">\(reader(step.label))</th><td class="nowrap">\(first)</td>
                <td class="nowrap">\(last)</td><td class="number">\(count)</td>
                <td>\(reader.seqs(step.seqs, linked: linked))</td></tr>
                """
        }
        return reader.table(
            "steps", title: DrawingWords.chain,
            columns: [
                DrawingWords.step, DrawingWords.firstDay, DrawingWords.lastDay,
                DrawingWords.workers,
                ReviewWords.entries,
            ], rows: "<tbody>\(rows)</tbody>")
    }
}

/// Who paid whom for what by each account, drawn and as a table.
struct MoneyFlowSection {
    let flow: MoneyFlow
    let chain: [PartyID]
    let reader: PageReader
    /// The entries that are on the same page.
    let linked: Set<UInt64>

    var html: HTML {
        let drawing = MoneyFlowDrawing(flow: flow, chain: chain, reader: reader)
        let figure: HTML = Drawing.Screen.allCases.map { screen in
            drawing.drawn(for: screen).svg(for: screen, label: reader(DrawingWords.flow))
        }.joined
        let content: HTML =
            flow.panels.isEmpty
            ? "<p>\(reader(ReviewWords.noMoney))</p>"
            : """
            <p class="small quiet">\(reader(DrawingWords.flowWhy))</p>
            <figure>\(figure)\(reader.folded(table))</figure>
            """
        return """
            <section aria-labelledby="flow"><h2 id="flow">\(reader(DrawingWords.flow))</h2>
            \(content)
            </section>
            """
    }

    private var table: HTML {
        let bodies: [HTML] = flow.panels.map { account in
            let notes: [HTML] = DrawingWords.notes(of: account, for: reader).map {
                "<br><span class=\"quiet small\">\($0)</span>"
            }
            let rows: [HTML] = account.flows.map(row)
            return """
                <tbody><tr><th scope="rowgroup" colspan="6">\
                \(DrawingWords.title(of: account, for: reader))\(notes)</th></tr>\(rows)</tbody>
                """
        }
        return reader.table(
            "flows", title: DrawingWords.flow,
            columns: [
                ReviewWords.paidBy, ReviewWords.paidTo, ReviewWords.purpose, DrawingWords.sum,
                DrawingWords.workers, ReviewWords.entries,
            ], rows: bodies.joined)
    }

    private func row(_ flow: MoneyFlow.Flow) -> HTML {
        let mark: HTML =
            flow.isPaidByWorker
            ? "<br><span class=\"paid-mark\"><span aria-hidden=\"true\">▲</span> \(reader(ReviewWords.workerPaid))</span>"
            : .nothing
        return """
            <tr\(flow.isPaidByWorker ? " class=\"paid\"" as HTML : .nothing)>
            <td>\(reader(flow.payer.label))\(mark)</td><td>\(reader(flow.payee.label))</td>
            <td>\(DrawingWords.purpose(of: flow, for: reader))</td>
            <td class="number">\(reader.money(flow.amount))</td>
            <td class="number">\(flow.workers.count)</td>
            <td>\(reader.seqs(flow.seqs, linked: linked))</td></tr>
            """
    }
}

extension PageReader {
    /// The table beside a figure, for those who read it instead, or wants the numbers.
    fileprivate func folded(_ table: HTML) -> HTML {
        "<details class=\"equivalent\"><summary>\(self(DrawingWords.asTable))</summary>\(table)</details>"
    }

    /// Entries by their numbers, three and more in a row as a span; linked where they are on the
    /// page.
    func seqs(_ seqs: [UInt64], linked: Set<UInt64>) -> HTML {
        var spans: [ClosedRange<UInt64>] = []
        for seq in Set(seqs).sorted() {
            if let last = spans.last, last.upperBound + 1 == seq {
                spans[spans.count - 1] = last.lowerBound...seq
            } else {
                spans.append(seq...seq)
            }
        }
        func link(_ seq: UInt64) -> HTML {
            linked.contains(seq) ? "<a href=\"#seq-\(seq)\">\(seq)</a>" : "\(seq)"
        }
        return spans.flatMap { span -> [HTML] in
            span.count > 2
                ? ["\(link(span.lowerBound))–\(link(span.upperBound))"] : span.map(link)
        }.joined(by: .comma)
    }
}
