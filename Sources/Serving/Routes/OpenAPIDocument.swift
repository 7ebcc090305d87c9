import Platform
import Transparency

/// `/openapi.json`: every path that is served, made of the list of routes itself.
/// - Source: OpenAPI 3.1.0
enum OpenAPIDocument {
    static let json: JSONValue = .object(of: [
        ("openapi", .string("3.1.0")),
        (
            "info",
            .object(of: [
                ("title", .string("feri: a ledger of recruitment chains, read-only")),
                ("version", .string(ProgramVersion.text)),
                (
                    "description",
                    .string(
                        "Specs/http-api.md says what is for whom. What a reader may not see is "
                            + "answered as what is not there.")
                ),
            ])
        ),
        ("servers", .array([.object(of: [("url", .string("/"))])])),
        (
            "paths",
            .object(
                of: Route.all.map { route in
                    (route.path, .object(of: [("get", operation(route))]))
                })
        ),
        (
            "components",
            .object(of: [
                ("schemas", .object(of: AnswerShapes.all)),
                (
                    "securitySchemes",
                    .object(of: [
                        ("bearer", scheme("bearer")), ("basic", scheme("basic")),
                    ])
                ),
            ])
        ),
    ])

    private static func scheme(_ name: String) -> JSONValue {
        .object(of: [("type", .string("http")), ("scheme", .string(name))])
    }

    private static func operation(_ route: Route) -> JSONValue {
        let parameters =
            route.openings.map(json(of:)) + route.query.map(json(of:))
        return .object(of: [
            ("operationId", .string(route.name)), ("summary", .string(route.summary)),
            ("tags", .array([.string(tag(of: route))])), ("parameters", .array(parameters)),
            ("security", security(route)), ("responses", responses(route)),
        ])
    }

    private static func tag(of route: Route) -> String {
        switch route.kind {
        case .file, .state: "files"
        case .page: "pages"
        case .program: "programs"
        }
    }

    /// Pages tell everybody something, and more with a credential.
    private static func security(_ route: Route) -> JSONValue {
        let either: [JSONValue] = ["bearer", "basic"].map { .object(of: [($0, .array([]))]) }
        switch route.reader {
        case .everybody: return .array([])
        case .everybodyInPart: return .array([.object(of: [])] + either)
        case .credential, .credentialOrHerself, .anyCredential: return .array(either)
        }
    }

    // MARK: Answers

    private static func responses(_ route: Route) -> JSONValue {
        var all: [(String, JSONValue)] = [
            (
                "200",
                response("as asked", route.media.rawValue, route.schema, tagged: route.isTagged)
            )
        ]
        if route.isTagged {
            all.append(("304", .object(of: [("description", .string("as If-None-Match knows"))])))
        }
        let isPage = route.kind == .page
        let problem = isPage ? MediaType.html.rawValue : "application/problem+json"
        let shape = isPage ? nil : Shape.said("problem")
        var codes: [(String, String)] = [("404", "not there, or not for this reader")]
        if route.reader != .everybody {
            codes += [("401", "a credential is needed, or the one shown does not count")]
        }
        for (code, words) in codes { all.append((code, response(words, problem, shape))) }
        let general = Shape.said("problem")
        // A page says where a credential belongs; a query that cannot be read is for programs.
        let unreadable = "the query cannot be read, or holds a credential"
        all.append(
            (
                "400",
                response(unreadable, nil, general, asPage: isPage ? MediaType.html.rawValue : nil)
            ))
        if route.reader != .everybody {
            all += [
                ("429", response("too many credentials that do not count", nil, general)),
                ("503", response("cannot be worked out now", nil, general)),
            ]
        }
        // What is not a request at all: Specs/http-framing.md.
        all.append(("default", response("refused", nil, general)))
        return .object(of: all)
    }

    private static func response(
        _ words: String, _ type: String?, _ schema: JSONValue?, asPage page: String? = nil,
        tagged: Bool = false
    ) -> JSONValue {
        let media = JSONValue.object(of: schema.map { [("schema", $0)] } ?? [])
        var content = [(type ?? "application/problem+json", media)]
        if let page { content.append((page, .object(of: []))) }
        var members: [(String, JSONValue)] = [
            ("description", .string(words)), ("content", .object(of: content)),
        ]
        if tagged {
            members.append(
                (
                    "headers",
                    .object(of: [
                        (
                            "ETag",
                            .object(of: [
                                ("required", .boolean(true)),
                                ("schema", Shape.matching("^\"[0-9a-f]{64}\"$")),
                            ])
                        )
                    ])
                ))
        }
        return .object(of: members)
    }

    // MARK: Parameters

    private static func json(of opening: PathOpening) -> JSONValue {
        .object(of: [
            ("name", .string(opening.name)), ("in", .string("path")), ("required", .boolean(true)),
            ("schema", opening.shape),
        ])
    }

    private static func json(of parameter: QueryParameter) -> JSONValue {
        .object(of: [
            ("name", .string(parameter.name.rawValue)), ("in", .string("query")),
            ("required", .boolean(parameter.isNeeded)), ("schema", parameter.shape),
            ("description", .string(parameter.name.summary)),
        ])
    }
}
