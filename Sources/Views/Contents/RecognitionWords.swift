import Registry
import Wording

extension PartyLicensed.Kind {
    package var wording: Trilingual {
        switch self {
        case .licence: Trilingual(en: "licence", ja: "許可・免許", vi: "giấy phép")
        case .membership: Trilingual(en: "membership", ja: "会員", vi: "tư cách thành viên")
        case .certification: Trilingual(en: "certification", ja: "認証", vi: "chứng nhận")
        case .agreement: Trilingual(en: "agreement", ja: "協定", vi: "thỏa thuận")
        }
    }
}

extension PartyLicensed.Status {
    package var wording: Trilingual {
        switch self {
        case .verified: Trilingual(en: "verified", ja: "原文確認済み", vi: "đã kiểm tra bản gốc")
        case .secondary: Trilingual(en: "secondary source", ja: "二次資料", vi: "nguồn thứ cấp")
        case .unverified: Trilingual(en: "not verified", ja: "未確認", vi: "chưa kiểm chứng")
        }
    }
}
