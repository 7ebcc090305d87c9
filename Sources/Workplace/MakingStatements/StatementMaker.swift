import Platform
import Registry
import Transparency

/// Makes statements out of contents: draws what is random, seals what is not for the open, signs.
package struct StatementMaker {
    package let origin: String
    package let seen: StatementDraft.Seen
    package let keys: [SignerKey]
    /// Names of signers whose keys are not available and who will sign later; behind `keys`.
    package let otherSigners: [String]
    package let filed: Instant
    package let profile: Profile
    /// Statements of the ledger that are known to be in the open: what follows one of them is, too.
    package let openStatements: Set<Digest>
    package let random: (_ count: Int) throws -> [UInt8]

    package init(
        origin: String, seen: StatementDraft.Seen, keys: [SignerKey], otherSigners: [String] = [],
        filed: Instant, profile: Profile, openStatements: Set<Digest> = [],
        random: @escaping (Int) throws -> [UInt8]
    ) {
        self.origin = origin
        self.seen = seen
        self.keys = keys
        self.otherSigners = otherSigners
        self.filed = filed
        self.profile = profile
        self.openStatements = openStatements
        self.random = random
    }

    /// One filing for a content, signed by itself. `correctedIsOpen` says how the corrected
    /// statement is, for a correction.
    package func filing(
        of content: Content, index: Int = 0, correctedIsOpen: Bool = false
    ) throws -> Filing {
        let drafted = try draft(of: content, index: index, correctedIsOpen: correctedIsOpen)
        let note = try SignedNote(signing: drafted.text, by: keys)
        return Filing(opening: drafted.opening, statement: note.bytes)
    }

    /// A statement that is to be signed.
    private struct Drafted {
        let opening: Opening?
        let text: [UInt8]
    }

    private func followsOpen(_ content: Content) -> Bool {
        content.references.first.map(openStatements.contains) ?? false
    }

    private func draft(
        of content: Content, index: Int, correctedIsOpen: Bool, version: Int = 1
    ) throws -> Drafted {
        let json = content.json
        do throws(ShapeError) {
            // Nothing is signed that its reader would refuse.
            _ = try Content(json)
        } catch {
            throw WorkplaceError.content(path: "", index: index, error)
        }
        guard let first = keys.first, let name = PartyKeyName(first.name.text) else {
            throw WorkplaceError.keyName(keys.first?.name.text ?? "")
        }
        let isSealed =
            switch profile.row(for: content.type)?.visibility {
            case .open: false
            case .asCorrected:
                !(correctedIsOpen || followsOpen(content) || correctsOpen(content))
            case .asReferenced: !(correctedIsOpen || followsOpen(content))
            case .sealed, nil: true
            }
        let opening =
            isSealed
            ? Opening(
                salt: try random(Opening.saltByteCount), content: CanonicalJSON.bytes(of: json))
            : nil
        let draft = StatementDraft(
            by: name.party.text, said: opening.map { .sealed($0.seal) } ?? .open(json),
            filed: filed, id: Hex.encodeText(try random(16)), ledger: origin, seen: seen,
            signers: keys.map(\.name.text) + otherSigners, version: version)
        let text = draft.text
        guard text.count <= Statement.largestText,
            (opening?.content.count ?? 0) <= Statement.largestText
        else { throw WorkplaceError.tooLong(index: index, bytes: text.count) }
        return Drafted(opening: opening, text: text)
    }
}

extension StatementMaker {
    /// Whether a correction is of what every profile has in the open.
    private func correctsOpen(_ content: Content) -> Bool {
        if case .statementCorrected(let correction) = content.body {
            correction.corrected.type.visibility == .open
        } else {
            false
        }
    }

    /// How many statements are signed at once at most.
    package static let largestBatch = 64

    /// One filing for each content, in their order: two or more are signed as batches, so that
    /// they are handed over together.
    ///
    /// Statements that bring a key are signed by themselves, since the key shows by that that it
    /// is available.
    /// - Parameter plain: whether to sign each by itself all the same.
    /// - Source: `Specs/batch-signature.md` 9, 13 and 16.
    package func filings(
        of contents: [Content], correctedIsOpen: Bool = false, plain: Bool = false
    ) throws -> [Filing] {
        let batched = contents.indices.filter { !StatementMaker.bringsKeys(contents[$0]) }
        guard batched.count >= 2, !plain else {
            return try contents.enumerated().map {
                try filing(of: $1, index: $0, correctedIsOpen: correctedIsOpen)
            }
        }
        let places = Set(batched)
        let drafts = try contents.enumerated().map { index, content in
            try draft(
                of: content, index: index, correctedIsOpen: correctedIsOpen,
                version: places.contains(index) ? 2 : 1)
        }
        var notes = try contents.indices.map { index in
            places.contains(index) ? nil : try SignedNote(signing: drafts[index].text, by: keys)
        }
        for start in stride(from: 0, to: batched.count, by: StatementMaker.largestBatch) {
            let batch = batched[
                start..<min(start + StatementMaker.largestBatch, batched.count)]
            let signed = try sign(batch.map { drafts[$0].text })
            for (place, note) in zip(batch, signed) { notes[place] = note }
        }
        return zip(drafts, notes).compactMap { draft, note in
            note.map { Filing(opening: draft.opening, statement: $0.bytes) }
        }
    }

    /// The notes of the texts of one batch; a single one is signed by itself.
    private func sign(_ texts: [[UInt8]]) throws -> [SignedNote] {
        guard texts.count >= 2 else {
            return try texts.map { try SignedNote(signing: $0, by: keys) }
        }
        let lines = try keys.map { try $0.signBatch(texts, ledger: origin) }
        return try texts.enumerated().map { place, text in
            try SignedNote(text: text, signatures: lines.map { $0[place] })
        }
    }

    private static func bringsKeys(_ content: Content) -> Bool {
        switch content.body {
        case .ledgerOpened, .keyEnrolled, .officersChanged: true
        default: false
        }
    }
}
