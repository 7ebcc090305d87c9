import Wording

/// Where a command finds a ledger and, if the caller holds them, its openings.
package struct LedgerPlaces: Sendable, Hashable {
    package let ledger: String
    package let openings: String?

    package init(ledger: String, openings: String?) {
        self.ledger = ledger
        self.openings = openings
    }
}

extension Invocation {
    /// What `--home`, `--ledger` and `--openings` say.
    package func ledgerPlaces() throws(Failure) -> LedgerPlaces {
        let home = value(of: CommonOptions.home)
        if home != nil, has(CommonOptions.ledger) || has(CommonOptions.openings) {
            throw Failure(
                .usage, en: "give '--home', or '--ledger' and '--openings', not both",
                ja: "「--home」か「--ledger」「--openings」のどちらか一方を指定してください",
                vi: "chỉ ghi '--home', hoặc '--ledger' và '--openings', không ghi cả hai")
        }
        if let home { return LedgerPlaces(ledger: "\(home)/ledger", openings: "\(home)/private") }
        guard let ledger = value(of: CommonOptions.ledger) else {
            throw UsageFailures.missing("--ledger DIR", command)
        }
        return LedgerPlaces(ledger: ledger, openings: value(of: CommonOptions.openings))
    }
}
