/// The Content-Type of what is answered.
package enum MediaType: String, Sendable {
    case html = "text/html; charset=utf-8"
    case text = "text/plain; charset=utf-8"
    case json = "application/json"
    case bytes = "application/octet-stream"
    case style = "text/css; charset=utf-8"
    case script = "text/javascript; charset=utf-8"
    /// Prometheus's text format.
    case figures = "text/plain; version=0.0.4; charset=utf-8"
}
