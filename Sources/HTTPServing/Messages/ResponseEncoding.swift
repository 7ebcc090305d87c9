import Platform

extension Response {
    /// Appends the answer as it goes over the wire.
    ///
    /// - Parameters:
    ///   - withBody: false for HEAD.
    ///   - closing: whether the connection ends after it.
    func append(to bytes: inout [UInt8], withBody: Bool, closing: Bool, at date: Instant) {
        guard fields.allSatisfy(\.isSound), (200...599).contains(status.code) else {
            // Sending a field with a line end in it would let its author write our answer.
            ProblemDetails(.internalError).response
                .append(to: &bytes, withBody: withBody, closing: closing, at: date)
            return
        }
        let hasContent = status.code != 204 && status.code != 304
        bytes.reserveCapacity(bytes.count + 512 + (withBody ? body.count : 0))
        bytes.append(contentsOf: "HTTP/1.1 ".utf8)
        bytes.append(contentsOf: String(status.code).utf8)
        bytes.append(.space)
        bytes.append(contentsOf: status.reason.utf8)
        bytes.append(contentsOf: "\r\nDate: ".utf8)
        HTTPDate.append(date, to: &bytes)
        for field in fields {
            bytes.append(contentsOf: "\r\n".utf8)
            bytes.append(contentsOf: field.name.utf8)
            bytes.append(contentsOf: ": ".utf8)
            bytes.append(contentsOf: field.value.utf8)
        }
        if hasContent {
            bytes.append(contentsOf: "\r\nContent-Length: ".utf8)
            bytes.append(contentsOf: String(body.count).utf8)
        }
        if closing { bytes.append(contentsOf: "\r\nConnection: close".utf8) }
        bytes.append(contentsOf: "\r\n\r\n".utf8)
        if withBody && hasContent { bytes.append(contentsOf: body) }
    }
}
