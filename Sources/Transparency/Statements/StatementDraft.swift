import Platform

/// The text of a statement before anybody has signed it.
package struct StatementDraft: Equatable, Sendable {
    /// The party that speaks.
    package let by: String
    package let said: Said
    /// When the filer says it filed; nothing is judged by it.
    package let filed: Instant
    /// A nonce that makes two like statements two.
    package let id: String
    /// The origin of the one ledger in which it holds.
    package let ledger: String
    package let seen: Seen
    /// Names of the keys that sign, 1–16, the speaker's own first, none twice.
    package let signers: [String]
    /// 1, or 2, whose signature lines may be batch lines.
    package let version: Int

    package static let versions: ClosedRange<Int64> = 1...2

    /// What is said: in the open, or known only by its seal.
    package enum Said: Equatable, Sendable {
        case open(JSONValue)
        case sealed(Digest)
    }

    /// The newest checkpoint its filer had seen, which pins the log's history.
    package struct Seen: Hashable, Sendable {
        package let size: UInt64
        package let root: Digest

        package init(size: UInt64, root: Digest) {
            self.size = size
            self.root = root
        }
    }

    package init(
        by: String, said: Said, filed: Instant, id: String, ledger: String, seen: Seen,
        signers: [String], version: Int = 1
    ) {
        self.by = by
        self.said = said
        self.filed = filed
        self.id = id
        self.ledger = ledger
        self.seen = seen
        self.signers = signers
        self.version = version
    }

    /// The line that is signed, with its newline.
    package var text: [UInt8] {
        var members: [(String, JSONValue)] = [
            ("by", .string(by)), ("filed", .string(filed.description)), ("id", .string(id)),
            ("ledger", .string(ledger)),
            (
                "seen",
                .object(of: [
                    ("root", .string(Base64.encodeText(seen.root.bytes))),
                    ("size", .integer(Int64(clamping: seen.size))),
                ])
            ),
            ("signers", .array(signers.map(JSONValue.string))), ("v", .integer(Int64(version))),
        ]
        switch said {
        case .open(let content): members.append(("content", content))
        case .sealed(let seal):
            members.append(("seal", .string(Base64.encodeText(seal.bytes))))
        }
        return CanonicalJSON.bytes(of: .object(of: members)) + [UInt8(ascii: "\n")]
    }
}

extension StatementDraft {
    /// Reads the text of a statement, its newline included.
    package init(parsing text: [UInt8]) throws(StatementError) {
        guard text.count <= Statement.largestText else {
            throw StatementError.tooLong(seen: text.count)
        }
        guard text.last == UInt8(ascii: "\n") else { throw StatementError.notOneLine }
        let value: JSONValue
        do throws(JSONError) {
            value = try CanonicalJSON.parse(Array(text.dropLast()))
        } catch {
            throw StatementError.json(error)
        }
        do throws(ShapeError) {
            self = try StatementDraft(value)
        } catch {
            throw StatementError.shape(error)
        }
    }

    private init(_ value: JSONValue) throws(ShapeError) {
        var reader = try ObjectReader(value, at: "")
        by = try reader.string("by", "an identifier", identifier)
        filed = try reader.string("filed", "an instant", Instant.init)
        id = try reader.string("id", "an identifier", identifier)
        ledger = try reader.string("ledger")
        var seenReader = try reader.object("seen")
        seen = Seen(
            size: UInt64(
                try seenReader.integer("size", in: 0...CanonicalJSON.largestInteger)),
            root: try seenReader.string("root", "base64 of 32 bytes", digest))
        try seenReader.finish()
        signers = try StatementDraft.signers(&reader)
        version = Int(try reader.integer("v", in: StatementDraft.versions))
        if let content = reader.optional("content") {
            said = .open(content)
        } else {
            said = .sealed(try reader.string("seal", "base64 of 32 bytes", digest))
        }
        try reader.finish()
    }

    private static func signers(_ reader: inout ObjectReader) throws(ShapeError) -> [String] {
        var names: [String] = []
        for (value, path) in try reader.array("signers", atMost: Statement.mostSignatures) {
            guard let name = value.stringValue.flatMap(identifier), !names.contains(name) else {
                throw ShapeError(
                    path: path, expected: "a key's name, once", seen: value.kind)
            }
            names.append(name)
        }
        guard !names.isEmpty else {
            throw ShapeError(path: "signers", expected: "at least one", seen: "an empty array")
        }
        return names
    }
}

/// `[a-z0-9][a-z0-9./-]*`, at most 128 bytes.
private func identifier(_ text: String) -> String? {
    let utf8 = text.utf8
    guard let first = utf8.first, utf8.count <= 128 else { return nil }
    func isWordByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    // `-`, `.` and `/` are neighbours in ASCII.
    let joints = UInt8(ascii: "-")...UInt8(ascii: "/")
    return isWordByte(first) && utf8.allSatisfy { isWordByte($0) || joints.contains($0) }
        ? text : nil
}

private func digest(_ text: String) -> Digest? {
    Base64.decode(text).flatMap { Digest($0) }
}
