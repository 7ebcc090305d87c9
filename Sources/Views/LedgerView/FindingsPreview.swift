import Judging
import Platform
import Registry
import Transparency
import Wording

/// A statement that somebody might file.
package struct SupposedStatement: Sendable {
    package let speaker: PartyID
    package let content: Content

    package init(speaker: PartyID, content: Content) {
        self.speaker = speaker
        self.content = content
    }
}

/// What the rules would say otherwise if statements were filed now. Nothing is signed, admitted or
/// kept.
package struct FindingsPreview: Sendable {
    /// A finding that is new.
    package struct Added: Sendable {
        package let finding: Finding
        /// Which of the supposed statements it rests on, by their places.
        package let supposed: [Int]
        /// The entries of the ledger that it rests on.
        package let seqs: [UInt64]
    }

    /// The worst first within each order.
    package let added: [Added]
    /// Findings that would go away.
    package let resolved: [Finding]
    package let asOf: Instant
    /// Whom the ledger does not know: nothing they say is judged.
    package let unknownSpeakers: [PartyID]
    /// Who is spoken of and enrolled neither in the ledger nor by these statements: what the ledger
    /// knows of them is not judged with it.
    package let unknownWorkers: [WorkerID]
    /// How many sealed contents of the ledger were not available.
    package let unseen: Int

    package var isBreach: Bool { added.contains { $0.finding.word == .breach } }
}

extension LedgerView {
    /// What the rules would say otherwise if these statements were filed.
    ///
    /// It is judged by what their speakers may see, so that nobody learns from it what a worker
    /// said: of several speakers, by what each of them may see.
    ///
    /// - Parameter moment: when they would be received; not before the last entry.
    package func preview(
        of supposed: [SupposedStatement], at moment: Instant
    ) throws -> FindingsPreview {
        let moment = max(moment, asOf)
        var unknown: [PartyID] = []
        var entries: [CaseEntry] = []
        for (position, statement) in supposed.enumerated() {
            guard let kind = state.kind(of: statement.speaker) else {
                if !unknown.contains(statement.speaker) { unknown.append(statement.speaker) }
                continue
            }
            entries.append(
                CaseEntry(
                    seq: size + UInt64(position), received: moment, speaker: statement.speaker,
                    speakerKind: kind, signers: [], signedByOperatorEnrolledKey: false,
                    identity: SHA256.digest(of: Array("supposed \(position)".utf8)),
                    filed: moment, isSealed: true, content: asJudged(statement.content)))
        }
        let book = try ruleBook(at: moment)
        var orders: [OrderNumber] = []
        for order in entries.compactMap(\.content.subjects.order) where !orders.contains(order) {
            orders.append(order)
        }
        var added: [FindingsPreview.Added] = []
        var resolved: [Finding] = []
        for order in orders {
            let known = try caseEntries(index.seqs(of: .order(order))).filter { entry in
                entries.allSatisfy { shows(entry, toItself: $0.speaker, $0.speakerKind) }
            }
            let before = judged(order, known, by: book, asOf: moment)
            let after = judged(order, known + entries, by: book, asOf: moment)
            added += after.filter { finding in !before.contains { $0.says(theSameAs: finding) } }
                .map { finding in
                    FindingsPreview.Added(
                        finding: finding,
                        supposed: finding.seqs.filter { $0 >= size }.map { Int($0 - size) },
                        seqs: finding.seqs.filter { $0 < size })
                }
            resolved += before.filter { finding in
                !after.contains { $0.isOfTheSame(as: finding) }
            }
        }
        return FindingsPreview(
            added: added, resolved: resolved, asOf: moment, unknownSpeakers: unknown,
            unknownWorkers: workersNotEnrolled(in: entries), unseen: index.unseen.count)
    }

    /// A correction of what is not in the ledger yet is judged as what it says.
    private func asJudged(_ content: Content) -> Content {
        guard let corrected = content.corrects, state.seq(of: corrected) == nil else {
            return content
        }
        return Content(content.said, about: content.subjects)
    }

    private func workersNotEnrolled(in entries: [CaseEntry]) -> [WorkerID] {
        var workers: [WorkerID] = []
        for worker in entries.compactMap(\.content.subjects.worker)
        where state.workers[worker] == nil && !workers.contains(worker)
            && !entries.contains(where: {
                $0.content.subjects.worker == worker && $0.content.type == .workerEnrolled
            })
        {
            workers.append(worker)
        }
        return workers
    }

    /// All findings of all standards that would decide.
    private func judged(
        _ order: OrderNumber, _ entries: [CaseEntry], by book: RuleBook, asOf moment: Instant
    ) -> [Finding] {
        guard let known = OrderCase(order, entries: entries, asOf: moment) else { return [] }
        return JudgedOrder.judge(known, by: book).verdicts.flatMap(\.findings)
            .filter { !$0.isSuperseded }
    }

    /// What a party sees; one that listens to workers also sees what it wrote down itself.
    /// - Source: `Specs/dues.md`.
    func shows(_ entry: CaseEntry, toItself party: PartyID, _ kind: PartyKind) -> Bool {
        shows(entry, to: .party(party)) || (kind.listensToWorkers && entry.speaker == party)
    }
}

extension Finding {
    fileprivate func says(theSameAs other: Finding) -> Bool {
        isOfTheSame(as: other) && outcome == other.outcome
            && explanation.en.utf8.elementsEqual(other.explanation.en.utf8)
    }

    fileprivate func isOfTheSame(as other: Finding) -> Bool {
        rule.utf8.elementsEqual(other.rule.utf8) && subject == other.subject
    }
}
