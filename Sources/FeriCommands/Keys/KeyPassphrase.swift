import Platform
import Terminal
import Transparency
import Wording

extension Command {
    private static let newFile = Option(
        "new-passphrase-file", .file("FILE"),
        en: "the new passphrase, on the first line of FILE; else it is asked for on the terminal",
        ja: "新しいパスフレーズを1行目に書いたファイル。省略時は端末で尋ねる",
        vi: "tệp có mật khẩu mới ở dòng đầu; nếu không có thì hỏi trên màn hình")

    private static let remove = Option(
        flag: "remove", en: "take the passphrase away: who has the file can sign then",
        ja: "パスフレーズを外す(ファイルを持つ人は誰でも署名できるようになる)",
        vi: "bỏ mật khẩu: khi đó ai có tệp đều ký được")

    /// Gives a private key a passphrase, another one, or none.
    package static let keyPassphrase = Command(
        "key passphrase",
        Trilingual(
            en: "give a private key a passphrase, change it or take it away",
            ja: "秘密鍵のパスフレーズを設定、変更、解除する",
            vi: "đặt, đổi hoặc bỏ mật khẩu của khóa bí mật"),
        discussion: Trilingual(
            en: "The file is replaced in one step, and what lay there is overwritten with zeros. "
                + "The key stays the same: the registry learns of nothing. Copies that were made "
                + "before are as they were.",
            ja: "ファイルは一度に置き換えられ、元の内容はゼロで上書きされます。鍵そのものは変わらず、"
                + "台帳への届け出は要りません。以前に作った控えは元のままです。",
            vi: "Tệp được thay trong một bước, nội dung cũ bị ghi đè bằng số 0. Khóa vẫn là khóa "
                + "đó: không cần báo cho sổ. Các bản sao đã có trước vẫn như cũ."),
        operands: [
            Operand(
                .file(), en: "the file of a private key", ja: "秘密鍵のファイル",
                vi: "tệp khóa bí mật")
        ],
        options: [KeyOptions.passphraseFile, newFile, remove],
        examples: [
            Example(
                "feri key passphrase sa-sen-1.key", en: "seal a key, or change its passphrase",
                ja: "鍵を封じる、またはパスフレーズを変更する", vi: "khóa lại khóa, hoặc đổi mật khẩu"),
            Example(
                "feri key passphrase --remove sa-sen-1.key", en: "take the passphrase away",
                ja: "パスフレーズを外す", vi: "bỏ mật khẩu"),
        ]
    ) { invocation in
        let path = invocation.operands[0]
        if let unused = invocation.value(of: newFile), invocation.has(remove) {
            throw Failure(
                .usage, en: "'--remove' and '--new-passphrase-file' are two different things",
                ja: "「--remove」と「--new-passphrase-file」は同時に指定できません",
                vi: "'--remove' và '--new-passphrase-file' không đi cùng nhau", at: unused)
        }
        let file = try invocation.keyFile(path)
        if case .verifier = file.content { throw SealedKeyFault.notHere.failure.at(path) }
        let key = try invocation.signerKey(path)
        let content: KeyFile.Content
        if invocation.has(remove) {
            content = .plain(key)
        } else {
            var passphrase = try invocation.newPassphrase(
                inFile: invocation.value(of: newFile), for: path)
            defer { PassphraseSealing.erase(&passphrase) }
            content = .sealed(try invocation.sealed(key, with: passphrase, at: path))
        }
        do throws(FileError) {
            try FileSystem.replaceDestroying(path, with: KeyFile(content).bytes, mode: 0o600)
        } catch {
            throw Failure(creating: error)
        }
        let isSealed = !invocation.has(remove)
        try invocation.print {
            [
                ("file", .string(path)), ("sealed", .boolean(isSealed)),
                ("verifier_key", .string(key.verifierKey.text)),
            ]
        } text: {
            $0.line(
                isSealed
                    ? Trilingual(
                        en: "{key} is sealed with its new passphrase",
                        ja: "{key} を新しいパスフレーズで封じました", vi: "{key} đã khóa lại bằng mật khẩu mới"
                    ).filled(["key": key.name.text])
                    : Trilingual(
                        en: "{key} has no passphrase now: who has the file can sign",
                        ja: "{key} のパスフレーズを外しました。ファイルを持つ人は誰でも署名できます",
                        vi: "{key} không còn mật khẩu: ai có tệp đều ký được"
                    ).filled(["key": key.name.text]))
        }
        return .done
    }
}
