import Judging
import Platform
import Registry
import Transparency

/// How a path is spelt, and how what it leaves open is read.
///
/// No text of a request is kept: a path is read into checked numbers, digests and identifiers.
struct PathPattern<Value: Hashable & Sendable>: Sendable {
    /// What a path is to this pattern.
    enum Match {
        case other
        /// The words are these; what they leave open has no such value.
        case unreadable
        case value(Value)
    }

    /// As `/openapi.json` spells it; what it leaves open is in braces.
    let text: String
    let openings: [PathOpening]
    let match: @Sendable ([String]) -> Match
}

/// What a path leaves open: its name in braces, and which texts can be there.
struct PathOpening: Sendable {
    let name: String
    let shape: JSONValue
}

/// An opening that is one segment of a path.
struct PathParameter<Value: Hashable & Sendable>: Sendable {
    let opening: PathOpening
    let read: @Sendable (String) -> Value?

    init(_ name: String, _ shape: JSONValue, _ read: @escaping @Sendable (String) -> Value?) {
        opening = PathOpening(name: name, shape: shape)
        self.read = read
    }
}

/// Where nothing is left open, or nothing asked.
struct Nothing: Hashable, Sendable {}

extension PathPattern<Nothing> {
    /// A path that leaves nothing open.
    init(_ text: String) {
        let words = text.split(separator: "/").map(String.init)
        self.init(text: text, openings: []) { segments in
            segments == words ? .value(Nothing()) : .other
        }
    }
}

extension PathPattern {
    /// `/start/{parameter}`, or `/start/{parameter}/end`.
    init(_ start: String, _ parameter: PathParameter<Value>, _ end: String? = nil) {
        let words = start.split(separator: "/").map(String.init)
        let rest = end.map { [$0] } ?? []
        self.init(
            text: ([start, "{\(parameter.opening.name)}"] + rest).joined(separator: "/"),
            openings: [parameter.opening]
        ) { segments in
            guard segments.count == words.count + 1 + rest.count,
                segments.starts(with: words),
                segments.dropFirst(words.count + 1).elementsEqual(rest)
            else { return .other }
            return parameter.read(segments[words.count]).map { .value($0) } ?? .unreadable
        }
    }
}

extension PathParameter<OrderNumber> {
    static var order: PathParameter<OrderNumber> {
        PathParameter("order", Shape.order, OrderNumber.init)
    }
}

extension PathParameter<WorkerID> {
    static var worker: PathParameter<WorkerID> {
        PathParameter("worker", Shape.worker, WorkerID.init)
    }
}

extension PathParameter<PartyID> {
    static var party: PathParameter<PartyID> {
        PathParameter("party", Shape.party, PartyID.init)
    }
    static var employer: PathParameter<PartyID> {
        PathParameter("employer", Shape.party, PartyID.init)
    }
}

extension PathParameter<UInt64> {
    static var seq: PathParameter<UInt64> {
        PathParameter("seq", Shape.natural, StrictDecimal.parse)
    }
}

extension PathParameter<Digest> {
    static var digest: PathParameter<Digest> {
        PathParameter("digest", Shape.digest) {
            Hex.decode($0).flatMap { Digest($0) }
        }
    }
}
