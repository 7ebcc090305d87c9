import Registry
import Wording

extension Refusal {
    /// Of statements that follow another one.
    var wordingOfFollowing: RefusalWording {
        switch self {
        case .referencesOneStatement(let type, let seen):
            RefusalWording(
                "references-one-statement",
                (
                    en: "'{type}' refers to exactly one statement, and this to {seen}",
                    ja: "「{type}」の参照先はちょうど1件ですが、{seen}件あります",
                    vi: "'{type}' phải dẫn chiếu đúng một bản khai, ở đây là {seen}"
                ),
                remedy: (
                    en: "name the one statement with --ref",
                    ja: "--ref で該当する1件を指定してください",
                    vi: "hãy chỉ rõ một bản khai bằng --ref"
                ), ["type": type, "seen": String(seen)])
        case .referencesNothing(let type):
            RefusalWording(
                "references-nothing",
                (
                    en: "'{type}' refers to no statement",
                    ja: "「{type}」に参照先がありません",
                    vi: "'{type}' không dẫn chiếu bản khai nào"
                ),
                remedy: (
                    en: "name what it answers with --ref",
                    ja: "--ref で回答の対象を指定してください",
                    vi: "hãy chỉ rõ bản khai được trả lời bằng --ref"
                ), ["type": type])
        case .referenceOfAnotherType(let seen, let expected):
            RefusalWording(
                "reference-of-another-type",
                (
                    en: "it refers to a '{seen}', and must refer to a '{expected}'",
                    ja: "参照先は「{seen}」ですが、「{expected}」でなければなりません",
                    vi: "dẫn chiếu tới '{seen}' trong khi phải là '{expected}'"
                ),
                remedy: (
                    en: "check the reference",
                    ja: "参照先を確認してください",
                    vi: "hãy kiểm tra dẫn chiếu"
                ), ["seen": seen, "expected": expected])
        case .referenceOfOtherSubjects:
            RefusalWording(
                "reference-of-other-subjects",
                (
                    en: "it refers to a statement about another order, worker or party",
                    ja: "参照先は別の求人票・労働者・当事者についての申告です",
                    vi: "dẫn chiếu tới bản khai về đơn hàng, người lao động hoặc bên khác"
                ),
                remedy: (
                    en: "take the order, worker and party of the statement it refers to",
                    ja: "求人票・労働者・当事者を参照先に合わせてください",
                    vi: "hãy ghi cùng đơn hàng, người lao động và bên với bản được dẫn chiếu"
                ))
        case .ownStatement:
            RefusalWording(
                "own-statement",
                (
                    en: "a party countersigns what others say, and this is its own statement",
                    ja: "副署できるのは他者の申告だけです。これは自らの申告です",
                    vi: "chỉ ký xác nhận bản khai của bên khác; đây là bản của chính mình"
                ),
                remedy: (
                    en: "let the other party countersign it",
                    ja: "相手方が副署してください",
                    vi: "hãy để bên kia ký xác nhận"
                ))
        case .grievanceClosedAlready(let seq):
            RefusalWording(
                "grievance-closed-already",
                (
                    en: "this stage was closed already, at seq {seq}",
                    ja: "この段階はすでに seq {seq} で終了しています",
                    vi: "giai đoạn này đã kết thúc tại seq {seq}"
                ),
                remedy: (
                    en: "open a new stage that refers to the earlier one",
                    ja: "先の段階を参照する新しい段階を開いてください",
                    vi: "hãy mở giai đoạn mới, dẫn chiếu giai đoạn trước"
                ), ["seq": String(seq)])
        default: wordingOfForm
        }
    }
}
