import Registry

/// A line of an account with who its ends are: found out once, for all rules.
///
/// It holds no text but identifiers, so that rules can pick among many without cost; what people
/// read of it is in the account's line at `place`.
package struct KnownFlow: Sendable {
    /// In the account's lines.
    let place: Int
    let kind: FeeKind
    let kindPlace: Int
    let amount: Money
    let date: PartialDate?
    let method: PaymentMethod
    let hasReceipt: Bool
    let payerRole: FlowRole
    let payeeRole: FlowRole
    let payeePlace: Int
    let flow: Flow
    /// Whether the order declares the party as one of its chain.
    let isPayerInChain: Bool
    let isPayeeInChain: Bool
    /// Whether the worker or her family paid.
    let isPaidByWorkersSide: Bool
    /// Whether somebody of the Japan side paid.
    let isPaidByJapanSide: Bool

    private init(
        _ line: FeeLine, at place: Int, from payer: PartyDirectory.KnownEnd,
        to payee: PartyDirectory.KnownEnd
    ) {
        self.place = place
        kind = line.kind
        kindPlace = line.kind.place
        amount = line.amount
        date = line.date
        method = line.method
        hasReceipt = line.receipt != .none
        payerRole = payer.role
        payeeRole = payee.role
        payeePlace = payee.place
        flow = Flow(payer: payer.somebody, payee: payee.somebody)
        isPayerInChain = payer.isInChain
        isPayeeInChain = payee.isInChain
        isPaidByWorkersSide = payer.role.isWorkersSide
        isPaidByJapanSide = payer.role.isJapanSide
    }

    /// One of each line; whom a line shares with the line before is not looked up again.
    static func all(
        of lines: [FeeLine], chain: OrderIssued, _ parties: PartyDirectory
    ) -> [KnownFlow] {
        var payer: (end: FeeLine.FlowEnd, known: PartyDirectory.KnownEnd)?
        var payee: (end: FeeLine.FlowEnd, known: PartyDirectory.KnownEnd)?
        return lines.enumerated().map { place, line in
            let from =
                payer.flatMap { $0.end == line.payer ? $0.known : nil }
                ?? parties.known(line.payer, chain: chain)
            let to =
                payee.flatMap { $0.end == line.payee ? $0.known : nil }
                ?? parties.known(line.payee, chain: chain)
            payer = (line.payer, from)
            payee = (line.payee, to)
            return KnownFlow(line, at: place, from: from, to: to)
        }
    }
}

/// Who somebody at an end of a flow is, whatever a line calls it.
enum Somebody: Hashable, Sendable {
    case workersSide
    /// By its place in the directory.
    case party(Int)
    /// Whom nobody registers, all of one role.
    case role(FlowRole)
    /// Who speaks without being registered.
    case stranger
}

/// Who paid whom, whatever for: the worker's side is one somebody, a registered party another.
struct Flow: Hashable, Sendable {
    let payer: Somebody
    let payee: Somebody

    /// By the words for the payer, then by those for the payee.
    func precedes(_ other: Flow, _ parties: PartyDirectory) -> Bool {
        payer == other.payer
            ? parties.text(of: payee).utf8.lexicographicallyPrecedes(
                parties.text(of: other.payee).utf8)
            : parties.text(of: payer).utf8.lexicographicallyPrecedes(
                parties.text(of: other.payer).utf8)
    }
}

extension FlowRole {
    /// Whether it is the worker's side: the worker, or her family.
    var isWorkersSide: Bool {
        switch self {
        case .worker, .family: true
        default: false
        }
    }

    var isJapanSide: Bool {
        if case .party(let kind) = self { kind.isOfTheJapanSide } else { false }
    }
}
