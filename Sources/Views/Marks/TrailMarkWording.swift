import Platform
import Registry
import RegistryWords
import Wording

extension TrailMark {
    package var wording: Trilingual {
        switch self {
        case .corrects(let seq):
            Trilingual(en: "corrects \(seq)", ja: "\(seq)を訂正", vi: "đính chính mục \(seq)")
        case .correctedBy(let seq):
            Trilingual(
                en: "corrected by \(seq)", ja: "\(seq)により訂正済み", vi: "đã được mục \(seq) đính chính")
        case .replacedBy(let seq):
            Trilingual(
                en: "superseded by \(seq)", ja: "\(seq)により置換済み", vi: "đã được mục \(seq) thay thế")
        case .operatorEnrolled:
            Trilingual(
                en: "signed with a key that the operator enrolled", ja: "運営者が登録した鍵による署名",
                vi: "ký bằng khóa do đơn vị vận hành đăng ký")
        case .filedEarlier(let days):
            Trilingual(
                en: "received \(days) days after it says it was filed",
                ja: "申告上の提出日から\(days)日後に受領", vi: "nhận sau ngày khai nộp \(days) ngày")
        case .erasedBy(let seq, let holder):
            Trilingual(
                en: "erased by \(holder.text), entry \(seq)",
                ja: "\(holder.text)が消去済み（エントリー\(seq)）",
                vi: "\(holder.text) đã xóa, mục \(seq)")
        case .whileSuspended(let since):
            Trilingual(
                en: "filed while its filer was suspended (since \(since))",
                ja: "提出者の資格停止中に提出（\(since)以降）",
                vi: "nộp khi bên nộp đang bị đình chỉ (từ mục \(since))")
        case .endedBy(let seq):
            Trilingual(en: "ended by \(seq)", ja: "\(seq)により終了", vi: "kết thúc bởi mục \(seq)")
        case .keyInDoubt(let key, let since, let seq):
            Saying(
                Trilingual(
                    en: "its key {key} is said to be compromised since {day} ({seq}): a claim",
                    ja: "署名鍵{key}は{day}から漏えいとの主張あり（{seq}）",
                    vi: "khóa ký {key} được cho là bị lộ từ {day} (mục {seq}): mới là lời khai"),
                [
                    "key": Saying(plain: key.text), "day": Saying(since),
                    "seq": Saying(plain: "\(seq)"),
                ]
            ).trilingual
        case .responds, .respondedBy, .countersigns, .countersignedBy, .notSigned, .signAgain,
            .namedOnly:
            wordingOfParties
        case .continues, .continuedBy, .closes, .closedBy, .confirms, .confirmedBy, .unconfirmed:
            wordingOfRemedies
        }
    }

    private var wordingOfParties: Trilingual {
        switch self {
        case .responds(.answer, let seq):
            Trilingual(en: "answers \(seq)", ja: "\(seq)への回答", vi: "trả lời mục \(seq)")
        case .responds(.dispute, let seq):
            Trilingual(en: "disputes \(seq)", ja: "\(seq)に異議", vi: "phản đối mục \(seq)")
        case .responds(.escalation, let seq):
            Trilingual(
                en: "takes \(seq) further", ja: "\(seq)を上位に付託", vi: "chuyển mục \(seq) lên cấp trên"
            )
        case .respondedBy(.answer, let seq, let party):
            Trilingual(
                en: "answered by \(party.text) in \(seq)", ja: "\(party.text)が回答（\(seq)）",
                vi: "\(party.text) đã trả lời ở mục \(seq)")
        case .respondedBy(.dispute, let seq, let party):
            Trilingual(
                en: "disputed by \(party.text) in \(seq)", ja: "\(party.text)が異議（\(seq)）",
                vi: "\(party.text) phản đối ở mục \(seq)")
        case .respondedBy(.escalation, let seq, let party):
            Trilingual(
                en: "taken further by \(party.text) in \(seq)",
                ja: "\(party.text)が上位に付託（\(seq)）",
                vi: "\(party.text) chuyển lên cấp trên ở mục \(seq)")
        case .countersigns(let seq):
            Trilingual(en: "countersigns \(seq)", ja: "\(seq)に連署", vi: "đồng ký mục \(seq)")
        case .countersignedBy(let seq, let party):
            Trilingual(
                en: "countersigned by \(party.text) in \(seq)", ja: "\(party.text)が連署（\(seq)）",
                vi: "\(party.text) đồng ký ở mục \(seq)")
        case .notSigned(let parties):
            Trilingual(
                en: "not signed by \(parties.listed)", ja: "未署名: \(parties.listed)",
                vi: "chưa ký: \(parties.listed)")
        case .signAgain(let parties):
            Trilingual(
                en: "an earlier version was signed by \(parties.listed): to be signed again",
                ja: "以前の版には\(parties.listed)が署名済み。この版には改めて署名が必要",
                vi: "\(parties.listed) đã ký bản trước: cần ký lại bản này")
        case .namedOnly(let parties):
            Trilingual(
                en: "named, has not agreed: \(parties.listed)",
                ja: "記載のみ・同意なし: \(parties.listed)",
                vi: "chỉ được nêu tên, chưa đồng ý: \(parties.listed)")
        default: Trilingual(en: "", ja: "", vi: "")
        }
    }

    private var wordingOfRemedies: Trilingual {
        switch self {
        case .continues(let seq):
            Trilingual(
                en: "takes the complaint of \(seq) further", ja: "\(seq)の申立ての次の段階",
                vi: "giai đoạn tiếp theo của khiếu nại ở mục \(seq)")
        case .continuedBy(let seq):
            Trilingual(
                en: "goes on in \(seq)", ja: "\(seq)に続く", vi: "tiếp tục ở mục \(seq)")
        case .closes(let seq):
            Trilingual(en: "closes \(seq)", ja: "\(seq)を終結", vi: "kết thúc mục \(seq)")
        case .closedBy(let seq, let outcome):
            Saying(
                Trilingual(
                    en: "closed by {seq}: {outcome}", ja: "{seq}により終結（{outcome}）",
                    vi: "kết thúc ở mục {seq}: {outcome}"),
                ["seq": Saying(plain: "\(seq)"), "outcome": Saying(outcome.label)]
            ).trilingual
        case .confirms(let seq):
            Trilingual(
                en: "tells what arrived of the refund of \(seq)", ja: "\(seq)の返金の受領確認",
                vi: "xác nhận khoản hoàn ở mục \(seq)")
        case .confirmedBy(let seq, let arrived, let paid):
            Saying(
                arrived == paid
                    ? Trilingual(
                        en: "confirmed in {seq}: {arrived} arrived, says the worker",
                        ja: "{seq}で確認: 本人によれば{arrived}を受領",
                        vi: "xác nhận ở mục {seq}: người lao động nói đã nhận {arrived}")
                    : Trilingual(
                        en: "{arrived} of {paid} arrived, says the worker in {seq}",
                        ja: "本人によれば{paid}のうち{arrived}を受領（{seq}）",
                        vi: "người lao động nói chỉ nhận {arrived} trên {paid} (mục {seq})"),
                [
                    "seq": Saying(plain: "\(seq)"), "arrived": Saying(arrived),
                    "paid": Saying(paid),
                ]
            ).trilingual
        case .unconfirmed:
            Trilingual(
                en: "declared, not confirmed by the worker", ja: "申告のみ（労働者本人の確認なし）",
                vi: "mới khai báo, người lao động chưa xác nhận")
        default: Trilingual(en: "", ja: "", vi: "")
        }
    }
}

extension [PartyID] {
    /// `sa-sen, em-kiku`.
    fileprivate var listed: String { map(\.text).joined(separator: ", ") }
}
