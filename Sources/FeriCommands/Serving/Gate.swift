import HTTPServing
import Platform

/// Decides who may read what is not for everybody.
package struct Gate: Sendable {
    package enum Rule: Sendable {
        /// Only what is public is served.
        case publicOnly
        /// Holders of a token that the list has.
        case listed(@Sendable () -> AccessList)
        /// Everybody at this machine, and nobody through a proxy.
        case openHere
    }

    /// Who asks, as far as the gate is concerned.
    package enum Reader: Equatable, Sendable {
        /// Showed nothing.
        case anybody
        /// Showed something that does not count.
        case refused
        /// May read everything; the name is for the log.
        case admitted(String)

        package var isAdmitted: Bool { if case .admitted = self { true } else { false } }
    }

    private let rule: Rule
    private let now: @Sendable () -> Instant

    package init(_ rule: Rule, now: @escaping @Sendable () -> Instant) {
        self.rule = rule
        self.now = now
    }

    package func reader(of request: Request) -> Reader {
        let list: AccessList
        switch rule {
        case .openHere: return .admitted("open")
        case .publicOnly: list = AccessList()
        case .listed(let current): list = current()
        }
        switch ShownCredential(of: request) {
        case .none: return .anybody
        case .unreadable: return .refused
        case .token(let token):
            return list.grant(for: token, at: now()).map { .admitted($0.name) } ?? .refused
        }
    }

    /// The answer to a request that must not be read at all: an open gate is for this machine
    /// alone, by its own name, and for nobody who came through somebody else.
    package func refusal(of request: Request) -> Response? {
        guard case .openHere = rule else { return nil }
        if request.isForwarded || Gate.marksOfProxies.contains(where: request.has) {
            return ProblemDetails(.forbidden, detail: "an open server answers no proxy").response
        }
        guard request.remote.address.isLoopback, request.host?.isLoopback == true else {
            return ProblemDetails(.misdirected, detail: "an open server is for this machine alone")
                .response
        }
        return nil
    }

    /// Besides those that `Request.isForwarded` knows.
    private static let marksOfProxies = [
        "x-forwarded-proto", "x-forwarded-port", "x-forwarded-server", "x-forwarded-prefix",
        "x-forwarded-by", "x-original-host", "x-client-ip", "true-client-ip", "cf-connecting-ip",
    ]

    /// Whether whoever has no token cannot get one here: then pages do not offer to sign in.
    package var admitsSomebody: Bool { if case .publicOnly = rule { false } else { true } }

    package var isOpen: Bool { if case .openHere = rule { true } else { false } }
}
