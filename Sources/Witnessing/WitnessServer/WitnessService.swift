import HTTPServing
import Platform
import Transparency

/// Answers a witness's requests over HTTP.
///
/// - Source: `Specs/witness.md` 5–9; C2SP tlog-witness.
package struct WitnessService: Sendable {
    package let desk: WitnessDesk

    package init(_ desk: WitnessDesk) { self.desk = desk }

    /// What a witness takes from strangers.
    package static let limits: HTTPLimits = {
        var limits = HTTPLimits.standard
        limits.contentBytes = AddCheckpoint.longest
        return limits
    }()

    package func answer(_ request: Request) -> Response {
        switch (request.segments.count, request.segments.last) {
        case (1, "add-checkpoint"):
            guard request.method == .post else { return notAllowed("POST") }
            return response(to: desk.add(request.content))
        case (2, "checkpoint"):
            guard request.method != .post else { return notAllowed("GET, HEAD") }
            guard let bytes = desk.latest(originHash: request.segments[0]) else {
                return problem(.notFound, "nothing of such a log was cosigned")
            }
            return Response(.ok, type: "text/plain; charset=utf-8", body: bytes)
                .setting("Cache-Control", "no-store")
        case (1, "healthz"):
            guard request.method != .post else { return notAllowed("GET, HEAD") }
            return .text("ok\n").setting("Cache-Control", "no-store")
        default: return problem(.notFound, "this path is not served")
        }
    }

    private func response(to answer: WitnessDesk.Answer) -> Response {
        switch answer {
        case .cosigned(let lines):
            return Response(
                .ok, type: "text/plain; charset=utf-8", body: Array(lines.map(\.line).joined()))
        case .unreadable(.tooLong): return problem(.contentTooLarge, "the request is too long")
        case .unreadable(let fault): return problem(.badRequest, fault.detail)
        case .unknownLog: return problem(.notFound, "this log is not looked after here")
        case .unsigned:
            return problem(.forbidden, "the checkpoint is not signed by a key of this log")
        case .oldTooLarge:
            return problem(.badRequest, "the old size is above that of the checkpoint")
        case .anotherSize(let size):
            return Response(.conflict, type: AddCheckpoint.sizeType, body: Array("\(size)\n".utf8))
                .setting("Cache-Control", "no-store")
        case .anotherRoot:
            return problem(.conflict, "another root of this size was cosigned: two histories")
        case .unproven:
            return problem(
                .unprocessable, "the proof does not lead from the old root to the new one")
        case .stopped:
            return problem(.internalError, "this witness signs nothing more of this log")
        }
    }

    private func problem(_ status: HTTPStatus, _ detail: String) -> Response {
        ProblemDetails(status, detail: detail).response
    }

    private func notAllowed(_ methods: String) -> Response {
        problem(.methodNotAllowed, "this path is asked by another method")
            .setting("Allow", methods)
    }
}

extension AddCheckpoint.Fault {
    /// For the log that asked; nothing of what it sent.
    var detail: String {
        switch self {
        case .tooLong: "the request is too long"
        case .oldSize: "line 1 is not 'old' and a size"
        case .hash(let line): "line \(line) is not a hash in base64"
        case .tooManyHashes: "there are more than 63 hashes"
        case .checkpoint(let error): "it is not a checkpoint: \(error.finding)"
        }
    }
}
