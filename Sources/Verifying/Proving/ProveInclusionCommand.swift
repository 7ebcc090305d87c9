import LedgerStore
import Platform
import Terminal
import Transparency
import Views
import Wording

extension Command {
    /// Prints an entry's receipt.
    package static let proveInclusion = Command(
        "prove inclusion",
        Trilingual(
            en: "print the receipt of an entry", ja: "エントリーの受領証を出力する",
            vi: "in biên nhận của một mục"),
        discussion: Trilingual(
            en: "The receipt holds the entry, the hashes up to the root, and the smallest signed "
                + "checkpoint that covers it, so that it has the same bytes for ever. 'feri verify "
                + "RECEIPT --key VKEY' checks it offline with the log's key alone.",
            ja: "受領証はエントリー、ルートまでのハッシュ、それを含む最小の署名済みチェックポイントからなり、"
                + "常に同じバイト列になります。「feri verify RECEIPT --key VKEY」によりログの鍵だけで"
                + "オフラインで検証できます。",
            vi:
                "Biên nhận gồm mục, các băm lên tới gốc và checkpoint nhỏ nhất đã ký có chứa mục đó, "
                + "nên luôn có cùng một chuỗi byte. 'feri verify RECEIPT --key VKEY' kiểm ngoại "
                + "tuyến chỉ với khóa của sổ."),
        operands: [
            Operand(
                .text("SEQ"), en: "the entry's number, from 0", ja: "エントリーの番号（0から）",
                vi: "số của mục, từ 0")
        ],
        options: [CommonOptions.home, CommonOptions.ledger, ReadingOptions.key, ReadingOptions.at],
        examples: [
            Example(
                "feri prove inclusion 12 --home registry > 12.receipt",
                en: "keep a receipt", ja: "受領証を保存する", vi: "lưu biên nhận")
        ]
    ) { invocation in
        let seq = try Invocation.number(invocation.operands[0], of: "SEQ")
        let reader = try invocation.ledgerReader()
        guard let receipt = try reader.receipt(seq) else {
            throw StoreError.noSuchEntry(seq: seq, size: try reader.checkpoint().size)
        }
        let checkpoint = receipt.checkpoint.claim
        if let at = try invocation.number(of: ReadingOptions.at), checkpoint.size > at + 1 {
            throw Failure(
                .noInput, en: "no checkpoint that covers entry {seq} was published by entry {at}",
                ja: "エントリー{at}の時点では、エントリー{seq}を含むチェックポイントは未公表です",
                vi: "đến mục {at} chưa công bố checkpoint nào bao trùm mục {seq}",
                ["seq": "\(seq)", "at": "\(at)"])
        }
        guard invocation.wantsJSON else {
            try invocation.world.output.write(receipt.bytes)
            return .done
        }
        try invocation.print {
            [
                ("seq", .integer(Int64(clamping: seq))),
                ("leaf", .string(Base64.encodeText(Merkle.leafHash(receipt.entry).bytes))),
                ("size", .integer(Int64(clamping: checkpoint.size))),
                ("root", .string(Base64.encodeText(checkpoint.root.bytes))),
                ("hashes", .base64(receipt.hashes)),
                ("receipt", .string(String(decoding: receipt.bytes, as: UTF8.self))),
            ]
        } text: { _ in
        }
        return .done
    }
}
