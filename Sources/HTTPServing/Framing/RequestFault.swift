/// Why a request is refused. After any of these nothing more of the connection is read as HTTP.
package enum RequestFault: Error, Equatable, Sendable, CaseIterable {
    /// A line that does not end in CR LF.
    case lineEnd
    /// Not `method SP target SP HTTP-version`.
    case requestLine
    case requestLineTooLong
    case version
    /// A field line that is not `name ":" value`.
    case field
    case fieldTooLong
    case sectionTooLong
    case tooManyFields
    /// None, several, or one that names no host.
    case host
    case transferEncoding
    /// Several, or one that is not a number.
    case contentLength
    case content
    /// One that is known and that nothing here is asked by.
    case method
    case unknownMethod
    case target
    /// The head did not arrive in time.
    case tooSlow

    package var status: HTTPStatus {
        switch self {
        case .lineEnd, .requestLine, .field, .host, .contentLength, .target: .badRequest
        case .requestLineTooLong: .uriTooLong
        case .version: .versionNotSupported
        case .fieldTooLong, .sectionTooLong, .tooManyFields: .fieldsTooLarge
        case .transferEncoding, .unknownMethod: .notImplemented
        case .content: .contentTooLarge
        case .method: .methodNotAllowed
        case .tooSlow: .requestTimeout
        }
    }

    /// For the reader of the error answer; never any byte of the request.
    package var detail: String {
        switch self {
        case .lineEnd: "a line does not end in CR LF"
        case .requestLine: "the request line is not a method, a target and a version"
        case .requestLineTooLong: "the request line is too long"
        case .version: "only HTTP/1 is spoken here"
        case .field: "a field line is not a name, a colon and a value"
        case .fieldTooLong: "a field line is too long"
        case .sectionTooLong: "the fields together are too long"
        case .tooManyFields: "there are too many fields"
        case .host: "exactly one valid Host field is needed"
        case .transferEncoding: "no transfer coding is accepted"
        case .contentLength: "the Content-Length is not one number"
        case .content: "no request content is accepted"
        case .method: "only GET and HEAD are answered here"
        case .unknownMethod: "this server does not know the method"
        case .target: "the request target is not a path this server could have"
        case .tooSlow: "the request did not arrive in time"
        }
    }
}
