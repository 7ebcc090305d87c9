import Platform
import Transparency

extension RegistryState {
    /// Checks what would make the statement impossible, then lets it take effect.
    mutating func apply(
        _ content: Content, of submission: Submission, at seq: UInt64, received: Instant,
        sources: AdmissionSources
    ) throws(Refusal) {
        switch content.body {
        case .ledgerOpened(let opening):
            try open(opening, by: submission.speaker, logKey: sources.logKey)
        case .partyRegistered(let registration):
            guard let party = content.subjects.party else { return }
            try register(party, registration, at: seq)
        case .partyLicensed(let licence):
            guard let party = content.subjects.party else { return }
            parties[party]?.licences.append((licence, seq))
        case .keyEnrolled(let enrolment): try enrol(enrolment, of: submission, at: seq)
        case .keyRevoked(let revocation): try revoke(revocation, content.subjects, at: seq)
        case .profileAdopted(let adoption):
            try adopt(adoption, at: seq, received: received, sources: sources)
        case .orderIssued(let terms):
            guard let order = content.subjects.order else { return }
            try issue(order, terms, at: seq)
        case .workerEnrolled:
            guard let worker = content.subjects.worker, let order = content.subjects.order else {
                return
            }
            if let place = workers[worker] {
                throw Refusal.workerTwice(worker.text, at: place.enrolledAt)
            }
            guard workersInUse.lookAlike(of: worker) == nil else {
                throw Refusal.pseudonymResembles(worker.text)
            }
            workersInUse.take(worker)
            workers[worker] = WorkerPlace(order: order, enrolledAt: seq)
        case .ledgerClosed: closedAt = seq
        case .officersChanged(let change): try changeOfficers(change, of: submission, at: seq)
        case .partySuspended:
            guard let party = content.subjects.party else { return }
            try suspend(party, at: seq)
        case .partyReinstated:
            guard let party = content.subjects.party else { return }
            try reinstate(party)
        case .headsPublished(let heads): try take(heads, at: seq)
        case .refusalsPublished(let refusals): try take(refusals)
        case .dataErased(let erasure):
            try check(erasure, by: submission.speaker)
            // Others erase what they hold; the contents beside the ledger are the operator's.
            if submission.speaker == operatorID { erasures[seq] = erasure.seqs }
        case .workerLinked(let link):
            guard link.sameAs != content.subjects.worker else {
                throw Refusal.linkedToItself(link.sameAs.text)
            }
        case .workerKeyed(let keyed):
            guard let worker = content.subjects.worker else { return }
            try bind(keyed, to: worker)
        case .grievanceClosed:
            for opening in content.references {
                if let opened = statements.seq(of: opening) { grievanceEnds[opened] = seq }
            }
        case .ratesPublished, .orderApproved, .orderAssessed, .orderWithdrawn, .orderClosed,
            .agreementDeclared, .contractDeclared, .milestoneReached, .feesDeclared,
            .loanDeclared, .refundPaid, .refundConfirmed, .surveyAnswered, .grievanceOpened,
            .auditRecorded, .responseFiled, .statementCountersigned, .statementCorrected:
            break
        }
    }

    private mutating func open(
        _ opening: LedgerOpened, by speaker: PartyID, logKey: VerifierKey?
    ) throws(Refusal) {
        guard opening.logKey.name.text.utf8.elementsEqual(origin.utf8),
            logKey.map({ $0 == opening.logKey }) ?? true
        else { throw Refusal.anotherLogKey(opening.logKey.text) }
        var records: [(PartyKeyName, KeyRecord)] = []
        var seen: Set<[UInt8]> = [opening.logKey.key.bytes]
        for officer in opening.officers {
            guard let name = PartyKeyName(officer.key.name.text), name.party == speaker else {
                throw Refusal.keyOfAnotherParty(officer.key.name.text, party: speaker.text)
            }
            guard !records.contains(where: { $0.0 == name }) else {
                throw Refusal.keyNameTwice(name.text)
            }
            guard seen.insert(officer.key.key.bytes).inserted else {
                throw Refusal.publicKeyTwice(name.text)
            }
            records.append(
                (
                    name,
                    KeyRecord(
                        key: officer.key, party: speaker, person: officer.person, enrolledAt: 0,
                        byOperator: true)
                ))
        }
        opened = opening
        threshold = opening.threshold
        operatorID = speaker
        partiesInUse.take(speaker)
        publicKeys = seen
        for (name, record) in records { keys[name] = record }
    }

    private mutating func register(
        _ party: PartyID, _ registration: PartyRegistered, at seq: UInt64
    ) throws(Refusal) {
        if let known = parties[party] {
            throw Refusal.partyTwice(party.text, at: known.registeredAt)
        }
        guard party != operatorID, registration.kind != .operator else {
            throw Refusal.partyTwice(party.text, at: 0)
        }
        if let other = partiesInUse.lookAlike(of: party) {
            throw Refusal.resembles(
                party.text, existing: other.text, at: parties[other]?.registeredAt ?? 0)
        }
        partiesInUse.take(party)
        parties[party] = PartyRecord(registration: registration, registeredAt: seq)
    }

    private mutating func enrol(
        _ enrolment: KeyEnrolled, of submission: Submission, at seq: UInt64
    ) throws(Refusal) {
        guard let party = submission.content?.subjects.party else { return }
        guard let name = PartyKeyName(enrolment.key.name.text), name.party == party else {
            throw Refusal.keyOfAnotherParty(enrolment.key.name.text, party: party.text)
        }
        // The operator's keys are its officers': they change with the officers only.
        guard party != operatorID else { throw Refusal.officersOnly(name.text) }
        guard keys[name] == nil else { throw Refusal.keyNameTwice(name.text) }
        guard !publicKeys.contains(enrolment.key.key.bytes) else {
            throw Refusal.publicKeyTwice(name.text)
        }
        guard submission.signers.contains(name) else {
            throw Refusal.newKeyDidNotSign(name.text)
        }
        let byOperator = submission.speaker == operatorID
        // A party vouches for its new key by a live one; the new key cannot vouch for itself.
        guard byOperator || submission.signers.first != name else {
            throw Refusal.unknownSigner(name.text)
        }
        publicKeys.insert(enrolment.key.key.bytes)
        keys[name] = KeyRecord(
            key: enrolment.key, party: party, person: nil, enrolledAt: seq,
            byOperator: byOperator)
    }

    private mutating func revoke(
        _ revocation: KeyRevoked, _ subjects: Subjects, at seq: UInt64
    ) throws(Refusal) {
        guard let record = keys[revocation.key], record.party == subjects.party else {
            throw Refusal.unknownKey(revocation.key.text)
        }
        guard record.person == nil else { throw Refusal.officersOnly(revocation.key.text) }
        if let revoked = record.revokedAt {
            throw Refusal.keyRevokedAlready(revocation.key.text, at: revoked)
        }
        keys[revocation.key]?.revoke(at: seq, compromisedSince: revocation.compromisedSince)
    }

    private mutating func adopt(
        _ adoption: ProfileAdopted, at seq: UInt64, received: Instant, sources: AdmissionSources
    ) throws(Refusal) {
        let from = adoption.from ?? received
        guard from >= received else {
            throw Refusal.profileFromThePast(from: from, received: received)
        }
        let profile = try RegistryState.profile(adoption.digest, from: sources)
        adopted.append(AdoptedProfile(profile: profile, from: from, adoptedAt: seq))
    }

    private static func profile(
        _ digest: Digest, from sources: AdmissionSources
    ) throws(Refusal) -> Profile {
        let name = Hex.encodeText(digest.bytes)
        guard let bytes = sources.profile(digest), SHA256.digest(of: bytes) == digest else {
            throw Refusal.unknownProfile(name)
        }
        do throws(ProfileError) {
            return try Profile(bytes)
        } catch {
            throw Refusal.notAProfile(name, error)
        }
    }

    private mutating func issue(
        _ order: OrderNumber, _ terms: OrderIssued, at seq: UInt64
    ) throws(Refusal) {
        if let known = orders[order] { throw Refusal.orderTwice(order.text, at: known.issuedAt) }
        if let other = ordersInUse.lookAlike(of: order) {
            throw Refusal.resembles(
                order.text, existing: other.text, at: orders[other]?.issuedAt ?? 0)
        }
        try checkChain(terms)
        ordersInUse.take(order)
        orders[order] = OrderTerms(issuedAt: seq, terms: terms)
    }

    /// Everybody in an order's chain is in the registry, as a kind of party that a chain can have.
    func checkChain(_ terms: OrderIssued) throws(Refusal) {
        for member in terms.chain {
            guard let known = parties[member.party] else {
                throw Refusal.unknownParty(member.party.text)
            }
            for kind in [known.kind, member.role] where !kind.mayBeInAChain {
                throw Refusal.notForAChain(party: member.party.text, kind: kind.rawValue)
            }
        }
    }
}
