import Platform
import StoreFailures
import Terminal
import Transparency
import Wording

/// When one one-time code was first shown: a line of `<access file>.used`.
/// - Source: `Specs/worker-card.md` 8.
package struct CodeUse: Sendable {
    /// SHA-256 of the code's characters.
    package let code: Digest
    package let first: Instant
    /// From when on the code does not count in any case; nil where nothing says so.
    package let end: Instant?

    /// `{"expires":"…","first_used":"…","sha256":"…"}` and its line end.
    package var line: [UInt8] {
        var members: [(String, JSONValue)] = [
            ("first_used", .string(first.description)),
            ("sha256", .string(Hex.encodeText(code.bytes))),
        ]
        if let end { members.append(("expires", .string(end.description))) }
        return CanonicalJSON.bytes(of: .object(of: members)) + [UInt8(ascii: "\n")]
    }

    /// What a file holds, by code; of a code that is there twice the earlier use.
    ///
    /// A last line without its end, which the machine's stop or a full disk cut off, was never
    /// acknowledged: where it is not a whole line it is passed over.
    package static func all(in bytes: [UInt8], at path: String) throws(Failure) -> [Digest: CodeUse]
    {
        var lines = bytes.split(separator: UInt8(ascii: "\n"))
        var uses: [Digest: CodeUse] = [:]
        var tail: CodeUse?
        if let last = bytes.last, last != UInt8(ascii: "\n"), let line = lines.popLast() {
            tail = try? CodeUse(parsing: line)
        }
        do {
            for use in try lines.map(CodeUse.init(parsing:)) + (tail.map { [$0] } ?? []) {
                guard uses[use.code].map({ use.first < $0.first }) ?? true else { continue }
                uses[use.code] = use
            }
        } catch {
            // What cannot be read might let a code begin a second time.
            throw Failure(
                .configuration,
                Trilingual(
                    en: "this is not a record of codes used: {error}",
                    ja: "使用済みコードの記録として読めません: {error}",
                    vi: "không đọc được sổ mã đã dùng: {error}"
                ).filled(["error": Trilingual(of: error)]),
                hints: [
                    Trilingual(
                        en:
                            "bring the file back from a copy; without it, take the codes' lines out of "
                            + "the access file",
                        ja: "控えから復元してください。控えがなければ、アクセスファイルからコードの行を取り除いてください",
                        vi:
                            "hãy phục hồi tệp từ bản sao; nếu không có, xóa các dòng mã khỏi tệp truy cập"
                    )
                ],
                at: path)
        }
        return uses
    }

    private init(parsing line: ArraySlice<UInt8>) throws {
        var object = try ObjectReader(try CanonicalJSON.parse(Array(line)), at: "")
        let end = try object.optionalString("expires", "an instant", Instant.init)
        let first = try object.string("first_used", "an instant", Instant.init)
        let code = try object.string("sha256", "64 lower-case hexadecimal digits") {
            Hex.decode($0).flatMap { Digest($0) }
        }
        try object.finish()
        self.init(code: code, first: first, end: end)
    }

    package init(code: Digest, first: Instant, end: Instant?) {
        self.code = code
        self.first = first
        self.end = end
    }
}
