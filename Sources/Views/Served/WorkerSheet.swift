import Judging
import Platform
import Registry
import Transparency

/// What a worker may read of herself: what each party declared that she paid, what else the chain
/// recorded of her, and, where her credential says so, what she said herself.
/// - Source: `Specs/worker-card.md`.
package struct WorkerSheet: Sendable {
    package let worker: WorkerID
    package let order: OrderCase
    /// What each filer says now.
    package let accounts: [Account]
    package let lines: [TrailLine]
    package let withVoice: Bool
    package let asOf: Instant
    let parties: PartyDirectory
    let names: PartyNames

    /// nil where there is no such worker for the reader.
    /// - Parameter horizon: what there is for the reader; nil: everything.
    init?(
        _ worker: WorkerID, in view: LedgerView, within horizon: Horizon? = nil, withVoice: Bool
    ) throws {
        guard horizon?.knows(.worker(worker)) ?? true,
            let number = view.order(of: worker, within: horizon),
            // Of the order she may know what concerns her and what is open.
            let order = try view.orderCase(number, within: horizon),
            let known = order.workers.first(where: { $0.id == worker })
        else { return nil }
        self.worker = worker
        self.order = order
        self.withVoice = withVoice
        accounts = known.currentAccounts.filter { withVoice || !$0.isVoice }
        let shown = try view.entries(view.seqs(of: .worker(worker), within: horizon)).filter {
            WorkerSheet.shows($0, withVoice: withVoice, in: view)
        }
        // A mark on a refund would tell that she confirmed it as well as her confirmation does.
        let seqs = Set(shown.map(\.seq))
        lines = shown.map {
            view.line($0).keeping(marksOfVoices: withVoice) { seqs.contains($0) }
        }
        asOf = view.asOf
        parties = order.parties
        names = view.names
    }

    /// Statements of the chain about her, in words she would know them by; of others, such as the
    /// desk she went to, only with her voice. What reviewers note down is for reviewers.
    private static func shows(_ entry: ReadEntry, withVoice: Bool, in view: LedgerView) -> Bool {
        guard let said = entry.said, isShown(said.content.typeSaid) else { return false }
        return withVoice || view.names.kind(of: entry.speaker)?.isOfTheChain ?? false
    }

    private static func isShown(_ type: ContentType) -> Bool {
        switch type {
        case .workerEnrolled, .contractDeclared, .milestoneReached, .feesDeclared, .loanDeclared,
            .refundPaid, .refundConfirmed, .grievanceOpened, .grievanceClosed, .surveyAnswered:
            true
        case .ledgerOpened, .ledgerClosed, .officersChanged, .partyRegistered, .partyLicensed,
            .partySuspended, .partyReinstated, .keyEnrolled, .keyRevoked, .profileAdopted,
            .ratesPublished, .headsPublished, .refusalsPublished, .dataErased, .orderIssued,
            .orderApproved, .orderAssessed, .orderWithdrawn, .orderClosed, .agreementDeclared,
            .workerLinked, .workerKeyed, .auditRecorded, .responseFiled, .statementCorrected,
            .statementCountersigned:
            false
        }
    }

    /// The flows of an account that she or her family paid.
    package func paidByHer(_ account: Account) -> [FeeLine] {
        account.lines.filter { parties.isWorkersSide($0.payer) }
    }

    /// `feri.worker/1`.
    package var json: JSONValue {
        .object(of: [
            ("schema", .string("feri.worker/1")), ("worker", .string(worker.text)),
            ("order", .string(order.number.text)), ("as_of", .string(asOf.description)),
            ("own_statements_shown", .boolean(withVoice)),
            ("accounts", .array(accounts.map(json(of:)))),
            ("lines", .array(lines.map(\.json))),
        ])
    }

    private func json(of account: Account) -> JSONValue {
        .object(of: [
            ("by", .string(account.speaker.text)),
            ("perspective", .string(account.perspective.rawValue)),
            ("seq", .integer(Int64(clamping: account.seq))),
            ("said_on", .string(account.said.body.saidOn.description)),
            ("nothing_else", .boolean(account.said.body.nothingElse)),
            (
                "paid_by_worker",
                .array(
                    paidByHer(account).map { line in
                        .object(
                            of: [
                                ("kind", .string(line.kind.rawValue)),
                                ("payee", .string(line.payee.id)),
                                ("amount", line.amount.json),
                            ] + (line.date.map { [("date", .string($0.description))] } ?? []))
                    })
            ),
        ])
    }
}
