import Platform
import Registry
import Transparency
import Wording

extension LedgerView {
    /// What the rules would find anew if `speaker` filed these contents now: for whoever wants to
    /// know before filing. Nothing is signed, admitted or kept.
    ///
    /// - Parameters:
    ///   - contents: Those whose order the ledger does not know find nothing.
    ///   - moment: when they would be received; not before the last entry.
    /// - Returns: the new findings that stand, the worst first within each order; none when the
    ///   ledger does not know the speaker.
    package func findingsAnew(
        if speaker: PartyID, files contents: [Content], at moment: Instant
    ) throws -> [Finding] {
        guard let kind = state.kind(of: speaker) else { return [] }
        let moment = max(moment, asOf)
        let supposed = contents.enumerated().map { position, content in
            CaseEntry(
                seq: size + UInt64(position), received: moment, speaker: speaker,
                speakerKind: kind, signers: [], signedByOperatorEnrolledKey: false,
                identity: SHA256.digest(of: Array("supposed \(position)".utf8)), filed: moment,
                isSealed: true, content: content)
        }
        let book = try ruleBook(at: moment)
        var orders: [OrderNumber] = []
        for order in contents.compactMap(\.subjects.order) where !orders.contains(order) {
            orders.append(order)
        }
        return try orders.flatMap { order in
            let entries = try caseEntries(index.seqs(of: .order(order)))
            guard let before = OrderCase(order, entries: entries, asOf: moment),
                let after = OrderCase(order, entries: entries + supposed, asOf: moment)
            else { return [Finding]() }
            let known = JudgedOrder.judge(before, by: book).standing
            return JudgedOrder.judge(after, by: book).standing.filter { finding in
                !known.contains { $0.says(theSameAs: finding) }
            }
        }
    }
}

extension JudgedOrder {
    /// All findings of all standards that still decide.
    fileprivate var standing: [Finding] {
        verdicts.flatMap(\.findings).filter { !$0.isSuperseded }
    }
}

extension Finding {
    fileprivate func says(theSameAs other: Finding) -> Bool {
        rule.utf8.elementsEqual(other.rule.utf8) && subject == other.subject
            && outcome == other.outcome
            && explanation.en.utf8.elementsEqual(other.explanation.en.utf8)
    }
}
