import Platform
import Transparency

extension RegistryState {
    /// Whether the profile in force lets this party file this content, in this visibility, about
    /// these subjects.
    func checkAuthority(
        of submission: Submission, _ content: Content, received: Instant, mayRestOnUnseen: Bool
    ) throws(Refusal) {
        // Before a profile is adopted only the ledger's opening and that adoption are allowed.
        if count == 0 {
            guard content.type == .ledgerOpened else { throw Refusal.ledgerNotOpened }
            return try checkOpening(submission, content)
        }
        guard let kind = kind(of: submission.speaker) else {
            throw Refusal.unknownParty(submission.speaker.text)
        }
        guard let profile = profile(at: received) else {
            guard content.type == .profileAdopted, kind == .operator, !submission.isSealed else {
                throw Refusal.noProfile
            }
            return try checkNoneOf(content.subjects, but: nil)
        }
        guard content.type != .ledgerOpened else { throw Refusal.ledgerOpenedAlready }
        guard let row = profile.row(for: content.type) else {
            throw Refusal.unauthorised(type: content.type.rawValue, kind: kind.rawValue)
        }
        if parties[submission.speaker]?.suspendedAt != nil, !row.whileSuspended {
            throw Refusal.suspended(submission.speaker.text)
        }
        try checkVisibility(submission, content, row)
        try checkSubjects(content, row, mayRestOnUnseen: mayRestOnUnseen)
        try checkReach(submission, content, kind, row)
        if let perspective = content.perspective, !profile.maySpeak(kind, from: perspective) {
            throw Refusal.perspective(perspective.rawValue, kind: kind.rawValue)
        }
    }

    private func checkOpening(
        _ submission: Submission, _ content: Content
    ) throws(Refusal) {
        guard !submission.isSealed else {
            throw Refusal.wrongVisibility(type: content.type.rawValue, expected: "open")
        }
        guard content.subjects.party == submission.speaker else {
            throw Refusal.notAboutItself(party: submission.speaker.text)
        }
        try checkNoneOf(content.subjects, but: submission.speaker)
    }

    /// That a content names nobody besides this party: said where no profile says it yet.
    private func checkNoneOf(_ subjects: Subjects, but party: PartyID?) throws(Refusal) {
        if subjects.order != nil { throw Refusal.subjectNotAsked("order") }
        if subjects.worker != nil { throw Refusal.subjectNotAsked("worker") }
        if subjects.party != party { throw Refusal.subjectNotAsked("party") }
    }

    private func checkVisibility(
        _ submission: Submission, _ content: Content, _ row: AuthorityRow
    ) throws(Refusal) {
        let shouldBeSealed: Bool
        switch row.visibility {
        case .open: shouldBeSealed = false
        case .sealed: shouldBeSealed = true
        case .asCorrected, .asReferenced:
            guard let target = content.references.first.flatMap({ statements.seq(of: $0) }) else {
                return
            }
            shouldBeSealed = statements[target].isSealed
        }
        guard submission.isSealed == shouldBeSealed else {
            throw Refusal.wrongVisibility(
                type: content.type.rawValue, expected: shouldBeSealed ? "sealed" : "open")
        }
    }

    private func checkSubjects(
        _ content: Content, _ row: AuthorityRow, mayRestOnUnseen: Bool
    ) throws(Refusal) {
        let subjects = content.subjects
        let wanted = [
            ("order", row.needs.order, row.allows.order, subjects.order != nil),
            ("worker", row.needs.worker, row.allows.worker, subjects.worker != nil),
            ("party", row.needs.party, row.allows.party, subjects.party != nil),
        ]
        // What follows another statement has that one's subjects: checked where it is followed.
        let isItsOwn = row.visibility == .open || row.visibility == .sealed
        for (name, needed, allowed, given) in wanted where isItsOwn {
            if needed && !given { throw Refusal.subjectMissing(name) }
            if given && !needed && !allowed { throw Refusal.subjectNotAsked(name) }
        }
        if let order = content.subjects.order, content.type != .orderIssued {
            guard orders[order] != nil else { throw Refusal.unknownOrder(order.text) }
        }
        if let worker = content.subjects.worker, content.type != .workerEnrolled {
            guard let order = content.subjects.order else { throw Refusal.subjectMissing("order") }
            if let place = workers[worker] {
                guard place.order == order else {
                    throw Refusal.workerOfAnotherOrder(worker.text, order: place.order.text)
                }
            } else if !mayRestOnUnseen {
                throw Refusal.unknownWorker(worker.text)
            }
        }
        if let party = content.subjects.party, content.type != .partyRegistered {
            guard kind(of: party) != nil else { throw Refusal.unknownParty(party.text) }
        }
    }

    private func checkReach(
        _ submission: Submission, _ content: Content, _ kind: PartyKind, _ row: AuthorityRow
    ) throws(Refusal) {
        let fitting = row.may.filter { $0.filer == nil || $0.filer == kind }
        guard !fitting.isEmpty else {
            throw Refusal.unauthorised(type: content.type.rawValue, kind: kind.rawValue)
        }
        var refusal: Refusal?
        for permission in fitting {
            switch permission.about {
            case .any: return
            case .itself:
                if content.subjects.party == submission.speaker { return }
                refusal = .notAboutItself(party: submission.speaker.text)
            case .chain:
                if isMember(submission.speaker, ofChainOf: content) { return }
                refusal = .notInChain(
                    party: submission.speaker.text, order: content.subjects.order?.text ?? "")
            }
        }
        if let refusal { throw refusal }
    }

    /// A new order's chain is the one it brings itself.
    private func isMember(_ party: PartyID, ofChainOf content: Content) -> Bool {
        if case .orderIssued(let issued) = content.body { return issued.isInChain(party) }
        guard let order = content.subjects.order else { return false }
        return orders[order]?.terms.isInChain(party) ?? false
    }
}
