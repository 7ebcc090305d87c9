import Registry
import Wording

extension Refusal {
    /// Of what can be seen on the statement alone.
    var wordingOfForm: RefusalWording {
        switch self {
        case .malformed(let error):
            RefusalWording("malformed", error.wording, remedy: Refusal.makeItAgain)
        case .contentSpelling(let error):
            RefusalWording("content-spelling", error.wording, remedy: Refusal.makeItAgain)
        case .contentShape(let error):
            RefusalWording(
                "content-shape", error.wording,
                remedy: Trilingual(
                    en: "put right what is named, sign the statement again and file it",
                    ja: "指摘された箇所を直し、署名し直して提出してください",
                    vi: "hãy sửa chỗ được nêu, ký lại bản khai rồi nộp"))
        case .openingOfOpenStatement:
            RefusalWording(
                "opening-of-open-statement",
                (
                    en: "the statement is open, yet an opening came with it",
                    ja: "公開の申告なのに、封印を開く内容が添えられています",
                    vi: "bản khai công khai nhưng lại kèm nội dung mở niêm phong"
                ),
                remedy: (
                    en: "file it without the opening", ja: "その内容を外して提出してください",
                    vi: "hãy nộp mà không kèm phần đó"
                ))
        case .openingMissing:
            RefusalWording(
                "opening-missing",
                (
                    en: "the statement is sealed and came without its content",
                    ja: "封印された申告に内容が添えられていません", vi: "bản khai niêm phong nhưng không kèm nội dung"
                ),
                remedy: (
                    en: "file the whole filing that 'feri file' or 'feri sign' wrote, unchanged",
                    ja: "「feri file」または「feri sign」が作成した提出ファイルをそのまま提出してください",
                    vi: "hãy nộp nguyên tệp do 'feri file' hoặc 'feri sign' tạo ra"
                ))
        default:
            RefusalWording(
                "seal-mismatch",
                (
                    en: "the content is not the one that was sealed", ja: "内容が封印されたものと一致しません",
                    vi: "nội dung không khớp với phần đã niêm phong"
                ),
                remedy: (
                    en:
                        "file the filing exactly as it was made: salt, content and statement belong "
                        + "together",
                    ja: "作成時のまま提出してください。ソルト、内容、申告は一組です",
                    vi: "hãy nộp đúng như khi tạo: salt, nội dung và bản khai là một bộ"
                ))
        }
    }

    /// Of where it belongs.
    var wordingOfPlace: RefusalWording {
        switch self {
        case .wrongLedger(let seen, let expected):
            RefusalWording(
                "wrong-ledger",
                (
                    en: "the statement is for the ledger '{seen}', and this is '{expected}'",
                    ja: "この申告は台帳「{seen}」宛てですが、ここは「{expected}」です",
                    vi: "bản khai dành cho sổ '{seen}', còn đây là sổ '{expected}'"
                ),
                remedy: (
                    en: "make the statement again for '{expected}'",
                    ja: "「{expected}」宛てに作り直してください", vi: "hãy lập lại bản khai cho sổ '{expected}'"
                ), ["seen": seen, "expected": expected])
        case .seenNotInHistory(let size):
            RefusalWording(
                "seen-not-in-history",
                (
                    en: "the checkpoint of size {size} that the filer says it saw is not in this "
                        + "ledger's history",
                    ja: "申告者が確認したというサイズ{size}のチェックポイントは、この台帳の履歴にありません",
                    vi:
                        "điểm kiểm tra cỡ {size} mà người khai đã thấy không có trong lịch sử sổ này"
                ),
                remedy: (
                    en: "keep the checkpoint you saw and ask the operator: either it came from "
                        + "another ledger, or this ledger's history was changed",
                    ja: "確認したチェックポイントを保存し、運営者に問い合わせてください。"
                        + "別の台帳のものか、この台帳の履歴が変えられたかのどちらかです",
                    vi:
                        "hãy giữ lại điểm kiểm tra đã thấy và hỏi đơn vị vận hành: hoặc nó thuộc sổ "
                        + "khác, hoặc lịch sử sổ này đã bị sửa"
                ), ["size": String(size)])
        case .filedAlready(let seq):
            RefusalWording(
                "filed-already",
                (
                    en: "this statement is in the ledger already, at seq {seq}",
                    ja: "この申告はすでに seq {seq} で台帳に記録されています",
                    vi: "bản khai này đã có trong sổ tại seq {seq}"
                ),
                remedy: (
                    en: "nothing remains to be done; its receipt is that of seq {seq}",
                    ja: "これ以上の操作は不要です。受領証は seq {seq} のものです",
                    vi: "không cần làm gì thêm; biên nhận là của seq {seq}"
                ), ["seq": String(seq)])
        case .ledgerNotOpened:
            RefusalWording(
                "ledger-not-opened",
                (
                    en: "the ledger is empty: its first statement must open it",
                    ja: "台帳が空です。最初の申告で開設しなければなりません",
                    vi: "sổ còn trống: bản khai đầu tiên phải là mở sổ"
                ),
                remedy: (
                    en: "the operator files ledger.opened first", ja: "運営者が先に ledger.opened を提出します",
                    vi: "đơn vị vận hành nộp ledger.opened trước"
                ))
        case .ledgerClosed(let seq):
            RefusalWording(
                "ledger-closed",
                (
                    en: "this ledger was closed at seq {seq}",
                    ja: "この台帳は seq {seq} で閉鎖されました", vi: "sổ này đã đóng tại seq {seq}"
                ),
                remedy: (
                    en: "file in the ledger that continues it", ja: "後継の台帳に提出してください",
                    vi: "hãy nộp vào sổ tiếp nối"
                ), ["seq": String(seq)])
        case .ledgerOpenedAlready:
            RefusalWording(
                "ledger-opened-already",
                (en: "the ledger is open already", ja: "台帳はすでに開設されています", vi: "sổ đã được mở"),
                remedy: (
                    en: "a ledger is opened once; another corridor is another ledger",
                    ja: "開設は一度だけです。別の送出・受入国間には別の台帳を使います",
                    vi: "mỗi sổ chỉ mở một lần; tuyến di cư lao động khác dùng sổ khác"
                ))
        case .anotherLogKey(let seen):
            RefusalWording(
                "another-log-key",
                (
                    en: "it opens a ledger of the log key '{seen}', which is not this log's",
                    ja: "開設に記されたログ鍵「{seen}」はこのログの鍵ではありません",
                    vi: "bản mở sổ ghi khóa sổ '{seen}', không phải khóa của sổ này"
                ),
                remedy: (
                    en: "write the public key that 'feri init' printed as its log_key",
                    ja: "log_key には「feri init」が表示した公開鍵を書いてください",
                    vi: "hãy ghi khóa công khai do 'feri init' in ra vào log_key"
                ), ["seen": seen])
        default:
            RefusalWording(
                "no-profile",
                (
                    en: "no profile has been adopted yet, so nobody may file",
                    ja: "プロファイル(規則一式)がまだ採択されていないため、誰も提出できません",
                    vi: "chưa áp dụng bộ quy tắc nào nên chưa ai được nộp"
                ),
                remedy: (
                    en: "the operator files profile.adopted first",
                    ja: "運営者が先に profile.adopted を提出します",
                    vi: "đơn vị vận hành nộp profile.adopted trước"
                ))
        }
    }

    private static let makeItAgain = Trilingual(
        en: "do not edit a statement by hand: make it again with 'feri file' or 'feri sign'",
        ja: "申告を手で編集せず、「feri file」または「feri sign」で作り直してください",
        vi: "không sửa bản khai bằng tay: hãy lập lại bằng 'feri file' hoặc 'feri sign'")
}
