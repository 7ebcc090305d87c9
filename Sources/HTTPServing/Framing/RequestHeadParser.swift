/// Reads request heads out of bytes that arrive in pieces of any size.
///
/// It goes from left to right and judges a line when it is complete, a limit when it is passed; so
/// what comes out does not depend on how the bytes were cut.
struct RequestHeadParser {
    enum Outcome {
        /// The bytes so far are the beginning of a head, or nothing.
        case incomplete
        case head(RequestHead)
        case fault(RequestFault)
    }

    private let limits: HTTPLimits
    private var buffer: [UInt8] = []
    /// Where the line being read begins, and up to where it has been searched for its end.
    private var lineStart = 0
    private var searched = 0
    private var requestLine: RequestLine?
    private var fields: [FieldLine] = []
    private var sectionStart = 0

    init(limits: HTTPLimits) { self.limits = limits }

    /// Whether no byte waits to be read.
    var isEmpty: Bool { buffer.isEmpty }

    /// Whether the request being read, or refused, is a HEAD: its answer has no body.
    var isReadingHEAD: Bool {
        requestLine.map { buffer[$0.method].elementsEqual("HEAD".utf8) } ?? false
    }

    /// The next `count` bytes, which are no head; nil while they are not all there.
    mutating func takeContent(_ count: Int) -> [UInt8]? {
        guard buffer.count >= count else { return nil }
        defer { buffer.removeFirst(count) }
        return Array(buffer[..<count])
    }

    mutating func append(_ bytes: ArraySlice<UInt8>) { buffer.append(contentsOf: bytes) }

    /// Forgets everything, also what was not read: for the end after a fault.
    mutating func discard() {
        buffer = []
        startOver()
    }

    /// Goes on as far as the bytes allow. After a fault it must not be asked again.
    mutating func next() -> Outcome {
        while let end = endOfLine() {
            if let fault = accept(lineEndingAt: end) { return .fault(fault) }
            if requestLine != nil && end - 1 == lineStart { return .head(takeHead(through: end)) }
            lineStart = end + 1
        }
        if let fault = limitPassed(by: buffer.count - lineStart - 1) { return .fault(fault) }
        return .incomplete
    }

    /// The position of the next line feed, if it is there.
    private mutating func endOfLine() -> Int? {
        let end = buffer.firstLineFeed(from: max(searched, lineStart))
        searched = end.map { $0 + 1 } ?? buffer.count
        return end
    }

    /// `length`: what the line has at least, without its CR LF.
    private func limitPassed(by length: Int) -> RequestFault? {
        guard requestLine != nil else {
            return length > limits.requestLineBytes ? .requestLineTooLong : nil
        }
        // Of the two the one that is passed first, so that it decides also when both are.
        let room = limits.sectionBytes - (lineStart - sectionStart) - 2
        if room < limits.fieldBytes {
            return length > 0 && length > room ? .sectionTooLong : nil
        }
        return length > limits.fieldBytes ? .fieldTooLong : nil
    }

    private mutating func accept(lineEndingAt end: Int) -> RequestFault? {
        if let fault = limitPassed(by: end - lineStart - 1) { return fault }
        guard end > lineStart, buffer[end - 1] == .carriageReturn else { return .lineEnd }
        let line = lineStart..<end - 1
        guard requestLine != nil else {
            // One empty line before a request is let pass, as RFC 9112 §2.2 advises.
            if line.isEmpty && lineStart == 0 { return nil }
            do throws(RequestFault) {
                requestLine = try RequestLine(in: buffer, at: line)
            } catch {
                return error
            }
            sectionStart = end + 1
            return nil
        }
        if line.isEmpty { return nil }
        guard fields.count < limits.fields else { return .tooManyFields }
        guard let field = FieldLine(in: buffer, at: line) else { return .field }
        fields.append(field)
        return nil
    }

    private mutating func takeHead(through end: Int) -> RequestHead {
        guard let requestLine else { preconditionFailure("a head has a request line") }
        let head = RequestHead(
            octets: Array(buffer[...end]), line: requestLine, fields: fields)
        if end + 1 == buffer.count {
            buffer.removeAll(keepingCapacity: true)
        } else {
            buffer.removeSubrange(...end)
        }
        startOver()
        return head
    }

    private mutating func startOver() {
        lineStart = 0
        searched = 0
        sectionStart = 0
        requestLine = nil
        fields = []
    }
}

extension [UInt8] {
    fileprivate func firstLineFeed(from start: Int) -> Int? {
        let bytes = span
        var position = start
        while position < bytes.count {
            if bytes[position] == .lineFeed { return position }
            position += 1
        }
        return nil
    }
}

extension RequestLine {
    /// `request-line = method SP request-target SP HTTP-version`
    /// - Source: RFC 9112 §3
    init(in octets: [UInt8], at line: Range<Int>) throws(RequestFault) {
        var position = line.lowerBound
        func run(while belongs: (UInt8) -> Bool) -> Range<Int> {
            let start = position
            while position < line.upperBound, belongs(octets[position]) { position += 1 }
            return start..<position
        }
        func oneSpace() throws(RequestFault) {
            guard position < line.upperBound, octets[position] == .space else { throw .requestLine }
            position += 1
        }
        method = run { $0.isTokenCharacter }
        guard !method.isEmpty else { throw .requestLine }
        try oneSpace()
        target = run { $0.isVisible }
        guard !target.isEmpty else { throw .requestLine }
        try oneSpace()
        // `HTTP-version = "HTTP" "/" DIGIT "." DIGIT`, case-sensitive.
        let text = octets[position..<line.upperBound]
        guard text.count == 8, text.starts(with: "HTTP/".utf8), octets[position + 5].isDigit,
            octets[position + 6] == UInt8(ascii: "."), octets[position + 7].isDigit
        else { throw .requestLine }
        guard octets[position + 5] == UInt8(ascii: "1") else { throw .version }
        // A higher minor version only adds what a server may leave out that does not know it.
        version = octets[position + 7] == UInt8(ascii: "0") ? .http10 : .http11
    }
}

extension FieldLine {
    /// `field-line = field-name ":" OWS field-value OWS`, without folding; nil for anything else.
    /// - Source: RFC 9112 §5
    init?(in octets: [UInt8], at line: Range<Int>) {
        let bytes = octets.span
        var position = line.lowerBound
        while position < line.upperBound, bytes[position].isTokenCharacter { position += 1 }
        guard position > line.lowerBound, position < line.upperBound,
            bytes[position] == UInt8(ascii: ":")
        else { return nil }
        name = line.lowerBound..<position
        var start = position + 1
        var end = line.upperBound
        for index in start..<end where !bytes[index].isFieldCharacter { return nil }
        while start < end, bytes[start] == .space || bytes[start] == .tab { start += 1 }
        while end > start, bytes[end - 1] == .space || bytes[end - 1] == .tab { end -= 1 }
        value = start..<end
    }
}
