import Judging
import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// What one party owes over all its orders, made of nothing that it may not see.
package struct DueList {
    let party: PartyID
    package let asOf: Instant
    /// The last entry that was looked at.
    let lastSeq: UInt64
    /// What is late before what is due, that before what has no day; by day within each.
    package let dues: [Due]
    /// How many sealed contents were not available: what they say may be owed, or done.
    package let unseen: Int

    package func dues(_ state: Due.State) -> [Due] {
        dues.filter { $0.state(on: asOf.date) == state }
    }
}

extension LedgerView {
    /// What `party` owes as of a moment; nil when the ledger does not know the party.
    ///
    /// - Parameter moment: nil for when the last entry looked at was received.
    package func dues(of party: PartyID, asOf moment: Instant? = nil) throws -> DueList? {
        guard let kind = state.kind(of: party) else { return nil }
        let moment = moment ?? asOf
        var dues: [Due] = []
        for number in index.orderNumbers {
            guard let terms = state.orders[number]?.terms else { continue }
            let entries = try caseEntries(index.orders[number] ?? []).filter {
                shows($0, toItself: party, kind)
            }
            let isItsOwn =
                terms.isInChain(party)
                || entries.contains { $0.speaker == party && $0.content.subjects.order == number }
            guard isItsOwn, let order = OrderCase(number, entries: entries, asOf: moment),
                let profile = state.profile(at: moment)
            else { continue }
            let book = try ruleBook(at: moment)
            dues +=
                OrderDues(
                    of: party, in: JudgedOrder.judge(order, by: book), by: book,
                    perspectives: profile.perspectives
                ).all
        }
        dues += recognitionsThatEnd(of: party, asOf: moment)
        if party == state.operatorID { dues += try recordsKeptTooLong(on: moment.date) }
        return DueList(
            party: party, asOf: moment, lastSeq: size - 1,
            dues: DueList.arranged(dues, on: moment.date), unseen: index.unseen.count)
    }

    /// What a scheme gave for a time is to be renewed by its last day; after it nothing is owed: it
    /// has ended.
    private func recognitionsThatEnd(of party: PartyID, asOf moment: Instant) -> [Due] {
        let said = openStatements.record(asOf: moment).recognitions(of: party)
        var seen: [(kind: PartyLicensed.Kind, authority: [UInt8])] = []
        return said.compactMap { one -> Due? in
            let authority = Array(one.body.authority.utf8)
            guard !seen.contains(where: { $0.kind == one.body.kind && $0.authority == authority })
            else { return nil }
            seen.append((one.body.kind, authority))
            let all = said.filter {
                $0.body.kind == one.body.kind && Array($0.body.authority.utf8) == authority
            }
            // One without an end is not to be renewed.
            let ends = all.compactMap(\.body.to)
            guard ends.count == all.count, let end = ends.max(), moment.date <= end else {
                return nil
            }
            return Due(
                rule: "recognition",
                title: Trilingual(
                    en: "Recognition that ends", ja: "制度の認証等の期限",
                    vi: "Công nhận sắp hết hạn"),
                source: nil, order: nil, worker: nil, by: end,
                owed: Trilingual(
                    en: "{kind} of {authority} ends on {day}, and no renewal is on record",
                    ja: "{authority}の{kind}は{day}までで、更新は記録されていません",
                    vi: "{kind} của {authority} hết hạn ngày {day}, chưa ghi nhận gia hạn"
                ).filled([
                    "kind": one.body.kind.wording, "authority": Trilingual(one.body.authority),
                    "day": Dates.said(end),
                ]),
                resolve: Trilingual(
                    en: "have the renewal put on record with its source; else it ends",
                    ja: "更新を出典とともに記録してもらうこと（しなければ終了）",
                    vi: "đề nghị ghi nhận việc gia hạn kèm nguồn; nếu không thì hết hiệu lực"),
                seqs: all.map(\.seq))
        }
    }

    /// The operator holds the registry's contents, and owes that they go when their term is over.
    private func recordsKeptTooLong(on today: CivilDate) throws -> [Due] {
        try RetentionTable.builtIn.overdue(in: self, on: today).map { record in
            let label = record.kind.label
            return Due(
                rule: "retention",
                title: Trilingual(
                    en: "Record kept too long", ja: "記録の保存期間超過",
                    vi: "Hồ sơ lưu quá thời hạn"),
                source: nil, order: nil, worker: nil, by: record.due.adding(days: -1),
                owed: Trilingual(
                    en: "{class} at {place}: its term is over (the term is this registry's own)",
                    ja: "{class}（{place}）の保存期間が過ぎています（期間は本台帳が定めたもの）",
                    vi: "{class} ở {place}: đã hết thời hạn lưu (thời hạn do sổ này đặt)"
                ).filled([
                    "class": label, "place": Trilingual(record.place),
                ]),
                resolve: Trilingual(
                    en: "erase it with 'feri erase'", ja: "「feri erase」で消去すること",
                    vi: "xóa bằng 'feri erase'"), seqs: [])
        }
    }
}

extension DueList {
    /// Within one state and day in the order in which they were found.
    static func arranged(_ dues: [Due], on today: CivilDate) -> [Due] {
        Due.State.allCases.flatMap { state in
            dues.enumerated().filter { $0.element.state(on: today) == state }.sorted { one, other in
                guard let first = one.element.by, let second = other.element.by, first != second
                else { return one.offset < other.offset }
                return first < second
            }.map(\.element)
        }
    }

    package var members: [(String, JSONValue)] {
        [
            ("party", .string(party.text)), ("as_of", .string(asOf.description)),
            ("as_of_seq", .integer(Int64(lastSeq))),
            ("contents_not_seen", .integer(Int64(unseen))),
            (
                "counts",
                .object(
                    of: Due.State.allCases.map {
                        ($0.rawValue, .integer(Int64(dues($0).count)))
                    })
            ),
            ("dues", .array(dues.map { $0.json(on: asOf.date) })),
        ]
    }
}

extension Due {
    fileprivate func json(on today: CivilDate) -> JSONValue {
        let state = state(on: today)
        var members: [(String, JSONValue)] = [
            ("rule", .string(rule)), ("title", title.json), ("state", .string(state.rawValue)),
            ("owed", owed.json), ("resolve", resolve.json),
            ("seqs", .array(seqs.map { .integer(Int64($0)) })),
        ]
        if let source { members.append(("source", source.json)) }
        if let order { members.append(("order", .string(order.text))) }
        if let worker { members.append(("worker", .string(worker.text))) }
        if let by {
            members.append(("by", .string(by.description)))
            if state == .late {
                let days = today.daysSinceEpoch - by.daysSinceEpoch
                members.append(("days_late", .integer(Int64(days))))
            }
        }
        return .object(of: members)
    }
}
