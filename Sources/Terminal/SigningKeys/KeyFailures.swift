import Platform
import Transparency
import Wording

extension Failure {
    static let secretInArguments = Failure(
        .usage, en: "a private key must not be in the command line",
        ja: "秘密鍵をコマンドラインに書いてはいけません", vi: "không được ghi khóa bí mật trên dòng lệnh",
        hint: Trilingual(
            en: "others can read it there: keep it in a file and name that file",
            ja: "他の利用者に読まれます。ファイルに保存し、そのファイル名を指定してください",
            vi: "người khác có thể đọc được; hãy lưu vào tệp rồi ghi tên tệp"))

    static func noKey(_ path: String) -> Failure {
        Failure(
            .configuration, en: "this is not a private key of feri", ja: "feriの秘密鍵ではありません",
            vi: "đây không phải khóa bí mật của feri",
            hint: Trilingual(
                en: "'feri key new' makes one", ja: "「feri key new」で作成できます",
                vi: "dùng 'feri key new' để tạo"),
            at: path)
    }

    static func publicKeyAlone(_ path: String) -> Failure {
        Failure(
            .configuration, en: "this is a public key; nothing here can sign for it",
            ja: "これは公開鍵です。ここにはこの鍵で署名できるものがありません",
            vi: "đây là khóa công khai; ở đây không có gì ký được bằng khóa này",
            hint: Trilingual(
                en: "name the file of the private key, start an ssh-agent that holds it, or give "
                    + "'--signer-command PROGRAM'",
                ja: "秘密鍵のファイルを指定するか、その鍵を持つ ssh-agent を起動するか、"
                    + "「--signer-command PROGRAM」を指定してください",
                vi: "hãy ghi tệp khóa bí mật, chạy ssh-agent có khóa này, hoặc ghi "
                    + "'--signer-command PROGRAM'"), at: path)
    }

    static func openKey(_ path: String) -> Failure {
        Failure(
            .configuration, en: "others can read this private key; nothing was signed",
            ja: "この秘密鍵は他の利用者も読めます。何も署名していません",
            vi: "người khác đọc được khóa bí mật này; chưa ký gì",
            hint: Trilingual(
                en:
                    "'chmod 600 {path}'; under /mnt/c that has no effect: keep keys on the Linux side",
                ja: "「chmod 600 {path}」を実行してください。/mnt/c では効果がないため、鍵はLinux側に置いてください",
                vi:
                    "hãy chạy 'chmod 600 {path}'; dưới /mnt/c lệnh này vô hiệu: hãy giữ khóa ở phía "
                    + "Linux"
            ).filled(["path": path]),
            at: path)
    }

    package static func noVerifierKey(_ error: NoteError) -> Failure {
        let isRefused = if case .unusableKey = error { true } else { false }
        return Failure(
            .configuration,
            isRefused
                ? Trilingual(
                    en: "this public key is refused: with it anything would seem signed",
                    ja: "この公開鍵は受け付けられません。何でも署名済みに見えてしまう鍵です",
                    vi: "khóa công khai này bị từ chối: với nó, cái gì cũng như đã được ký")
                : Trilingual(
                    en: "this is not a public key of the form name+hash+key",
                    ja: "「名前+ハッシュ+鍵」の形の公開鍵ではありません",
                    vi: "đây không phải khóa công khai dạng tên+băm+khóa"))
    }
}

extension SealedKeyFault: DescribedError {
    package var failure: Failure {
        switch self {
        case .malformed, .publicKey:
            let line = if case .malformed(let line) = self { line } else { 2 }
            return Failure(
                .configuration, en: "line {line} of this sealed key is not as feri writes it",
                ja: "この封じた鍵の{line}行目がferiの書式ではありません",
                vi: "dòng {line} của khóa đã khóa lại này không đúng dạng do feri ghi",
                ["line": String(line)],
                hint: Trilingual(
                    en: "put it back from a copy", ja: "控えから戻してください",
                    vi: "hãy lấy lại từ bản sao"))
        case .cost(let log2N):
            return Failure(
                .configuration,
                en: "this sealed key asks for scrypt of 2^{seen}; 2^14 to 2^20 is done here",
                ja: "この封じた鍵のscryptの強度は2の{seen}乗です。対応しているのは2の14乗から20乗までです",
                vi: "khóa đã khóa lại này đòi scrypt 2^{seen}; ở đây chỉ làm từ 2^14 đến 2^20",
                ["seen": String(log2N)])
        case .wrongPassphrase:
            return Failure(
                .configuration, en: "the passphrase does not open this key",
                ja: "このパスフレーズでは鍵を開けません", vi: "mật khẩu này không mở được khóa",
                hint: Trilingual(
                    en: "nobody can find a lost passphrase: another key of the party, or the "
                        + "operator's officers, enrol a new key",
                    ja: "失われたパスフレーズは誰にも復元できません。当事者の別の鍵、または運営者の担当者が"
                        + "新しい鍵を登録します",
                    vi:
                        "mật khẩu đã mất thì không ai tìm lại được: khóa khác của bên đó, hoặc người "
                        + "phụ trách của đơn vị vận hành, đăng ký khóa mới"))
        case .anotherKey:
            return Failure(
                .configuration, en: "what is sealed here is not the private half of line 2",
                ja: "封じられているのは2行目の公開鍵に対応する秘密鍵ではありません",
                vi: "thứ bị khóa ở đây không phải khóa bí mật ứng với dòng 2")
        case .notHere:
            return Failure(
                .usage, en: "this key is kept elsewhere: only a private key in a file is sealed",
                ja: "この鍵は別の場所にあります。封じられるのはファイル内の秘密鍵だけです",
                vi: "khóa này được giữ ở nơi khác: chỉ khóa bí mật trong tệp mới khóa lại được")
        case .cryptography:
            return Failure(
                .unavailable, en: "there is not enough memory to work with this passphrase",
                ja: "このパスフレーズを処理するメモリが足りません",
                vi: "không đủ bộ nhớ để xử lý mật khẩu này")
        }
    }
}
