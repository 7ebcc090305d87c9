import HTTPFetching
import Terminal
import Transparency
import Verifying
import Wording

/// Why a witness's word on a checkpoint did not come.
package enum WitnessFault: Error, Equatable, Sendable {
    /// It let the time pass.
    case late
    case fetch(FetchFault)
    /// It answered with another status than tlog-witness has for a yes.
    case refused(Int)
    /// It answered with something else than tlog-witness says.
    case unreadable
    /// Its line does not verify, or there is none of the key in the policy.
    case badLine
    /// It has cosigned a larger size than the log has.
    case ahead(UInt64)
    /// The log could not make the proof.
    case unproven
    case noThread

    package var wording: Trilingual {
        switch self {
        case .late:
            Trilingual(
                en: "it did not answer in time", ja: "時間内に応答がありません", vi: "không trả lời kịp")
        case .fetch(let fault): fault.wording
        case .refused(403), .refused(404):
            Trilingual(
                en: "it does not look after this log, or knows another key of it",
                ja: "このログを担当していないか、別の鍵を登録しています",
                vi: "nhân chứng không theo dõi sổ này hoặc biết khóa khác của sổ")
        case .refused(409), .refused(422):
            Trilingual(
                en: "it has cosigned another history of this log",
                ja: "このログの別の履歴に連署しています", vi: "đã ký một lịch sử khác của sổ này")
        case .refused(let status):
            Trilingual(
                en: "it answered {status}", ja: "応答は{status}でした", vi: "trả lời {status}"
            ).filled(["status": String(status)])
        case .unreadable:
            Trilingual(
                en: "its answer cannot be read", ja: "応答を読めません", vi: "không đọc được câu trả lời")
        case .badLine:
            Trilingual(
                en: "it gave no cosignature of the key in the policy that verifies",
                ja: "方針にある鍵の有効な連署がありません",
                vi: "không có chữ ký hợp lệ của khóa trong chính sách")
        case .ahead(let size):
            Trilingual(
                en: "it has cosigned {size} entries: this home may be an old copy",
                ja: "{size}件に連署済みです。このホームは古い複製かもしれません",
                vi: "đã ký {size} mục: thư mục gốc này có thể là bản cũ"
            ).filled(["size": String(size)])
        case .unproven:
            Trilingual(
                en: "the proof could not be made", ja: "証明を作成できません", vi: "không tạo được chứng minh"
            )
        case .noThread:
            Trilingual(
                en: "the system gives no further thread", ja: "スレッドを作成できません",
                vi: "hệ thống không cấp thêm luồng")
        }
    }

    /// What is said of it to those who run the log.
    package func notice(of witness: WitnessKey) -> Trilingual {
        Trilingual(
            en: "witness {name}: {reason}", ja: "立会人 {name}: {reason}",
            vi: "nhân chứng {name}: {reason}"
        ).filled(["name": witness.name.text]).filled(["reason": wording])
    }
}
