import Platform
import Transparency
import Wording

extension Invocation {
    /// How often a passphrase is asked for.
    private static let mostTries = 3
    /// A new passphrase has at least so many characters.
    package static let shortestPassphrase = 12

    /// The key in a sealed file: by the files of `--passphrase-file`, or by what is typed.
    func opened(_ sealed: SealedKey, at path: String) throws -> SignerKey {
        let files = values(of: KeyOptions.passphraseFile)
        for file in files {
            var passphrase = try passphrase(inFile: file)
            defer { PassphraseSealing.erase(&passphrase) }
            if let key = try opened(sealed, with: passphrase, at: path) { return key }
        }
        guard files.isEmpty else { throw SealedKeyFault.wrongPassphrase.failure.at(path) }
        for attempt in 1...Invocation.mostTries {
            var passphrase = try typed(
                Trilingual(
                    en: "passphrase of {key} ({path}): ", ja: "{key} のパスフレーズ({path}): ",
                    vi: "mật khẩu của {key} ({path}): "
                ).filled(["key": sealed.verifierKey.name.text, "path": path]), for: path)
            defer { PassphraseSealing.erase(&passphrase) }
            if let key = try opened(sealed, with: passphrase, at: path) { return key }
            if attempt < Invocation.mostTries {
                try remark(
                    Trilingual(
                        en: "that is not the passphrase", ja: "パスフレーズが違います",
                        vi: "mật khẩu không đúng"))
            }
        }
        throw SealedKeyFault.wrongPassphrase.failure.at(path)
    }

    private func opened(
        _ sealed: SealedKey, with passphrase: [UInt8], at path: String
    ) throws -> SignerKey? {
        do throws(SealedKeyFault) {
            return try sealed.opened(with: passphrase)
        } catch {
            if error == .wrongPassphrase { return nil }
            throw error.failure.at(path)
        }
    }

    /// A passphrase for a key that is made or sealed now: the first line of `file`, or typed twice.
    package func newPassphrase(inFile file: String?, for path: String) throws -> [UInt8] {
        if let file {
            let passphrase = try passphrase(inFile: file)
            try check(passphrase, at: file)
            return passphrase
        }
        let first = try typed(
            Trilingual(
                en: "new passphrase for {path}: ", ja: "{path} の新しいパスフレーズ: ",
                vi: "mật khẩu mới cho {path}: "
            ).filled(["path": path]), for: path)
        try check(first, at: path)
        let again = try typed(
            Trilingual(en: "the same once more: ", ja: "もう一度: ", vi: "nhập lại lần nữa: "),
            for: path)
        guard first == again else {
            throw Failure(
                .usage, en: "the two passphrases differ; nothing was written",
                ja: "2回のパスフレーズが一致しません。何も書き込んでいません",
                vi: "hai lần nhập mật khẩu khác nhau; chưa ghi gì", at: path)
        }
        return first
    }

    /// What is written of a key that was made now: sealed where a passphrase was asked for.
    package func fileOfNewKey(_ key: SignerKey, named name: String) throws -> [UInt8] {
        let file = value(of: KeyOptions.passphraseFile)
        guard file != nil || has(KeyOptions.passphrase) else {
            return KeyFile(.plain(key)).bytes
        }
        var passphrase = try newPassphrase(inFile: file, for: name)
        defer { PassphraseSealing.erase(&passphrase) }
        return KeyFile(.sealed(try sealed(key, with: passphrase, at: name))).bytes
    }

    /// The key sealed, with a salt of its own.
    package func sealed(
        _ key: SignerKey, with passphrase: [UInt8], at path: String
    ) throws -> SealedKey {
        let salt = try world.random(PassphraseSealing.saltByteCount)
        do throws(SealedKeyFault) {
            return try SealedKey(sealing: key, with: passphrase, salt: salt, cost: .usual)
        } catch {
            throw error.failure.at(path)
        }
    }

    /// The first line of a file that only its owner can read, or of a pipe.
    private func passphrase(inFile file: String) throws -> [UInt8] {
        let read = try secret(at: file)
        guard read.isPrivate else {
            throw Failure(
                .configuration, en: "others can read this passphrase",
                ja: "このパスフレーズは他の利用者も読めます", vi: "người khác đọc được mật khẩu này",
                hint: Trilingual(
                    en:
                        "'chmod 600 {path}', and choose another passphrase if others use the machine",
                    ja: "「chmod 600 {path}」を実行し、他の利用者がいる場合はパスフレーズを変更してください",
                    vi: "hãy chạy 'chmod 600 {path}', và đổi mật khẩu nếu máy có người khác dùng"
                ).filled(["path": file]), at: file)
        }
        let line = read.bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard !line.isEmpty else {
            throw Failure(
                .configuration, en: "its first line, which should be the passphrase, is empty",
                ja: "パスフレーズを書く1行目が空です", vi: "dòng đầu, nơi ghi mật khẩu, để trống", at: file)
        }
        return Array(line)
    }

    private func typed(_ prompt: Trilingual, for path: String) throws -> [UInt8] {
        switch try world.askSecret(TerminalText.escaped(prompt(language))) {
        case .typed(let bytes): return bytes
        case .givenUp:
            throw Failure(
                .usage, en: "no passphrase was given; nothing was done",
                ja: "パスフレーズが入力されませんでした。何もしていません", vi: "chưa nhập mật khẩu; chưa làm gì",
                at: path)
        case .noTerminal:
            throw Failure(
                .configuration, en: "this needs a passphrase, and there is no terminal to ask on",
                ja: "パスフレーズが必要ですが、尋ねる端末がありません",
                vi: "cần mật khẩu nhưng không có màn hình để hỏi",
                hint: Trilingual(
                    en: "give '--passphrase-file FILE', or keep the key in an ssh-agent",
                    ja: "「--passphrase-file FILE」を指定するか、鍵を ssh-agent に入れてください",
                    vi: "hãy ghi '--passphrase-file FILE' hoặc giữ khóa trong ssh-agent"), at: path)
        }
    }

    /// Whether it can be a new passphrase.
    private func check(_ passphrase: [UInt8], at path: String) throws {
        guard let text = String(validating: passphrase, as: UTF8.self),
            text.unicodeScalars.allSatisfy(Invocation.isTypedAlike)
        else {
            throw Failure(
                .usage, en: "a passphrase has letters, digits, signs and spaces only",
                ja: "パスフレーズに使えるのは文字、数字、記号、空白だけです",
                vi: "mật khẩu chỉ gồm chữ, số, dấu và khoảng trắng",
                hint: Trilingual(
                    en:
                        "accents that are typed as signs of their own may be other bytes on another "
                        + "keyboard: a–z and spaces are safest",
                    ja: "結合文字として入力される記号は、別のキーボードでは別のバイトになることがあります。"
                        + "a〜z と空白が最も確実です",
                    vi:
                        "dấu gõ kiểu tổ hợp có thể thành byte khác trên bàn phím khác: a–z và khoảng "
                        + "trắng là chắc nhất"), at: path)
        }
        guard text.unicodeScalars.count >= Invocation.shortestPassphrase else {
            throw Failure(
                .usage, en: "a passphrase has at least {least} characters",
                ja: "パスフレーズは{least}文字以上にしてください", vi: "mật khẩu có ít nhất {least} ký tự",
                ["least": String(Invocation.shortestPassphrase)],
                hint: Trilingual(
                    en: "five or six words of your own choice are easy to type and hard to guess",
                    ja: "自分で選んだ単語を5〜6個並べると、入力しやすく推測されにくくなります",
                    vi: "năm sáu từ tự chọn thì dễ gõ mà khó đoán"), at: path)
        }
    }

    /// Neither a control character nor half of an accented letter.
    private static func isTypedAlike(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .nonspacingMark, .enclosingMark, .unassigned, .privateUse,
            .surrogate, .lineSeparator, .paragraphSeparator:
            false
        default: true
        }
    }
}
