import Platform

extension Response {
    /// This answer, or a fault where one of its fields could not be sent.
    var orFault: Response {
        let isSound = writtenFields != nil || fields.allSatisfy(\.isSound)
        guard isSound, (200...599).contains(status.code) else {
            // Sending a field with a line end in it would let its author write our answer.
            return ProblemDetails(.internalError).response
        }
        return self
    }

    /// This answer with its fields written out for the wire: for one that is sent many times.
    ///
    /// To set a field afterwards undoes it.
    package var writtenOut: Response {
        guard writtenFields == nil, fields.allSatisfy(\.isSound) else { return self }
        var answer = self
        answer.writtenFields = fieldBytes
        return answer
    }

    private var fieldBytes: [UInt8] {
        var bytes: [UInt8] = []
        for field in fields {
            bytes.append(contentsOf: "\r\n".utf8)
            bytes.append(contentsOf: field.name.utf8)
            bytes.append(contentsOf: ": ".utf8)
            bytes.append(contentsOf: field.value.utf8)
        }
        return bytes
    }

    /// Appends everything before the content. The fields are sound.
    ///
    /// - Parameters:
    ///   - closing: whether the connection ends after it.
    ///   - date: the value of the Date field.
    func appendHead(to bytes: inout [UInt8], closing: Bool, date: [UInt8]) {
        bytes.append(contentsOf: "HTTP/1.1 ".utf8)
        bytes.appendDecimal(status.code)
        bytes.append(.space)
        bytes.append(contentsOf: status.reason.utf8)
        bytes.append(contentsOf: "\r\nDate: ".utf8)
        bytes.append(contentsOf: date)
        bytes.append(contentsOf: writtenFields ?? fieldBytes)
        if status.allowsContent {
            bytes.append(contentsOf: "\r\nContent-Length: ".utf8)
            bytes.appendDecimal(body.count)
        }
        if closing { bytes.append(contentsOf: "\r\nConnection: close".utf8) }
        bytes.append(contentsOf: "\r\n\r\n".utf8)
    }
}

extension HTTPStatus {
    /// - Source: RFC 9110 §15.3.5, §15.4.5
    var allowsContent: Bool { code != 204 && code != 304 }
}

extension [UInt8] {
    /// The digits of a number that is not negative.
    mutating func appendDecimal(_ number: Int) {
        if number >= 10 { appendDecimal(number / 10) }
        append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}
