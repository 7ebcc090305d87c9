/// Everything a client may take from the server, and why so much.
package struct HTTPLimits: Sendable {
    /// Longer → 414. Order numbers and cursors fit many times over; browsers stop near here too.
    package var requestLineBytes = 8 * 1024
    /// One field line without its line end; longer → 431. A large cookie of another service on
    /// the same host still fits.
    package var fieldBytes = 8 * 1024
    /// All field lines with their line ends; more → 431. Bounds the memory of one connection.
    package var sectionBytes = 16 * 1024
    /// More → 431. Browsers send about twenty, a proxy adds a few.
    package var fields = 64
    /// The content of a POST; more → 413. Where it is 0 no content is taken, and POST is refused.
    package var contentBytes = 0
    /// From a head's first byte to its last, whatever arrives between: a client that feeds one
    /// byte a second (slowloris) gets 408.
    package var headMilliseconds = 5_000
    /// From a head's last byte to its content's, whatever arrives between; then 408.
    package var contentMilliseconds = 5_000
    /// Without a byte between requests: longer than a reader's pause between two pages is worth,
    /// short enough to have the place back.
    package var idleMilliseconds = 15_000
    /// Of all clients together: at some 40 KiB each this is the memory given to strangers. A
    /// newcomer takes the place of the client that makes least use of it.
    package var connections = 512
    /// From one IPv4 address or one IPv6 /64, so that no single network holds every place.
    /// A school or hostel behind one address still gets a page; browsers open six.
    package var connectionsPerAddress = 32
    /// What has begun and gone on for so long keeps no place from a newcomer: a mobile network's
    /// pause is shorter.
    package var standstillMilliseconds = 2_000
    /// For sending one answer, before what its size adds.
    package var writeMilliseconds = 15_000
    /// An answer gets a second more for so many bytes: slower than any mobile network in use,
    /// faster than a reader who only means to hold the connection.
    package var minimumBytesPerSecond = 1_024
    /// A handshake takes two round trips; longer is somebody holding the place.
    package var handshakeMilliseconds = 5_000
    /// After the last answer, for the peer's own end to come: a close with bytes unread would
    /// reset the connection and destroy the answer on its way.
    package var drainMilliseconds = 2_000
    /// Bytes thrown away meanwhile; a client that still sends more is not listening.
    package var drainBytes = 256 * 1024
    /// For answers under way when the server is asked to stop.
    package var stopMilliseconds = 5_000

    package static let standard = HTTPLimits()

    package init() {}
}
