import HTTPServing

/// What a request asks for.
/// - Source: `Specs/http-api.md`.
package enum ServedPath: Sendable {
    case asked(AskedRoute)
    /// Below `/api/`, with a query that the path does not take.
    case misasked(QueryFault)
    /// Nothing is there, and only a credential tells it from what is there.
    case missingBehindCredential

    /// nil when nothing is ever served under the path.
    package init?(_ request: Request) {
        let isForPrograms = request.segments.first == "api"
        let query = APIQuery(request: request)
        for route in Route.mayAnswer(request.segments) {
            // A published file has one name: no escapes, nothing behind a question mark.
            if route.hasOneName, request.target.utf8.contains(where: { $0 == 37 || $0 == 63 }) {
                continue
            }
            do throws(QueryFault) {
                switch try route.match(request.segments, query) {
                case .other: continue
                case .unreadable:
                    guard route.needsCredential else { return nil }
                    self = .missingBehindCredential
                case .asked(let values, let answer):
                    if isForPrograms {
                        try query.refuseOthers(than: route.query.map(\.name))
                        _ = try query.number(.at)
                    }
                    self = .asked(AskedRoute(route: route, values: values, answer: answer))
                }
            } catch {
                self = .misasked(error)
            }
            return
        }
        guard isForPrograms else { return nil }
        self = .missingBehindCredential
    }

    /// Whether it is a file of the published tree, or of the program: the same for everybody.
    package var isPublicFile: Bool { kind == .file }

    /// Whether the answer may depend on who asks.
    package var isForReaders: Bool { kind != .file && kind != .state }

    /// nil where nothing is there.
    private var kind: Route.Kind? {
        if case .asked(let asked) = self { asked.route.kind } else { nil }
    }
}

/// A route with the checked values of a request.
package struct AskedRoute: Sendable {
    package let route: Route
    package let values: CheckedValues
    let answer: Route.Answer
}

extension Route {
    /// Files are asked for exactly as the ledger spells them.
    fileprivate var hasOneName: Bool { kind == .file || kind == .state }

    /// The routes that may answer a path; a few, whatever the path is.
    fileprivate static func mayAnswer(_ segments: [String]) -> [Route] {
        byWord[word(of: segments)] ?? []
    }

    private static let byWord = Dictionary(grouping: all) { route in
        word(of: route.path.split(separator: "/").map(String.init))
    }

    /// The first word of a path, and of those for programs the third.
    private static func word(of segments: [String]) -> String {
        guard segments.first == "api" else { return segments.first ?? "" }
        return "api " + (segments.count > 2 ? segments[2] : "")
    }

    /// Whether people look under this path for pages, whether or not there is one.
    static func isOfPages(_ segments: [String]) -> Bool {
        segments.first.map(wordsOfPages.contains) ?? false
    }

    private static let wordsOfPages = Set(
        pages.compactMap { $0.path.split(separator: "/").first.map(String.init) })
}

extension Request {
    /// Whether the answer may take long the first time: by its route, and whatever is asked for as
    /// known at an entry of before. It depends on the path alone, not on who asks or on what there is.
    /// - Source: `Specs/http-api.md` 27.
    package var mayTakeLong: Bool {
        guard case .asked(let asked) = ServedPath(self) else { return false }
        return asked.route.pace == .slow
            || asked.route.kind == .program && query(ServedParameter.at.rawValue) != nil
    }
}
