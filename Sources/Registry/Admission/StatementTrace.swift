import Platform
import Transparency

/// What must be remembered of an admitted statement so that a later one may refer to it.
struct StatementTrace: Sendable {
    let speaker: PartyID
    /// nil when the content was not at hand.
    let type: ContentType?
    let subjects: Subjects
    let perspective: Perspective?
    let moment: Moment?
    let isSealed: Bool
    /// The entry of the first version, for a correction; else its own.
    let firstVersion: UInt64
    /// The newest version, kept on the first.
    var latestVersion: UInt64
}
