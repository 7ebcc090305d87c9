import Platform
import Synchronization
import Terminal
import Transparency
import Wording

/// When each one-time code was first shown to the server: from then on its hours run.
///
/// A file beside the access file, `<access>.used`, one line a code; whatever stands there stays,
/// so that a code can never begin anew.
/// - Source: `Specs/worker-card.md`.
package final class CodeUses: Sendable {
    private let path: String
    private let known: Mutex<[(code: Digest, first: Instant)]>

    package init(path: String) throws {
        self.path = path
        known = Mutex(try CodeUses.read(path))
    }

    /// When the code with this hash was first shown; now, durably written down, if never before.
    package func firstUse(of code: Digest, at now: Instant) throws -> Instant {
        try known.withLock { known in
            if let use = known.first(where: { $0.code == code }) { return use.first }
            let uses = known + [(code, now)]
            try FileSystem.replace(
                path, with: uses.flatMap { CodeUses.line($0.code, $0.first) }, mode: 0o600)
            known = uses
            return now
        }
    }

    private static func line(_ code: Digest, _ first: Instant) -> [UInt8] {
        CanonicalJSON.bytes(
            of: .object(of: [
                ("first_used", .string(first.description)),
                ("sha256", .string(Hex.encodeText(code.bytes))),
            ])) + [UInt8(ascii: "\n")]
    }

    private static func read(_ path: String) throws -> [(code: Digest, first: Instant)] {
        guard let bytes = try FileSystem.readIfPresent(path) else { return [] }
        do {
            return try bytes.split(separator: UInt8(ascii: "\n")).map(use)
        } catch {
            // What cannot be read might let a code begin anew.
            throw Failure(
                .configuration, en: "this is no record of codes used: {error}",
                ja: "使用済みコードの記録として読めません: {error}",
                vi: "không đọc được sổ mã đã dùng: {error}", ["error": "\(error)"],
                hint: Trilingual(
                    en: "bring the file back from a copy; without it, take the codes' lines out of "
                        + "the access file",
                    ja: "控えから復元してください。控えがなければ、アクセスファイルからコードの行を取り除いてください",
                    vi:
                        "hãy phục hồi tệp từ bản sao; nếu không có, xóa các dòng mã khỏi tệp truy cập"
                ),
                at: path)
        }
    }

    private static func use(_ line: some Sequence<UInt8>) throws -> (code: Digest, first: Instant) {
        var object = try ObjectReader(try CanonicalJSON.parse(Array(line)), at: "")
        let first = try object.string("first_used", "an instant", Instant.init)
        let code = try object.string("sha256", "64 lower-case hexadecimal digits") {
            Hex.decode($0).flatMap { Digest($0) }
        }
        try object.finish()
        return (code, first)
    }
}
