/// The route that a request asks for, with the checked values of its path and query: all that its
/// answer depends on besides the ledger and the reader.
package struct CheckedValues: Hashable, Sendable {
    let route: String
    /// Of the type that the route's pattern reads.
    let path: any Hashable & Sendable
    let query: any Hashable & Sendable

    package static func == (one: CheckedValues, other: CheckedValues) -> Bool {
        one.route == other.route && AnyHashable(one.path) == AnyHashable(other.path)
            && AnyHashable(one.query) == AnyHashable(other.query)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(route)
        hasher.combine(AnyHashable(path))
        hasher.combine(AnyHashable(query))
    }
}
