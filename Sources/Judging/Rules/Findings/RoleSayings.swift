import Registry
import Wording

extension FlowRole {
    package var wording: Trilingual {
        switch self {
        case .party(let kind): kind.label
        case .worker: Trilingual(en: "the worker", ja: "労働者", vi: "người lao động")
        case .family:
            Trilingual(en: "the worker's family", ja: "労働者の家族", vi: "gia đình người lao động")
        case .authority: Trilingual(en: "public authority", ja: "官公署", vi: "cơ quan nhà nước")
        case .medical: Trilingual(en: "medical institution", ja: "医療機関", vi: "cơ sở y tế")
        case .test: Trilingual(en: "test centre", ja: "試験機関", vi: "cơ sở khảo thí")
        case .insurer: Trilingual(en: "insurer", ja: "保険会社", vi: "công ty bảo hiểm")
        case .carrier: Trilingual(en: "carrier", ja: "運送会社", vi: "hãng vận chuyển")
        case .bank: Trilingual(en: "bank", ja: "銀行", vi: "ngân hàng")
        case .other: Trilingual(en: "somebody else", ja: "その他の者", vi: "bên khác")
        }
    }
}

extension PartyDirectory {
    /// What to call somebody at an end of a flow: by name when registered, else by role.
    package func wording(of end: FeeLine.FlowEnd) -> Trilingual {
        if let name = end.party.flatMap(name(of:)) { return Trilingual(name) }
        if isWorkersSide(end) { return end.role.wording }
        if case .party(let kind) = end.role {
            let word = kind.label
            let article = word.en.first.map { "aeiou".contains($0) } ?? false ? "an" : "a"
            return Trilingual(en: "\(article) \(word.en)", ja: word.ja, vi: "một \(word.vi)")
        }
        return end.role.wording
    }
}
