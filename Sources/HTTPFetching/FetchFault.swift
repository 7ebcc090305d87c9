import Platform

/// Why a file did not come.
package enum FetchFault: Error, Equatable, Sendable {
    case connection(ClientFault)
    /// The answer breaks a rule of HTTP/1, is longer than the file can be, or is something else
    /// than the file.
    case answer(ResponseFault)
    /// Another status than 200.
    case status(Int)
}

/// What is wrong with an answer.
package enum ResponseFault: String, Error, Equatable, Sendable {
    case statusLine = "no status line of HTTP/1.0 or HTTP/1.1"
    case field = "a malformed field"
    case head = "more than 16 KiB of fields"
    case length = "no one length of its content"
    case coded = "its content is coded (Content-Encoding), and was asked for as it is"
    case page = "it is a page for people in place of the file"
    case chunk = "a malformed chunk"
    case tooLong = "more bytes than the file can have"
}
