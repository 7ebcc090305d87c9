/// All that is wrong with a file: at least one fault, by row, then column.
package struct TableFaults: Error, Hashable, Sendable {
    package let faults: [TableFault]
    /// How many more there are beyond the limit of those listed.
    package let unlisted: Int

    /// nil when there are none.
    package init?(_ faults: [TableFault]) {
        guard !faults.isEmpty else { return nil }
        // Sorted by place and, at one place, by the order in which they were found.
        let sorted = faults.enumerated().sorted { left, right in
            if TableFault.comesBefore(left.element, right.element) { return true }
            if TableFault.comesBefore(right.element, left.element) { return false }
            return left.offset < right.offset
        }
        self.faults = sorted.prefix(TableLimits.listedFaults).map(\.element)
        unlisted = max(0, faults.count - TableLimits.listedFaults)
    }

    init(only fault: TableFault) {
        faults = [fault]
        unlisted = 0
    }
}
