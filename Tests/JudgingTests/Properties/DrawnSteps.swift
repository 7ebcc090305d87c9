@testable import Registry
@testable import TestSupport

// What an order is drawn from: amounts around the thresholds of the rules, days around its steps.
extension DrawnOrder {
    static func flow(
        from payer: String, to payees: [String], _ random: inout SeededRandom
    ) -> Line {
        let kinds = FeeKind.allCases.map(\.rawValue)
        let likely = ["service-charge", "management-fee", "training", "travel-international"]
        let dong = Bool.random(using: &random)
        let amount =
            [1, 1999, 30_000, 99_000, 120_000, 368_100, 368_101, 500_000]
            .randomElement(using: &random) ?? 1
        let dates = [
            nil, "2025-12", "2026-01", "2026-02", "2025-11-01", "2025-12-10", "2026-01-11",
            "2026-02-26", "2026-05-05",
        ]
        return Line(
            payer: payer, payee: payees.randomElement(using: &random) ?? "",
            kind: (Bool.random(using: &random) ? likely : kinds).randomElement(using: &random)
                ?? "",
            amount: dong ? amount * 170 : amount, currency: dong ? "VND" : "JPY",
            date: dates.randomElement(using: &random) ?? nil,
            method: ["cash", "transfer", "deduction"].randomElement(using: &random) ?? "",
            receipt: ["none", "stated"].randomElement(using: &random) ?? "")
    }

    /// What her side paid.
    static func paidByHer(_ random: inout SeededRandom) -> [Line] {
        let payees = [
            "sa-sen:sending-agency", "sa-sen:sending-agency", "so-sakura:supervising-organization",
            "br-lang:broker", "x-1:authority", "x-2:training-centre",
        ]
        let count = Int.random(in: 0...3, using: &random)
        return (0..<count).map { _ in flow(from: "worker:worker", to: payees, &random) }
    }

    /// What the employer paid.
    static func paidInJapan(_ random: inout SeededRandom) -> [Line] {
        let payees = ["sa-sen:sending-agency", "so-sakura:supervising-organization", "x-3:carrier"]
        let count = Int.random(in: 0...2, using: &random)
        return (0..<count).map { _ in flow(from: "em-kiku:employer", to: payees, &random) }
    }

    /// Publications of spans that do not overlap; some days have none.
    static func rates(_ random: inout SeededRandom) -> [Step] {
        let spans = [
            ("2025-10-01", "2025-12-31"), ("2026-01-01", "2026-01-10"),
            ("2026-01-11", "2026-01-31"), ("2026-02-01", "2026-02-28"),
            ("2026-03-01", "2027-12-31"),
        ]
        return spans.filter { _ in Int.random(in: 0..<5, using: &random) > 0 }.map { from, to in
            .rate(from: from, to: to, dong: Int.random(in: 150...190, using: &random))
        }
    }

    /// Agreements, contracts, steps and loans, each or not.
    static func surroundings(_ random: inout SeededRandom) -> [Step] {
        var steps: [Step] = []
        func perhaps(_ step: Step) {
            if Bool.random(using: &random) { steps.append(step) }
        }
        let fee = Int.random(in: 1...60, using: &random) * 100_000
        perhaps(
            .agreement(
                terms: """
                    {"kind": "management-fee", "payer": "so-sakura", "payee": "sa-sen", "per": "head",
                     "amount": {"amount": \(fee), "currency": "VND"}}
                    """))
        perhaps(.contract(penalty: Int.random(in: 0..<4, using: &random) == 0))
        perhaps(.milestone(.trainingStarted, on: "2025-12-08"))
        perhaps(.milestone(.departed, on: "2026-03-28"))
        perhaps(.milestone(.arrived, on: "2026-03-29"))
        perhaps(.milestone(.returned, on: "2026-05-20"))
        perhaps(.loan(amount: Int.random(in: 1...60, using: &random) * 1_000_000))
        return steps
    }

    /// An order of which everybody who speaks says what happened, the agency all of it.
    static func truthful(
        _ random: inout SeededRandom
    ) -> (order: DrawnOrder, hers: [Line], isWhole: Bool) {
        var order = DrawnOrder(from: &random)
        let hers = paidByHer(&random)
        let all = hers + paidInJapan(&random)
        let isWhole = Bool.random(using: &random)
        order.steps = rates(&random) + surroundings(&random)
        if Int.random(in: 0..<3, using: &random) == 0 {
            // What an account said that the agency has since replaced.
            order.steps.append(
                .account(
                    .agency, by: "sa-sen", paidByHer(&random), nothingElse: true, present: []))
        }
        var accounts: [Step] = [
            .account(.agency, by: "sa-sen", all, nothingElse: isWhole, present: [])
        ]
        for (perspective, party) in [
            (Perspective.supervisingOrganization, "so-sakura"), (.employer, "em-kiku"),
        ] where Bool.random(using: &random) {
            let own = all.filter { $0.payer.hasPrefix(party) || $0.payee.hasPrefix(party) }
            let nothingElse = Bool.random(using: &random)
            accounts.append(
                .account(perspective, by: party, own, nothingElse: nothingElse, present: []))
        }
        if Int.random(in: 0..<4, using: &random) == 0 {
            // Her words once more, said to somebody of the chain.
            accounts.append(
                .account(
                    .worker, by: "gd-assist", hers, nothingElse: isWhole, present: ["sa-sen"]))
        }
        order.steps += accounts.shuffled(using: &random)
        return (order, hers, isWhole)
    }

    /// An order of which each says what it likes, and corrects it.
    static func anyhow(_ random: inout SeededRandom) -> DrawnOrder {
        var order = DrawnOrder(from: &random)
        order.steps = rates(&random) + surroundings(&random)
        let voices: [(Perspective, String, [String])] = [
            (.agency, "sa-sen", []), (.agency, "sa-sen", []),
            (.supervisingOrganization, "so-sakura", []), (.employer, "em-kiku", []),
            (.worker, "gd-assist", []), (.worker, "gd-assist", ["sa-sen"]),
        ]
        for (perspective, by, present) in voices where Bool.random(using: &random) {
            let place = order.steps.count
            let lines = paidByHer(&random) + paidInJapan(&random)
            let nothingElse = Bool.random(using: &random)
            order.steps.append(
                .account(perspective, by: by, lines, nothingElse: nothingElse, present: present))
            if Int.random(in: 0..<3, using: &random) == 0 {
                let lines = paidByHer(&random) + paidInJapan(&random)
                order.steps.append(.correction(of: place, perspective, by: by, lines))
            }
        }
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let place = order.steps.count
            let dong = Bool.random(using: &random)
            let amount = [1000, 120_000, 500_000].randomElement(using: &random) ?? 1
            let (money, currency) = dong ? (amount * 170, "VND") : (amount, "JPY")
            order.steps.append(.refund(amount: money, currency: currency, on: "2026-02-28"))
            for more in [0, 1000] where Bool.random(using: &random) {
                let present = Int.random(in: 0..<4, using: &random) == 0 ? ["sa-sen"] : []
                order.steps.append(
                    .confirmation(
                        of: place, amount: money + more, currency: currency, present: present))
            }
        }
        return order
    }
}
