import Platform

extension ConnectionMachine {
    /// What a connection does with its place: by this one is chosen when a newcomer needs a place.
    struct Claim: Equatable {
        enum Use: Comparable {
            /// No request has begun to arrive, or what has begun has stopped: closing it costs the
            /// peer a connection at most.
            case nothing
            /// The handshake, the wait for the first request, a head, an answer of which nothing has
            /// been taken yet; each since no longer than `HTTPLimits.standstillMilliseconds`.
            case underWay
            /// An answer that is being worked out, or of which the peer has taken some within that
            /// time, after it had to wait: what the system keeps for a peer who takes nothing says
            /// nothing of him.
            case served
        }

        let use: Use
        /// When that began, or when the peer last took some.
        let since: MonotonicTime
    }
}
