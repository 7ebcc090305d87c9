import Registry
import Wording

extension Refusal {
    /// Of batch lines, and of the keys that may not have them.
    var wordingOfBatches: RefusalWording {
        switch self {
        case .batchIncomplete(let seen, let size):
            RefusalWording(
                "batch-incomplete",
                (
                    en: "only {seen} of the {size} statements of its batch are here",
                    ja: "一括署名された{size}件のうち、{seen}件しかありません",
                    vi: "lô chữ ký có {size} bản khai nhưng ở đây chỉ có {seen}"
                ),
                remedy: (
                    en: "file all statements of the batch together, or sign the rest again",
                    ja: "一括署名した申告をすべてまとめて提出するか、残りを署名し直してください",
                    vi: "hãy nộp cùng lúc mọi bản khai của lô, hoặc ký lại phần còn lại"
                ), ["seen": String(seen), "size": String(size)])
        case .newKeySignedByBatch(let key):
            RefusalWording(
                "new-key-signed-by-batch",
                (
                    en: "the new key '{key}' signed its own enrolment in a batch",
                    ja: "新しい鍵「{key}」が、自らの登録に一括署名で署名しています",
                    vi: "khóa mới '{key}' đã ký bản đăng ký của chính nó theo lô"
                ),
                remedy: (
                    en: "sign the enrolment alone with the new key",
                    ja: "新しい鍵で、登録だけに単独で署名してください",
                    vi: "hãy dùng khóa mới ký riêng bản đăng ký"
                ), ["key": key])
        case .keyIDsEqual(let key):
            RefusalWording(
                "key-ids-equal",
                (
                    en: "the two key IDs of '{key}' are the same",
                    ja: "鍵「{key}」の2つの鍵IDが同じです",
                    vi: "hai mã khóa của '{key}' trùng nhau"
                ),
                remedy: (
                    en: "make another key: 'feri key new'", ja: "「feri key new」で別の鍵を作成してください",
                    vi: "hãy tạo khóa khác bằng 'feri key new'"
                ), ["key": key])
        default: wordingOfForm
        }
    }
}
