import Judging
import Platform
import Registry
import Transparency

/// An order of a list: its open terms, and what of its verdicts is for the reader.
package struct ListedOrder: Sendable {
    package let number: OrderNumber
    package let terms: OrderIssued
    /// nil where nothing but the open terms is for the reader, or nobody asked.
    package let glance: OrderGlance?
}

/// What a search found besides orders.
package enum FoundSubject: Hashable, Sendable {
    case party(PartyID)
    case worker(WorkerID)
    case entry(UInt64)
}

extension ReaderLedger {
    /// The orders that are asked for.
    ///
    /// Of an order that the reader has no verdicts on, nothing but its open terms decides: whether
    /// there is anything else of it, the list does not tell.
    package func orders(_ filter: OrderFilter) throws -> [ListedOrder] {
        let looked = FoldedText(filter.text)
        let worker = WorkerID(filter.text).flatMap { id in
            horizon?.knows(.worker(id)) ?? true ? view.order(of: id, within: horizon) : nil
        }
        let issued = try served.issued()
        var found: [ListedOrder] = []
        for (number, terms) in served.openOrders() where filter.matches(terms) {
            if let year = filter.year, issued[number]?.date.year != year { continue }
            guard
                looked.isEmpty || number == worker || FoldedText(number.text).contains(looked)
                    || terms.chain.contains(where: { named($0.party, looked) })
            else { continue }
            if let status = filter.status, try self.status(of: number) != status { continue }
            let isJudged = filter.asksForVerdicts || filter.sorting == .worst
            let glance = isJudged ? try self.glance(number) : nil
            guard filter.matches(glance) else { continue }
            found.append(ListedOrder(number: number, terms: terms, glance: glance))
        }
        return arranged(found, by: filter.sorting, issued)
    }

    private func arranged(
        _ orders: [ListedOrder], by sorting: OrderFilter.Sorting, _ issued: [OrderNumber: Instant]
    ) -> [ListedOrder] {
        func seq(_ order: ListedOrder) -> UInt64 { view.state.orders[order.number]?.issuedAt ?? 0 }
        switch sorting {
        case .oldest: return orders.sorted { seq($0) < seq($1) }
        case .newest: return orders.sorted { seq($0) > seq($1) }
        case .worst:
            func rank(_ order: ListedOrder) -> VerdictWord? {
                order.glance?.verdicts.map(\.word).min()
            }
            return orders.sorted { one, other in
                switch (rank(one), rank(other)) {
                case (let first?, let second?) where first != second: return first < second
                case (_?, nil): return true
                case (nil, _?): return false
                default: return seq(one) > seq(other)
                }
            }
        }
    }

    /// How an order has ended, by what is open alone.
    package func status(of order: OrderNumber) throws -> OrderFilter.Status {
        switch try served.openCase(order)?.state {
        case .withdrawn: .withdrawn
        case .closed: .closed
        case .issued, .approved, .recruiting, .inStay, .returned, nil: .open
        }
    }

    /// Whether a party is called so: by its identifier, its name or a number in another register.
    private func named(_ party: PartyID, _ looked: FoldedText) -> Bool {
        if FoldedText(party.text).contains(looked) { return true }
        guard let known = view.state.parties[party]?.registration else { return false }
        return FoldedText(known.name).contains(looked)
            || known.identifiers.contains { FoldedText($0.value).contains(looked) }
    }

    /// How many of each kind are found at most.
    private static var mostFound: Int { 20 }

    /// What a text names besides orders, as far as it is there for the reader: parties, which are
    /// open; a worker and an entry only where the reader's own horizon has them.
    package func found(_ text: String) -> [FoundSubject] {
        let looked = FoldedText(text)
        guard !looked.isEmpty else { return [] }
        var found = view.state.parties.keys.sorted().filter { named($0, looked) }
            .prefix(ReaderLedger.mostFound).map(FoundSubject.party)
        if let worker = WorkerID(text), audience != .everybody,
            horizon?.knows(.worker(worker)) ?? (view.order(of: worker) != nil)
        {
            found.append(.worker(worker))
        }
        if let seq = StrictDecimal.parse(text), sees(seq) { found.append(.entry(seq)) }
        return found
    }

    /// What may be chosen in a list of orders: years, agencies, employers, sites and occupations
    /// that there are, all of them open.
    package func choices() throws -> OrderChoices {
        let orders = served.openOrders()
        func parties(_ role: PartyKind) -> [PartyID] {
            Set(orders.flatMap { $0.terms.chain.filter { $0.role == role }.map(\.party) }).sorted()
        }
        func texts(_ value: (OrderIssued) -> String?) -> [String] {
            let all = Set(orders.compactMap { value($0.terms).map { Array($0.utf8) } })
            return all.sorted { $0.lexicographicallyPrecedes($1) }.map {
                String(decoding: $0, as: UTF8.self)
            }
        }
        return OrderChoices(
            years: Set(try served.issued().values.map(\.date.year)).sorted(by: >),
            agencies: parties(.sendingAgency), employers: parties(.employer),
            sites: texts(\.site), occupations: texts(\.occupation))
    }
}

package struct OrderChoices: Sendable {
    package let years: [Int]
    package let agencies: [PartyID]
    package let employers: [PartyID]
    package let sites: [String]
    package let occupations: [String]
}
