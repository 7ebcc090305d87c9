import Judging
import Markup
import Registry
import RegistryWords
import Views
import Wording

/// Who says that who paid whom what, worker by worker; what a worker paid cannot be overlooked.
struct MoneySection {
    let order: OrderCase
    let judged: [JudgedOrder.JudgedWorker]
    let state: RegistryState
    let workers: WorkerNumbers
    let reader: PageReader
    /// The only one to tell of; nil for all.
    var only: WorkerID?

    var html: HTML {
        let groups: [HTML] = order.workers.filter { only == nil || $0.id == only }.map(group)
        let columns = [
            ReviewWords.saidBy, ReviewWords.paidBy, ReviewWords.paidTo, ReviewWords.purpose,
            ReviewWords.amount, ReviewWords.when, ReviewWords.how, ReviewWords.entry,
        ]
        let table =
            groups.isEmpty
            ? "<p>\(reader(ReviewWords.noMoney))</p>" as HTML
            : reader.table(
                "money", title: ReviewWords.money, note: ReviewWords.moneyWhy, columns: columns,
                rows: groups.joined)
        return """
            <section aria-labelledby="money"><h2 id="money">\(reader(ReviewWords.money))</h2>
            \(table)
            </section>
            """
    }

    private func group(_ worker: WorkerCase) -> HTML {
        let accounts: [HTML] = worker.currentAccounts.map { account in
            guard !account.lines.isEmpty else { return nothing(account) }
            return account.lines.enumerated().map {
                line($0.element, of: account, isFirst: $0.offset == 0)
            }.joined
        }
        let said = judged.first { $0.id == worker.id }.map { reader($0.zeroFee.wording) } ?? ""
        return """
            <tbody><tr><th scope="rowgroup" colspan="8" id="\(worker.id.text)">\
            \(reader(workers.name(worker.id))) \(page(of: worker.id))
            <span class="quiet small">\(said)</span></th></tr>
            \(accounts)</tbody>
            """
    }

    private func page(of worker: WorkerID) -> HTML {
        let code: HTML = "<code>\(worker.text)</code>"
        guard only == nil else { return code }
        return "<a href=\"\(reader.link("/workers/\(worker.text)"))\">\(code)</a>"
    }

    private func nothing(_ account: Account) -> HTML {
        let words = account.said.body.isNil ? ReviewWords.nothingPaid : ReviewWords.nothingNamed
        return """
            <tr>\(speaker(account, rows: 1))<td colspan="6" class="nil">\(reader(words))</td>
            <td>\(entry(account))</td></tr>
            """
    }

    private func line(_ line: FeeLine, of account: Account, isFirst: Bool) -> HTML {
        let paid = order.parties.isWorkersSide(line.payer)
        let mark: HTML =
            paid
            ? "<br><span class=\"paid-mark\"><span aria-hidden=\"true\">▲</span> \(reader(ReviewWords.workerPaid))</span>"
            : .nothing
        let item: HTML =
            line.item.map { "<br><span class=\"quiet small\">\($0)</span>" } ?? .nothing
        let note: HTML =
            line.note.map { "<br><span class=\"quiet small\">\($0)</span>" } ?? .nothing
        // One account of several payments names its speaker once.
        let head: HTML = isFirst ? speaker(account, rows: account.lines.count) : .nothing
        let day = line.date.map { DateText.partial($0, in: reader.language) }
        return """
            <tr\(paid ? " class=\"paid\"" as HTML : .nothing)>\(head)
            <td>\(end(line.payer))\(mark)</td><td>\(end(line.payee))</td>
            <td>\(reader(line.kind.label))\(item)\(note)</td>
            <td class="number">\(paid ? strong(reader.money(line.amount)) : "\(reader.money(line.amount))")</td>
            <td class="nowrap">\(day ?? reader(ReviewWords.unknownDay))</td>
            <td>\(reader(line.method.label))<br><span class="quiet small">\(receipt(line.receipt))</span></td>
            <td>\(entry(account))</td></tr>
            """
    }

    private func strong(_ text: String) -> HTML { "<strong>\(text)</strong>" }

    private func speaker(_ account: Account, rows: Int) -> HTML {
        var notes: [HTML] = []
        if account.isIndependent { notes.append("\(reader(ReviewWords.independent))") }
        if !account.said.body.nothingElse { notes.append("\(reader(ReviewWords.moreOpen))") }
        let said: [HTML] = notes.map { "<br><span class=\"quiet small\">\($0)</span>" }
        return """
            <td rowspan="\(rows)" class="speaker">\(reader(account.perspective.label))<br>\
            <span class="quiet small">\(reader.shortName(of: account.speaker, in: state))</span>\(said)</td>
            """
    }

    private func end(_ end: FeeLine.FlowEnd) -> HTML {
        if let party = end.party, state.parties[party] != nil {
            return reader.shortName(of: party, in: state)
        }
        if order.parties.isWorkersSide(end) { return "\(reader(end.role.label))" }
        return "\(reader(end.role.label)) <code>\(end.id)</code>"
    }

    private func receipt(_ receipt: FeeLine.Receipt) -> String {
        switch receipt {
        case .none: reader(ReviewWords.noReceipt)
        case .stated: reader(ReviewWords.receiptStated)
        case .document: reader(ReviewWords.receipt)
        }
    }

    private func entry(_ account: Account) -> HTML {
        "<a href=\"#seq-\(account.seq)\">\(account.seq)</a>"
    }
}
