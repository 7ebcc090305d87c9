import Registry
import Wording

/// Draws a flow of money: a column for each who paid or was paid and a row with an arrow for each
/// flow; on a narrow screen, and where there are too many columns, payer and payee in every row.
struct MoneyFlowDrawing {
    let flow: MoneyFlow
    let chain: [PartyID]
    let reader: PageReader

    private static let size = 14
    private static let gap = 8

    /// More columns than this leave no room for names.
    private static let mostColumns = 8

    func drawn(for screen: Drawing.Screen) -> Drawing {
        let ends = flow.ends(chain: chain)
        var figure = Drawing(width: screen.width)
        let isWide = screen == .wide && (2...MoneyFlowDrawing.mostColumns).contains(ends.count)
        var y = isWide ? heads(ends, in: &figure) : MoneyFlowDrawing.gap
        let top = y
        for account in flow.panels {
            y = band(account, at: y, in: &figure)
            for line in account.flows {
                y =
                    isWide
                    ? row(line, ends, at: y, in: &figure) : card(line, at: y, in: &figure)
            }
            y += MoneyFlowDrawing.gap
        }
        figure.end(at: y)
        guard isWide else { return figure }
        // Behind everything else.
        var behind = Drawing(width: screen.width)
        for position in ends.indices {
            let x = column(position, of: ends.count, in: figure)
            behind.add(
                .line(Drawing.Point(x: x, y: top), Drawing.Point(x: x, y: y), .guide))
        }
        for shape in figure.shapes { behind.add(shape) }
        behind.end(at: y)
        return behind
    }

    private func column(_ position: Int, of count: Int, in figure: Drawing) -> Int {
        (2 * position + 1) * figure.width / (2 * count)
    }

    private func heads(_ ends: [MoneyFlow.End], in figure: inout Drawing) -> Int {
        let width = figure.width / ends.count - 16
        let names = ends.map {
            TextExtent.lines(
                of: reader($0.label), size: MoneyFlowDrawing.size, isBold: true, width: width - 12,
                atMost: 4)
        }
        let leading = Drawing.leading(MoneyFlowDrawing.size)
        let height = (names.map(\.count).max() ?? 1) * leading + 12
        for (position, end) in ends.enumerated() {
            let x = column(position, of: ends.count, in: figure)
            figure.add(
                .box(
                    Drawing.Box(x: x - width / 2, y: 2, width: width, height: height),
                    end.isWorkersSide ? .paid : .frame))
            let above = (height - 12 - names[position].count * leading) / 2
            figure.write(
                names[position], x: x, y: 8 + above + MoneyFlowDrawing.size, anchor: .middle,
                size: MoneyFlowDrawing.size, look: .strong)
        }
        return height + 2 + MoneyFlowDrawing.gap
    }

    /// Who says it, and of whom it says that nothing was paid.
    private func band(
        _ account: MoneyFlow.Panel, at y: Int, in figure: inout Drawing
    ) -> Int {
        let title = TextExtent.lines(
            of: DrawingWords.title(of: account, for: reader), size: MoneyFlowDrawing.size,
            isBold: true, width: figure.width - 20, atMost: 3)
        let notes = DrawingWords.notes(of: account, for: reader).flatMap {
            TextExtent.lines(
                of: $0, size: MoneyFlowDrawing.size, width: figure.width - 20, atMost: 3)
        }
        let leading = Drawing.leading(MoneyFlowDrawing.size)
        let height = (title.count + notes.count) * leading + 12
        figure.add(.box(Drawing.Box(x: 0, y: y, width: figure.width, height: height), .band))
        figure.write(
            title, x: 10, y: y + 6 + MoneyFlowDrawing.size, size: MoneyFlowDrawing.size,
            look: .strong)
        figure.write(
            notes, x: 10, y: y + 6 + MoneyFlowDrawing.size + title.count * leading,
            size: MoneyFlowDrawing.size)
        return y + height + MoneyFlowDrawing.gap
    }

    private func row(
        _ line: MoneyFlow.Flow, _ ends: [MoneyFlow.End], at y: Int, in figure: inout Drawing
    ) -> Int {
        guard let from = ends.firstIndex(of: line.payer), let to = ends.firstIndex(of: line.payee)
        else { return y }
        let start = column(from, of: ends.count, in: figure)
        let end = column(to, of: ends.count, in: figure)
        let look = DrawingWords.look(of: line)
        let size = MoneyFlowDrawing.size
        let room = min(figure.width - 16, max(abs(end - start) - 24, 440))
        let said = lines(of: line, width: room)
        let widest =
            said.bold.map { TextExtent.width(of: $0, size: size, isBold: true) }
            + said.plain.map { TextExtent.width(of: $0, size: size) }
        let width = (widest.max() ?? 0) + 8
        // In the middle of the arrow, as far as the edges allow.
        let middle = min(
            max((start + end) / 2, (width + 1) / 2 + 2), figure.width - (width + 1) / 2 - 2)
        let leading = Drawing.leading(size)
        let height = (said.bold.count + said.plain.count) * leading
        figure.add(
            .box(Drawing.Box(x: middle - width / 2, y: y, width: width, height: height), .cover))
        figure.write(
            said.bold, x: middle, y: y + size, anchor: .middle, size: size,
            look: look == .paid ? .paid : .strong)
        figure.write(
            said.plain, x: middle, y: y + size + said.bold.count * leading, anchor: .middle,
            size: size)
        let level = y + height + 8
        figure.add(.dot(Drawing.Point(x: start, y: level), look))
        if from != to {
            figure.add(
                .arrow(Drawing.Point(x: start, y: level), Drawing.Point(x: end, y: level), look))
        }
        return level + 10 + MoneyFlowDrawing.gap
    }

    /// Payer and payee beside each other, and below them what was paid.
    private func card(
        _ line: MoneyFlow.Flow, at y: Int, in figure: inout Drawing
    ) -> Int {
        let size = MoneyFlowDrawing.size
        let leading = Drawing.leading(size)
        let look = DrawingWords.look(of: line)
        let half = min((figure.width - 52) / 2, 320)
        let names = [line.payer, line.payee].map {
            TextExtent.lines(of: reader($0.label), size: size, width: half - 12, atMost: 4)
        }
        let height = (names.map(\.count).max() ?? 1) * leading + 10
        let right = 2 + half + 48
        for (x, name, end) in [(2, names[0], line.payer), (right, names[1], line.payee)] {
            figure.add(
                .box(
                    Drawing.Box(x: x, y: y, width: half, height: height),
                    end.isWorkersSide && look == .paid ? .paid : .frame))
            let above = (height - 10 - name.count * leading) / 2
            figure.write(
                name, x: x + half / 2, y: y + 5 + above + size, anchor: .middle, size: size)
        }
        let level = y + height / 2
        figure.add(
            .arrow(
                Drawing.Point(x: 2 + half + 4, y: level), Drawing.Point(x: right - 4, y: level),
                look))
        let said = lines(of: line, width: figure.width - 8)
        figure.write(
            said.bold, x: 4, y: y + height + 4 + size, size: size,
            look: look == .paid ? .paid : .strong)
        figure.write(
            said.plain, x: 4, y: y + height + 4 + size + said.bold.count * leading, size: size)
        return y + height + 8 + (said.bold.count + said.plain.count) * leading
            + MoneyFlowDrawing.gap
    }

    private func lines(
        of line: MoneyFlow.Flow, width: Int
    ) -> (bold: [String], plain: [String]) {
        let size = MoneyFlowDrawing.size
        return (
            TextExtent.lines(
                of: DrawingWords.amount(of: line, for: reader), size: size, isBold: true,
                width: width, atMost: 3),
            TextExtent.lines(
                of: DrawingWords.purpose(of: line, for: reader), size: size, width: width,
                atMost: 6)
        )
    }
}
