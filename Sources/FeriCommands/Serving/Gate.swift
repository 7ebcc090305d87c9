import HTTPServing
import Platform
import Registry

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
        /// May read what is said of one worker, and nothing else that is not public.
        case worker(String, WorkerID, withVoice: Bool)

        package var isAdmitted: Bool { if case .admitted = self { true } else { false } }
    }

    private let rule: Rule
    private let uses: CodeUses?
    private let now: @Sendable () -> Instant

    /// - Parameter uses: when one-time codes were first shown; without it none is taken.
    package init(_ rule: Rule, uses: CodeUses? = nil, now: @escaping @Sendable () -> Instant) {
        self.rule = rule
        self.uses = uses
        self.now = now
    }

    /// - Throws: where the first use of a one-time code cannot be written down.
    package func reader(of request: Request) throws -> Reader {
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
            guard let grant = list.grant(for: token, at: now()), try stillCounts(grant) else {
                return .refused
            }
            switch grant.scope {
            case .corridor, .all: return .admitted(grant.name)
            case .worker(let worker, let withVoice):
                return .worker(grant.name, worker, withVoice: withVoice)
            }
        }
    }

    /// Whether the hours of a one-time code are not over; those of one never shown begin now.
    private func stillCounts(_ grant: AccessList.Grant) throws -> Bool {
        guard let hours = grant.hours else { return true }
        guard let uses else { return false }
        let first = try uses.firstUse(of: grant.token, at: now())
        return now().seconds - first.seconds < Int64(hours) * 3600
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
