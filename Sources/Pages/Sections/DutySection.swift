import Judging
import Markup
import Platform
import Registry
import RegistryWords
import Terminal
import Views
import Wording

/// What those who run or review a registry look at each day: what arrived last, which complaints are
/// open and for how long, and what is late by party.
struct DutySection {
    let ledger: ReaderLedger
    let reader: PageReader

    /// How many of each are shown.
    private static let most = 20

    func html() throws -> HTML {
        "\(try arrived())\(try complaints())\(try late())"
    }

    private func section(_ id: StaticString, _ title: Trilingual, _ content: HTML) -> HTML {
        let id = HTML(stringLiteral: id)
        return """
            <section aria-labelledby="\(id)"><h2 id="\(id)">\(reader(title))</h2>
            \(content)</section>
            """
    }

    private func arrived() throws -> HTML {
        let size = ledger.view.size
        let first = size - min(size, UInt64(DutySection.most))
        let rows: [HTML] = try ledger.view.entries(first..<size).reversed().map { entry in
            let line = ledger.view.line(entry)
            let order: HTML = line.subjects.order.map { reader.order($0) } ?? "–"
            return """
                <tr><th scope="row">\(reader.statement(line.seq))</th>
                <td class="nowrap">\(reader.moment(line.received))</td>
                <td>\(reader.speaker(line.speaker.id, in: ledger.view.state))</td>
                <td>\(reader(line.label))</td><td>\(order)</td></tr>
                """
        }
        return section(
            "arrived", DutyWords.arrived,
            reader.table(
                "trail", title: DutyWords.arrived,
                columns: [
                    ReviewWords.entry, ReviewWords.received, ReviewWords.who, ReviewWords.what,
                    PageWords.order,
                ], rows: "<tbody>\(rows)</tbody>"))
    }

    /// The oldest first.
    private func complaints() throws -> HTML {
        var all: [(order: OrderNumber, complaint: OrderGlance.OpenComplaint)] = []
        for number in ledger.judgedOrders() {
            for complaint in try ledger.glance(number)?.openComplaints ?? [] {
                all.append((number, complaint))
            }
        }
        all.sort { ($0.complaint.on, $0.complaint.seq) < ($1.complaint.on, $1.complaint.seq) }
        guard !all.isEmpty else {
            return section(
                "complaints", DutyWords.complaints, "<p>\(reader(DutyWords.noComplaints))</p>")
        }
        let today = ledger.view.asOf.date.daysSinceEpoch
        let rows: [HTML] = all.prefix(DutySection.most).map { order, complaint in
            let days = today - complaint.on.daysSinceEpoch
            let worker = reader.link("/workers/\(complaint.worker.text)")
            return """
                <tr><th scope="row">\(reader.day(complaint.on))</th>
                <td class="number">\(AmountText.number(days, in: reader.language))</td>
                <td>\(reader(complaint.stage.label))</td><td>\(reader.order(order))</td>
                <td><a href="\(worker)">\(complaint.worker.text)</a></td>
                <td>\(reader.statement(complaint.seq))</td></tr>
                """
        }
        let more: HTML =
            all.count > rows.count
            ? "<p>\(reader(SubjectWords.moreDues(all.count - rows.count)))</p>" : .nothing
        let table = reader.table(
            "complaints", title: DutyWords.complaints,
            columns: [
                DutyWords.openedOn, DutyWords.days, DutyWords.stage, PageWords.order,
                DutyWords.worker, ReviewWords.entry,
            ], rows: "<tbody>\(rows)</tbody>")
        return section("complaints", DutyWords.complaints, "\(table)\(more)")
    }

    /// Of the parties that owe something by a day: those with the most that is late first.
    private func late() throws -> HTML {
        var lists: [DueList] = []
        do {
            for party in ledger.view.state.parties.keys.sorted() {
                if let list = try ledger.served.dues(of: party), !list.dues.isEmpty {
                    lists.append(list)
                }
            }
        } catch let failure as Failure {
            return section("late", DutyWords.late, "<p>\(reader(failure.message))</p>")
        }
        let ranked = lists.enumerated().sorted { one, other in
            let (first, second) = (
                one.element.dues(.late).count, other.element.dues(.late).count
            )
            return first == second ? one.offset < other.offset : first > second
        }.map(\.element)
        guard !ranked.isEmpty else {
            return section("late", DutyWords.late, "<p>\(reader(SubjectWords.owesNothing))</p>")
        }
        let rows: [HTML] = ranked.map { list in
            let counts: [HTML] = Due.State.allCases.map { state in
                "<td class=\"number\">\(list.dues(state).count)</td>"
            }
            return """
                <tr><th scope="row">\(reader.party(list.party, in: ledger.view.state))</th>\(counts)</tr>
                """
        }
        return section(
            "late", DutyWords.late,
            reader.table(
                "late", title: DutyWords.late,
                columns: [PageWords.party] + Due.State.allCases.map(\.wording),
                rows: "<tbody>\(rows)</tbody>"))
    }
}

enum DutyWords {
    static let arrived = Trilingual(en: "What arrived last", ja: "最近の受領", vi: "Mới nhận gần đây")
    static let complaints = Trilingual(
        en: "Open complaints, the oldest first", ja: "対応中の苦情（古い順）",
        vi: "Khiếu nại đang mở, cũ nhất trước")
    static let noComplaints = Trilingual(
        en: "No stage of a complaint is open.", ja: "対応中の苦情はありません。",
        vi: "Không có khiếu nại nào đang mở.")
    static let openedOn = Trilingual(en: "Opened on", ja: "開始日", vi: "Mở ngày")
    static let days = Trilingual(en: "Days", ja: "日数", vi: "Số ngày")
    static let stage = Trilingual(en: "Stage", ja: "段階", vi: "Giai đoạn")
    static let worker = Trilingual(en: "Worker", ja: "労働者", vi: "Người lao động")
    static let late = Trilingual(
        en: "What is owed, by party", ja: "団体別の未了の事項", vi: "Việc còn phải làm theo từng bên")
}
