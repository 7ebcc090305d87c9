/// The methods that are served: those that change nothing.
package enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"

    /// nil for any other method; methods are case-sensitive.
    init?(_ token: ArraySlice<UInt8>) {
        if token.elementsEqual("GET".utf8) {
            self = .get
        } else if token.elementsEqual("HEAD".utf8) {
            self = .head
        } else {
            return nil
        }
    }

    /// Whether it is one of HTTP's own, PATCH or QUERY: what it asks is understood, and not allowed.
    /// - Source: RFC 9110 §9.3, §15.5.6, §15.6.2; RFC 5789 §2; RFC 10008
    static func isKnown(_ token: ArraySlice<UInt8>) -> Bool {
        known.contains { token.elementsEqual($0.utf8) }
    }

    private static let known = [
        "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH",
        "QUERY",
    ]

    /// The value of `Allow`.
    static let allowed = "GET, HEAD"
}
