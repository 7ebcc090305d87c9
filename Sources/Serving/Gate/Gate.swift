import Access
import HTTPServing
import Platform
import Registry
import Views

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
        /// Showed something that does not count; the answer waits so many milliseconds.
        case refused(heldBack: Int)
        /// Showed, after too many others, what does not count or is being guessed.
        case tooMany(retryAfterSeconds: Int, heldBack: Int = 0)
        /// Holds a grant; the name is for the log.
        case granted(String, AccessList.Scope, heldBack: Int = 0)

        /// nil without a grant.
        package var scope: AccessList.Scope? {
            if case .granted(_, let scope, _) = self { scope } else { nil }
        }

        package var heldBackMilliseconds: Int {
            switch self {
            case .anybody: 0
            case .refused(let heldBack), .tooMany(_, let heldBack), .granted(_, _, let heldBack):
                heldBack
            }
        }
    }

    private let rule: Rule
    private let uses: CodeUses?
    private let proxies: Proxies
    private let tries: FailedTries
    private let now: @Sendable () -> Instant

    /// - Parameters:
    ///   - uses: when one-time codes were first shown; without it none is taken.
    ///   - proxies: whose word on who asks is taken.
    package init(
        _ rule: Rule, uses: CodeUses? = nil, proxies: Proxies = Proxies(),
        tries: FailedTries = FailedTries(), now: @escaping @Sendable () -> Instant
    ) {
        self.rule = rule
        self.uses = uses
        self.proxies = proxies
        self.tries = tries
        self.now = now
    }

    /// Who asks: the peer of the connection, or the one for whom a proxy of ours asks.
    package func address(of request: Request) -> IPAddress { proxies.client(of: request) }

    /// - Parameter isShown: whether the answer tells that a credential does not count; where it does
    ///   not, as of a public file, nothing can be tried out, and nothing is counted.
    /// - Throws: where the first use of a one-time code cannot be written down.
    package func reader(of request: Request, isShown: Bool = true) throws -> Reader {
        let list: AccessList
        switch rule {
        case .openHere: return .granted("open", .all)
        case .publicOnly: list = AccessList()
        case .listed(let current): list = current()
        }
        let shown = ShownCredential(of: request)
        guard shown != .none else { return .anybody }
        let (address, now) = (address(of: request), now())
        if isShown, case .code(let code) = shown,
            let seconds = tries.secondsUntilLookedAt(code, at: now)
        {
            return .tooMany(retryAfterSeconds: seconds)
        }
        if let digest = shown.digest, let grant = list.grant(for: digest, at: now) {
            let isNew = grant.hours != nil && uses?.hasBegun(digest) == false
            if try stillCounts(grant, at: now) {
                let delay = isNew ? tries.delay(ofNewCodeFrom: address, at: now) : 0
                return .granted(grant.name, grant.scope, heldBack: delay)
            }
        }
        guard isShown else { return .refused(heldBack: 0) }
        switch tries.failed(shown, from: address, at: now) {
        case .heldBack(let milliseconds): return .refused(heldBack: milliseconds)
        case .tooMany(let seconds, let heldBack):
            return .tooMany(retryAfterSeconds: seconds, heldBack: heldBack)
        }
    }

    /// Whether the hours of a one-time code are not over; those of one never shown begin now.
    private func stillCounts(_ grant: AccessList.Grant, at now: Instant) throws -> Bool {
        guard let hours = grant.hours else { return true }
        guard let uses else { return false }
        let first = try uses.firstUse(of: grant.token, until: grant.expires, at: now)
        return now.seconds - first.seconds < Int64(hours) * 3600
    }

    /// The answer to a request that must not be read at all: an open gate is for this machine
    /// alone, by its own name, and for nobody who came through somebody else.
    package func refusal(of request: Request) -> Response? {
        guard case .openHere = rule else { return nil }
        if isPassedOn(request) {
            return ProblemDetails(.forbidden, detail: "an open server answers no proxy").response
        }
        guard isAtThisMachine(request) else {
            return ProblemDetails(.misdirected, detail: "an open server is for this machine alone")
                .response
        }
        return nil
    }

    /// Whether it was asked at this machine, by its own name, and through nobody else.
    package func isHere(_ request: Request) -> Bool {
        !isPassedOn(request) && isAtThisMachine(request)
    }

    private func isPassedOn(_ request: Request) -> Bool {
        request.isForwarded || Gate.marksOfProxies.contains(where: request.has)
    }

    private func isAtThisMachine(_ request: Request) -> Bool {
        !proxies.addresses.contains(request.remote.address)
            && request.remote.address.isLoopback && request.host?.isLoopback == true
    }

    /// Besides those that `Request.isForwarded` knows.
    private static let marksOfProxies = [
        "x-forwarded-proto", "x-forwarded-port", "x-forwarded-server", "x-forwarded-prefix",
        "x-forwarded-by", "x-original-host", "x-client-ip", "true-client-ip", "cf-connecting-ip",
    ]

    /// Whether a reader without a token cannot get one here: then pages do not offer to sign in.
    package var admitsSomebody: Bool { if case .publicOnly = rule { false } else { true } }

    package var isOpen: Bool { if case .openHere = rule { true } else { false } }
}
