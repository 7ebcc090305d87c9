import Judging
import Markup
import Platform
import Registry
import Terminal
import Views
import Wording

/// What an organisation owes and by when, and where its signature is missing: for those who review,
/// and for the organisation itself.
struct DuesSection {
    let party: PartyID
    let ledger: ReaderLedger
    let reader: PageReader

    /// How many dues are shown.
    private static let most = 50

    func html() throws -> HTML {
        guard ledger.audience == .reviewer || ledger.audience == .party(party) else {
            return .nothing
        }
        let list: DueList
        do {
            guard let known = try ledger.served.dues(of: party) else { return .nothing }
            list = known
        } catch let failure as Failure {
            return section("<p>\(reader(failure.message))</p>")
        }
        // A desk's list is also made of words of workers that it wrote down, which its scope does
        // not show it here.
        let seen = list.dues.filter { $0.seqs.allSatisfy(ledger.sees) }
        let dues: [HTML] = seen.prefix(DuesSection.most).map { item($0, on: list.asOf.date) }
        let items = dues + (try unsigned())
        let more = seen.count - dues.count
        let rest: HTML = more > 0 ? "<p>\(reader(SubjectWords.moreDues(more)))</p>" : .nothing
        let content: HTML =
            items.isEmpty
            ? "<p>\(reader(SubjectWords.owesNothing))</p>"
            : "<p class=\"small quiet\">\(reader(SubjectWords.owesWhy))</p><ul class=\"dues\">\(items)</ul>\(rest)"
        return section(content)
    }

    private func section(_ content: HTML) -> HTML {
        """
        <section aria-labelledby="owes"><h2 id="owes">\(reader(SubjectWords.owes))</h2>
        \(content)</section>
        """
    }

    private func item(_ due: Due, on today: CivilDate) -> HTML {
        let state = due.state(on: today)
        let look: HTML = state == .late ? "breach" : "pending"
        let order: [HTML] = due.orders.map { ", \(reader.order($0))" }
        let balance: HTML = due.balance.map { "<br>\(reader($0.wording))" } ?? .nothing
        let worker: HTML =
            due.worker.map { worker in
                """
                , <a href="\(reader.link("/workers/\(worker.text)"))">\(worker.text)</a>
                """
            } ?? .nothing
        let day: HTML =
            due.by.map { " · \(reader(SubjectWords.dueBy)) \(reader.day($0))" } ?? .nothing
        let entries: [HTML] = due.seqs.map { reader.statement($0) }
        return """
            <li><span class="badge \(look)">\(reader(state.wording))</span> \
            <strong>\(reader(due.title))</strong>\(order)\(worker)\(day)<br>\
            \(reader(due.owed)) <span class="small">\(entries.joined(by: reader.separator))</span>\(balance)<br>\
            <span class="small">\(reader(ReviewWords.resolve)) \(reader(due.resolve))</span></li>
            """
    }

    /// What names it and awaits its signature, in all its orders.
    private func unsigned() throws -> [HTML] {
        try ledger.unsigned(by: party).prefix(DuesSection.most).map { line, order in
            """
            <li>\(reader(SubjectWords.hasNotSigned)): \(reader(line.label)) \
            \(reader.statement(line.seq)), \(reader.order(order))</li>
            """
        }
    }
}
