/// How the private half of a key is had, of every command that signs.
package enum KeyOptions {
    /// What a command that signs takes besides the key.
    package static let unlocking = [passphraseFile, signerCommand]

    package static let passphraseFile = Option(
        "passphrase-file", .file("FILE"), repeatable: true,
        en: "the passphrase of a sealed key, on the first line of FILE (such as /dev/fd/3); else "
            + "it is asked for on the terminal",
        ja: "パスフレーズで封じた鍵のパスフレーズを1行目に書いたファイル(/dev/fd/3 なども可)。省略時は端末で尋ねる",
        vi: "tệp có mật khẩu của khóa đã khóa lại, ở dòng đầu (ví dụ /dev/fd/3); nếu không có thì "
            + "hỏi trên màn hình")

    package static let signerCommand = Option(
        "signer-command", .file("PROGRAM"),
        en: "a program that signs for a key given by its public half; else the ssh-agent does",
        ja: "公開鍵で指定した鍵の署名を行うプログラム。省略時は ssh-agent が署名する",
        vi: "chương trình ký thay cho khóa được ghi bằng khóa công khai; nếu không có thì "
            + "ssh-agent ký")

    /// Of commands that make a key.
    package static let passphrase = Option(
        flag: "passphrase",
        en: "seal the new private key with a passphrase, asked for on the terminal",
        ja: "新しい秘密鍵をパスフレーズで封じる。パスフレーズは端末で尋ねる",
        vi: "khóa lại khóa bí mật mới bằng mật khẩu, hỏi trên màn hình")
}
