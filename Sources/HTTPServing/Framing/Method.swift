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

    /// The value of `Allow`.
    static let allowed = "GET, HEAD"
}
