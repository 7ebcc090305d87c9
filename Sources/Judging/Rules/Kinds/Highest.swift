/// One total for each account, never added up; the highest is judged.
enum Highest {
    struct Total {
        let value: Valuation
        let decision: Decision
        let finding: (Outcome) -> Finding
    }

    /// The finding of the highest total of the current accounts, and that of each replaced one.
    static func judge(_ worker: WorkerCase, _ total: (Account) -> Total?) -> [Finding] {
        var standing: [Total] = []
        var findings: [Finding] = []
        for account in worker.accounts {
            guard let total = total(account) else { continue }
            if !account.isSuperseded {
                standing.append(total)
            } else if total.decision == .yes {
                findings.append(total.finding(.found))
            }
        }
        if let highest = highest(of: standing, .yes) {
            findings.append(highest.finding(.found))
        } else if let highest = highest(of: standing, .undetermined) {
            findings.append(highest.finding(.undetermined))
        }
        return findings
    }

    /// The first of the highest.
    private static func highest(of totals: [Total], _ decision: Decision) -> Total? {
        var best: Total?
        for total in totals where total.decision == decision {
            guard let known = best else {
                best = total
                continue
            }
            if known.value.highest < total.value.highest { best = total }
        }
        return best
    }
}
