import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// One entry as a line of a timeline or a list, for terminals, pages and programs alike.
package struct TrailLine: Sendable {
    /// Who speaks.
    package struct Speaker: Hashable, Sendable {
        package let id: PartyID
        /// nil for one whom the registry did not know at that size.
        package let kind: PartyKind?
        /// As it writes itself; nil for the operator and for one not registered.
        package let name: String?
    }

    /// A key that signed.
    package struct Signer: Hashable, Sendable {
        package let key: PartyKeyName
        /// Enrolled by the operator and not by a key of its own party.
        package let isOperatorEnrolled: Bool
        /// The officer it belongs to, for the operator's keys: a label, not a name.
        package let officer: String?
    }

    package let seq: UInt64
    package let received: Instant
    /// When the filer says it filed; nothing is judged by it.
    package let filed: Instant
    package let speaker: Speaker
    /// The speaker's own first.
    package let signers: [Signer]
    package let identity: Digest
    package let isSealed: Bool
    /// nil when the content is sealed and not available.
    package let type: ContentType?
    /// Empty when the content is sealed and not available.
    package let subjects: Subjects
    /// What it says in one line.
    package let summary: Trilingual
    package let marks: [TrailMark]
    /// Who has signed it, here or later, and who has not.
    package let signatures: Signatures
    /// Who wrote down what a worker says in it; nil where none speaks.
    package let voice: Voice?

    /// Whether what it says could be read.
    package var isSeen: Bool { type != nil }

    /// The same for a reader for whom there is only what is within the horizon.
    package func within(_ horizon: Horizon) -> TrailLine {
        keeping(
            marksOfVoices: horizon.hearsVoices,
            naming: Signatures.NamingReader(horizon, on: subjects.order), where: horizon.sees)
    }

    /// The same with the marks and signatures of those entries alone that there are for the reader.
    /// - Parameters:
    ///   - marksOfVoices: whether marks stay that tell whether a worker spoke.
    ///   - naming: who may see who is in a chain by the words of others alone.
    func keeping(
        marksOfVoices: Bool, naming reader: Signatures.NamingReader = .others,
        where isThere: (UInt64) -> Bool
    ) -> TrailLine {
        let hidden = Set(
            (marks.compactMap(\.other) + signatures.signed.map(\.seq)).filter { !isThere($0) })
        let kept = signatures.without(hidden).namingOnly(to: reader)
        return TrailLine(
            seq: seq, received: received, filed: filed, speaker: speaker, signers: signers,
            identity: identity, isSealed: isSealed, type: type, subjects: subjects,
            summary: summary,
            marks: marks.filter { mark in
                if case .namedOnly = mark { return false }
                return (marksOfVoices || !mark.isAboutVoice)
                    && !(mark.other.map(hidden.contains) ?? false)
            } + (kept.namedOnly.isEmpty ? [] : [.namedOnly(kept.namedOnly)]),
            signatures: kept, voice: voice)
    }

    /// What it is: its type's name, or that it is sealed.
    package var label: Trilingual {
        type?.label ?? Trilingual(en: "sealed", ja: "封印", vi: "niêm phong")
    }

    /// `order VJ-1 worker wk-…`, or nothing.
    package var subjectText: String {
        [subjects.order?.text, subjects.worker?.text, subjects.party?.text].compactMap { $0 }
            .joined(separator: " ")
    }
}
