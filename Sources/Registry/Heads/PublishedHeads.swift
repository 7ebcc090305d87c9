/// The newest heads that a ledger published.
package struct PublishedHeads: Sendable {
    package let seq: UInt64
    package let heads: HeadsPublished
    /// Whether all contents they count were available, so that they were compared.
    package let isChecked: Bool
}
