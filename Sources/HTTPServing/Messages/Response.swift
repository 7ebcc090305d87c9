/// An answer, before the server adds Date, Content-Length and Connection.
package struct Response: Sendable {
    package var status: HTTPStatus
    package private(set) var fields: [ResponseField]
    /// The fields as they go over the wire; nil until they are written out.
    var writtenFields: [UInt8]?
    /// Whether its fields are written out, and nothing has been set since.
    package var isWrittenOut: Bool { writtenFields != nil }
    /// Sent for GET, counted for HEAD.
    package var body: [UInt8]

    /// `type` is the Content-Type.
    package init(_ status: HTTPStatus, type: String, body: [UInt8]) {
        self.status = status
        self.body = body
        fields = [ResponseField(name: "Content-Type", value: type)]
    }

    /// How long it is kept before it is sent; for clients that tried what they should not.
    package var heldBackMilliseconds = 0

    /// An answer without content.
    package init(_ status: HTTPStatus) {
        self.status = status
        fields = []
        body = []
    }

    package static func html(_ text: String, status: HTTPStatus = .ok) -> Response {
        Response(status, type: "text/html; charset=utf-8", body: Array(text.utf8))
    }

    package static func json(_ bytes: [UInt8], status: HTTPStatus = .ok) -> Response {
        Response(status, type: "application/json", body: bytes)
    }

    package static func text(_ text: String, status: HTTPStatus = .ok) -> Response {
        Response(status, type: "text/plain; charset=utf-8", body: Array(text.utf8))
    }

    /// Sets the field, in place of one of the same name.
    ///
    /// A value may hold visible ASCII, spaces and tabs; with any other byte in it the client gets
    /// 500 instead of this answer.
    package mutating func set(_ name: String, _ value: String) {
        let field = ResponseField(name: name, value: value)
        if let place = fields.firstIndex(where: { $0.isNamed(name) }) {
            guard fields[place] != field else { return }
            writtenFields = nil
            fields[place] = field
        } else {
            writtenFields = nil
            fields.append(field)
        }
    }

    /// This answer with the field set.
    package func setting(_ name: String, _ value: String) -> Response {
        var answer = self
        answer.set(name, value)
        return answer
    }

    package func field(_ name: String) -> String? { fields.first { $0.isNamed(name) }?.value }

    /// This answer, or 304 without content when the client has it already: when one of the tags of
    /// If-None-Match is this answer's ETag. Only a 200 is ever replaced.
    /// - Source: RFC 9110 §13.1.2, §15.4.5
    package func unlessKnown(to request: Request) -> Response {
        guard status == .ok, request.has("if-none-match"), let tag = field("ETag"),
            EntityTags(request.head.values(of: "if-none-match")).contains(tag)
        else { return self }
        var answer = Response(.notModified)
        for field in fields where !field.isNamed("Content-Type") {
            answer.set(field.name, field.value)
        }
        return answer
    }
}

package struct ResponseField: Equatable, Sendable {
    package let name: String
    package let value: String

    func isNamed(_ other: String) -> Bool { name.utf8.matchesIgnoringASCIICase(other.utf8) }

    /// Whether it is one line that says what it should, and nothing the server says itself.
    var isSound: Bool {
        !name.isEmpty && name.utf8.allSatisfy(\.isTokenCharacter)
            && value.utf8.allSatisfy { $0.isVisible || $0 == .space || $0 == .tab }
            && !ResponseField.ownedByServer.contains(where: isNamed)
    }

    private static let ownedByServer = [
        "content-length", "transfer-encoding", "connection", "date", "trailer", "upgrade",
    ]
}
