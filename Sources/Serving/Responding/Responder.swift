import Access
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
        guard case .asked(let asked) = path else {
            return nothing(at: path, request, for: reader)
        }
        switch asked.answer {
        case .health: return Response.text("ok\n").setting("Cache-Control", "no-store")
        case .metrics:
            guard gate.isHere(request) || reader.scope?.audience == .reviewer else {
                return missing(request)
            }
            return Response(
                .ok, type: asked.route.media.rawValue,
                body: Array(metrics.text(of: ledger().ledger).utf8)
            ).setting("Cache-Control", "no-store")
        case .ours(let file): return file().unlessKnown(to: request)
        case .published(let keeping, let bytes):
            let ledger = ledger()
            let answer = try ledger.answers.answer(
                to: .file("/" + request.segments.joined(separator: "/"))
            ) {
                try bytes(ledger.ledger).map {
                    Response.published($0, as: asked.route.media, keeping: keeping).hardened
                }
            }
            return answer?.unlessKnown(to: request) ?? missing(request)
        case .page(let html): return try page(asked, html, request, reader)
        case .program(let make):
            guard let scope = reader.scope else { return Responder.unauthorized }
            guard scope.reaches(asked) else { return missing(request) }
            return try answerForPrograms(request, asked.values, within: scope, made: make)
        }
    }

    /// The answer where a credential alone tells that nothing is there.
    private func nothing(
        at path: ServedPath, _ request: Request, for reader: Gate.Reader
    ) -> Response {
        guard let scope = reader.scope else {
            return Route.isOfPages(request.segments)
                ? unauthorizedPage(request, reader) : Responder.unauthorized
        }
        if case .misasked(let fault) = path, !scope.isOfOneWorker {
            return ProblemDetails(.badRequest, detail: fault.detail).response
        }
        return missing(request)
    }

    private func answerForPrograms(
        _ request: Request, _ values: CheckedValues, within scope: AccessList.Scope,
        made answer: (ProgramAnswers) throws -> Response?
    ) throws -> Response {
        let at = request.query(ServedParameter.at.rawValue).flatMap(StrictDecimal.parse)
        let current = ledger()
        var ledger = current
        if let at {
            guard at < current.ledger.size else { return missing(request) }
            guard let known = try current.known(at: at) else { return .busy }
            ledger = known
        }
        func make() throws -> Response? {
            try answer(ProgramAnswers(ledger: ledger.ledger, scope: scope, at: at))?
                .tagged.forOneReader.hardened
        }
        let made =
            at != nil && ledger === current
            ? try make()
            : try ledger.answers.answer(
                to: .program(values, scope.audience, hearsWorker: scope.hearsHer), made: make)
        return made?.unlessKnown(to: request) ?? missing(request)
    }

    // MARK: Pages

    private func page(
        _ asked: AskedRoute, _ html: (PageVisit) throws -> HTML?, _ request: Request,
        _ reader: Gate.Reader
    ) throws -> Response {
        let who = self.reader(of: request, reader)
        let wantsAll = request.query("view") == "full"
        let isShut = reader != .anybody || wantsAll || asked.route.needsCredential
        if reader.scope == nil, isShut { return unauthorizedPage(request, reader) }
        // What is said of others does not exist for a worker.
        if let scope = reader.scope, !scope.reaches(asked) || (wantsAll && scope.isOfOneWorker) {
            return missing(request)
        }
        guard
            let html = try html(
                PageVisit(
                    ledger: ReaderLedger(ledger().ledger, for: who.audience), reader: who,
                    hearsHer: reader.scope?.hearsHer ?? false, request: request))
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
        guard Route.isOfPages(request.segments) || request.segments.isEmpty else {
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
        guard Route.isOfPages(request.segments) else { return ProblemDetails(.notFound).response }
        let reader = PageReader(
            language: ReaderLanguage.language(for: request), audience: .everybody, mayEnter: false)
        return Response.html(ProblemPage(.notFound, reader: reader).html.text, status: .notFound)
            .setting("Cache-Control", "no-store").framed
    }

    private func fault(_ request: Request) -> Response {
        guard Route.isOfPages(request.segments) || request.segments.isEmpty else {
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
    fileprivate func reaches(_ asked: AskedRoute) -> Bool {
        guard case .worker(let own, _) = self else { return true }
        return switch asked.route.reader {
        case .everybody, .everybodyInPart: true
        case .credential: false
        case .credentialOrHerself: asked.values.path as? WorkerID == own
        }
    }

    fileprivate var isOfOneWorker: Bool { if case .worker = self { true } else { false } }
}
