import Platform
import Registry
import Wording

extension Refusal {
    /// Of who signed.
    var wordingOfSigners: RefusalWording {
        switch self {
        case .unknownParty(let party):
            RefusalWording(
                "unknown-party",
                (
                    en: "the party '{party}' is not registered", ja: "当事者「{party}」は登録されていません",
                    vi: "bên '{party}' chưa được đăng ký"
                ),
                remedy: (
                    en: "check the id, or ask the operator to register the party",
                    ja: "IDを確認するか、運営者に登録を依頼してください",
                    vi: "hãy kiểm tra mã, hoặc đề nghị đơn vị vận hành đăng ký"
                ), ["party": party])
        case .unknownSigner(let key):
            RefusalWording(
                "unknown-signer",
                (
                    en: "the key '{key}' is not enrolled", ja: "鍵「{key}」は登録されていません",
                    vi: "khóa '{key}' chưa được đăng ký"
                ),
                remedy: (
                    en:
                        "enrol the key first ('feri key show' prints what to send), or sign with an "
                        + "enrolled one",
                    ja: "先に鍵を登録する(送る内容は「feri key show」で表示)か、登録済みの鍵で署名してください",
                    vi: "hãy đăng ký khóa trước ('feri key show' in phần cần gửi), hoặc ký bằng "
                        + "khóa đã đăng ký"
                ), ["key": key])
        case .revokedSigner(let key, let seq):
            RefusalWording(
                "revoked-signer",
                (
                    en: "the key '{key}' was revoked at seq {seq}",
                    ja: "鍵「{key}」は seq {seq} で失効しています",
                    vi: "khóa '{key}' đã bị thu hồi tại seq {seq}"
                ),
                remedy: (
                    en: "sign with a key that is in force", ja: "有効な鍵で署名してください",
                    vi: "hãy ký bằng khóa còn hiệu lực"
                ), ["key": key, "seq": String(seq)])
        case .signerOfAnotherParty(let key, let speaker):
            RefusalWording(
                "signer-of-another-party",
                (
                    en: "the key '{key}' belongs to another party than '{speaker}', who speaks",
                    ja: "鍵「{key}」は、申告者「{speaker}」のものではありません",
                    vi: "khóa '{key}' không thuộc bên khai '{speaker}'"
                ),
                remedy: (
                    en: "sign first with a key of '{speaker}'",
                    ja: "最初に「{speaker}」の鍵で署名してください", vi: "hãy ký trước bằng khóa của '{speaker}'"
                ), ["key": key, "speaker": speaker])
        case .badSignature(let key):
            RefusalWording(
                "bad-signature",
                (
                    en: "the signature of '{key}' does not verify", ja: "「{key}」の署名が検証できません",
                    vi: "chữ ký của '{key}' không hợp lệ"
                ),
                remedy: (
                    en: "the text was changed after signing, or another key of that name signed: "
                        + "sign it again",
                    ja: "署名後に本文が変わったか、同名の別の鍵で署名されています。署名し直してください",
                    vi: "nội dung đã đổi sau khi ký, hoặc ký bằng khóa khác trùng tên: hãy ký lại"
                ), ["key": key])
        case .tooFewPersons(let seen, let needed):
            RefusalWording(
                "too-few-persons",
                (
                    en: "signed by officers who are {seen} different persons, and {needed} are "
                        + "needed",
                    ja: "署名した役職者は{seen}人ですが、{needed}人の署名が必要です",
                    vi: "mới có {seen} người có thẩm quyền ký, cần {needed} người"
                ),
                remedy: (
                    en: "let another officer sign too; two keys of one person count once",
                    ja: "別の役職者にも署名してもらってください。同じ人の複数の鍵は1人と数えます",
                    vi:
                        "hãy để thêm người có thẩm quyền khác ký; hai khóa của một người tính là một"
                ), ["seen": String(seen), "needed": String(needed)])
        default: wordingOfForm
        }
    }

    /// Of keys and of profiles.
    var wordingOfKeysAndProfiles: RefusalWording {
        switch self {
        case .keyNameTwice(let key):
            RefusalWording(
                "key-name-twice",
                (
                    en: "a key named '{key}' is enrolled already", ja: "「{key}」という名前の鍵はすでに登録されています",
                    vi: "đã có khóa mang tên '{key}'"
                ),
                remedy: (
                    en: "give the new key another label", ja: "新しい鍵には別のラベルを付けてください",
                    vi: "hãy đặt nhãn khác cho khóa mới"
                ), ["key": key])
        case .publicKeyTwice(let key):
            RefusalWording(
                "public-key-twice",
                (
                    en: "the public key of '{key}' has been used before",
                    ja: "「{key}」の公開鍵はすでに使われています",
                    vi: "khóa công khai của '{key}' đã từng được dùng"
                ),
                remedy: (
                    en: "make a new key: 'feri key new'", ja: "「feri key new」で新しい鍵を作成してください",
                    vi: "hãy tạo khóa mới bằng 'feri key new'"
                ), ["key": key])
        case .keyOfAnotherParty(let key, let party):
            RefusalWording(
                "key-of-another-party",
                (
                    en: "the key '{key}' is not one of '{party}'",
                    ja: "鍵「{key}」は「{party}」のものではありません",
                    vi: "khóa '{key}' không phải của '{party}'"
                ),
                remedy: (
                    en: "a key's name begins with the party's id and a slash",
                    ja: "鍵の名前は当事者のIDとスラッシュで始まります",
                    vi: "tên khóa bắt đầu bằng mã của bên và dấu gạch chéo"
                ), ["key": key, "party": party])
        case .newKeyDidNotSign(let key):
            RefusalWording(
                "new-key-did-not-sign",
                (
                    en: "the new key '{key}' did not sign its own enrolment",
                    ja: "新しい鍵「{key}」が自らの登録に署名していません",
                    vi: "khóa mới '{key}' chưa ký vào bản đăng ký của chính nó"
                ),
                remedy: (
                    en: "sign with the new key too: it proves that you hold it",
                    ja: "新しい鍵でも署名してください。所持の証明になります",
                    vi: "hãy ký cả bằng khóa mới: đó là bằng chứng bạn đang giữ nó"
                ), ["key": key])
        case .officersOnly(let what):
            RefusalWording(
                "officers-only",
                (
                    en: "only the operator's officers may do this: {what}",
                    ja: "運営者の役職者だけが行えます: {what}",
                    vi: "chỉ người có thẩm quyền của đơn vị vận hành được làm việc này: {what}"
                ),
                remedy: (
                    en: "ask the operator", ja: "運営者に依頼してください", vi: "hãy đề nghị đơn vị vận hành"
                ), ["what": what])
        case .unknownKey(let key):
            RefusalWording(
                "unknown-key",
                (
                    en: "there is no key '{key}' to revoke", ja: "失効させる鍵「{key}」はありません",
                    vi: "không có khóa '{key}' để thu hồi"
                ),
                remedy: (
                    en: "check the key's name", ja: "鍵の名前を確認してください", vi: "hãy kiểm tra tên khóa"
                ), ["key": key])
        case .keyRevokedAlready(let key, let seq):
            RefusalWording(
                "key-revoked-already",
                (
                    en: "the key '{key}' was revoked already, at seq {seq}",
                    ja: "鍵「{key}」はすでに seq {seq} で失効しています",
                    vi: "khóa '{key}' đã bị thu hồi trước đó, tại seq {seq}"
                ),
                remedy: (
                    en: "nothing remains to be done", ja: "これ以上の操作は不要です",
                    vi: "không cần làm gì thêm"
                ), ["key": key, "seq": String(seq)])
        case .unknownProfile(let digest):
            RefusalWording(
                "unknown-profile",
                (
                    en: "the profile {digest} is not published beside the ledger",
                    ja: "プロファイル {digest} が台帳とともに公開されていません",
                    vi: "bộ quy tắc {digest} chưa được công bố cùng sổ"
                ),
                remedy: (
                    en: "publish the profile's file first", ja: "先にプロファイルのファイルを公開してください",
                    vi: "hãy công bố tệp bộ quy tắc trước"
                ), ["digest": digest])
        case .notAProfile(let digest, let error):
            RefusalWording(
                "not-a-profile",
                Trilingual(
                    en: "the file published as {digest} is not a valid profile: {reason}",
                    ja: "{digest} として公開されたファイルは有効なプロファイルではありません: {reason}",
                    vi: "tệp được công bố là {digest} không phải bộ quy tắc hợp lệ: {reason}"
                ).filled([
                    "digest": Trilingual(en: digest, ja: digest, vi: digest),
                    "reason": error.wording,
                ]),
                remedy: Trilingual(
                    en: "adopt a profile that every verifier can read",
                    ja: "どの検証者でも読めるプロファイルを採択してください",
                    vi: "hãy áp dụng bộ quy tắc mà mọi bên kiểm tra đều đọc được"))
        case .profileFromThePast(let from, let received):
            RefusalWording(
                "profile-from-the-past",
                (
                    en: "the profile would hold from {from}, before it was received at {received}",
                    ja: "プロファイルの適用開始 {from} が受理日時 {received} より前です",
                    vi: "bộ quy tắc có hiệu lực từ {from}, trước khi được nhận lúc {received}"
                ),
                remedy: (
                    en: "rules never change what is past: choose a later moment",
                    ja: "規則を過去にさかのぼって変えることはできません。後の日時を指定してください",
                    vi: "quy tắc không được hồi tố: hãy chọn thời điểm muộn hơn"
                ), ["from": from.description, "received": received.description])
        default: wordingOfForm
        }
    }
}
