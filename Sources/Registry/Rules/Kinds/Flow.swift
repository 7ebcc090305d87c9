/// Who paid whom, whatever for: the worker's side is one somebody, a registered party another.
struct Flow: Hashable, Comparable {
    let payer: String
    let payee: String

    static let workersSide = "worker"

    init(payer: String, payee: String) {
        self.payer = payer
        self.payee = payee
    }

    init(of line: FeeLine, _ parties: PartyDirectory) {
        payer = parties.identity(of: line.payer)
        payee = parties.identity(of: line.payee)
    }

    static func < (left: Flow, right: Flow) -> Bool {
        left.payer == right.payer
            ? left.payee.utf8.lexicographicallyPrecedes(right.payee.utf8)
            : left.payer.utf8.lexicographicallyPrecedes(right.payer.utf8)
    }
}

extension Account {
    /// Whom this account speaks for.
    var voiceOf: String { isVoice ? Flow.workersSide : speaker.text }

    func lines(in flow: Flow, _ parties: PartyDirectory) -> [FeeLine] {
        lines.filter { Flow(of: $0, parties) == flow }
    }
}

/// Amounts of each currency, never added across currencies.
struct Sums: Equatable {
    private var amounts: [Currency: Int64] = [:]

    init(_ lines: [FeeLine]) {
        // At most 200 lines of less than 2^53 each stay below 2^61.
        for line in lines { amounts[line.amount.currency, default: 0] += line.amount.amount }
    }

    /// Whether these are less than `other` in a currency and more in none; nil where currencies
    /// differ and only rates could tell.
    func isLess(than other: Sums) -> Bool? {
        guard Set(amounts.keys) == Set(other.amounts.keys) else { return nil }
        let pairs = amounts.keys.map { (amounts[$0] ?? 0, other.amounts[$0] ?? 0) }
        return pairs.contains { $0 < $1 } && !pairs.contains { $0 > $1 }
    }
}
