/// A drawing in whole pixels: what is where, before it is written as SVG.
struct Drawing: Hashable, Sendable {
    /// What a shape or a text means; the style sheet says how it looks.
    enum Look: String, Hashable, Sendable {
        /// What a worker paid.
        case paid
        /// Money that a worker borrowed.
        case loan
        /// Money given back to a worker.
        case refund
        case plain, quiet, strong, frame, band, guide, cover
    }

    struct Point: Hashable, Sendable {
        let x: Int
        let y: Int
    }

    struct Box: Hashable, Sendable {
        let x: Int
        let y: Int
        let width: Int
        let height: Int
    }

    /// One line of text; `at` is its baseline.
    struct Text: Hashable, Sendable {
        enum Anchor: String, Hashable, Sendable { case start, middle, end }

        let text: String
        let at: Point
        let anchor: Anchor
        let size: Int
        let look: Look

        var isBold: Bool { look == .strong || look == .paid }

        /// The room it takes.
        var box: Box {
            let width = TextExtent.width(of: text, size: size, isBold: isBold)
            let left =
                switch anchor {
                case .start: at.x
                case .middle: at.x - (width + 1) / 2
                case .end: at.x - width
                }
            return Box(x: left, y: at.y - size, width: width, height: size + size / 4)
        }
    }

    enum Shape: Hashable, Sendable {
        case box(Box, Look)
        case line(Point, Point, Look)
        /// A line with its head at the second point; along a row, to the left or to the right.
        case arrow(Point, Point, Look)
        case dot(Point, Look)
        /// A triangle on its base: a payment of a worker.
        case peak(Point, Look)
        case text(Text)
    }

    let width: Int
    private(set) var height = 0
    private(set) var shapes: [Shape] = []

    init(width: Int) { self.width = width }

    mutating func add(_ shape: Shape) { shapes.append(shape) }

    /// Lines of text below each other, the first baseline at `y`.
    mutating func write(
        _ lines: [String], x: Int, y: Int, anchor: Text.Anchor = .start, size: Int,
        look: Look = .plain
    ) {
        for (row, line) in lines.enumerated() {
            add(
                .text(
                    Text(
                        text: line, at: Point(x: x, y: y + row * Drawing.leading(size)),
                        anchor: anchor, size: size, look: look)))
        }
    }

    mutating func end(at y: Int) { height = y }

    /// From one baseline to the next.
    static func leading(_ size: Int) -> Int { size + size / 3 + 1 }

    var texts: [Text] {
        shapes.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
}
