import HTTPServing
import Judging
import Markup
import Pages
import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

/// Answers a request from what is served now; keeps nothing itself.
/// - Source: `Specs/http-api.md`.
package struct Responder: Sendable {
    private let ledger: @Sendable () -> AnsweringLedger
    private let gate: Gate
    private let journal: AccessJournal
    private let metrics: ServingMetrics
    private let complain: @Sendable (any Error) -> Void

    package init(
        ledger: @escaping @Sendable () -> AnsweringLedger, gate: Gate, journal: AccessJournal,
        metrics: ServingMetrics = ServingMetrics(),
        complain: @escaping @Sendable (any Error) -> Void
    ) {
        self.metrics = metrics
        self.ledger = ledger
        self.gate = gate
        self.journal = journal
        self.complain = complain
    }

    package func answer(_ request: Request) -> Response {
        if let refusal = gate.refusal(of: request) { return refusal.hardened }
        // Of a file that everybody may have, asked for by nobody in particular, there is nothing to
        // decide and nothing to write down.
        if !gate.isOpen, !request.has("authorization"),
            let known = ledger().answers.known(to: .file(request.target))
        {
            return known.unlessKnown(to: request).hardened
        }
        let path = ServedPath(request)
        let reader: Gate.Reader
        do {
            reader = try gate.reader(of: request, isShown: path?.isForReaders ?? false)
        } catch {
            // A code whose use cannot be written down would count for ever.
            complain(error)
            return ProblemDetails(.unavailable).response.forOneReader.hardened
        }
        var answer: Response
        do {
            answer = try response(to: request, at: path, for: reader)
        } catch {
            complain(error)
            answer = fault(request)
        }
        // What is written out has all its fields.
        if !answer.isWrittenOut, reader != .anybody, path?.isPublicFile != true {
            answer = answer.forOneReader
        }
        do {
            try journal.record(
                request, from: gate.address(of: request), by: reader, status: answer.status)
        } catch {
            // What cannot be written down is not handed out.
            complain(error)
            answer = ProblemDetails(.unavailable).response
        }
        answer.heldBackMilliseconds = reader.heldBackMilliseconds
        return answer.hardened
    }

    private func response(
        to request: Request, at path: ServedPath?, for reader: Gate.Reader
    ) throws -> Response {
        if case .tooMany(let seconds, _) = reader {
            return ProblemDetails(
                .tooManyRequests,
                detail: "too many credentials like this one, or from there, do not count"
            ).response.setting("Retry-After", "\(seconds)")
        }
        if StrayCredential.isFound(in: request) { return strayed(request) }
        guard let path else { return missing(request) }
        switch path {
        case .health: return Response.text("ok\n").setting("Cache-Control", "no-store")
        case .metrics:
            guard gate.isHere(request) || reader.scope?.audience == .reviewer else {
                return missing(request)
            }
            return Response(
                .ok, type: "text/plain; version=0.0.4; charset=utf-8",
                body: Array(metrics.text(of: ledger().ledger).utf8)
            ).setting("Cache-Control", "no-store")
        case .stylesheet: return Responder.stylesheet.unlessKnown(to: request)
        case .script: return Responder.script.unlessKnown(to: request)
        case .openAPI: return Responder.openAPI.unlessKnown(to: request)
        case .checkpoint, .checkpointOfSize, .tile, .bundle, .profile:
            let ledger = ledger()
            let answer = try ledger.answers.answer(
                to: .file("/" + request.segments.joined(separator: "/"))
            ) {
                try ledger.ledger.publishedFile(path).map { Response.published(path, $0).hardened }
            }
            guard let answer else { return missing(request) }
            return answer.unlessKnown(to: request)
        case .overview, .orderPage, .promisePage, .workerPage, .partyPage, .supplyChainPage,
            .statementPage, .findingsPage, .integrity:
            return try page(path, request, reader)
        default:
            guard let scope = reader.scope else {
                return isOfPages(request)
                    ? unauthorizedPage(request, reader) : Responder.unauthorized
            }
            guard scope.reaches(path) else { return missing(request) }
            return try answerForPrograms(request, at: path, within: scope)
        }
    }

    private func answerForPrograms(
        _ request: Request, at path: ServedPath, within scope: AccessList.Scope
    ) throws -> Response {
        if case .misasked(let fault) = path {
            return ProblemDetails(.badRequest, detail: fault.detail).response
        }
        let at = request.query(ServedParameter.at.rawValue).flatMap(StrictDecimal.parse)
        let current = ledger()
        var ledger = current
        if let at {
            guard at < current.ledger.size else { return missing(request) }
            guard let known = try current.known(at: at) else { return .busy }
            ledger = known
        }
        func make() throws -> Response? {
            try ProgramAnswers(ledger: ledger.ledger, scope: scope, at: at).answer(to: path)?
                .tagged.forOneReader.hardened
        }
        let answer =
            at != nil && ledger === current
            ? try make()
            : try ledger.answers.answer(
                to: .program(path, scope.audience, hearsWorker: scope.hearsHer), made: make)
        return answer?.unlessKnown(to: request) ?? missing(request)
    }

    private static let stylesheet = Response(
        .ok, type: "text/css; charset=utf-8", body: Array(Stylesheet.css.utf8)
    ).setting("Cache-Control", "public, max-age=300")
        .setting("ETag", Response.tag(of: Array(Stylesheet.css.utf8))).hardened.writtenOut

    private static let script = Response(
        .ok, type: "text/javascript; charset=utf-8", body: Array(RecomputationScript.source.utf8)
    ).setting("Cache-Control", "public, max-age=300")
        .setting("ETag", Response.tag(of: Array(RecomputationScript.source.utf8))).hardened
        .writtenOut

    private static let openAPI = Response.json(OpenAPIDocument.json)
        .setting("Cache-Control", "public, max-age=300")
        .setting("ETag", Response.tag(of: JSONText.bytes(of: OpenAPIDocument.json))).hardened
        .writtenOut

    // MARK: Pages

    private func page(
        _ path: ServedPath, _ request: Request, _ reader: Gate.Reader
    ) throws -> Response {
        let who = self.reader(of: request, reader)
        let wantsAll = request.query("view") == "full"
        let isShut = reader != .anybody || wantsAll || path.needsCredential
        if reader.scope == nil, isShut { return unauthorizedPage(request, reader) }
        // What is said of others does not exist for a worker.
        if let scope = reader.scope, !scope.reaches(path) || (wantsAll && scope.isOfOneWorker) {
            return missing(request)
        }
        guard
            let html = try PageRoutes(
                ledger: ReaderLedger(ledger().ledger, for: who.audience), reader: who,
                hearsWorker: reader.scope?.hearsHer ?? false
            ).html(path, request)
        else { return missing(request) }
        return Response.page(html)
    }

    private func unauthorizedPage(_ request: Request, _ reader: Gate.Reader) -> Response {
        Response.html(
            ProblemPage(.unauthorized, reader: self.reader(of: request, reader)).html.text,
            status: .unauthorized
        ).setting("WWW-Authenticate", Responder.challenge).framed
    }

    private func reader(of request: Request, _ reader: Gate.Reader) -> PageReader {
        PageReader(
            language: ReaderLanguage.language(for: request), audience: reader.audience,
            mayEnter: gate.admitsSomebody && reader.scope == nil)
    }

    // MARK: Refusals

    private static let challenge =
        #"Basic realm="feri", charset="UTF-8", Bearer realm="feri""#

    private static let unauthorized = ProblemDetails(
        .unauthorized, detail: "a token is needed, as Bearer or as the password of Basic"
    ).response.setting("WWW-Authenticate", challenge)

    /// Says where a credential belongs that was put into the address; nothing is looked up.
    private func strayed(_ request: Request) -> Response {
        guard isOfPages(request) || request.segments.isEmpty else {
            return ProblemDetails(
                .badRequest,
                detail: "a credential does not belong in a URL, which others write down: show it "
                    + "in the Authorization field, and have this one taken back"
            ).response
        }
        let reader = PageReader(
            language: ReaderLanguage.language(for: request), audience: .everybody, mayEnter: false)
        return Response.html(ProblemPage(.strayed, reader: reader).html.text, status: .badRequest)
            .setting("Cache-Control", "no-store").framed
    }

    /// The same bytes for what is not there and for what this reader may not see.
    private func missing(_ request: Request) -> Response {
        guard isOfPages(request) else { return ProblemDetails(.notFound).response }
        let reader = PageReader(
            language: ReaderLanguage.language(for: request), audience: .everybody, mayEnter: false)
        return Response.html(ProblemPage(.notFound, reader: reader).html.text, status: .notFound)
            .setting("Cache-Control", "no-store").framed
    }

    /// Whether people ask for it, and not programs.
    private func isOfPages(_ request: Request) -> Bool {
        [
            "orders", "o", "workers", "parties", "employers", "statements", "findings", "integrity",
        ].contains(request.segments.first)
    }

    private func fault(_ request: Request) -> Response {
        guard isOfPages(request) || request.segments.isEmpty else {
            return ProblemDetails(.internalError).response
        }
        let reader = PageReader(
            language: ReaderLanguage.language(for: request), audience: .everybody, mayEnter: false)
        return Response.html(ProblemPage(.fault, reader: reader).html.text, status: .internalError)
            .setting("Cache-Control", "no-store").framed
    }
}

extension AccessList.Scope {
    /// Whether anything under the path can be for this scope; what is there, its horizon decides.
    fileprivate func reaches(_ path: ServedPath) -> Bool {
        switch (self, path) {
        case (.worker(let own, _), .worker(let asked)),
            (.worker(let own, _), .workerPage(let asked)):
            own == asked
        case (.worker, _): !path.needsCredential
        default: true
        }
    }

    fileprivate var isOfOneWorker: Bool { if case .worker = self { true } else { false } }
}
