import Platform
import Registry
import Transparency

/// Makes statements out of contents: draws what is random, seals what is not for the open, signs.
package struct StatementMaker {
    package let origin: String
    package let seen: StatementDraft.Seen
    package let keys: [SignerKey]
    /// Names of signers whose keys are not at hand and who will sign later; behind `keys`.
    package let otherSigners: [String]
    package let filed: Instant
    package let profile: Profile
    package let random: (_ count: Int) throws -> [UInt8]

    package init(
        origin: String, seen: StatementDraft.Seen, keys: [SignerKey], otherSigners: [String] = [],
        filed: Instant, profile: Profile, random: @escaping (Int) throws -> [UInt8]
    ) {
        self.origin = origin
        self.seen = seen
        self.keys = keys
        self.otherSigners = otherSigners
        self.filed = filed
        self.profile = profile
        self.random = random
    }

    /// One filing for a content. `correctedIsOpen` says how the corrected statement stands, for
    /// a correction.
    package func filing(
        of content: JSONValue, index: Int = 0, correctedIsOpen: Bool = false
    ) throws -> Filing {
        let read: Content
        do throws(ShapeError) {
            read = try Content(content)
        } catch {
            throw WorkplaceError.content(path: "", index: index, error)
        }
        guard let first = keys.first, let name = PartyKeyName(first.name.text) else {
            throw WorkplaceError.keyName(keys.first?.name.text ?? "")
        }
        let isSealed =
            switch profile.row(for: read.type)?.visibility {
            case .open: false
            case .asCorrected, .asReferenced: !correctedIsOpen
            case .sealed, nil: true
            }
        let opening =
            isSealed
            ? Opening(
                salt: try random(Opening.saltByteCount), content: CanonicalJSON.bytes(of: content))
            : nil
        let draft = StatementDraft(
            by: name.party.text, said: opening.map { .sealed($0.seal) } ?? .open(content),
            filed: filed, id: Hex.encodeText(try random(16)), ledger: origin, seen: seen,
            signers: keys.map(\.name.text) + otherSigners)
        let text = draft.text
        guard text.count <= Statement.largestText,
            (opening?.content.count ?? 0) <= Statement.largestText
        else { throw WorkplaceError.tooLong(index: index, bytes: text.count) }
        let note = try SignedNote(signing: text, by: keys)
        return Filing(opening: opening, statement: note.bytes)
    }
}
