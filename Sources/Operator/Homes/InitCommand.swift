import LedgerStore
import Office
import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording
import Workplace

extension Command {
    private static let home = Option(
        "home", .directory("HOME"), en: "make a registry's home here", ja: "ここに台帳のホームを作成する",
        vi: "tạo thư mục gốc của sổ ở đây")

    private static let vault = Option(
        "vault", .directory("VAULT"), en: "make a party's vault here", ja: "ここに当事者の保管庫を作成する",
        vi: "tạo kho của một bên ở đây")

    private static let origin = Option(
        "origin", .text("ORIGIN"),
        en: "the new ledger's name, such as feri.example/vn-jp; a log key of that name is made",
        ja: "新しい台帳の名前(例: feri.example/vn-jp)。同名のログ鍵を作成する",
        vi: "tên sổ mới, ví dụ feri.example/vn-jp; khóa sổ cùng tên được tạo")

    private static let logKey = Option(
        "log-key", .file("KEY"),
        en: "the log's key: for a home its private key's file, for a vault the public key to trust",
        ja: "ログ鍵。ホームの場合は秘密鍵のファイル、保管庫の場合は信頼する公開鍵",
        vi: "khóa sổ: với thư mục gốc là tệp khóa bí mật, với kho là khóa công khai cần tin")

    private static let anchor = Option(
        "anchor", .file(),
        en: "a file outside the home, best on another device, that keeps the newest checkpoint",
        ja: "最新のチェックポイントを保存する、ホーム外(別の装置が望ましい)のファイル",
        vi: "tệp nằm ngoài thư mục gốc, tốt nhất ở thiết bị khác, giữ checkpoint mới nhất")

    private static let noAnchor = Option(
        flag: "no-anchor",
        en: "run without an anchor: a restored backup could then fork the log; this is recorded",
        ja: "アンカーなしで運用する。復元したバックアップが台帳を分岐させるおそれがあり、その旨記録される",
        vi: "chạy không có điểm neo: bản phục hồi có thể rẽ nhánh sổ; việc này được ghi lại")

    /// Makes a registry's home or a party's vault.
    package static let initialise = Command(
        "init",
        Trilingual(
            en: "make a registry's home, or a party's vault", ja: "台帳のホーム、または当事者の保管庫を作成する",
            vi: "tạo thư mục gốc của sổ, hoặc kho của một bên"),
        discussion: Trilingual(
            en: "A home holds a ledger and everything its operator needs; a vault holds what one "
                + "party filed. What is printed is the log's public key, which everybody who "
                + "wants to verify the ledger must get from the operator by a way they trust.",
            ja: "ホームには台帳と運営者に必要なものが、保管庫には一当事者の提出物が入ります。"
                + "表示されるのはログの公開鍵です。検証する人は信頼できる方法で運営者から受け取ってください。",
            vi: "Thư mục gốc chứa sổ và mọi thứ người vận hành cần; kho chứa những gì một bên đã "
                + "nộp. Phần in ra là khóa công khai của sổ; ai muốn kiểm tra sổ phải nhận nó từ "
                + "người vận hành bằng cách đáng tin."),
        options: [home, origin, logKey, anchor, noAnchor, vault],
        examples: [
            Example(
                "feri init --home registry --origin feri.example/vn-jp --anchor /mnt/usb/anchor",
                en: "a new registry with a new log key", ja: "新しい台帳を新しいログ鍵で作成",
                vi: "sổ mới với khóa sổ mới"),
            Example(
                "feri init --vault vault --log-key ledger.vkey", en: "a vault that trusts one log",
                ja: "あるログを信頼する保管庫", vi: "kho tin vào một sổ"),
        ]
    ) { invocation in
        switch (invocation.value(of: home), invocation.value(of: vault)) {
        case (.some(let path), nil): try makeHome(path, invocation)
        case (nil, .some(let path)): try makeVault(path, invocation)
        default:
            throw Failure(
                .usage, en: "give either '--home HOME' or '--vault VAULT'",
                ja: "「--home HOME」か「--vault VAULT」のどちらか一方を指定してください",
                vi: "hãy ghi '--home HOME' hoặc '--vault VAULT'")
        }
        return .done
    }

    private static func makeHome(_ path: String, _ invocation: Invocation) throws {
        let place = invocation.value(of: anchor)
        guard (place != nil) != invocation.has(noAnchor) else {
            throw Failure(
                .usage, en: "give either '--anchor FILE' or '--no-anchor'",
                ja: "「--anchor FILE」か「--no-anchor」のどちらか一方を指定してください",
                vi: "hãy ghi '--anchor FILE' hoặc '--no-anchor'")
        }
        let anchor = try place.map { try invocation.anchorPath($0, outside: path) }
        let signer = try HomeMaking(
            home: HomeLayout(root: path), anchor: anchor, key: try signer(invocation),
            isNew: invocation.value(of: origin) != nil
        ).make()
        try invocation.print {
            [
                ("home", .string(path)), ("log_key", .string(signer.verifierKey.text)),
                ("anchor", .string(anchor ?? "none")),
            ]
        } text: {
            $0.line(signer.verifierKey.text)
        }
    }

    private static func signer(_ invocation: Invocation) throws -> SignerKey {
        switch (invocation.value(of: logKey), invocation.value(of: origin)) {
        case (.some(let file), nil): return try invocation.signerKey(file)
        case (nil, .some(let origin)):
            let seed = try invocation.world.random(32)
            do throws(NoteError) {
                let name = try KeyName(origin)
                return SignerKey(name: name, key: try SigningKey.of(seed))
            } catch {
                throw Failure(
                    .usage, en: "'{seen}' is not a name for a ledger", ja: "「{seen}」は台帳の名前として使えません",
                    vi: "'{seen}' không dùng làm tên sổ được", ["seen": origin])
            }
        default:
            throw Failure(
                .usage, en: "give either '--origin ORIGIN' or '--log-key KEY'",
                ja: "「--origin ORIGIN」か「--log-key KEY」のどちらか一方を指定してください",
                vi: "hãy ghi '--origin ORIGIN' hoặc '--log-key KEY'")
        }
    }

    private static func makeVault(_ path: String, _ invocation: Invocation) throws {
        guard let key = invocation.value(of: logKey) else {
            throw Failure(
                .usage, en: "a vault needs '--log-key VKEY', the log it trusts",
                ja: "保管庫には信頼するログの「--log-key VKEY」が必要です",
                vi: "kho cần '--log-key VKEY', sổ mà nó tin")
        }
        let trusted = try invocation.verifierKey(key)
        do {
            _ = try Vault.create(at: path, logKey: trusted)
        } catch let error as WorkplaceError {
            throw Failure(error)
        } catch let error as FileError {
            throw Failure(creating: error)
        }
        try invocation.print {
            [("vault", .string(path)), ("log_key", .string(trusted.text))]
        } text: {
            $0.line(trusted.text)
        }
    }
}

extension HomeLayout {
    /// The log's private key.
    package var logKeyFile: String { keys + "/log.key" }
    /// The log's public key, to be given to everybody.
    package var verifierKeyFile: String { root + "/ledger.vkey" }
}

extension SigningKey {
    fileprivate static func of(_ seed: [UInt8]) throws(NoteError) -> SigningKey {
        do throws(CryptographyError) {
            return try SigningKey(seed: seed)
        } catch {
            throw NoteError.unusableKey(error)
        }
    }
}
