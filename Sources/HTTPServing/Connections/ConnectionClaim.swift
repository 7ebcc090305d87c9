import Platform

extension ConnectionMachine {
    /// How strongly a connection may hold its place when another needs it; the least goes first.
    struct Claim: Comparable {
        /// Whether an answer is on its way to a peer who asked.
        let isAnswering: Bool
        /// Since when it waits for the same thing: who has waited longest is spared first.
        let since: MonotonicTime

        static func < (left: Claim, right: Claim) -> Bool {
            left.isAnswering == right.isAnswering
                ? left.since < right.since : right.isAnswering
        }
    }
}
