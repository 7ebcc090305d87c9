import Registry
import Wording

extension Refusal {
    /// Of orders, workers and parties that are not there, or are there already.
    var wordingOfSubjects: RefusalWording {
        switch self {
        case .unknownOrder(let order):
            RefusalWording(
                "unknown-order",
                (
                    en: "there is no order '{order}'", ja: "求人票「{order}」はありません",
                    vi: "không có đơn hàng '{order}'"
                ),
                remedy: (
                    en: "check the number; the order must be issued before anything is said of it",
                    ja: "番号を確認してください。求人票の発行が先に必要です",
                    vi: "hãy kiểm tra số; đơn hàng phải được phát hành trước"
                ), ["order": order])
        case .orderTwice(let order, let seq):
            RefusalWording(
                "order-twice",
                (
                    en: "the order '{order}' was issued already, at seq {seq}",
                    ja: "求人票「{order}」はすでに seq {seq} で発行されています",
                    vi: "đơn hàng '{order}' đã được phát hành tại seq {seq}"
                ),
                remedy: (
                    en: "give a new order a new number, or correct the first one",
                    ja: "新しい求人票には新しい番号を付けるか、先のものを訂正してください",
                    vi: "hãy dùng số mới cho đơn hàng mới, hoặc đính chính đơn hàng cũ"
                ), ["order": order, "seq": String(seq)])
        case .unknownWorker(let worker):
            RefusalWording(
                "unknown-worker",
                (
                    en: "the worker '{worker}' is not enrolled", ja: "労働者「{worker}」は登録されていません",
                    vi: "người lao động '{worker}' chưa được đăng ký"
                ),
                remedy: (
                    en: "enrol the worker first (a table of workers, or worker.enrolled), and use "
                        + "the pseudonym that this gives",
                    ja: "先に労働者を登録し（労働者の表または worker.enrolled）、その際の仮名を使ってください",
                    vi: "hãy đăng ký người lao động trước (bảng người lao động hoặc "
                        + "worker.enrolled) và dùng mã ẩn danh được cấp"
                ), ["worker": worker])
        case .workerOfAnotherOrder(let worker, let order):
            RefusalWording(
                "worker-of-another-order",
                (
                    en: "the worker '{worker}' is enrolled for the order '{order}'",
                    ja: "労働者「{worker}」は求人票「{order}」に登録されています",
                    vi: "người lao động '{worker}' đã đăng ký cho đơn hàng '{order}'"
                ),
                remedy: (
                    en: "name that order, or the pseudonym for this one",
                    ja: "その求人票か、この求人票での仮名を指定してください",
                    vi: "hãy ghi đơn hàng đó, hoặc mã ẩn danh dùng cho đơn hàng này"
                ), ["worker": worker, "order": order])
        case .workerTwice(let worker, let seq):
            RefusalWording(
                "worker-twice",
                (
                    en: "the pseudonym '{worker}' was enrolled already, at seq {seq}",
                    ja: "仮名「{worker}」はすでに seq {seq} で登録されています",
                    vi: "mã ẩn danh '{worker}' đã được đăng ký tại seq {seq}"
                ),
                remedy: (
                    en: "a pseudonym serves one enrolment: take a new one",
                    ja: "仮名は1回の登録に限ります。新しい仮名を使ってください",
                    vi: "mỗi mã ẩn danh chỉ dùng cho một lần đăng ký: hãy dùng mã ẩn danh mới"
                ), ["worker": worker, "seq": String(seq)])
        case .partyTwice(let party, let seq):
            RefusalWording(
                "party-twice",
                (
                    en: "the party '{party}' was registered already, at seq {seq}",
                    ja: "当事者「{party}」はすでに seq {seq} で登録されています",
                    vi: "bên '{party}' đã được đăng ký tại seq {seq}"
                ),
                remedy: (
                    en: "choose another id, or correct the first registration",
                    ja: "別のIDにするか、先の登録を訂正してください",
                    vi: "hãy chọn mã khác, hoặc đính chính lần đăng ký trước"
                ), ["party": party, "seq": String(seq)])
        default: wordingOfForm
        }
    }

    /// Of statements it points at, and of corrections.
    var wordingOfReferences: RefusalWording {
        switch self {
        case .unknownReference(let digest):
            RefusalWording(
                "unknown-reference",
                (
                    en: "it refers to the statement {digest}, which is not in the ledger",
                    ja: "参照先の申告 {digest} が台帳にありません",
                    vi: "bản khai được dẫn chiếu {digest} không có trong sổ"
                ),
                remedy: (
                    en: "file that statement first, or check the reference",
                    ja: "先にその申告を提出するか、参照を確認してください",
                    vi: "hãy nộp bản khai đó trước, hoặc kiểm tra dẫn chiếu"
                ), ["digest": digest])
        case .correctionNeedsOneReference(let seen):
            RefusalWording(
                "correction-needs-one-reference",
                (
                    en: "a correction refers to exactly one statement, and this to {seen}",
                    ja: "訂正の参照先はちょうど1件ですが、{seen}件あります",
                    vi: "bản đính chính phải dẫn chiếu đúng một bản khai, ở đây là {seen}"
                ),
                remedy: (
                    en: "correct one statement at a time", ja: "1件ずつ訂正してください",
                    vi: "hãy đính chính từng bản một"
                ), ["seen": String(seen)])
        case .correctionOfAnother(let party):
            RefusalWording(
                "correction-of-another",
                (
                    en: "only '{party}', who filed it, may correct it",
                    ja: "訂正できるのは提出者「{party}」だけです", vi: "chỉ '{party}', bên đã nộp, được đính chính"
                ),
                remedy: (
                    en: "file your own account beside it: both are kept and compared",
                    ja: "自らの申告を別に提出してください。双方が残り、照合されます",
                    vi: "hãy nộp bản khai của mình: cả hai được giữ và đối chiếu"
                ), ["party": party])
        case .correctionNotOfLatest(let latest):
            RefusalWording(
                "correction-not-of-latest",
                (
                    en: "that version was corrected already; the latest is seq {latest}",
                    ja: "その版はすでに訂正済みです。最新は seq {latest} です",
                    vi: "bản đó đã được đính chính; bản mới nhất là seq {latest}"
                ),
                remedy: (
                    en: "refer to the latest version", ja: "最新の版を参照してください",
                    vi: "hãy dẫn chiếu bản mới nhất"
                ), ["latest": String(latest)])
        case .correctionChanges(let member):
            RefusalWording(
                "correction-changes",
                (
                    en: "a correction may not change the {member}", ja: "訂正で「{member}」は変更できません",
                    vi: "bản đính chính không được đổi '{member}'"
                ),
                remedy: (
                    en: "file a statement of its own for that", ja: "それについては別の申告を提出してください",
                    vi: "hãy nộp một bản khai riêng cho việc đó"
                ), ["member": member])
        case .notCorrectable(let type):
            RefusalWording(
                "not-correctable",
                (
                    en: "a statement of the type '{type}' cannot be corrected",
                    ja: "「{type}」の申告は訂正できません", vi: "bản khai loại '{type}' không đính chính được"
                ),
                remedy: (
                    en: "what it did is undone by a statement of its own kind, where there is one",
                    ja: "取り消すための別の種類の申告がある場合は、それを提出してください",
                    vi: "nếu có loại bản khai dùng để hủy việc đó thì hãy nộp loại ấy"
                ), ["type": type])
        default: wordingOfForm
        }
    }
}
