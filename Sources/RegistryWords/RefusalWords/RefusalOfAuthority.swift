import Registry
import Wording

extension Refusal {
    /// Of who may say it.
    var wordingOfAuthority: RefusalWording {
        switch self {
        case .unauthorised(let type, let kind):
            unauthorised(
                type, ContentType(rawValue: type)?.label, kind, PartyKind(rawValue: kind)?.label)
        case .suspended(let party):
            RefusalWording(
                "suspended",
                (
                    en: "'{party}' is suspended and may not file this now",
                    ja: "「{party}」は停止中のため、これを提出できません",
                    vi: "'{party}' đang bị đình chỉ nên chưa được nộp loại này"
                ),
                remedy: (
                    en: "a suspended party may answer and repay; ask the operator for the rest",
                    ja: "停止中も回答と返金は提出できます。その他は運営者に照会してください",
                    vi:
                        "bên bị đình chỉ vẫn được trả lời và hoàn tiền; việc khác hãy hỏi đơn vị vận hành"
                ), ["party": party])
        case .notInChain(let party, let order):
            RefusalWording(
                "not-in-chain",
                (
                    en: "'{party}' is not in the chain of the order '{order}'",
                    ja: "「{party}」は求人票「{order}」のチェーンに含まれていません",
                    vi: "'{party}' không thuộc chuỗi của đơn hàng '{order}'"
                ),
                remedy: (
                    en:
                        "check the order number; a party outside the chain may not declare for it",
                    ja: "求人番号を確認してください。チェーンにない当事者は申告できません",
                    vi: "hãy kiểm tra số đơn hàng; bên ngoài chuỗi không được khai cho đơn hàng đó"
                ), ["party": party, "order": order])
        case .notAboutItself(let party):
            RefusalWording(
                "not-about-itself",
                (
                    en: "'{party}' may say this of itself only", ja: "「{party}」は自らについてのみ提出できます",
                    vi: "'{party}' chỉ được khai việc này về chính mình"
                ),
                remedy: (
                    en: "name the filing party itself as the subject",
                    ja: "対象には提出者自身を指定してください", vi: "hãy ghi chính bên nộp làm đối tượng"
                ), ["party": party])
        case .wrongVisibility(let type, let expected):
            wordingOfVisibility(type, isToBeSealed: expected == "sealed")
        case .subjectMissing(let subject):
            RefusalWording(
                "subject-missing",
                (
                    en: "the statement must name its {subject}", ja: "申告に「{subject}」の指定が必要です",
                    vi: "bản khai phải ghi '{subject}'"
                ),
                remedy: (
                    en: "add the member '{subject}' to the content",
                    ja: "内容に「{subject}」を加えてください", vi: "hãy thêm '{subject}' vào nội dung"
                ), ["subject": subject])
        case .subjectNotAsked(let subject):
            RefusalWording(
                "subject-not-asked",
                (
                    en: "a statement of this type names no {subject}",
                    ja: "この種類の申告に「{subject}」は指定できません",
                    vi: "bản khai loại này không ghi '{subject}'"
                ),
                remedy: (
                    en: "leave the member '{subject}' out of the content",
                    ja: "内容から「{subject}」を除いてください", vi: "hãy bỏ '{subject}' khỏi nội dung"
                ), ["subject": subject])
        case .perspective(let perspective, let kind):
            RefusalWording(
                "perspective",
                (
                    en: "a party of the kind '{kind}' may not speak from the perspective "
                        + "'{perspective}'",
                    ja: "区分「{kind}」の当事者は「{perspective}」の立場で申告できません",
                    vi: "bên thuộc loại '{kind}' không được khai với tư cách '{perspective}'"
                ),
                remedy: (
                    en:
                        "declare what you paid or received yourself; the worker's own account enters "
                        + "through the grievance desk or a worker-voice organisation",
                    ja: "自らの支払い・受取りを申告してください。労働者本人の申告は相談窓口などを通じて記録されます",
                    vi:
                        "hãy khai phần chính mình trả hoặc nhận; lời khai của người lao động được ghi "
                        + "qua bộ phận tư vấn và tiếp nhận khiếu nại"
                ), ["perspective": perspective, "kind": kind])
        default: wordingOfForm
        }
    }

    private func wordingOfVisibility(_ type: String, isToBeSealed: Bool) -> RefusalWording {
        isToBeSealed
            ? RefusalWording(
                "wrong-visibility",
                (
                    en: "'{type}' must be sealed, and it is in the open",
                    ja: "「{type}」は封印が必要ですが、公開になっています",
                    vi: "'{type}' phải được niêm phong nhưng đang để công khai"
                ),
                remedy: (
                    en:
                        "seal it before you send it to anybody: it names workers, money or contracts",
                    ja: "労働者、金額、契約に関わる内容です。誰かに送る前に封印してください",
                    vi:
                        "hãy niêm phong trước khi gửi cho bất kỳ ai: nội dung có người lao động, tiền "
                        + "hoặc hợp đồng"
                ), ["type": type])
            : RefusalWording(
                "wrong-visibility",
                (
                    en: "'{type}' must be in the open, and it is sealed",
                    ja: "「{type}」は公開が必要ですが、封印されています",
                    vi: "'{type}' phải công khai nhưng lại được niêm phong"
                ),
                remedy: (
                    en: "sign it unsealed", ja: "封印せずに署名してください", vi: "hãy ký mà không niêm phong"
                ), ["type": type])
    }

    /// Both by the words that people use and by those of the formats, which the table has.
    private func unauthorised(
        _ type: String, _ typeLabel: Trilingual?, _ kind: String, _ kindLabel: Trilingual?
    ) -> RefusalWording {
        let what = typeLabel ?? Trilingual(en: type, ja: type, vi: type)
        let who = kindLabel ?? Trilingual(en: kind, ja: kind, vi: kind)
        return RefusalWording(
            "unauthorised",
            (
                en: "a party of the kind '\(who.en)' may not file '\(what.en)' ({type})",
                ja: "\(who.ja)は「\(what.ja)」（{type}）を提出できません",
                vi: "\(who.vi) không được nộp '\(what.vi)' ({type})"
            ),
            remedy: (
                en: "ask the party whose matter it is to file it; 'authority' in the ledger's "
                    + "profile says who may",
                ja: "担当する当事者に提出を依頼してください。誰が提出できるかは台帳のプロファイルの authority にあります",
                vi: "hãy đề nghị bên có thẩm quyền nộp; mục authority trong bộ quy tắc của sổ cho "
                    + "biết bên nào được nộp"
            ), ["type": type])
    }
}
