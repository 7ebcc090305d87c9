import Markup

extension Drawing {
    /// Which screens a drawing is for; a page carries both and shows one.
    enum Screen: String, CaseIterable {
        case narrow, wide

        /// What it is drawn for, in pixels.
        var width: Int {
            switch self {
            case .narrow: 328
            case .wide: 1040
            }
        }
    }

    /// The figure as inline SVG; `label` says in words what it shows.
    func svg(for screen: Screen, label: String) -> HTML {
        let drawn: [HTML] = shapes.map(Drawing.markup)
        return """
            <svg class="figure \(screen.rawValue)" viewBox="0 0 \(width) \(height)" role="img" \
            aria-label="\(label)">\(drawn)</svg>
            """
    }

    private static func markup(_ shape: Shape) -> HTML {
        switch shape {
        case .box(let box, let look):
            return """
                <rect class="\(look.rawValue)" x="\(box.x)" y="\(box.y)" width="\(box.width)" \
                height="\(box.height)" rx="3"/>
                """
        case .line(let from, let to, let look):
            return line(from, to, look)
        case .arrow(let from, let to, let look):
            let back = to.x < from.x ? 9 : -9
            let shaft = Point(x: to.x + back / 2, y: to.y)
            return line(from, shaft, look)
                + """
                <path class="\(look.rawValue) head" d="M\(to.x) \(to.y)l\(back) -6v12z"/>
                """
        case .dot(let at, let look):
            return "<circle class=\"\(look.rawValue)\" cx=\"\(at.x)\" cy=\"\(at.y)\" r=\"5\"/>"
        case .peak(let at, let look):
            return """
                <path class="\(look.rawValue) head" d="M\(at.x) \(at.y - 8)l7 13h-14z"/>
                """
        case .text(let text):
            return """
                <text class="\(text.look.rawValue)" x="\(text.at.x)" y="\(text.at.y)" \
                font-size="\(text.size)" text-anchor="\(text.anchor.rawValue)">\(text.text)</text>
                """
        }
    }

    private static func line(_ from: Point, _ to: Point, _ look: Look) -> HTML {
        """
        <path class="\(look.rawValue) line" d="M\(from.x) \(from.y)L\(to.x) \(to.y)"/>
        """
    }
}
