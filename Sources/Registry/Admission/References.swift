import Platform
import Transparency

// Statements that only make sense of another: what they must refer to.
extension RegistryState {
    func checkReferences(of content: Content, by speaker: PartyID) throws(Refusal) {
        switch content.type {
        case .refundConfirmed: _ = try theOne(.refundPaid, of: content)
        case .grievanceClosed:
            let opening = try theOne(.grievanceOpened, of: content)
            if let end = grievanceEnds[opening] {
                throw Refusal.grievanceClosedAlready(at: end)
            }
        case .responseFiled:
            guard !content.references.isEmpty else {
                throw Refusal.referencesNothing(type: content.type.rawValue)
            }
        case .statementCountersigned:
            let target = statements[try theOne(nil, of: content)]
            guard target.speaker != speaker else { throw Refusal.ownStatement }
        case .auditRecorded:
            guard content.subjects != Subjects() else { throw Refusal.subjectMissing("order") }
        default: break
        }
    }

    /// The entry of the one statement that the content refers to, of this type and about the same.
    ///
    /// Type and subjects of a content that is not available cannot be compared, and are not.
    private func theOne(_ type: ContentType?, of content: Content) throws(Refusal) -> UInt64 {
        guard content.references.count == 1, let reference = content.references.first,
            let seq = statements.seq(of: reference)
        else {
            throw Refusal.referencesOneStatement(
                type: content.type.rawValue, seen: content.references.count)
        }
        let target = statements[statements.firstVersion(of: seq)]
        guard let seen = target.type else { return seq }
        if let type, seen != type {
            throw Refusal.referenceOfAnotherType(seen: seen.rawValue, expected: type.rawValue)
        }
        guard target.subjects == content.subjects else { throw Refusal.referenceOfOtherSubjects }
        return seq
    }

    /// A worker is linked to one who was enrolled.
    func check(_ link: WorkerLinked, mayRestOnUnseen: Bool) throws(Refusal) {
        guard workers[link.sameAs] != nil || mayRestOnUnseen else {
            throw Refusal.unknownWorker(link.sameAs.text)
        }
    }

    /// What is erased was sealed, and the filer is among those who held it.
    func check(_ erasure: DataErased, by speaker: PartyID) throws(Refusal) {
        for seq in erasure.seqs {
            guard seq < count else { throw Refusal.eraseUnknown(seq: seq) }
            guard statements[seq].isSealed else { throw Refusal.eraseNotSealed(seq: seq) }
        }
        guard erasure.holders.contains(speaker) else {
            throw Refusal.eraserNotHolder(party: speaker.text)
        }
    }

    /// Refusals are counted up, never down; the same count has the same root.
    mutating func take(_ counted: RefusalsPublished) throws(Refusal) {
        if let last = refusals {
            guard
                counted.count > last.count
                    || (counted.count == last.count && counted.root == last.root)
            else { throw Refusal.refusalsBackwards(count: last.count) }
        }
        refusals = counted
    }
}
