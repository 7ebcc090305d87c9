import Registry
import Wording

extension Refusal {
    /// Of suspensions, erasures and published counts.
    var wordingOfRegistry: RefusalWording {
        switch self {
        case .suspendedAlready(let party, let seq):
            RefusalWording(
                "suspended-already",
                (
                    en: "'{party}' is suspended already, since seq {seq}",
                    ja: "「{party}」は seq {seq} からすでに停止中です",
                    vi: "'{party}' đã bị đình chỉ từ seq {seq}"
                ),
                remedy: (
                    en: "reinstate it first if the suspension is to begin again",
                    ja: "停止をやり直すには、先に復帰を記録してください",
                    vi: "nếu muốn đình chỉ lại, hãy khôi phục trước"
                ), ["party": party, "seq": String(seq)])
        case .notSuspended(let party):
            RefusalWording(
                "not-suspended",
                (
                    en: "'{party}' is not suspended",
                    ja: "「{party}」は停止されていません",
                    vi: "'{party}' không bị đình chỉ"
                ),
                remedy: (
                    en: "check the party's id; only a suspended party is reinstated",
                    ja: "IDを確認してください。復帰できるのは停止中の当事者だけです",
                    vi: "hãy kiểm tra mã; chỉ bên đang bị đình chỉ mới được khôi phục"
                ), ["party": party])
        case .eraseNotSealed(let seq):
            RefusalWording(
                "erase-not-sealed",
                (
                    en: "seq {seq} is an open statement: it has nothing to erase",
                    ja: "seq {seq} は公開の申告で、消去する内容がありません",
                    vi: "seq {seq} là bản khai công khai, không có gì để xóa"
                ),
                remedy: (
                    en: "name sealed entries only",
                    ja: "封印された記録だけを指定してください",
                    vi: "chỉ ghi các mục đã niêm phong"
                ), ["seq": String(seq)])
        case .eraseUnknown(let seq):
            RefusalWording(
                "erase-unknown",
                (
                    en: "there is no entry {seq} before this one",
                    ja: "seq {seq} の記録はまだありません",
                    vi: "chưa có mục seq {seq}"
                ),
                remedy: (
                    en: "check the number with 'feri list'",
                    ja: "番号を「feri list」で確認してください",
                    vi: "hãy kiểm tra số bằng 'feri list'"
                ), ["seq": String(seq)])
        case .eraserNotHolder(let party):
            RefusalWording(
                "eraser-not-holder",
                (
                    en: "'{party}' is not among the holders it names",
                    ja: "保有者の中に提出者「{party}」がありません",
                    vi: "'{party}' không có trong danh sách bên giữ dữ liệu"
                ),
                remedy: (
                    en: "the party that erased files it: add the filer to 'holders'",
                    ja: "消去した当事者が提出します。「holders」に提出者を加えてください",
                    vi: "bên đã xóa tự nộp: hãy thêm bên nộp vào 'holders'"
                ), ["party": party])
        case .headsBackwards(let size):
            RefusalWording(
                "heads-backwards",
                (
                    en:
                        "heads of size {size} cover less than earlier ones, or more than the ledger holds",
                    ja: "大きさ {size} の見出しは、前回より小さいか台帳より大きいです",
                    vi: "đầu mục cỡ {size} nhỏ hơn lần trước hoặc lớn hơn sổ"
                ),
                remedy: (
                    en: "make them again from the present ledger",
                    ja: "現在の台帳から作り直してください",
                    vi: "hãy lập lại từ sổ hiện tại"
                ), ["size": String(size)])
        case .headsDiffer(let size):
            RefusalWording(
                "heads-differ",
                (
                    en: "the heads of size {size} are not those of this ledger",
                    ja: "大きさ {size} の見出しがこの台帳と一致しません",
                    vi: "đầu mục cỡ {size} không khớp với sổ này"
                ),
                remedy: (
                    en: "make them again from the present ledger",
                    ja: "現在の台帳から作り直してください",
                    vi: "hãy lập lại từ sổ hiện tại"
                ), ["size": String(size)])
        case .refusalsBackwards(let count):
            RefusalWording(
                "refusals-backwards",
                (
                    en:
                        "{count} refusals were published already: the count never falls, and the same count has the same root",
                    ja: "すでに {count} 件の不受理が公表されています。件数は減らず、同じ件数の根は同じです",
                    vi: "đã công bố {count} lần từ chối: số này không giảm, và cùng số thì cùng gốc"
                ),
                remedy: (
                    en: "count again from the notes in refused/",
                    ja: "refused/ の記録から数え直してください",
                    vi: "hãy đếm lại từ các phiếu trong refused/"
                ), ["count": String(count)])
        default: wordingOfForm
        }
    }

    /// Of workers' own keys and pseudonyms.
    var wordingOfOwnKeys: RefusalWording {
        switch self {
        case .linkedToItself(let worker):
            RefusalWording(
                "linked-to-itself",
                (
                    en: "'{worker}' is linked with itself",
                    ja: "「{worker}」を自分自身と結び付けています",
                    vi: "'{worker}' được liên kết với chính nó"
                ),
                remedy: (
                    en: "name her other pseudonym in 'same_as'",
                    ja: "「same_as」には別の仮名を指定してください",
                    vi: "hãy ghi mã ẩn danh khác của người đó vào 'same_as'"
                ), ["worker": worker])
        case .workerKeyName(let key, let worker):
            RefusalWording(
                "worker-key-name",
                (
                    en: "the key is named '{key}', and must be named '{worker}'",
                    ja: "鍵の名前は「{key}」ですが、「{worker}」でなければなりません",
                    vi: "khóa tên là '{key}' trong khi phải là '{worker}'"
                ),
                remedy: (
                    en: "make the key under her pseudonym",
                    ja: "本人の仮名で鍵を作ってください",
                    vi: "hãy tạo khóa với tên là mã ẩn danh của người đó"
                ), ["key": key, "worker": worker])
        case .workerWithoutKey(let worker):
            RefusalWording(
                "worker-without-key",
                (
                    en: "no key of '{worker}' was filed before her own note",
                    ja: "「{worker}」の鍵が、本人の署名より前に登録されていません",
                    vi: "chưa có khóa của '{worker}' trước bản tự ký"
                ),
                remedy: (
                    en: "file worker.keyed first",
                    ja: "先に worker.keyed を提出してください",
                    vi: "hãy nộp worker.keyed trước"
                ), ["worker": worker])
        case .ownNoteSignature(let worker):
            RefusalWording(
                "own-note-signature",
                (
                    en: "the note inside does not verify under the key of '{worker}'",
                    ja: "中の署名は「{worker}」の鍵で検証できません",
                    vi: "bản tự ký bên trong không khớp khóa của '{worker}'"
                ),
                remedy: (
                    en:
                        "take her note as she gave it, or let her make it again with the key she showed",
                    ja: "本人から受け取ったままの署名を使うか、提示した鍵で作り直してもらってください",
                    vi:
                        "hãy dùng đúng bản tự ký đã nhận, hoặc nhờ người đó ký lại bằng khóa đã trình"
                ), ["worker": worker])
        default: wordingOfForm
        }
    }
}
