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
    /// A party by its name as it writes it itself, marked where an eye may be misled by it; else by
    /// its id.
    package func wording(of party: PartyID) -> Trilingual {
        guard let name = name(of: party) else { return Trilingual(party.text) }
        guard let look = NameLook(of: name)?.wording else { return Trilingual(name) }
        return Trilingual(
            en: "\(name) (\(party.text); \(look.en))", ja: "\(name)（\(party.text)、\(look.ja)）",
            vi: "\(name) (\(party.text); \(look.vi))")
    }

    /// What to call somebody at an end of a flow: by name when registered, else by role.
    package func wording(of end: FeeLine.FlowEnd) -> Trilingual {
        if let party = end.party, name(of: party) != nil { return wording(of: party) }
        if isWorkersSide(end) { return end.role.wording }
        if case .party(let kind) = end.role {
            let word = kind.label
            let article = word.en.first.map { "aeiou".contains($0) } ?? false ? "an" : "a"
            return Trilingual(en: "\(article) \(word.en)", ja: word.ja, vi: "một \(word.vi)")
        }
        return end.role.wording
    }
}
