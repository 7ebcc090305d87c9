import Platform
import Terminal
import Transparency
import Wording

extension Command {
    private static let name = Option(
        "name", .text("PARTY/LABEL"), required: true,
        en: "the key's name here: the party's id, a slash and a label, such as sa-sen/1",
        ja: "ここでの鍵の名前。当事者のID、スラッシュ、ラベル(例: sa-sen/1)",
        vi: "tên khóa ở đây: mã của bên, dấu gạch chéo và nhãn, ví dụ sa-sen/1")

    private static let out = Option(
        "out", .file(), letter: "o", required: true,
        en: "where to keep the public key; never overwritten", ja: "公開鍵の保存先。上書きはしない",
        vi: "nơi lưu khóa công khai; không bao giờ ghi đè")

    /// Names an SSH key, so that an ssh-agent signs for a party.
    package static let keyFromSSH = Command(
        "key from-ssh",
        Trilingual(
            en: "use an Ed25519 key of an ssh-agent to sign here",
            ja: "ssh-agent のEd25519鍵を署名に使えるようにする",
            vi: "dùng khóa Ed25519 trong ssh-agent để ký ở đây"),
        discussion: Trilingual(
            en: "Reads the .pub file of an SSH key and writes its public half as feri has it. Give "
                + "that file wherever a key to sign with is asked for: the ssh-agent signs, and the "
                + "private half never comes here. Keys on a FIDO stick (sk-…) sign something else "
                + "and do not fit.",
            ja: "SSH鍵の .pub ファイルを読み、feriの形式の公開鍵を書き出します。署名用の鍵を求められたときに"
                + "このファイルを指定すると ssh-agent が署名し、秘密鍵はここには来ません。"
                + "FIDO装置の鍵(sk-…)は署名の形式が異なるため使えません。",
            vi: "Đọc tệp .pub của khóa SSH và ghi khóa công khai theo dạng của feri. Ghi tệp đó ở "
                + "nơi cần khóa để ký: ssh-agent sẽ ký, khóa bí mật không bao giờ ra đây. Khóa trên "
                + "thiết bị FIDO (sk-…) ký theo cách khác nên không dùng được."),
        operands: [
            Operand(
                .file("KEY.pub"),
                en: "the public key as ssh-keygen writes it, or - for 'ssh-add -L'",
                ja: "ssh-keygen が書き出した公開鍵。「ssh-add -L」の出力なら -",
                vi: "khóa công khai do ssh-keygen ghi, hoặc - cho 'ssh-add -L'")
        ],
        options: [name, out],
        examples: [
            Example(
                "feri key from-ssh ~/.ssh/id_ed25519.pub --name sa-sen/1 --out sa-sen-1.vkey",
                en: "then: feri sign --key sa-sen-1.vkey …",
                ja: "以後: feri sign --key sa-sen-1.vkey …",
                vi: "sau đó: feri sign --key sa-sen-1.vkey …")
        ]
    ) { invocation in
        let name = try keyName(try invocation.required(name))
        let path = try invocation.required(out)
        let source = invocation.operands[0]
        let bytes = try invocation.read(source, limit: 1 << 20)
        guard let publicKey = sshKey(in: bytes) else {
            throw Failure(
                .badData, en: "there is not one line 'ssh-ed25519 …' here",
                ja: "「ssh-ed25519 …」の行がちょうど1行ありません",
                vi: "ở đây không có đúng một dòng 'ssh-ed25519 …'",
                hint: Trilingual(
                    en: "'ssh-keygen -t ed25519' makes such a key; give the file that ends in .pub",
                    ja: "「ssh-keygen -t ed25519」で作成し、.pub で終わるファイルを指定してください",
                    vi: "'ssh-keygen -t ed25519' tạo khóa như vậy; hãy ghi tệp có đuôi .pub"),
                at: source)
        }
        let key: VerifierKey
        do throws(CryptographyError) {
            key = VerifierKey(name: name, key: try VerifyingKey(publicKey))
        } catch {
            throw Failure.noVerifierKey(.unusableKey(error)).at(source)
        }
        do throws(FileError) {
            try FileSystem.create(path, with: Array("\(key.text)\n".utf8), mode: 0o644)
        } catch {
            throw Failure(creating: error)
        }
        try invocation.print {
            [("file", .string(path)), ("verifier_key", .string(key.text))]
        } text: {
            $0.line(key.text)
        }
        return .done
    }

    /// The one Ed25519 key among these lines.
    private static func sshKey(in bytes: [UInt8]) -> [UInt8]? {
        let keys = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line -> [UInt8]? in
            let words = line.split(separator: UInt8(ascii: " "))
            guard words.count >= 2, words[0].elementsEqual(SSHWire.ed25519),
                let blob = Base64.decode(Array(words[1]))
            else { return nil }
            return SSHWire.publicKey(ofBlob: blob)
        }
        return keys.count == 1 ? keys[0] : nil
    }
}
