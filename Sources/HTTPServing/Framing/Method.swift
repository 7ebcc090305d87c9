/// The methods that are served: those that change nothing, and, where a server takes content, POST.
package enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"

    /// nil for any other method; methods are case-sensitive.
    init?(_ token: ArraySlice<UInt8>) {
        if token.elementsEqual("GET".utf8) {
            self = .get
        } else if token.elementsEqual("HEAD".utf8) {
            self = .head
        } else if token.elementsEqual("POST".utf8) {
            self = .post
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

    /// The value of `Allow`, where nothing else is said.
    static let allowed = "GET, HEAD"
}
