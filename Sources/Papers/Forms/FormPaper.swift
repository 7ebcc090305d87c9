import Judging
import Platform
import Registry
import RegistryWords
import Statistics
import Transparency
import Views
import Wording

/// One order, or one of its workers, as a form asks for it.
struct FormPaper {
    /// What is printed of one worker.
    struct Part {
        let worker: WorkerID
        /// Whose account it is made of; nil: nobody has declared anything.
        let account: Account?
        /// The cells of each row, by the names of the fields.
        let rows: [[String: FormCell]]
        /// What all rows come to.
        let total: Valuation?
    }

    let definition: FormDefinition
    let order: OrderCase
    let parts: [Part]
    let names: PartyNames
    /// How many contents that could speak of the order were not available or are erased.
    let unseen: Int

    /// Each entry that a figure rests on, once, ascending.
    var seqs: [UInt64] {
        let all = parts.flatMap(\.rows).flatMap { row -> [UInt64] in
            guard case .text(let text)? = row["seqs"]?.exported else { return [] }
            return text.split(separator: " ").compactMap { UInt64($0) }
        }
        return Set(all).sorted()
    }

    /// The cells of a row in the order of the fields.
    func cells(_ row: [String: FormCell]) -> [FormCell] {
        definition.fields.map { row[$0.name] ?? .empty }
    }
}

/// Makes the rows of a form out of accounts.
struct FormFilling {
    let definition: FormDefinition
    let order: OrderCase
    let book: RuleBook
    let names: PartyNames

    /// - Parameter worker: nil: every worker of the order.
    func paper(of worker: WorkerID?, unseen: Int) -> FormPaper {
        let workers = order.workers.filter { worker == nil || $0.id == worker }
        return FormPaper(
            definition: definition, order: order,
            parts: definition.name == .sdg1071
                ? workers.flatMap(proportions) : workers.map(payments),
            names: names, unseen: unseen)
    }

    // MARK: What she paid, line by line

    /// The account of the first of the form's perspectives from which there is one; never hers where
    /// the form does not name her perspective.
    private func account(of worker: WorkerCase) -> Account? {
        definition.perspectives.lazy.compactMap { perspective in
            worker.currentAccounts.last { $0.perspective == perspective }
        }.first
    }

    private func payments(of worker: WorkerCase) -> FormPaper.Part {
        let account = account(of: worker)
        let lines = (account?.lines ?? []).filter(isListed)
        var total = Valuation(in: FormFilling.yen)
        for line in lines { total.add(line.amount, on: line.date, rates: order.rates) }
        let cap = definition.name == .esdPayments ? cap(of: total) : nil
        let above = FormHeads(order: order, names: names, account: account).cells
        var rows: [[String: FormCell]] = []
        for (index, line) in lines.enumerated() {
            var row = row(of: line, index + 1, worker, account, cap)
            // Part 2 and part 3 of the trainees' form each have a total of their own.
            let isOneTotal = definition.name != .titpHomeCosts
            let same = lines.filter { isOneTotal || isToAgency($0) == isToAgency(line) }
            var sum = Valuation(in: FormFilling.yen)
            for line in same { sum.add(line.amount, on: line.date, rates: order.rates) }
            (row["total_low"], row["total_high"]) = FormCell.span(sum)
            rows.append(row)
        }
        if rows.isEmpty {
            // Nil that is declared names its statement; silence names none.
            var row = common(worker, account, also: [])
            row["number"] = .number(0)
            rows.append(row)
        }
        rows = rows.map { $0.merging(above) { $1 } }
        return FormPaper.Part(worker: worker.id, account: account, rows: rows, total: total)
    }

    /// Payments of the worker's side to bodies abroad; for the cap, to sending agencies.
    private func isListed(_ line: FeeLine) -> Bool {
        guard order.parties.isWorkersSide(line.payer) else { return false }
        if definition.name == .esdPayments { return isToAgency(line) }
        return !order.parties.isJapanSide(line.payee)
    }

    private func isToAgency(_ line: FeeLine) -> Bool {
        order.parties.role(of: line.payee) == .party(.sendingAgency)
    }

    private func row(
        of line: FeeLine, _ number: Int, _ worker: WorkerCase, _ account: Account?, _ cap: Cap?
    ) -> [String: FormCell] {
        var value = Valuation(in: FormFilling.yen)
        value.add(line.amount, on: line.date, rates: order.rates)
        let (low, high) = FormCell.span(value)
        var row = common(worker, account, also: value.rateSeqs + (cap?.seqs ?? []))
        let role = order.parties.role(of: line.payee)
        let payee = FormCell(
            .text(line.payee.id),
            line.payee.party.flatMap { order.parties.name(of: $0) == nil ? nil : $0 }.map {
                names.said($0).trilingual
            } ?? order.parties.wording(of: line.payee))
        row["part"] = .number(isToAgency(line) ? 2 : 3)
        row["number"] = .number(number)
        row["collector"] = payee
        row["payee"] = payee
        row["collector_role"] = FormCell(.text(role.word), role.label)
        row["payee_role"] = row["collector_role"]
        row["kind"] = FormCell(.text(line.kind.rawValue), book.categories.wording(of: line.kind))
        row["item"] =
            line.item.map(FormCell.text)
            ?? FormCell(.text(line.kind.rawValue), book.categories.wording(of: line.kind))
        row["collected_on"] = .date(line.date)
        row["paid_on"] = .date(line.date)
        row["amount"] = .amount(line.amount)
        row["currency"] = .text(line.amount.currency.code)
        row["jpy_low"] = low
        row["jpy_high"] = high
        row["cap"] = cap?.limit
        row["within"] = cap?.within
        return row
    }

    private func common(
        _ worker: WorkerCase, _ account: Account?, also seqs: [UInt64]
    ) -> [String: FormCell] {
        var row: [String: FormCell] = [
            "order": .text(order.number.text), "worker": .text(worker.id.text),
            "seqs": .seqs((account.map { [$0.seq] } ?? []) + seqs),
        ]
        if let account {
            row["declared_by"] = FormCell(
                .text(account.speaker.text), names.said(account.speaker).trilingual)
        }
        return row
    }

    // MARK: The cap

    private struct Cap {
        let limit: FormCell
        let within: FormCell
        let seqs: [UInt64]
    }

    /// By the rule in force that caps what is paid to sending agencys.
    private func cap(of total: Valuation) -> Cap? {
        guard let cap = book.mostPaidToAgencies(by: order.terms) else { return nil }
        let within: FormCell
        if cap.currency != total.currency {
            within = FormFilling.undetermined
        } else {
            within =
                switch total.exceeds(cap.limit) {
                case .no: FormCell(.text("yes"), Trilingual(en: "yes", ja: "はい", vi: "có"))
                case .yes: FormCell(.text("no"), Trilingual(en: "no", ja: "いいえ", vi: "không"))
                case .undetermined: FormFilling.undetermined
                }
        }
        return Cap(
            limit: .amount(cap.limit, cap.currency), within: within, seqs: [order.termsSeq])
    }

    private static let undetermined = FormCell(
        .text("undetermined"), Outcome.undetermined.wording)

    private static let yen = Currency.yen

    // MARK: Cost in monthly incomes

    /// One row for each current account: perspectives are never added up.
    private func proportions(of worker: WorkerCase) -> [FormPaper.Part] {
        let costs = RecruitmentCost(in: order, by: book)
        let income = costs.income(of: worker)
        let accounts = definition.perspectives.flatMap { perspective in
            worker.currentAccounts.filter { $0.perspective == perspective }
        }
        guard !accounts.isEmpty else {
            return [
                FormPaper.Part(
                    worker: worker.id, account: nil, rows: [common(worker, nil, also: [])],
                    total: nil)
            ]
        }
        return accounts.map { account in
            let cost = costs.cost(by: account, in: income.pay.currency)
            let over = Ratio(1, over: max(income.pay.amount, 1))
            let isKnown = cost.unvalued == 0 && income.pay.amount > 0
            let (low, high) = FormCell.span(cost)
            var row = common(worker, account, also: cost.rateSeqs + [income.seq])
            row["perspective"] = FormCell(
                .text(account.perspective.rawValue), account.perspective.wording)
            row["independent"] = FormCell(
                .boolean(account.isIndependent),
                account.isIndependent
                    ? Trilingual(en: "yes", ja: "はい", vi: "có")
                    : Trilingual(en: "no", ja: "いいえ", vi: "không"))
            row["cost_low"] = low
            row["cost_high"] = high
            row["without_rate"] = .number(cost.unvalued)
            row["income"] = .amount(income.pay)
            row["currency"] = .text(income.pay.currency.code)
            row["ratio_low"] = isKnown ? .proportion(cost.lowest * over) : .empty
            row["ratio_high"] = isKnown ? .proportion(cost.highest * over) : .empty
            return FormPaper.Part(worker: worker.id, account: account, rows: [row], total: cost)
        }
    }
}
