import LedgerStore
import Platform
import Registry
import Terminal
import Transparency
import Wording

extension Command {
    private static let out = Option(
        "out", .file(), letter: "o",
        en:
            "write it to FILE, which must not exist, readable by you alone; else to standard output",
        ja: "FILE（新規）に本人だけが読める形で書く。省略時は標準出力",
        vi: "ghi vào FILE (chưa tồn tại), chỉ mình bạn đọc được; nếu không thì ra đầu ra chuẩn")

    /// Takes a document, or what a statement says, out of a vault.
    package static let open = Command(
        "open",
        Trilingual(
            en: "read a document, or the content of a statement, out of a vault",
            ja: "保管庫から書類または申告の内容を取り出す", vi: "lấy giấy tờ, hoặc nội dung bản khai, ra khỏi kho"),
        discussion: Trilingual(
            en:
                "DIGEST is the salted hash of a document, or the identity of a sealed statement that "
                + "was filed from this vault, in base64 or hexadecimal. What is given out hashes "
                + "to it; anything else is refused.",
            ja: "DIGESTは書類のソルト付きハッシュ、またはこの保管庫から提出した封印申告の識別値（Base64または16進）。"
                + "ハッシュが一致するものだけを出力します。",
            vi:
                "DIGEST là mã băm có salt của một giấy tờ, hoặc định danh của bản khai niêm phong đã "
                + "nộp từ kho này, dạng base64 hoặc hệ 16. Chỉ đưa ra thứ khớp đúng mã băm."),
        operands: [
            Operand(
                .text("DIGEST"), en: "which document or statement", ja: "書類または申告の指定",
                vi: "giấy tờ hoặc bản khai nào")
        ],
        options: [WorkplaceOptions.vault, out],
        examples: [
            Example(
                "feri open --vault vault MMHZb4rXrcTWCgqbiB/uyAUxLVnTXeYyb6LslUOLN7A= -o contract.pdf",
                en: "a document, into a file", ja: "書類をファイルへ", vi: "một giấy tờ, ra tệp")
        ]
    ) { invocation in
        let vault = try invocation.vault()
        let text = invocation.operands[0]
        guard let digest = (Base64.decode(text) ?? Hex.decode(text)).flatMap({ Digest($0) })
        else {
            throw Failure(
                .usage, en: "'{seen}' is not a SHA-256 in base64 or hexadecimal",
                ja: "「{seen}」はBase64または16進のSHA-256ではありません",
                vi: "'{seen}' không phải SHA-256 dạng base64 hoặc hệ 16", ["seen": text])
        }
        let bytes = try vault.document(digest) ?? vault.content(ofStatement: digest)
        guard let bytes else {
            throw Failure(
                .noInput, en: "the vault holds no document and no statement of this hash",
                ja: "このハッシュの書類も申告も保管庫にありません",
                vi: "kho không có giấy tờ hay bản khai nào mang mã này",
                hint: Trilingual(
                    en: "documents.csv in the vault lists what was sealed with 'feri seal'",
                    ja: "保管庫の documents.csv に「feri seal」で封印した書類の一覧があります",
                    vi: "documents.csv trong kho liệt kê những gì đã cất bằng 'feri seal'"))
        }
        guard let path = invocation.value(of: out) else {
            try invocation.world.output.write(bytes)
            return .done
        }
        do throws(FileError) {
            try FileSystem.create(path, with: bytes, mode: 0o600)
        } catch {
            throw Failure(creating: error)
        }
        try invocation.answer {
            [("file", .string(path)), ("bytes", .integer(Int64(bytes.count)))]
        } text: {
            $0.line(path)
        }
        return .done
    }
}

extension Vault {
    /// The document of this salted hash; nil when there is none.
    /// - Throws: `WorkplaceError.damaged` when what is there has another.
    package func document(_ digest: Digest) throws -> [UInt8]? {
        let file = "\(path)/documents/\(Hex.encodeText(digest.bytes))"
        guard let bytes = try FileSystem.readIfPresent(file) else { return nil }
        let salt = Array(bytes.prefix(Opening.saltByteCount))
        let document = Array(bytes.dropFirst(Opening.saltByteCount))
        guard SealedDocument(document, salt: salt).digest == digest else {
            throw WorkplaceError.damaged(
                path: file,
                reason: Trilingual(
                    en: "it does not hash to its name", ja: "ハッシュが名前と一致しません",
                    vi: "mã băm không khớp với tên"))
        }
        return document
    }

    /// What a sealed statement of this identity says, with a newline; nil when it is not kept here.
    ///
    /// Its seal is that of the statement kept beside it.
    func content(ofStatement identity: Digest) throws -> [UInt8]? {
        guard let opening = try VaultOpenings(of: self).openings(of: [identity]).first else {
            return nil
        }
        for file in try FileTree.files(below: "\(path)/filings") {
            let bytes = try FileSystem.readRegular(file)
            guard bytes.starts(with: Filing.firstLine.utf8) else { continue }
            for filing in try Filing.parseAll(bytes) {
                let statement = try Statement(parsing: filing.statement)
                guard statement.identity == identity else { continue }
                guard case .sealed(let seal) = statement.draft.said, seal == opening.seal else {
                    throw WorkplaceError.damaged(
                        path: file,
                        reason: Trilingual(
                            en: "the content is not the one that was sealed",
                            ja: "封印された内容と一致しません",
                            vi: "nội dung không phải là nội dung đã niêm phong"))
                }
                return opening.content + Array("\n".utf8)
            }
        }
        return nil
    }
}
