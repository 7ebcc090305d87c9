import HTTPServing
import Platform
import Registry
import Transparency
import Wording

/// Answers a request from what is served now; keeps nothing itself.
/// - Source: `Specs/http-api.md`.
package struct Responder: Sendable {
    private let ledger: @Sendable () -> ServedLedger
    private let gate: Gate
    private let journal: AccessJournal
    private let complain: @Sendable (any Error) -> Void

    package init(
        ledger: @escaping @Sendable () -> ServedLedger, gate: Gate, journal: AccessJournal,
        complain: @escaping @Sendable (any Error) -> Void
    ) {
        self.ledger = ledger
        self.gate = gate
        self.journal = journal
        self.complain = complain
    }

    package func answer(_ request: Request) -> Response {
        if let refusal = gate.refusal(of: request) { return refusal.hardened }
        let reader: Gate.Reader
        do {
            reader = try gate.reader(of: request)
        } catch {
            // A code whose use cannot be written down would count for ever.
            complain(error)
            return ProblemDetails(.unavailable).response.forOneReader.hardened
        }
        var answer: Response
        do {
            answer = try response(to: request, for: reader)
        } catch {
            complain(error)
            answer = fault(request)
        }
        if reader != .anybody, ServedPath(request)?.isPublicFile != true {
            answer = answer.forOneReader
        }
        do {
            try journal.record(request, by: reader, status: answer.status)
        } catch {
            // What cannot be written down is not handed out.
            complain(error)
            answer = ProblemDetails(.unavailable).response
        }
        return answer.hardened
    }

    private func response(to request: Request, for reader: Gate.Reader) throws -> Response {
        guard let path = ServedPath(request) else { return missing(request) }
        if path.needsCredential, !reader.isAdmitted {
            guard case .worker(_, let worker, _) = reader else {
                return isOfPages(request)
                    ? unauthorizedPage(request, reader) : Responder.unauthorized
            }
            // What is said of others does not exist for her.
            guard path == .workerPage(worker) || path == .worker(worker) else {
                return missing(request)
            }
        }
        switch path {
        case .health: return Response.text("ok\n").setting("Cache-Control", "no-store")
        case .stylesheet: return Responder.stylesheet.unlessKnown(to: request)
        case .script: return Responder.script.unlessKnown(to: request)
        case .checkpoint, .checkpointOfSize, .tile, .bundle, .profile:
            guard let bytes = try ledger().publishedFile(path) else { return missing(request) }
            return published(path, bytes).unlessKnown(to: request)
        case .overview, .orderPage, .promisePage, .workerPage, .partyPage, .supplyChainPage,
            .statementPage, .findingsPage, .integrity:
            return try page(path, request, reader)
        case .ledger, .order, .trail, .verdicts, .worker, .missingBehindCredential:
            return try program(path, request, reader)
        }
    }

    // MARK: Public files

    private func published(_ path: ServedPath, _ bytes: [UInt8]) -> Response {
        let type =
            switch path {
            case .checkpoint, .checkpointOfSize: "text/plain; charset=utf-8"
            case .profile: "application/json"
            default: "application/octet-stream"
            }
        // Everything but the newest checkpoint stays as it is for ever.
        return Response(.ok, type: type, body: bytes)
            .setting(
                "Cache-Control",
                path == .checkpoint ? "public, max-age=1" : "public, max-age=31536000, immutable"
            )
            .setting("ETag", Responder.tag(of: bytes))
            // Whoever verifies in a browser, from whatever page, may read what all may read.
            .setting("Access-Control-Allow-Origin", "*")
            .setting("Cross-Origin-Resource-Policy", "cross-origin")
    }

    private static func tag(of bytes: [UInt8]) -> String {
        "\"\(Hex.encodeText(SHA256.digest(of: bytes).bytes))\""
    }

    private static let stylesheet = Response(
        .ok, type: "text/css; charset=utf-8", body: Array(Stylesheet.css.utf8)
    ).setting("Cache-Control", "public, max-age=300")
        .setting("ETag", tag(of: Array(Stylesheet.css.utf8)))

    private static let script = Response(
        .ok, type: "text/javascript; charset=utf-8", body: Array(RecomputationScript.source.utf8)
    ).setting("Cache-Control", "public, max-age=300")
        .setting("ETag", tag(of: Array(RecomputationScript.source.utf8)))

    // MARK: Pages

    private func page(
        _ path: ServedPath, _ request: Request, _ reader: Gate.Reader
    ) throws -> Response {
        let who = self.reader(of: request, reader)
        let wantsAll = request.query("view") == "full"
        if wantsAll, case .worker = reader { return missing(request) }
        if reader == .refused || (wantsAll && !reader.isAdmitted) {
            return unauthorizedPage(request, reader)
        }
        let own = Responder.hears(reader)
        guard
            let html = try PageRoutes(
                ledger: ReaderLedger(ledger(), for: who.audience), reader: who, hearsWorker: own
            ).html(path, request)
        else { return missing(request) }
        return Responder.page(html)
    }

    /// Whether what the worker said herself is for this reader.
    private static func hears(_ reader: Gate.Reader) -> Bool {
        if case .worker(_, _, let withVoice) = reader { withVoice } else { reader.isAdmitted }
    }

    private func unauthorizedPage(_ request: Request, _ reader: Gate.Reader) -> Response {
        Response.html(
            ProblemPage(.unauthorized, reader: self.reader(of: request, reader)).html.text,
            status: .unauthorized
        ).setting("WWW-Authenticate", Responder.challenge).framed
    }

    private static func page(_ html: HTML) -> Response {
        Response.html(html.text).setting("Cache-Control", "public, max-age=1").framed
    }

    private func reader(of request: Request, _ reader: Gate.Reader) -> PageReader {
        PageReader(
            language: ReaderLanguage.language(for: request), audience: reader.audience,
            mayEnter: gate.admitsSomebody && !reader.isAdmitted)
    }

    // MARK: Answers for programs

    private func program(
        _ path: ServedPath, _ request: Request, _ reader: Gate.Reader
    ) throws -> Response {
        let served = ledger()
        switch path {
        case .ledger: return Responder.json(served.ledgerJSON)
        case .order(let number):
            guard let review = try served.review(number) else { return missing(request) }
            return Responder.json(served.orderJSON(review.order))
        case .trail(let number):
            guard let review = try served.review(number) else { return missing(request) }
            return Responder.json(
                .object(of: [("schema", .string("feri.trail/1"))] + review.trail.members))
        case .verdicts(let number):
            guard let review = try served.review(number) else { return missing(request) }
            guard let sheet = review.verdict else {
                return ProblemDetails(.unavailable, detail: review.obstacle?.en).response
            }
            return Responder.json(
                .object(of: [("schema", .string("feri.verdict/1"))] + sheet.members))
        case .worker(let worker):
            guard let sheet = try served.sheet(of: worker, withVoice: Responder.hears(reader))
            else { return missing(request) }
            return Responder.json(sheet.json)
        default: return missing(request)
        }
    }

    private static func json(_ value: JSONValue) -> Response {
        Response.json(JSONText.bytes(of: value))
    }

    // MARK: Answers that are none

    private static let challenge =
        #"Basic realm="feri", charset="UTF-8", Bearer realm="feri""#

    private static let unauthorized = ProblemDetails(
        .unauthorized, detail: "a token is needed, as Bearer or as the password of Basic"
    ).response.setting("WWW-Authenticate", challenge)

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

extension Response {
    /// For whoever showed a credential and nobody else: kept by no cache.
    fileprivate var forOneReader: Response {
        setting("Cache-Control", "private, no-store")
    }

    /// A page: it loads its style and the one script from here and nothing from anywhere else,
    /// asks nobody else, sends nothing, and stands in nobody's frame.
    fileprivate var framed: Response {
        setting(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
                + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        ).setting("Vary", "Authorization, Accept-Language")
    }

    fileprivate var hardened: Response {
        var answer = self
        answer.set("X-Content-Type-Options", "nosniff")
        answer.set("Referrer-Policy", "no-referrer")
        guard answer.field("Access-Control-Allow-Origin") == nil else { return answer }
        answer.set("Cross-Origin-Resource-Policy", "same-origin")
        if answer.field("Vary") == nil { answer.set("Vary", "Authorization") }
        return answer
    }
}
