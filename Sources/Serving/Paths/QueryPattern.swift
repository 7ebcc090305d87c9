import Judging
import Pages
import Registry

/// What the query of a path that programs ask for may hold, and how it is read.
struct QueryPattern<Value: Hashable & Sendable>: Sendable {
    let parameters: [QueryParameter]
    let read: @Sendable (APIQuery) throws(QueryFault) -> Value
}

extension QueryParameter {
    /// Every answer that `?at=` can ask for as it was.
    fileprivate static let at = QueryParameter(name: .at, shape: Shape.natural)

    fileprivate static func limit(atMost most: Int = APIQuery.mostItems) -> QueryParameter {
        QueryParameter(name: .limit, shape: Shape.number(1, Int64(most)))
    }
}

extension QueryPattern<Nothing> {
    static var none: QueryPattern<Nothing> {
        QueryPattern(parameters: []) { (_) throws(QueryFault) in Nothing() }
    }
    static var at: QueryPattern<Nothing> {
        QueryPattern(parameters: [.at]) { (_) throws(QueryFault) in Nothing() }
    }
}

/// Which part of a list is asked for: of what, behind which item, and how many.
struct ListQuery<Filter: Hashable & Sendable, Item: Hashable & Sendable>: Hashable, Sendable {
    let of: Filter
    let after: Item?
    let limit: Int
}

extension QueryPattern<ListQuery<Nothing, OrderNumber>> {
    static var orders: QueryPattern<ListQuery<Nothing, OrderNumber>> {
        QueryPattern(
            parameters: [QueryParameter(name: .after, shape: Shape.order), .limit(), .at]
        ) { (query) throws(QueryFault) in
            ListQuery(of: Nothing(), after: try query.order(.after), limit: try query.limit())
        }
    }
}

extension QueryPattern<ListQuery<OrderNumber?, WorkerID>> {
    static var workers: QueryPattern<ListQuery<OrderNumber?, WorkerID>> {
        QueryPattern(
            parameters: [
                QueryParameter(name: .order, shape: Shape.order),
                QueryParameter(name: .after, shape: Shape.worker), .limit(), .at,
            ]
        ) { (query) throws(QueryFault) in
            ListQuery(
                of: try query.order(.order),
                after: try query.value(.after, "a worker's pseudonym", WorkerID.init),
                limit: try query.limit())
        }
    }
}

extension QueryPattern<ListQuery<PartyKind?, PartyID>> {
    static var parties: QueryPattern<ListQuery<PartyKind?, PartyID>> {
        QueryPattern(
            parameters: [
                QueryParameter(name: .kind, shape: Shape.words(of: PartyKind.allCases)),
                QueryParameter(name: .after, shape: Shape.party), .limit(), .at,
            ]
        ) { (query) throws(QueryFault) in
            ListQuery(
                of: try query.value(.kind, "a kind of party", PartyKind.init(rawValue:)),
                after: try query.value(.after, "a party's id", PartyID.init),
                limit: try query.limit())
        }
    }
}

extension QueryPattern<ListQuery<Nothing, UInt64>> {
    static var statements: QueryPattern<ListQuery<Nothing, UInt64>> {
        QueryPattern(
            parameters: [QueryParameter(name: .after, shape: Shape.natural), .limit(), .at]
        ) { (query) throws(QueryFault) in
            ListQuery(of: Nothing(), after: try query.number(.after), limit: try query.limit())
        }
    }
}

/// The filter says behind which order.
struct FindingsQuery: Hashable, Sendable {
    let filter: FindingsPage.Filter
    let limit: Int
}

extension QueryPattern<FindingsQuery> {
    static var findings: QueryPattern<FindingsQuery> {
        QueryPattern(
            parameters: [
                QueryParameter(name: .standard, shape: Shape.words(of: Standard.allCases)),
                QueryParameter(name: .severity, shape: Shape.words(of: Severity.allCases)),
                QueryParameter(name: .outcome, shape: Shape.words(of: Outcome.allCases)),
                QueryParameter(name: .order, shape: Shape.order),
                QueryParameter(name: .after, shape: Shape.order),
                .limit(atMost: FindingsPage.mostOrders), .at,
            ]
        ) { (query) throws(QueryFault) in
            FindingsQuery(
                filter: try query.filter(), limit: try query.limit(atMost: FindingsPage.mostOrders))
        }
    }
}

/// Two sizes of the tree, the smaller first.
struct TreeSizes: Hashable, Sendable {
    let from: UInt64
    let to: UInt64
}

extension QueryPattern<TreeSizes> {
    static var sizes: QueryPattern<TreeSizes> {
        QueryPattern(
            parameters: [
                QueryParameter(name: .from, shape: Shape.natural, isNeeded: true),
                QueryParameter(name: .to, shape: Shape.natural, isNeeded: true),
            ]
        ) { (query) throws(QueryFault) in
            TreeSizes(from: try query.needed(.from), to: try query.needed(.to))
        }
    }
}
