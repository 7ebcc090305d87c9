/// Some things, of which the first few are listed and all are counted.
package struct Few<Element: Sendable>: Sendable {
    /// More than anybody reads at once; a ledger may have as many as it likes.
    private static var most: Int { 8 }

    package private(set) var first: [Element] = []
    package private(set) var count = 0

    package init() {}

    package init(_ elements: some Sequence<Element>) {
        for element in elements { add(element) }
    }

    package var isEmpty: Bool { count == 0 }

    /// Whether there are others than `first`.
    package var hasMore: Bool { count > first.count }

    package mutating func add(_ element: Element) {
        if first.count < Few.most { first.append(element) }
        count += 1
    }
}
