import Registry
import Wording

extension OrderCase {
    /// A party's name, and that it has not agreed to be in the chain, where nothing but the
    /// issuer's words put it there.
    package func name(of party: PartyID) -> Trilingual {
        nameIfOnlyNamed(party) ?? parties.wording(of: party)
    }

    /// nil for a party that has agreed, or that the chain does not name.
    func nameIfOnlyNamed(_ party: PartyID) -> Trilingual? {
        guard case .named? = members.agreement(of: party) else { return nil }
        let name = parties.wording(of: party)
        return Trilingual(
            en: "\(name.en) (named in the order, no agreement of its own on record)",
            ja: "\(name.ja)（求人票に記載のみ、同意の記録なし）",
            vi: "\(name.vi) (chỉ được nêu trong đơn hàng, chưa ghi nhận đồng ý)")
    }
}
