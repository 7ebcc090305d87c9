/// A piece of HTML that is safe by the way it is made: what the program writes stands as it is,
/// what is interpolated is escaped.
///
/// `"<td>\(party.name)</td>" as HTML` cannot let a name act as markup.
package struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
    package private(set) var text: String

    package init(stringLiteral text: StaticString) { self.text = "\(text)" }

    package init(stringInterpolation: Pieces) { text = stringInterpolation.text }

    /// Text of any origin, escaped.
    package init(escaping text: String) { self.text = HTMLText.escaped(text) }

    package static let nothing: HTML = ""

    package static func + (left: HTML, right: HTML) -> HTML { [left, right].joined }

    fileprivate init(joining pieces: [HTML], separator: String) {
        text = pieces.map(\.text).joined(separator: separator)
    }

    package struct Pieces: StringInterpolationProtocol {
        fileprivate var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) { text += "\(literal)" }

        package mutating func appendInterpolation(_ piece: String) {
            text += HTMLText.escaped(piece)
        }

        package mutating func appendInterpolation(_ piece: HTML) { text += piece.text }

        package mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { text += piece.text }
        }

        package mutating func appendInterpolation(_ number: some BinaryInteger) {
            text += String(number)
        }
    }
}

extension [HTML] {
    package var joined: HTML { HTML(joining: self, separator: "") }

    /// With a comma and a space between them, or, in Japanese, `、`.
    package func joined(by separator: ListSeparator) -> HTML {
        HTML(joining: self, separator: separator.rawValue)
    }
}

/// What stands between the items of a list in running text.
package enum ListSeparator: String {
    case comma = ", "
    case ideographicComma = "、"
    case lineBreak = "<br>"
    case middleDot = " · "
}
