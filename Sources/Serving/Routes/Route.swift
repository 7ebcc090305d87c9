import HTTPServing
import Markup
import Pages
import Transparency
import Views

/// One path that is answered, and all that is decided about it: who may ask, what its query may
/// hold, whether it may take long, what answers it, and what `/openapi.json` says of it.
///
/// A route is made by `page`, `program` or `file`, so that nothing of it can be left out.
/// - Source: `Specs/http-api.md`, "Paths"
package struct Route: Sendable {
    /// Who is answered.
    package enum Reader: Sendable {
        case everybody
        /// Everybody, and those who show a credential see more.
        case everybodyInPart
        case credential
        /// The same; and a worker's own credential reads what is about herself.
        case credentialOrHerself
        /// Who shows a credential that counts, a worker's own among them.
        case anyCredential
    }

    /// Whether the answer may take long the first time: what is read off all statements, or off all
    /// of a party.
    package enum Pace: Sendable { case quick, slow }

    package enum Kind: Sendable {
        /// The same for everybody, with a strong tag.
        case file
        /// What is so at this moment: whether it runs, and its figures.
        case state
        case page
        case program
    }

    /// What makes the answer, with the values of the request in it; nil where there is nothing.
    enum Answer: Sendable {
        /// A file of the published tree.
        case published(PublishedKeeping, @Sendable (ServedLedger) throws -> [UInt8]?)
        /// A file of the program.
        case ours(@Sendable () -> Response)
        case health
        case metrics
        case page(@Sendable (PageVisit) throws -> HTML?)
        case program(@Sendable (ProgramAnswers) throws -> Response?)
    }

    /// What a path is to a route.
    enum Match {
        case other
        case unreadable
        case asked(CheckedValues, Answer)
    }

    /// Its `operationId`.
    package let name: String
    package let kind: Kind
    /// With what is left open in braces.
    package let path: String
    let openings: [PathOpening]
    package let reader: Reader
    package let media: MediaType
    let query: [QueryParameter]
    let pace: Pace
    let summary: String
    /// nil where it is not JSON of ours.
    let schema: JSONValue?
    let match: @Sendable ([String], APIQuery) throws(QueryFault) -> Match

    /// What everybody may ask for is a file of this program or of the published tree, or a page.
    package var needsCredential: Bool {
        switch reader {
        case .everybody, .everybodyInPart: false
        case .credential, .credentialOrHerself, .anyCredential: true
        }
    }

    /// Whether the answer has a strong entity tag.
    package var isTagged: Bool { kind == .file || kind == .program }

    private init<Value, Query>(
        _ name: String, _ kind: Kind, _ path: PathPattern<Value>, _ query: QueryPattern<Query>,
        for reader: Reader, as media: MediaType, pace: Pace = .quick, schema: JSONValue? = nil,
        _ summary: String, answer: @escaping @Sendable (Value, Query) -> Answer
    ) {
        self.name = name
        self.kind = kind
        self.path = path.text
        openings = path.openings
        self.reader = reader
        self.media = media
        self.query = query.parameters
        self.pace = pace
        self.schema = schema
        self.summary = summary
        match = { (segments, asked) throws(QueryFault) in
            switch path.match(segments) {
            case .other: return .other
            case .unreadable: return .unreadable
            case .value(let value):
                let query = try query.read(asked)
                return .asked(
                    CheckedValues(route: name, path: value, query: query), answer(value, query))
            }
        }
    }
}

extension Route {
    /// A page for people; what its query says, the page reads itself.
    static func page<Value>(
        _ name: String, _ path: PathPattern<Value>, for reader: Reader,
        query: [ServedParameter] = [.language], pace: Pace = .quick, _ summary: String,
        html: @escaping @Sendable (Value, PageVisit) throws -> HTML?
    ) -> Route {
        let lenient = QueryPattern(parameters: query.map(QueryParameter.ofPage)) {
            (_) throws(QueryFault) in Nothing()
        }
        return Route(
            name, .page, path, lenient, for: reader, as: .html, pace: pace, summary
        ) { value, _ in .page { try html(value, $0) } }
    }

    /// An answer for programs: its query is read strictly.
    static func program<Value, Query>(
        _ name: String, _ path: PathPattern<Value>, _ query: QueryPattern<Query>,
        for reader: Reader = .credential, as media: MediaType = .json, pace: Pace = .quick,
        schema: String?, _ summary: String,
        answer: @escaping @Sendable (ProgramAnswers, Value, Query) throws -> Response?
    ) -> Route {
        Route(
            name, .program, path, query, for: reader, as: media, pace: pace,
            schema: schema.map(Shape.said), summary
        ) { value, query in .program { try answer($0, value, query) } }
    }

    /// A file that is the same for everybody; it has one name, and no query.
    static func file<Value>(
        _ name: String, _ path: PathPattern<Value>, as media: MediaType,
        schema: JSONValue? = nil, _ summary: String, answer: @escaping @Sendable (Value) -> Answer
    ) -> Route {
        Route(
            name, .file, path, .none, for: .everybody, as: media, schema: schema, summary
        ) { value, _ in answer(value) }
    }

    static func state(
        _ name: String, _ path: PathPattern<Nothing>, for reader: Reader, as media: MediaType,
        _ summary: String, answer: Answer
    ) -> Route {
        Route(name, .state, path, .none, for: reader, as: media, summary) { _, _ in answer }
    }

    /// Every path that is answered.
    package static let all = files + pages + programs
}
