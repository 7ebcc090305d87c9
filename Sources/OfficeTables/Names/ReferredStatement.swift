import Platform
import Registry

/// A statement that the ledger has, as a table refers to it.
package struct ReferredStatement: Sendable {
    package let identity: Digest
    package let said: Said

    package enum Said: Sendable {
        case open(Subjects)
        case sealed
        /// No ledger was asked.
        case unknown
    }

    package init(_ identity: Digest, _ said: Said) {
        self.identity = identity
        self.said = said
    }
}
