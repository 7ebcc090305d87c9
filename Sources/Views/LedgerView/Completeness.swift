import Platform
import Registry
import Transparency
import Wording

/// How far a trail is proved complete: against the newest heads that the ledger published.
/// - Source: `Specs/heads.md` §10–11.
package struct Completeness: Sendable {
    /// nil where nothing is proved.
    package let proof: HeadProof?
    /// How many sealed entries came after what the heads cover: any of them may name the subject.
    package let sealedSince: Int
    /// Whether heads were published whose contents are not all available.
    package let lacksContents: Bool
    /// Whether the subject is a party, of which heads count what is about it.
    package let isAboutParty: Bool

    /// Nothing is proved, and nothing is said of why.
    package static let none = Completeness(
        proof: nil, sealedSince: 0, lacksContents: false, isAboutParty: false)

    /// Whether there can be no statement besides those shown.
    package var isTailProven: Bool { proof != nil && sealedSince == 0 && !isAboutParty }

    package var wording: Trilingual {
        guard let proof else { return lacksContents ? Completeness.unchecked : Trail.unproven }
        let filled = [
            "size": "\(proof.published.heads.size)", "seq": "\(proof.published.seq)",
            "count": "\(proof.head.count)", "sealed": "\(sealedSince)",
        ]
        let head = Trilingual(
            en: "complete up to size {size}, {count} statements: proved by the heads published at "
                + "entry {seq}",
            ja: "サイズ{size}までは完全（{count}件）: エントリー{seq}で公表された見出しにより証明済み",
            vi: "đầy đủ đến kích thước {size}, {count} bản khai: chứng minh bằng đầu mục công bố ở "
                + "mục {seq}"
        ).filled(filled)
        let tail =
            sealedSince == 0
            ? Trilingual(
                en: "the entries since are all open and name no other",
                ja: "以後のエントリーはすべて公開されており、他に該当はありません",
                vi: "các mục sau đó đều công khai và không nêu thêm")
            : Trilingual(
                en: "tail unproven: {sealed} sealed entries came since",
                ja: "末尾は未証明: 以後に封印されたエントリーが{sealed}件あります",
                vi: "phần cuối chưa được chứng minh: sau đó có {sealed} mục niêm phong"
            ).filled(filled)
        let mentions = Trilingual(
            en: "of a party this proves the statements about it, not those that only mention it",
            ja: "団体については、その団体を対象とする申告のみが証明されます（言及のみのものは対象外）",
            vi:
                "với một bên, điều này chỉ chứng minh các bản khai về bên đó, không gồm bản khai chỉ "
                + "nhắc đến")
        let parts = [head, tail] + (isAboutParty ? [mentions] : [])
        return Saying { language in
            parts.map { $0(language) }.joined(separator: language == .japanese ? "。" : "; ")
        }.trilingual
    }

    private static let unchecked = Trilingual(
        en: "tail unproven: heads were published, but contents that they count are not available",
        ja: "末尾は未証明: 見出しは公表されていますが、対象の内容の一部が手元にありません",
        vi: "phần cuối chưa được chứng minh: đã công bố đầu mục nhưng thiếu nội dung được tính")

    /// The proof, for checking without this program; nil where nothing is proved.
    package var json: JSONValue? {
        guard let proof else { return nil }
        return .object(of: [
            ("seq", .integer(Int64(clamping: proof.published.seq))),
            ("size", .integer(Int64(clamping: proof.published.heads.size))),
            ("count", .integer(Int64(clamping: proof.published.heads.count))),
            ("root", .string(Base64.encodeText(proof.published.heads.root.bytes))),
            (
                "head",
                .object(of: [
                    ("key", .string(Hex.encodeText(proof.head.key.bytes))),
                    ("last", .integer(Int64(clamping: proof.head.last))),
                    ("count", .integer(Int64(clamping: proof.head.count))),
                ])
            ),
            ("index", .integer(Int64(clamping: proof.inclusion.index))),
            ("hashes", .base64(proof.inclusion.hashes)),
        ])
    }
}

extension Subject {
    /// What stands for it among published heads.
    var headKey: Digest {
        switch self {
        case .order(let order): SubjectHead.key(of: order)
        case .worker(let worker): SubjectHead.key(of: worker)
        case .party(let party): SubjectHead.key(of: party)
        }
    }
}
