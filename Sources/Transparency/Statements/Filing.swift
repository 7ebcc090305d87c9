import Platform

/// What travels to the registry: a statement, and for a sealed one its opening.
///
/// - Source: `Specs/filing.md`.
package struct Filing: Equatable, Sendable {
    package let opening: Opening?
    /// The statement's exact bytes.
    package let statement: [UInt8]

    package init(opening: Opening?, statement: [UInt8]) {
        self.opening = opening
        self.statement = statement
    }

    package static let firstLine = "feri-filing/1\n"

    package var bytes: [UInt8] {
        var result = Array(Filing.firstLine.utf8)
        if let opening {
            result.append(contentsOf: "opening ".utf8)
            Base64.append(opening.salt.span, to: &result)
            result.append(UInt8(ascii: "\n"))
            result.append(contentsOf: opening.content)
            result.append(UInt8(ascii: "\n"))
        }
        result.append(UInt8(ascii: "\n"))
        result.append(contentsOf: statement)
        return result
    }

    /// Reads one filing or several behind each other, the whole of `bytes`.
    package static func parseAll(_ bytes: [UInt8]) throws(FilingError) -> [Filing] {
        var reader = FilingReader(bytes)
        var filings: [Filing] = []
        repeat {
            filings.append(try reader.next())
        } while !reader.isAtEnd
        return filings
    }
}

/// Where in a file of filings something else was expected.
package struct FilingError: Error, Equatable, Sendable {
    /// From 1.
    package let line: Int
    package let expected: String
}
