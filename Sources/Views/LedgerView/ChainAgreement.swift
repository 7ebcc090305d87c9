import Judging
import Registry
import Wording

/// What a reader may know of how a party came into the chain that names it.
/// - Source: `Specs/readers.md`, "Agreed".
package enum ChainAgreement: String, CaseIterable, Sendable {
    /// It signed the order's terms, or countersigned them.
    case signed
    /// It filed something under the terms, sealed.
    case acted
    /// Nothing but the words of others.
    case named
    /// It has not signed, and whether it has done anything under the terms is not for the reader,
    /// or nobody can read any more.
    case notSigned = "not-signed"

    /// What is to be said beside its name; nil where it has agreed.
    package var note: Trilingual? {
        switch self {
        case .signed, .acted: nil
        case .named:
            Trilingual(
                en: "named, has not agreed", ja: "記載のみ・同意なし",
                vi: "chỉ được nêu tên, chưa đồng ý")
        case .notSigned:
            Trilingual(en: "named, has not signed", ja: "記載のみ・未署名", vi: "được nêu tên, chưa ký")
        }
    }
}

extension LedgerView {
    /// How a party came into an order's newest chain, as far as that is for the reader; nil where
    /// the chain does not name it.
    ///
    /// - Parameter horizon: what there is for the reader; nil: everything.
    package func agreement(
        of party: PartyID, to order: OrderNumber, within horizon: Horizon? = nil
    ) -> ChainAgreement? {
        let isKnown =
            horizon.map { $0.judges(order) || $0.audience == .party(party) } ?? true
        switch state.orders[order]?.members.agreement(of: party) {
        case nil: return nil
        case .signed: return .signed
        case .acted: return isKnown ? .acted : .notSigned
        case .named(let seq):
            guard isKnown else { return .notSigned }
            // A reader with a scope does not learn what is missing: that would show what is hidden.
            let isWhole = horizon.map { $0.audience != .reviewer } ?? false
            return isWhole || !lacksContents(by: party, on: order, after: seq)
                ? .named : .notSigned
        }
    }

    /// Whether something that the party filed after `seq`, and that may be about the order, can no
    /// longer be read.
    func lacksContents(by party: PartyID, on order: OrderNumber, after seq: UInt64) -> Bool {
        let erased = Set(index.erased)
        // Which order an erased content named is only the operator's word.
        let missing =
            index.unseen + index.erasedAnywhere.map(\.seq)
            + (index.orders[order] ?? []).filter { erased.contains($0) }
        return missing.contains { $0 > seq && state.speaker(of: $0) == party }
    }
}
