import LedgerStore
import Platform
import Terminal
import Transparency
import Views
import Wording

extension Command {
    /// Prints the proof that a smaller ledger is the beginning of a larger one.
    package static let proveConsistency = Command(
        "prove consistency",
        Trilingual(
            en: "prove that an older size is the beginning of a newer one",
            ja: "以前のサイズが新しいサイズの先頭部分であることを証明する",
            vi: "chứng minh kích thước cũ là phần đầu của kích thước mới"),
        discussion: Trilingual(
            en: "Prints both sizes with their roots, then the hashes of the proof (RFC 6962 "
                + "section 2.1.2) in base64, one a line. If they give both roots, nothing before "
                + "the old size was changed, inserted or taken away.",
            ja: "2つのサイズとルート、続いて証明のハッシュ（RFC 6962 2.1.2節）をbase64で1行に1つ出力します。"
                + "そこから両方のルートが得られれば、旧サイズまでの記録は変更も削除もされていません。",
            vi:
                "In hai kích thước cùng gốc, rồi các mã băm của chứng minh (RFC 6962 mục 2.1.2) bằng "
                + "base64, mỗi dòng một băm. Nếu chúng cho ra cả hai gốc thì phần cũ không bị thêm, "
                + "sửa hay bớt."),
        operands: [
            Operand(.text("OLD"), en: "the older size", ja: "以前のサイズ", vi: "kích thước cũ"),
            Operand(
                .text("NEW"), .optional, en: "the newer size; else that of the newest checkpoint",
                ja: "新しいサイズ。省略時は最新のチェックポイント",
                vi: "kích thước mới; nếu không có thì lấy checkpoint mới nhất"),
        ],
        options: [CommonOptions.home, CommonOptions.ledger, ReadingOptions.key],
        examples: [
            Example(
                "feri prove consistency 10 --home registry",
                en: "that the first ten entries are unchanged", ja: "最初の10件が今も同じであること",
                vi: "mười mục đầu vẫn còn nguyên")
        ]
    ) { invocation in
        let reader = try invocation.ledgerReader()
        let size = try reader.checkpoint().size
        let old = try Invocation.number(invocation.operands[0], of: "OLD")
        let new =
            try invocation.operands.count > 1
            ? Invocation.number(invocation.operands[1], of: "NEW") : size
        for wanted in [old, new] where wanted > size {
            throw Failure(
                .noInput, en: "the ledger has {size} entries, not {wanted}",
                ja: "台帳のエントリーは{size}件で、{wanted}件ではありません",
                vi: "sổ có {size} mục, không phải {wanted}",
                ["size": String(size), "wanted": String(wanted)])
        }
        let tree = reader.tree(size: size)
        guard let proof = try ConsistencyProof(old: old, new: new, from: tree) else {
            throw Failure(
                .usage, en: "OLD {old} is larger than NEW {new}",
                ja: "OLD {old} が NEW {new} より大きいです",
                vi: "OLD {old} lớn hơn NEW {new}", ["old": String(old), "new": String(new)])
        }
        let oldRoot = try old == 0 ? Merkle.emptyRoot : TreeRoot.of(size: old, from: tree)
        let newRoot = try new == 0 ? Merkle.emptyRoot : TreeRoot.of(size: new, from: tree)
        guard proof.proves(oldRoot, in: newRoot) else { throw Failure.anotherRoot(reader.ledger) }
        try invocation.print {
            [
                ("old", try .treeHead(old, in: tree)), ("new", try .treeHead(new, in: tree)),
                ("hashes", .base64(proof.hashes)),
            ]
        } text: { report in
            report.line("old \(old) \(Base64.encodeText(oldRoot.bytes))")
            report.line("new \(new) \(Base64.encodeText(newRoot.bytes))")
            for hash in proof.hashes { report.line(Base64.encodeText(hash.bytes)) }
        }
        return .done
    }
}
