import Judging
import LedgerStore
import Platform
import Registry
import Transparency
import Wording

extension LedgerView {
    /// - Throws: `Failure` where there is no entry `seq` among those looked at.
    package func entry(_ seq: UInt64) throws -> ReadEntry {
        guard seq < size else { throw StoreError.noSuchEntry(seq: seq, size: size) }
        return try read(
            try reader.entry(seq, inLogOf: checkpoint.size),
            try reader.opening(seq, inLogOf: checkpoint.size))
    }

    /// The entries of these seqs, which ascend; each bundle is looked into once.
    package func entries(_ seqs: some Sequence<UInt64>) throws -> [ReadEntry] {
        var entries: [ReadEntry] = []
        var positions: [Int] = []
        var bundle: UInt64 = 0
        func readPositions() throws {
            guard !positions.isEmpty else { return }
            let bytes = try reader.entries(
                positions, ofBundle: bundle, inLogOf: checkpoint.size)
            let openings = try reader.openings(
                positions, ofBundle: bundle, inLogOf: checkpoint.size)
            for (place, entry) in bytes.enumerated() {
                entries.append(try read(entry, openings?[place]))
            }
            positions = []
        }
        for seq in seqs where seq < size {
            if seq >> 8 != bundle { try readPositions() }
            bundle = seq >> 8
            positions.append(Int(seq & 0xff))
        }
        try readPositions()
        return entries
    }

    private func read(_ bytes: [UInt8], _ opening: Opening?) throws -> ReadEntry {
        let entry = try Entry(parsing: bytes)
        let submission = try Submission(statement: entry.statement, opening: opening)
        return ReadEntry(
            entry: entry, statement: submission.statement, identity: submission.identity,
            speaker: submission.speaker, opening: opening,
            said: state.caseEntry(submission, entry.header.seq, entry.header.received))
    }

    /// Everything that `seqs` say, with the registry's open statements, in the ledger's order.
    package func caseEntries(_ seqs: [UInt64]) throws -> [CaseEntry] {
        var wanted = Set(seqs)
        wanted.formUnion(index.registry)
        return try entries(wanted.sorted()).compactMap(\.said)
    }

    /// The most days between filing and receipt that are not worth a mark.
    private static let daysUnmarked = 7

    /// `entry` as a line of a list or a timeline.
    package func line(_ entry: ReadEntry) -> TrailLine {
        let draft = entry.statement.draft
        let signers = draft.signers.compactMap(PartyKeyName.init).map { name in
            let key = state.keys[name]
            return TrailLine.Signer(
                key: name, isOperatorEnrolled: key?.byOperator ?? false, officer: key?.person)
        }
        let signatures = naming(
            echoes.signatures(of: entry.seq, signers: signers.map(\.key.party)),
            in: entry.said?.content
        ).named(by: names)
        return TrailLine(
            seq: entry.seq, received: entry.received, filed: draft.filed,
            speaker: TrailLine.Speaker(
                id: entry.speaker, kind: names.kind(of: entry.speaker),
                name: names.name(of: entry.speaker)),
            signers: signers,
            identity: entry.identity, isSealed: entry.seal != nil,
            type: entry.said?.content.type, subjects: entry.said?.content.subjects ?? Subjects(),
            summary: entry.said.map { StatementSummary(names).of($0.content) }
                ?? unread(entry.seq),
            marks: marks(of: entry, signers) + signatures.marks, signatures: signatures,
            voice: entry.said.flatMap { said in
                Hearing(
                    of: said, chain: chain(of: said),
                    kind: { state.registeredKind(of: $0, before: said.seq) }
                ).map { Voice($0, names: names) }
            })
    }

    private func marks(of entry: ReadEntry, _ signers: [TrailLine.Signer]) -> [TrailMark] {
        var marks = versions.marks(of: entry.seq)
        marks += erasures.of(entry.seq).filter { $0.seq < size }
            .map { .erasedBy($0.seq, $0.holder) }
        if signers.first?.isOperatorEnrolled ?? false { marks.append(.operatorEnrolled) }
        let filed = entry.statement.draft.filed
        let late = (entry.received.seconds - filed.seconds) / 86_400
        if late > LedgerView.daysUnmarked { marks.append(.filedEarlier(days: Int(late))) }
        let isSuperseded = marks.contains(where: \.isSuperseded)
        marks += echoes.marks(of: entry.seq, by: entry.speaker).filter {
            !(isSuperseded && $0 == .unconfirmed)
        }
        for signer in signers {
            guard let key = state.keys[signer.key], let since = key.compromisedSince,
                let revoked = key.revokedAt, entry.seq < revoked, since <= entry.received.date
            else { continue }
            marks.append(.keyInDoubt(signer.key, since: since, by: revoked))
        }
        return marks
    }

    /// Who has signed an order's newest terms, and who of its chain has not, as far as that is for
    /// the reader.
    package func signatures(of order: OrderCase, within horizon: Horizon?) -> Signatures? {
        guard let joint = echoes.jointSignatures(of: order.termsSeq) else { return nil }
        return naming(joint, on: order.number)
            .namingOnly(to: Signatures.NamingReader(horizon, on: order.number)).named(by: names)
    }

    /// With who is in the chain by the words of others alone, where these are an order's newest
    /// terms.
    private func naming(_ signatures: Signatures, in content: Content?) -> Signatures {
        guard let content, content.typeSaid == .orderIssued, let order = content.subjects.order,
            state.orders[order]?.members.newestTerms == signatures.seq
        else { return signatures }
        return naming(signatures, on: order)
    }

    private func naming(_ signatures: Signatures, on order: OrderNumber) -> Signatures {
        let members = state.orders[order]?.members
        var (named, unsure): ([PartyID], [PartyID]) = ([], [])
        for party in signatures.missing {
            guard case .named(let seq)? = members?.agreement(of: party) else { continue }
            named.append(party)
            if lacksContents(by: party, on: order, after: seq) { unsure.append(party) }
        }
        return signatures.naming(only: named, unsure: unsure)
    }

    /// What is said instead of a content.
    private func unread(_ seq: UInt64) -> Trilingual {
        // Others erase their own copies: that this one is not at hand is not their doing.
        guard let erasure = erasures.of(seq).first(where: { $0.holder == state.operatorID }) else {
            return Trilingual(
                en: "sealed: what it says is not at hand", ja: "封印: 内容は手元にありません",
                vi: "niêm phong: không có nội dung")
        }
        return Trilingual(
            en: "erased: {basis}", ja: "消去済み: {basis}", vi: "đã xóa: {basis}"
        ).filled(["basis": erasure.basis])
    }

    /// Whether the ledger knows the subject; a worker is known by sealed contents only.
    package func knows(_ subject: Subject) -> Bool {
        switch subject {
        case .order(let order): state.orders[order] != nil
        // Her enrolment may have been erased, and not what else was said of her.
        case .worker(let worker):
            state.workers[worker] != nil || index.workers[worker] != nil
        case .party(let party): state.kind(of: party) != nil
        }
    }

    /// How many contents that were not at hand could speak of the subject: those that came after
    /// it was introduced.
    package func unseenCount(about subject: Subject, within horizon: Horizon? = nil) -> Int {
        let first = seqs(of: subject, within: horizon).first ?? 0
        if let horizon { return horizon.unseenCount(after: first) }
        return index.unseen.count { $0 > first }
    }

    /// How many contents that named the subject, or may have, were erased.
    package func erasedCount(about subject: Subject, within horizon: Horizon? = nil) -> Int {
        // Within a horizon they are among those not seen.
        if horizon != nil { return 0 }
        let first = index.seqs(of: subject).first ?? 0
        switch subject {
        case .order(let order):
            return index.erasedBound.count { $0.place == .order(order) }
                + index.erasedAnywhere.count { $0.seq > first || $0.claimed == order }
        case .worker(let worker):
            guard let order = state.workers[worker]?.order else { return index.erased.count }
            return erasedCount(about: .order(order))
        case .party: return index.erased.count { $0 > first }
        }
    }

    /// Erased contents that, by the operator's signed word, named another order or none: what is
    /// said of the subject rests on that word.
    package func erasedElsewhere(
        than subject: Subject, within horizon: Horizon? = nil
    ) -> [MissingContents.Elsewhere] {
        // Within a horizon they are among those not seen, and about a party none counts as bound.
        guard horizon == nil, let order = order(judgedFor: subject) else { return [] }
        let issued = state.orders[order]?.issuedAt ?? 0
        return index.erasedBound.compactMap { seq, place in
            guard seq > issued, place != .order(order) else { return nil }
            return MissingContents.Elsewhere(seq: seq, namedAnOrder: place != .noOrder)
        }
    }

    /// All that can be read about a subject; nil when the ledger does not know it.
    ///
    /// - Parameter horizon: what there is for the reader; what is beyond it is left out as if it
    ///   were not there, is not even read, and with it goes what would tell of it: marks, remedies,
    ///   proofs. nil: everything.
    package func trail(of subject: Subject, within horizon: Horizon? = nil) throws -> Trail? {
        guard knows(subject), horizon?.knows(subject) ?? true else { return nil }
        let seen = try entries(seqs(of: subject, within: horizon))
        var lines = seen.map(line)
        if let horizon { lines = lines.map { $0.within(horizon) } }
        let missing = missing(about: subject, within: horizon)
        return Trail(
            subject: subject, lines: lines, size: size, asOf: asOf, unseen: missing.unseen,
            erased: missing.erased, elsewhere: missing.elsewhere,
            completeness: horizon == nil ? completeness(of: subject, lines) : .none,
            remedies: horizon == nil ? Remedy.all(in: seen.compactMap(\.said)) : [])
    }

    /// The entries that name a subject, as far as there are any for the reader.
    func seqs(of subject: Subject, within horizon: Horizon?) -> [UInt64] {
        let seqs = index.seqs(of: subject)
        guard let horizon else { return seqs }
        return seqs.filter(horizon.sees)
    }

    /// How far an order or a worker has come; nil for a party.
    package func state(of subject: Subject) throws -> Trilingual? {
        guard let number = order(judgedFor: subject) else { return nil }
        let told = try entries(index.seqs(of: .order(number))).compactMap(\.said)
        let known = OrderCase(number, entries: told, asOf: asOf)
        if case .worker(let worker) = subject {
            return known?.worker(worker)?.state(on: asOf.date).wording
        }
        return known?.state.wording
    }

    private func completeness(of subject: Subject, _ lines: [TrailLine]) -> Completeness {
        let published = state.published
        let size = published?.heads.size ?? 0
        let proof = headTree?.proof(of: subject.headKey).flatMap { proof in
            let counted = lines.filter {
                $0.seq < size
                    && $0.isCounted(for: subject, upTo: size, byOperator: state.operatorID)
            }
            let isWhole =
                proof.holds && UInt64(counted.count) == proof.head.count
                && counted.last?.seq == proof.head.last
            return isWhole ? proof : nil
        }
        var isAboutParty = false
        if case .party = subject { isAboutParty = true }
        return Completeness(
            proof: proof, sealedSince: proof == nil ? 0 : state.sealedCount(from: size),
            lacksContents: published.map { !$0.isChecked } ?? false, isAboutParty: isAboutParty)
    }
}

extension TrailLine {
    /// Whether heads of this size count it for the subject: its content names it, and the operator
    /// has not erased it within these entries.
    fileprivate func isCounted(
        for subject: Subject, upTo size: UInt64, byOperator operatorID: PartyID?
    ) -> Bool {
        let isNamed =
            switch subject {
            case .order(let order): subjects.order == order
            case .worker(let worker): subjects.worker == worker
            case .party(let party): subjects.party == party
            }
        return isNamed
            && !marks.contains { mark in
                if case .erasedBy(let seq, let holder) = mark {
                    seq < size && holder == operatorID
                } else {
                    false
                }
            }
    }
}
