import Terminal
import Transparency
import Wording

extension Command {
    /// Prints the public half of a key.
    package static let keyShow = Command(
        "key show",
        Trilingual(
            en: "print the public key of a key file", ja: "鍵ファイルの公開鍵を表示する",
            vi: "in khóa công khai của một tệp khóa"),
        operands: [
            Operand(
                .file(), en: "a file with a private or public key",
                ja: "秘密鍵または公開鍵のファイル", vi: "tệp chứa khóa bí mật hoặc khóa công khai")
        ],
        examples: [
            Example(
                "feri key show sa-sen-1.key", en: "what to send to the registry for enrolment",
                ja: "登録のために台帳の運営者へ送る公開鍵", vi: "khóa cần gửi cho đơn vị vận hành sổ để đăng ký")
        ]
    ) { invocation in
        let key = try invocation.verifierKey(invocation.operands[0])
        try invocation.print {
            [
                ("key_id", .string("\(key.keyID)")), ("name", .string(key.name.text)),
                ("verifier_key", .string(key.text)),
            ]
        } text: {
            $0.line(key.text)
        }
        return .done
    }
}
