import Platform
import Transparency
import Views

/// Holds notes, one after the other, against what a ledger says of them.
package struct RefusalTally {
    private var tree = Frontier()
    private var rest: ArraySlice<CountedRefusals>

    /// - Parameter counts: all of the ledger's, in its order; counts never fall.
    /// - Throws: `RefusalFault` for a count of none with a root.
    package init(_ counts: [CountedRefusals]) throws(RefusalFault) {
        rest = counts[...]
        try settle()
    }

    /// - Throws: `RefusalFault.anotherRoot` when the notes so far are not those that were counted.
    package mutating func take(_ note: SignedRefusal) throws(RefusalFault) {
        tree.append(note.leaf)
        try settle()
    }

    /// - Throws: `RefusalFault.fewerThanCounted` when there are no more notes.
    package func finish() throws(RefusalFault) {
        guard let open = rest.first else { return }
        throw RefusalFault.fewerThanCounted(notes: tree.size, count: open.count, seq: open.seq)
    }

    private mutating func settle() throws(RefusalFault) {
        while let next = rest.first, next.count == tree.size {
            guard next.root == tree.root else {
                throw RefusalFault.anotherRoot(count: next.count, seq: next.seq)
            }
            rest.removeFirst()
        }
    }
}
