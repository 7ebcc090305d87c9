import Office
import Platform
import Terminal
import Transparency
import Wording
import Workplace

extension Command {
    private static let out = Option(
        "out", .file(), letter: "o",
        en:
            "write it to FILE, which must not exist, readable by you alone; else to standard output",
        ja: "FILE（新規）に本人だけが読める形で書く。省略時は標準出力",
        vi: "ghi vào FILE (chưa tồn tại), chỉ mình bạn đọc được; nếu không thì ra đầu ra chuẩn")

    /// Takes a document, or what a statement says, out of a vault.
    static let open = Command(
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
        try invocation.print {
            [("file", .string(path)), ("bytes", .integer(Int64(bytes.count)))]
        } text: {
            $0.line(path)
        }
        return .done
    }
}
