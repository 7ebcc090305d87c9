import HTTPServing
import Judging
import Pages
import Registry
import Transparency

/// What in a query is not a value that is read; depends on the request alone, never on the ledger.
package struct QueryFault: Error, Hashable, Sendable {
    let name: String
    /// What may be there; nil: the path takes nothing of that name.
    let expected: String?

    /// For programmers, in English.
    var detail: String {
        expected.map { "\(name) is \($0)" } ?? "there is no parameter of that name here"
    }
}

/// The query of a path that programs ask for, read strictly.
struct APIQuery {
    let request: Request

    static let mostItems = 100

    /// nil where it is not there.
    func value<Value>(
        _ parameter: ServedParameter, _ expected: String, _ read: (String) -> Value?
    ) throws(QueryFault) -> Value? {
        guard let text = request.query(parameter.rawValue) else { return nil }
        guard let value = read(text) else {
            throw QueryFault(name: parameter.rawValue, expected: expected)
        }
        return value
    }

    func number(_ parameter: ServedParameter) throws(QueryFault) -> UInt64? {
        try value(parameter, "a number without sign or leading zero, up to 2^53-1") { text in
            StrictDecimal.parse(text).flatMap { $0 < 1 << 53 ? $0 : nil }
        }
    }

    func needed(_ parameter: ServedParameter) throws(QueryFault) -> UInt64 {
        guard let number = try number(parameter) else {
            throw QueryFault(name: parameter.rawValue, expected: "needed")
        }
        return number
    }

    /// How many items one answer may have.
    func limit(atMost most: Int = APIQuery.mostItems) throws(QueryFault) -> Int {
        try value(.limit, "1 to \(most)") { text in
            StrictDecimal.parse(text).flatMap { (1...UInt64(most)).contains($0) ? Int($0) : nil }
        } ?? most
    }

    func order(_ parameter: ServedParameter) throws(QueryFault) -> OrderNumber? {
        try value(parameter, "an order's number", OrderNumber.init)
    }

    func filter() throws(QueryFault) -> FindingsPage.Filter {
        let filter = FindingsPage.Filter(
            standard: try value(
                .standard, words(of: Standard.allCases), Standard.init(rawValue:)),
            severity: try value(
                .severity, words(of: Severity.allCases), Severity.init(rawValue:)),
            outcome: try value(
                .outcome, words(of: Outcome.allCases), Outcome.init(rawValue:)),
            order: try order(.order), after: try order(.after))
        return filter
    }

    private func words<Word: RawRepresentable<String>>(of all: [Word]) -> String {
        "one of " + all.map(\.rawValue).joined(separator: ", ")
    }

    /// - Throws: where something is there that the route does not take.
    func refuseOthers(than known: [ServedParameter]) throws(QueryFault) {
        for item in request.query
        where !known.contains(where: { $0.rawValue.utf8.elementsEqual(item.name.utf8) }) {
            throw QueryFault(name: item.name, expected: nil)
        }
    }
}
