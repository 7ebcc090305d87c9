import Judging
import Registry
import RegistryWords
import Wording

extension RuleSource.Status {
    /// How well the source was checked, as every place where a rule speaks says it.
    package var wording: Trilingual {
        switch self {
        case .verified: Trilingual(en: "verified", ja: "原文確認済み", vi: "đã kiểm chứng")
        case .secondary:
            Trilingual(en: "from a secondary source", ja: "二次資料による", vi: "theo nguồn thứ cấp")
        case .unverified:
            Trilingual(en: "not verified", ja: "未確認", vi: "chưa kiểm chứng")
        }
    }
}

extension RuleSource {
    /// The source with all that is in doubt about it; nothing is added where it was verified whole.
    package var wording: Trilingual {
        let parts = [title, article].compactMap(\.self).map(SourceWords.said)
        let place = Trilingual(
            en: parts.map(\.en).joined(separator: ", "),
            ja: parts.map(\.ja).joined(separator: " "),
            vi: parts.map(\.vi).joined(separator: ", "))
        var doubts: [Trilingual] = status == .verified ? [] : [status.wording]
        if let note { doubts.append(SourceWords.said(note)) }
        guard !doubts.isEmpty else { return place }
        let doubt = Trilingual.list(doubts)
        return Trilingual(
            en: "\(place.en) (\(doubt.en))", ja: "\(place.ja)（\(doubt.ja)）",
            vi: "\(place.vi) (\(doubt.vi))")
    }
}

extension RuleSource.Parameter {
    /// The parameter with how well it was checked and what is in doubt about it.
    package var wording: Trilingual {
        let doubt = Trilingual.list([status.wording, SourceWords.said(note)])
        return Trilingual(
            en: "\(name): \(doubt.en)", ja: "\(name): \(doubt.ja)", vi: "\(name): \(doubt.vi)")
    }
}

extension RuleRow.KeyDate {
    package var wording: Trilingual {
        switch self {
        case .contractSigned:
            Trilingual(
                en: "the day of the contract with the agency", ja: "送出機関との契約日",
                vi: "ngày ký hợp đồng với doanh nghiệp dịch vụ")
        case .departure: Trilingual(en: "the day of departure", ja: "出国日", vi: "ngày xuất cảnh")
        case .payment:
            Trilingual(en: "the day of each payment", ja: "各支払日", vi: "ngày của từng khoản trả")
        }
    }
}

extension RuleRow.Computable {
    package var wording: Trilingual {
        switch self {
        case .ledger:
            Trilingual(
                en: "computed from the ledger", ja: "台帳から計算", vi: "tính được từ sổ")
        case .attested:
            Trilingual(
                en: "attested by an auditor", ja: "監査人等の確認による",
                vi: "do người kiểm tra xác nhận")
        }
    }
}

extension RuleRow {
    /// The days on which it is in force, both included.
    package var span: Trilingual {
        switch (effectiveFrom.map(Dates.said), effectiveTo.map(Dates.said)) {
        case (nil, nil): Trilingual(en: "always", ja: "常時", vi: "luôn luôn")
        case (let from?, nil):
            Trilingual(en: "from \(from.en)", ja: "\(from.ja)から", vi: "từ \(from.vi)")
        case (nil, let to?):
            Trilingual(en: "to \(to.en)", ja: "\(to.ja)まで", vi: "đến hết \(to.vi)")
        case (let from?, let to?):
            Trilingual(
                en: "\(from.en) to \(to.en)", ja: "\(from.ja)から\(to.ja)まで",
                vi: "từ \(from.vi) đến hết \(to.vi)")
        }
    }

    /// The programmes it judges.
    package var programmesText: Trilingual {
        programmes.isEmpty
            ? Trilingual(en: "all", ja: "すべて", vi: "tất cả")
            : Trilingual.list(programmes.map { Trilingual($0.rawValue) })
    }
}
