/// The first thing in a published tree that does not verify: where it is, what was seen and
/// what was expected.
package struct VerificationFailure: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Place: Hashable, Sendable {
        /// A path relative to the published directory, such as `tile/0/000`.
        case file(String)
        /// An entry's seq.
        case entry(UInt64)
        /// A path relative to the directory of the openings.
        case openings(String)
    }

    package let place: Place
    package let expected: String
    package let seen: String

    package init(_ place: Place, expected: String, seen: String) {
        self.place = place
        self.expected = expected
        self.seen = seen
    }

    /// `tile/0/000: expected 8192 bytes, seen 8160 bytes`.
    package var description: String {
        let name =
            switch place {
            case .file(let path): path
            case .entry(let seq): "seq \(seq)"
            case .openings(let path): "openings \(path)"
            }
        return "\(name): expected \(expected), seen \(seen)"
    }
}
