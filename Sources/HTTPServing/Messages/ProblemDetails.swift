/// An error answer that programs can read.
/// - Source: RFC 9457
package struct ProblemDetails: Sendable {
    package let status: HTTPStatus
    package let detail: String?

    /// The type is always `about:blank`: the status says what kind of problem it is.
    package init(_ status: HTTPStatus, detail: String? = nil) {
        self.status = status
        self.detail = detail
    }

    /// `{"detail":…,"status":404,"title":"Not Found","type":"about:blank"}`, never to be cached.
    package var response: Response {
        var text = "{"
        if let detail { text += "\"detail\":\(JSONText.quoted(detail))," }
        text += "\"status\":\(status.code),\"title\":\(JSONText.quoted(status.reason)),"
        text += "\"type\":\"about:blank\"}"
        var answer = Response(status, type: "application/problem+json", body: Array(text.utf8))
        answer.set("Cache-Control", "no-store")
        if status == .methodNotAllowed { answer.set("Allow", Method.allowed) }
        return answer
    }
}

/// The one string form of JSON that the error answers need.
enum JSONText {
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}":
                result +=
                    "\\u00" + (scalar.value < 16 ? "0" : "")
                    + String(scalar.value, radix: 16)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
