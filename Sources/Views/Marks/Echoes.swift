import Judging
import Platform
import Registry

/// What later statements say of earlier ones, and who has signed what together.
package struct Echoes: Sendable {
    /// Sealed entries that tell what a worker said, or that she spoke.
    package private(set) var voices: Set<UInt64> = []
    private var marks: [UInt64: [TrailMark]] = [:]
    /// Statements that speak for more parties than their filer: for whom, and who signed them.
    private var joint: [UInt64: (expected: [PartyID], signers: [PartyID])] = [:]
    private var countersigned: [UInt64: [Signatures.Signed]] = [:]
    /// The version before each correction.
    private var previous: [UInt64: UInt64] = [:]
    private var suspensions: [PartyID: [(from: UInt64, to: UInt64?)]] = [:]
    private var refunds: [UInt64: Money] = [:]
    /// The refund that each confirmation is of.
    private var confirmed: [UInt64: UInt64] = [:]
    private var grievances: Set<UInt64> = []

    package init() {}

    /// Takes the entries in their order.
    /// - Parameters:
    ///   - seq: the entry of the statement of an identity.
    ///   - isUnread: whether a sealed content is not available, so that it may have carried voice.
    mutating func add(
        _ entry: CaseEntry, seq: (Digest) -> UInt64?, isUnread: (UInt64) -> Bool = { _ in false }
    ) {
        let targets = entry.content.references.compactMap(seq)
        let refersToVoice = targets.contains { voices.contains($0) || isUnread($0) }
        if entry.carriesVoice(referringToVoice: refersToVoice) {
            voices.insert(entry.seq)
        }
        let signers = entry.signers.map(\.party).eachOnce
        let expected = ([entry.speaker] + entry.content.signatories).eachOnce
        if expected.count > 1 { joint[entry.seq] = (expected, signers) }
        if entry.content.body.isCorrection, let earlier = targets.first {
            previous[entry.seq] = earlier
        }
        read(entry.content.said, of: entry, signers, targets)
    }

    private mutating func read(
        _ body: Body, of entry: CaseEntry, _ signers: [PartyID], _ targets: [UInt64]
    ) {
        let seq = entry.seq
        switch body {
        case .responseFiled(let response):
            for target in targets {
                mark(seq, .responds(response.response, to: target))
                mark(target, .respondedBy(response.response, seq, entry.speaker))
            }
        case .statementCountersigned:
            for target in targets {
                mark(seq, .countersigns(target))
                mark(target, .countersignedBy(seq, entry.speaker))
                countersigned[target, default: []] += signers.map {
                    Signatures.Signed(party: $0, seq: seq)
                }
            }
        case .partySuspended:
            guard let party = entry.content.subjects.party else { return }
            suspensions[party, default: []].append((seq, nil))
        case .partyReinstated:
            guard let party = entry.content.subjects.party,
                let last = suspensions[party]?.indices.last
            else { return }
            suspensions[party]?[last].to = seq
            mark(suspensions[party]?[last].from ?? seq, .endedBy(seq))
        default: readRemedy(body, at: seq, targets)
        }
    }

    private mutating func readRemedy(_ body: Body, at seq: UInt64, _ targets: [UInt64]) {
        switch body {
        case .grievanceOpened:
            grievances.insert(seq)
            for target in targets where grievances.contains(target) {
                mark(seq, .continues(target))
                mark(target, .continuedBy(seq))
            }
        case .grievanceClosed(let closing):
            for target in targets {
                mark(seq, .closes(target))
                mark(target, .closedBy(seq, closing.outcome))
            }
        case .refundPaid(let refund): refunds[seq] = refund.amount
        case .refundConfirmed(let confirmation):
            for target in targets {
                // A corrected confirmation takes the place of the one before it.
                let refund = confirmed[target] ?? target
                guard let paid = refunds[refund] else { continue }
                confirmed[seq] = refund
                marks[refund]?.removeAll { $0.isConfirmation(by: target) }
                mark(seq, .confirms(refund))
                mark(refund, .confirmedBy(seq, arrived: confirmation.amount, of: paid))
            }
        default: break
        }
    }

    private mutating func mark(_ seq: UInt64, _ mark: TrailMark) {
        if !(marks[seq]?.contains(mark) ?? false) { marks[seq, default: []].append(mark) }
    }

    /// What is to be said of an entry that was looked at.
    package func marks(of seq: UInt64, by speaker: PartyID) -> [TrailMark] {
        var found = marks[seq] ?? []
        if refunds[seq] != nil, !isConfirmed(seq) { found.append(.unconfirmed) }
        if let period = suspensions[speaker]?.last(where: { $0.from < seq }),
            period.to.map({ seq < $0 }) ?? true
        {
            found.append(.whileSuspended(since: period.from))
        }
        return found
    }

    private func isConfirmed(_ refund: UInt64) -> Bool {
        versions(upTo: refund).contains { version in
            marks[version]?.contains { $0.isConfirmation } ?? false
        }
    }

    /// The versions of a statement from this one back to its first.
    private func versions(upTo seq: UInt64) -> [UInt64] {
        var versions = [seq]
        while let earlier = previous[versions[versions.count - 1]] { versions.append(earlier) }
        return versions
    }

    /// - Parameter signers: whose keys signed the statement itself.
    package func signatures(of seq: UInt64, signers: [PartyID]) -> Signatures {
        let signed = self.signed(seq, signers)
        let missing = (joint[seq]?.expected ?? []).filter { party in
            !signed.contains { $0.party == party }
        }
        let earlier = versions(upTo: seq).dropFirst().flatMap { version in
            self.signed(version, joint[version]?.signers ?? []).map(\.party)
        }
        return Signatures(
            seq: seq, signed: signed, missing: missing,
            lapsed: missing.filter(earlier.contains))
    }

    /// Of a statement that speaks for several parties; nil for others.
    package func jointSignatures(of seq: UInt64) -> Signatures? {
        joint[seq].map { signatures(of: seq, signers: $0.signers) }
    }

    private func signed(_ seq: UInt64, _ signers: [PartyID]) -> [Signatures.Signed] {
        var signed: [Signatures.Signed] = []
        let all =
            signers.eachOnce.map { Signatures.Signed(party: $0, seq: seq) }
            + (countersigned[seq] ?? [])
        for signature in all where !signed.contains(where: { $0.party == signature.party }) {
            signed.append(signature)
        }
        return signed
    }
}

extension TrailMark {
    fileprivate var isConfirmation: Bool {
        if case .confirmedBy = self { true } else { false }
    }

    fileprivate func isConfirmation(by seq: UInt64) -> Bool { isConfirmation && other == seq }
}

extension [PartyID] {
    fileprivate var eachOnce: [PartyID] {
        var parties: [PartyID] = []
        for party in self where !parties.contains(party) { parties.append(party) }
        return parties
    }
}
