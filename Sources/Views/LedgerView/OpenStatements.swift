import Judging
import Platform
import Registry
import Synchronization
import Transparency

/// The registry's own statements, and the rules it adopted: read once for all orders.
package final class OpenStatements: Sendable {
    private struct Known {
        /// The one asked for last: a list of orders asks of one moment.
        var record: (asOf: Instant, record: OpenRecord)?
        var books: [Digest: RuleBook] = [:]
    }

    private let entries: [CaseEntry]
    private let known = Mutex(Known())

    /// - Parameter entries: those that name no order, in the order of seq.
    init(_ entries: [CaseEntry]) { self.entries = entries }

    /// What they say as of a moment.
    package func record(asOf moment: Instant) -> OpenRecord {
        if let known = known.withLock({ $0.record }), known.asOf == moment { return known.record }
        let record = OpenRecord(entries, asOf: moment)
        known.withLock { $0.record = (moment, record) }
        return record
    }

    /// - Throws: `ShapeError` where this version cannot judge by the profile.
    package func book(of profile: Profile) throws(ShapeError) -> RuleBook {
        if let book = known.withLock({ $0.books[profile.digest] }) { return book }
        let book = try RuleBook(profile)
        known.withLock { $0.books[profile.digest] = book }
        return book
    }
}
