import Platform
import Terminal
import Transparency
import Wording

extension Command {
    /// Says what key files are.
    package static let keyInspect = Command(
        "key inspect",
        Trilingual(
            en: "say what a key file is, and who could sign with it",
            ja: "鍵ファイルが何か、誰が署名できるかを示す",
            vi: "cho biết tệp khóa là gì và ai ký được bằng nó"),
        discussion: Trilingual(
            en: "Exit 1 where a private key can be read by others. Nothing is signed, and no "
                + "passphrase is asked for.",
            ja: "秘密鍵を他の利用者が読める場合は終了コード1。署名もパスフレーズの確認も行いません。",
            vi: "Thoát với mã 1 nếu người khác đọc được khóa bí mật. Không ký gì và không hỏi mật "
                + "khẩu."),
        operands: [
            Operand(
                .file(), .some, en: "files with a private or public key",
                ja: "秘密鍵または公開鍵のファイル", vi: "tệp chứa khóa bí mật hoặc khóa công khai")
        ],
        examples: [
            Example(
                "feri key inspect sa-sen-1.key sa-sen-2.key",
                en: "are both sealed, and can others read them?", ja: "両方とも封じられているか、他の利用者が読めないか",
                vi: "cả hai đã khóa lại chưa, người khác có đọc được không?")
        ]
    ) { invocation in
        let seen = try invocation.operands.map {
            InspectedKey(
                path: $0, file: try invocation.keyFile($0), agent: invocation.sshAgent)
        }
        try invocation.print {
            [("files", .array(seen.map(\.json)))]
        } text: { report in
            for key in seen { key.write(to: &report) }
        }
        return seen.contains { $0.file.isExposed } ? .no : .done
    }
}

/// A key file as a person wants to know it.
private struct InspectedKey {
    let path: String
    let file: KeyFile
    /// Whether an ssh-agent holds its private half now.
    let isInAgent: Bool

    init(path: String, file: KeyFile, agent: SSHAgent?) {
        self.path = path
        self.file = file
        let publicKey = file.verifierKey.key.bytes
        // An agent that does not answer holds nothing for us.
        isInAgent = (try? agent?.publicKeys().contains(publicKey)) ?? false
    }

    private var kind: String {
        switch file.content {
        case .plain: "private"
        case .sealed: "sealed"
        case .verifier: "public"
        }
    }

    var json: JSONValue {
        .object(of: [
            ("exposed", .boolean(file.isExposed)), ("file", .string(path)),
            ("in_agent", .boolean(isInAgent)),
            ("key_id", .string("\(file.verifierKey.keyID)")), ("kind", .string(kind)),
            ("name", .string(file.verifierKey.name.text)),
            ("verifier_key", .string(file.verifierKey.text)),
        ])
    }

    func write(to report: inout Report) {
        report.line("\(path)", tone: .strong)
        let name = ["key": file.verifierKey.name.text]
        switch file.content {
        case .plain:
            report.line(
                Trilingual(
                    en: "private key of {key}, not sealed: who copies the file signs in its name",
                    ja: "{key} の秘密鍵。封じられていません。ファイルを写した人は誰でもその名前で署名できます",
                    vi: "khóa bí mật của {key}, chưa khóa lại: ai chép được tệp đều ký thay được"
                ).filled(name), tone: .caution, indent: 2)
            report.line(
                Trilingual(
                    en: "'feri key passphrase {path}' seals it",
                    ja: "「feri key passphrase {path}」で封じられます",
                    vi: "dùng 'feri key passphrase {path}' để khóa lại"
                ).filled(["path": path]), indent: 2)
        case .sealed(let sealed):
            report.line(
                Trilingual(
                    en:
                        "private key of {key}, sealed with a passphrase (each guess takes {size} MiB)",
                    ja: "{key} の秘密鍵。パスフレーズで封じられています(試行1回に{size} MiBのメモリが必要)",
                    vi:
                        "khóa bí mật của {key}, khóa lại bằng mật khẩu (mỗi lần đoán cần {size} MiB)"
                ).filled(name).filled(["size": String(1 << (sealed.cost.log2N - 10))]),
                tone: .good, indent: 2)
        case .verifier:
            report.line(
                Trilingual(
                    en: "public key of {key}", ja: "{key} の公開鍵", vi: "khóa công khai của {key}"
                ).filled(name), indent: 2)
            report.line(
                isInAgent
                    ? Trilingual(
                        en: "its private half is in the ssh-agent, which signs with it",
                        ja: "秘密鍵は ssh-agent にあり、ssh-agent が署名します",
                        vi: "khóa bí mật ở trong ssh-agent, ssh-agent sẽ ký")
                    : Trilingual(
                        en: "its private half is not in an ssh-agent here",
                        ja: "秘密鍵はここの ssh-agent にはありません",
                        vi: "khóa bí mật không có trong ssh-agent ở đây"),
                tone: isInAgent ? .good : .plain, indent: 2)
        }
        if file.isExposed {
            report.line(
                Trilingual(
                    en: "others can read it: nothing is signed with it before 'chmod 600 {path}'",
                    ja: "他の利用者も読めます。「chmod 600 {path}」を実行するまで署名には使えません",
                    vi: "người khác đọc được: phải chạy 'chmod 600 {path}' mới ký được"
                ).filled(["path": path]), tone: .bad, indent: 2)
        }
        report.line(file.verifierKey.text, indent: 2)
    }
}
