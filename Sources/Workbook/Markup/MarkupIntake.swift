/// The text of a part as it comes, in whole characters of UTF-8, each of them one that XML allows.
///
/// The encoding is UTF-8 or UTF-16, as the first bytes say.
/// - Source: XML 1.0 §2.2, §4.3.3, appendix F.
struct MarkupIntake<Source: ByteSource> {
    enum Encoding { case utf8, utf16Little, utf16Big }

    let part: String
    private var source: Source
    /// Known once the first bytes are there.
    private(set) var encoding: Encoding?
    /// Bytes that began a character whose rest has not come yet.
    private var rest: [UInt8] = []
    /// Bytes of text that were given.
    private var given = 0

    init(_ source: Source, part: String) {
        self.source = source
        self.part = part
    }

    /// Adds the next text to `buffer`; false where there is none left.
    mutating func read(into buffer: inout [UInt8]) throws(WorkbookFault) -> Bool {
        if encoding == nil { try begin() }
        let start = buffer.count
        var hasMore = true
        while hasMore, buffer.count == start {
            if encoding == .utf8 {
                buffer.append(contentsOf: rest)
                rest.removeAll(keepingCapacity: true)
                hasMore = try source.read(into: &buffer)
                let end = try placed(MarkupCharacters.wholeEnd(of: buffer.span, from: start))
                rest.append(contentsOf: buffer[end...])
                buffer.removeLast(buffer.count - end)
            } else {
                hasMore = try source.read(into: &rest)
                let read = try placed(
                    MarkupCharacters.transcode(
                        rest.span, isLittleEndian: encoding == .utf16Little, into: &buffer))
                rest.removeFirst(read)
            }
            guard hasMore || rest.isEmpty else { throw fault(.notText) }
        }
        given += buffer.count - start
        return buffer.count > start
    }

    /// Finds the encoding, and drops the byte order mark.
    private mutating func begin() throws(WorkbookFault) {
        while rest.count < 3, try source.read(into: &rest) {}
        if rest.starts(with: [0xFF, 0xFE]) {
            encoding = .utf16Little
            rest.removeFirst(2)
        } else if rest.starts(with: [0xFE, 0xFF]) {
            encoding = .utf16Big
            rest.removeFirst(2)
        } else {
            encoding = .utf8
            if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
        }
    }

    private func placed(_ result: Result<Int, MarkupFlaw>) throws(WorkbookFault) -> Int {
        switch result {
        case .success(let place): return place
        case .failure(let flaw): throw fault(flaw)
        }
    }

    private func fault(_ flaw: MarkupFlaw) -> WorkbookFault {
        .markup(
            seen: flaw.seen, expected: flaw.expected, at: WorkbookPlace(part: part, byte: given))
    }
}
