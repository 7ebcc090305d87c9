import Platform
import Registry
import Wording

/// Draws the steps of a chain below each other over one axis of time.
struct ChainTimelineDrawing {
    let timeline: ChainTimeline
    let reader: PageReader

    private static let size = 14
    private static let small = 13
    /// Between the axis and the edge, so that half a mark or half a date has room.
    private static let margin = 44

    /// nil where nothing has a day.
    func drawn(for screen: Drawing.Screen) -> Drawing? {
        guard let span = timeline.span else { return nil }
        var figure = Drawing(width: screen.width)
        let isWide = screen == .wide
        let labels = isWide ? 300 : screen.width
        let left = isWide ? labels + ChainTimelineDrawing.margin : ChainTimelineDrawing.margin
        let axis = Axis(
            from: left, to: screen.width - ChainTimelineDrawing.margin, span: span)
        let size = ChainTimelineDrawing.size
        let leading = Drawing.leading(size)
        let top = ChainTimelineDrawing.small + 14
        var rows: [(step: ChainTimeline.Step, lines: [String], y: Int, level: Int)] = []
        var y = top + 6
        for step in timeline.steps {
            let lines = TextExtent.lines(
                of: label(step), size: size, isBold: step.isPayment, width: labels - 8,
                atMost: isWide ? 3 : 4)
            let level = isWide ? y + (lines.count * leading) / 2 : y + lines.count * leading + 8
            rows.append((step, lines, y, level))
            y = isWide ? y + max(lines.count * leading, 22) + 6 : level + 18
        }
        for (day, text) in ticks(axis) {
            let x = axis.x(of: day)
            figure.add(
                .line(Drawing.Point(x: x, y: top - 6), Drawing.Point(x: x, y: y), .guide))
            figure.write(
                [text], x: x, y: ChainTimelineDrawing.small + 2, anchor: .middle,
                size: ChainTimelineDrawing.small, look: .quiet)
        }
        for row in rows { draw(row.step, row.lines, y: row.y, level: row.level, axis, &figure) }
        figure.end(at: y + 2)
        return figure
    }

    private func label(_ step: ChainTimeline.Step) -> String {
        guard let count = step.workers else { return reader(step.label) }
        return "\(reader(step.label)) · \(reader(DrawingWords.workers(count)))"
    }

    private func draw(
        _ step: ChainTimeline.Step, _ lines: [String], y: Int, level: Int, _ axis: Axis,
        _ figure: inout Drawing
    ) {
        let size = ChainTimelineDrawing.size
        let look = step.isPayment ? Drawing.Look.paid : .plain
        let widest =
            lines.map { TextExtent.width(of: $0, size: size, isBold: step.isPayment) }.max() ?? 0
        // Lines of the axis do not run through words.
        figure.add(
            .box(
                Drawing.Box(
                    x: 0, y: y, width: widest + 8, height: lines.count * Drawing.leading(size)),
                .cover))
        figure.write(lines, x: 2, y: y + size, size: size, look: step.isPayment ? .paid : .plain)
        if let first = step.days.first, let last = step.days.last, first < last {
            figure.add(
                .line(
                    Drawing.Point(x: axis.x(of: first), y: level),
                    Drawing.Point(x: axis.x(of: last), y: level), look))
        }
        for day in step.days {
            let at = Drawing.Point(x: axis.x(of: day), y: level)
            figure.add(step.isPayment ? .peak(at, look) : .dot(at, look))
        }
    }

    /// Firsts of months, as many as can be read: every month, or every second, third, sixth,
    /// twelfth, and so on; the first day of all where no month begins.
    private func ticks(_ axis: Axis) -> [(day: CivilDate, text: String)] {
        let months = axis.months
        guard !months.isEmpty else { return [tick(axis.span.lowerBound)] }
        for stride in [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200] {
            let wanted = months.filter { ($0.year * 12 + $0.month - 1).isMultiple(of: stride) }
                .map(tick)
            let widest =
                wanted.map { TextExtent.width(of: $0.text, size: ChainTimelineDrawing.small) }
                .max() ?? 0
            let distances = zip(wanted, wanted.dropFirst()).map {
                axis.x(of: $1.day) - axis.x(of: $0.day)
            }
            if !wanted.isEmpty, distances.allSatisfy({ $0 > widest + 10 }) { return wanted }
        }
        return [tick(months[0])]
    }

    private func tick(_ day: CivilDate) -> (day: CivilDate, text: String) {
        (day, DrawingWords.tick(day, in: reader.language))
    }

    /// Days along a row of pixels.
    struct Axis {
        let from: Int
        let to: Int
        let span: ClosedRange<CivilDate>

        func x(of day: CivilDate) -> Int {
            let first = span.lowerBound.daysSinceEpoch
            let all = max(span.upperBound.daysSinceEpoch - first, 1)
            return from + (day.daysSinceEpoch - first) * (to - from) / all
        }

        /// The first of each month within, at most the 12,000 that a thousand years have.
        var months: [CivilDate] {
            var months: [CivilDate] = []
            var (year, month) = (span.lowerBound.year, span.lowerBound.month)
            while months.count < 12_000,
                let day = CivilDate(year: year, month: month, day: 1), day <= span.upperBound
            {
                if day >= span.lowerBound { months.append(day) }
                (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
            }
            return months
        }
    }
}
