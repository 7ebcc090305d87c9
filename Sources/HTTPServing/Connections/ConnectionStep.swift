import Platform

/// What a connection needs done next.
enum ConnectionStep {
    /// Go on with the TLS handshake; then `handshakeFinished`.
    case handshake
    /// Read bytes; then `received` or `peerEnded`.
    case read
    /// Answer the request; then `answer`, or `answersLater` first.
    case respond(Request)
    /// Nothing until the answer is there, or else the deadline, whatever arrives; then `answer`, or
    /// `timePassed`.
    case hold
    /// Send from `output`; then `wrote`.
    case write
    /// Say that nothing more will be sent; there is nothing to report.
    case shutDownWriting
    /// Read bytes and forget them; then `drained` or `peerEnded`.
    case drain
    /// Close the socket: this is the end.
    case close
}

/// The two clocks a connection lives by.
struct ServerTime: Sendable {
    /// For deadlines.
    let monotonic: MonotonicTime
    /// For the Date field.
    let wall: Instant

    static func now() -> ServerTime {
        ServerTime(monotonic: .now(), wall: WallClock.system.now())
    }
}
