import Platform
import Transparency

/// A statement as it comes to be admitted: read, with its content where it is to be had.
package struct Submission: Sendable {
    package let statement: Statement
    package let identity: Digest
    package let speaker: PartyID
    package let signers: [PartyKeyName]
    /// nil for a sealed statement whose opening is not available.
    package let content: Content?
    package let isSealed: Bool

    /// Reads what needs no state: form, seal, canonical content and its shape. Pure, so that many
    /// can be read at once.
    package init(statement bytes: [UInt8], opening: Opening?) throws(Refusal) {
        do throws(StatementError) {
            statement = try Statement(parsing: bytes)
        } catch {
            throw Refusal.malformed(error)
        }
        identity = statement.identity
        guard let speaker = PartyID(statement.draft.by) else {
            throw Refusal.unknownParty(statement.draft.by)
        }
        self.speaker = speaker
        var names: [PartyKeyName] = []
        for name in statement.draft.signers {
            guard let name = PartyKeyName(name) else { throw Refusal.unknownSigner(name) }
            names.append(name)
        }
        signers = names
        isSealed = if case .sealed = statement.draft.said { true } else { false }
        content = try Submission.content(of: statement.draft, opening: opening)
    }

    /// What a draft says; nil for a sealed one without its opening.
    package static func content(
        of draft: StatementDraft, opening: Opening?
    ) throws(Refusal) -> Content? {
        switch draft.said {
        case .open(let value):
            guard opening == nil else { throw Refusal.openingOfOpenStatement }
            return try Submission.read(value)
        case .sealed(let seal):
            return try opening.map { opening throws(Refusal) in
                try Submission.content(of: opening, sealedAs: seal)
            }
        }
    }

    private static func content(
        of opening: Opening, sealedAs seal: Digest
    ) throws(Refusal) -> Content {
        guard opening.seal == seal else { throw Refusal.sealMismatch }
        let value: JSONValue
        do throws(JSONError) {
            value = try CanonicalJSON.parse(opening.content)
        } catch {
            throw Refusal.contentSpelling(error)
        }
        return try read(value)
    }

    private static func read(_ value: JSONValue) throws(Refusal) -> Content {
        do throws(ShapeError) {
            return try Content(value)
        } catch {
            throw Refusal.contentShape(error)
        }
    }
}
