import OfficeTables
import Platform
import Registry
import Terminal
import Transparency
import Wording
import Workplace

extension Command {
    private static let outbox = Option(
        "outbox", .directory(), required: true,
        en: "where the signed filings are laid for the registry", ja: "署名済みの提出物を入れる台帳への送信箱",
        vi: "nơi đặt bản nộp đã ký để gửi tới sổ")

    /// Signs and hands out a table that another person has checked.
    package static let release = Command(
        "release",
        Trilingual(
            en: "sign a table that another person has checked, and put it in the outbox",
            ja: "別の人が確認した表に署名し、送信箱に入れる",
            vi: "ký bảng đã được người khác kiểm tra và đặt vào hộp gửi"),
        discussion: Trilingual(
            en: "'feri file --watch' has checked the table and found no fault, under another "
                + "person's key; since then not a byte of it has changed. The statements are "
                + "signed by the key given here; who checked and who released is kept in the "
                + "vault. Releasing again gives the same statements.",
            ja: "表は「feri file --watch」により別の人の鍵で確認済みで、問題がなく、その後1バイトも変わっていないことが"
                + "条件です。申告にはここで指定した鍵で署名します。確認者と承認者は保管庫に記録されます。"
                + "もう一度実行しても同じ申告になります。",
            vi:
                "Bảng phải được 'feri file --watch' kiểm tra bằng khóa của người khác, không có lỗi, "
                + "và từ đó không đổi một byte nào. Bản khai được ký bằng khóa nêu ở đây; ai kiểm "
                + "tra, ai duyệt được lưu trong kho. Duyệt lại cho đúng các bản khai cũ."),
        operands: [
            Operand(.file("FILE"), en: "the table", ja: "表", vi: "bảng")
        ],
        options: [
            WorkplaceOptions.vault,
            Option(
                "key", .file("KEY"), required: true,
                en:
                    "the private key file of the person who releases, of the same party as the one who "
                    + "checked",
                ja: "承認者の秘密鍵のファイル(確認者と同じ当事者の、別の鍵)",
                vi: "tệp khóa bí mật của người duyệt, cùng bên với người kiểm tra"), outbox,
            TableOptions.ledger, CorrectionOptions.reason, CorrectionOptions.new,
        ],
        examples: [
            Example(
                "feri release tables/fees-2026-03.csv --vault vault --key sa-sen-2.key --outbox "
                    + "outbox",
                en: "the second person's yes", ja: "もう一人による承認", vi: "người thứ hai duyệt")
        ]
    ) { invocation in
        let path = invocation.operands[0]
        let key = try invocation.signerKey(try invocation.required(WorkplaceOptions.keys))
        let vault = try invocation.vault()
        let lock = try vault.lock()
        defer { withExtendedLifetime(lock) {} }
        let bytes = try invocation.read(path)
        let digest = SHA256.digest(of: bytes)
        let check = try checked(digest, at: path, by: key, in: vault)
        let now = invocation.world.now()
        var filing = try TableFiling(
            vault: vault, ledger: invocation.value(of: TableOptions.ledger), now: now,
            random: invocation.world.random)
        let outcome = try filing.file(
            bytes, terms: check.terms.on(now.date), keys: [key],
            correcting: try invocation.correctionTerms())
        let result = TableResult(invocation: invocation, path: path)
        guard let filings = outcome.filings, let named = outcome.digest else {
            return try result.refuse(outcome.table)
        }
        if filings.isEmpty { return try result.deliver(filings, of: outcome, in: nil) }
        let directory = try invocation.required(outbox)
        // The record is before the filings can be taken: nothing leaves without one.
        let release = ReleaseRecord(
            digest: digest, file: check.file, checkedBy: check.by,
            releasedBy: key.verifierKey, released: now,
            filings: invocation.nameOfFilings(named))
        if try !ReleaseRecord.exists(about: digest, in: vault) {
            try release.save(in: vault, signing: key)
        }
        let place = try invocation.place(filings, in: directory, named: named)
        do {
            try FolderReport(language: invocation.language, path: path, digest: digest)
                .write(release, statements: filings.count)
        } catch let error as FileError {
            // The statements are out; only the note beside the table is not.
            try invocation.complain(Failure(creating: error))
        }
        return try result.deliver(filings, of: outcome, in: place)
    }

    /// The record of a good check of these bytes by another person of the same party.
    private static func checked(
        _ digest: Digest, at path: String, by key: SignerKey, in vault: Vault
    ) throws -> CheckRecord {
        guard let record = try CheckRecord.about(digest, in: vault) else {
            throw ReleaseFailures.notChecked.at(path)
        }
        guard record.isGood else { throw ReleaseFailures.faulty.at(path) }
        let checker = record.by
        guard checker.name != key.name, checker.key.bytes != key.verifierKey.key.bytes
        else {
            throw ReleaseFailures.samePerson(checker.name.text).at(path)
        }
        guard let one = PartyKeyName(checker.name.text)?.party,
            one == PartyKeyName(key.name.text)?.party
        else { throw ReleaseFailures.anotherParty(checker.name.text, key.name.text).at(path) }
        return record
    }
}

private enum ReleaseFailures {
    static let notChecked = Failure(
        .badData, en: "nobody has checked the table as it is now",
        ja: "現在の内容の表は、まだ確認されていません", vi: "chưa ai kiểm tra bảng ở dạng hiện tại",
        hint: Trilingual(
            en: "it was changed after the check, or never checked: 'feri file --watch' on its "
                + "folder does it",
            ja: "確認後に変更されたか、未確認です。フォルダーに対して「feri file --watch」を実行すると確認されます",
            vi: "bảng đã bị sửa sau khi kiểm tra, hoặc chưa kiểm tra: 'feri file --watch' trên thư "
                + "mục sẽ kiểm tra"))

    static let faulty = Failure(
        .badData, en: "the check found faults in the table", ja: "確認で問題が見つかった表です",
        vi: "khi kiểm tra, bảng có lỗi",
        hint: Trilingual(
            en: "they are in the report beside it; put them right and save the table again",
            ja: "横の報告書に記載されています。直してから保存し直してください",
            vi: "lỗi nêu trong báo cáo bên cạnh; hãy sửa rồi lưu lại bảng"))

    static func samePerson(_ name: String) -> Failure {
        Failure(
            .badData, en: "'{name}' checked it, and another person must release it",
            ja: "「{name}」が確認した表は、別の人が承認しなければなりません",
            vi: "'{name}' đã kiểm tra, nên người khác phải duyệt", ["name": name],
            hint: Trilingual(
                en: "the second person uses a key of her own", ja: "承認者は自分の鍵を使ってください",
                vi: "người thứ hai dùng khóa riêng của mình"))
    }

    static func anotherParty(_ checker: String, _ seen: String) -> Failure {
        Failure(
            .badData, en: "'{checker}' checked it, and '{seen}' is a key of another party",
            ja: "確認者は「{checker}」で、「{seen}」は別の当事者の鍵です",
            vi: "'{checker}' đã kiểm tra, còn '{seen}' là khóa của bên khác",
            ["checker": checker, "seen": seen])
    }
}
