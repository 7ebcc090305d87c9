import Platform
import Registry
import Terminal
import Transparency
import Wording

extension Command {
    private static let name = Option(
        "name", .text("PARTY/LABEL"), required: true,
        en: "the key's name: the party's id, a slash and a label, such as sa-sen/1",
        ja: "鍵の名前。当事者のID、スラッシュ、ラベル(例: sa-sen/1)",
        vi: "tên khóa: mã của bên, dấu gạch chéo và nhãn, ví dụ sa-sen/1")

    private static let out = Option(
        "out", .file(), letter: "o", required: true,
        en: "where to keep the private key; never overwritten", ja: "秘密鍵の保存先。上書きはしない",
        vi: "nơi lưu khóa bí mật; không bao giờ ghi đè")

    private static let ofWitness = Option(
        flag: "witness",
        en: "make the key of a witness, which cosigns checkpoints; its name is like an address, "
            + "such as dolab.example/w1",
        ja: "チェックポイントに連署する立会人の鍵を作成する。名前はアドレス風(例: dolab.example/w1)",
        vi: "tạo khóa của nhân chứng, dùng để cùng ký checkpoint; tên giống địa chỉ, ví dụ "
            + "dolab.example/w1")

    /// Makes a signing key.
    package static let keyNew = Command(
        "key new",
        Trilingual(
            en: "make a signing key", ja: "署名鍵を作成する", vi: "tạo khóa ký"),
        discussion: Trilingual(
            en: "The private key is written to FILE, readable by you alone. What is printed is the "
                + "public key, which the registry enrols. Anyone who has the file can sign in your "
                + "name: seal it with a passphrase, keep it safe, and never send it to anybody. "
                + "Nobody can find a lost passphrase again.",
            ja: "秘密鍵は本人だけが読めるファイルに保存され、台帳に登録する公開鍵が表示されます。"
                + "このファイルを持つ人は誰でもあなたの名前で署名できます。パスフレーズで封じて厳重に保管し、誰にも"
                + "送らないでください。忘れたパスフレーズは誰にも復元できません。",
            vi:
                "Khóa bí mật được ghi vào FILE, chỉ mình bạn đọc được. Phần in ra là khóa công khai "
                + "để đăng ký vào sổ. Ai có tệp này đều có thể ký thay bạn: hãy khóa lại bằng mật "
                + "khẩu, giữ cẩn thận và không gửi cho bất kỳ ai. Mật khẩu đã quên thì không ai tìm "
                + "lại được."),
        options: [name, out, ofWitness, KeyOptions.passphrase, KeyOptions.passphraseFile],
        examples: [
            Example(
                "feri key new --name sa-sen/1 --out sa-sen-1.key",
                en: "the first key of the sending agency sa-sen", ja: "送出機関 sa-sen の最初の鍵",
                vi: "khóa đầu tiên của doanh nghiệp dịch vụ sa-sen"),
            Example(
                "feri key new --name sa-sen/1 --out sa-sen-1.key --passphrase",
                en: "the same, sealed with a passphrase", ja: "同じ鍵をパスフレーズで封じる",
                vi: "như vậy, khóa lại bằng mật khẩu"),
        ]
    ) { invocation in
        let text = try invocation.required(name)
        let path = try invocation.required(out)
        let isWitness = invocation.has(ofWitness)
        if isWitness {
            for option in [KeyOptions.passphrase, KeyOptions.passphraseFile]
            where invocation.has(option) {
                throw Failure(
                    .usage, en: "'{option}' is not for '--witness': such a key is not sealed",
                    ja: "「{option}」は「--witness」と一緒に使えません。立会人の鍵は封じられません",
                    vi:
                        "'{option}' không dùng với '--witness': khóa của nhân chứng không khóa lại được",
                    ["option": option.spelling],
                    hint: Trilingual(
                        en: "keep it on the witness's machine, readable by its user alone",
                        ja: "立会人のコンピューターに置き、実行する利用者だけが読めるようにしてください",
                        vi:
                            "hãy để khóa trên máy của nhân chứng, chỉ người dùng chạy nhân chứng đọc được"
                    ))
            }
        }
        let name = isWitness ? try witnessName(text) : try keyName(text)
        guard try !FileSystem.exists(path) else { throw Failure(creating: FileError.exists(path)) }
        let key = try SigningKey(seed: try invocation.world.random(32))
        let (file, shown): ([UInt8], String)
        if isWitness {
            let cosigner = CosignerKey(name: name, key: key)
            (file, shown) = (Array("\(cosigner.secretText)\n".utf8), cosigner.witnessKey.text)
        } else {
            let signer = SignerKey(name: name, key: key)
            (file, shown) = (
                try invocation.fileOfNewKey(signer, named: path), signer.verifierKey.text
            )
        }
        do throws(FileError) {
            try FileSystem.create(path, with: file, mode: 0o600)
        } catch {
            throw Failure(creating: error)
        }
        try invocation.print {
            [("file", .string(path)), ("verifier_key", .string(shown))]
        } text: {
            $0.line(shown)
        }
        return .done
    }

    private static func witnessName(_ text: String) throws -> KeyName {
        do throws(NoteError) { return try KeyName(text) } catch {
            throw Failure(
                .usage, en: "'{seen}' is not a key name", ja: "「{seen}」は鍵の名前として使えません",
                vi: "'{seen}' không phải tên khóa", ["seen": text],
                hint: Trilingual(
                    en: "write a name without spaces and '+', such as dolab.example/w1",
                    ja: "空白と「+」を含まない名前を書いてください(例: dolab.example/w1)",
                    vi: "viết tên không có dấu cách và '+', ví dụ dolab.example/w1"))
        }
    }

    static func keyName(_ text: String) throws -> KeyName {
        guard let name = PartyKeyName(text) else {
            throw Failure(
                .usage, en: "'{seen}' is not a key name", ja: "「{seen}」は鍵の名前として使えません",
                vi: "'{seen}' không phải tên khóa", ["seen": text],
                hint: Trilingual(
                    en: "write the party's id, a slash and a label in a–z, 0–9, '.' and '-', "
                        + "such as sa-sen/1",
                    ja: "当事者のID、スラッシュ、ラベルを a〜z、0〜9、「.」「-」で書いてください(例: sa-sen/1)",
                    vi: "viết mã của bên, dấu gạch chéo và nhãn bằng a–z, 0–9, '.' và '-', "
                        + "ví dụ sa-sen/1"))
        }
        return try KeyName(name.text)
    }
}
