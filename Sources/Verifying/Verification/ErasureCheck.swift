import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

/// What `erased.json` says, held against what the ledger commits to.
/// - Source: `Specs/openings.md` 11–12.
struct ErasureCheck {
    /// Erased contents whose order the operator's signed word binds, ascending.
    let bound: [UInt64]
    /// Those of which nothing does.
    let unbound: [UInt64]

    static let none = ErasureCheck(bound: [], unbound: [])

    private init(bound: [UInt64], unbound: [UInt64]) {
        self.bound = bound
        self.unbound = unbound
    }

    /// - Parameters:
    ///   - erased: sealed entries without content that the operator declared erased, ascending.
    ///   - directory: a home's `private/`.
    /// - Throws: the first line that cannot be right.
    init(
        of erased: [UInt64], in directory: String, after replay: RegistryReplay
    ) throws(LedgerVerification.Failed) {
        let places: ErasedPlaces
        do { places = try ErasedPlaces(in: directory) } catch {
            throw LedgerVerification.Failed(
                place: ErasedPlaces.name, message: Failure(describing: error).message)
        }
        let (state, erasures) = (replay.state, replay.erasures)
        func issuedAt(_ order: OrderNumber) -> UInt64? { state.orders[order]?.issuedAt }
        let wrong = places.firstFalse(
            against: erasures, by: state.operatorID, issuedAt: issuedAt)
        if let wrong {
            throw LedgerVerification.Failed(place: ErasedPlaces.name, message: wrong.wording)
        }
        var (bound, unbound): ([UInt64], [UInt64]) = ([], [])
        for seq in erased {
            let standing = places.standing(
                of: seq, in: erasures, by: state.operatorID, issuedAt: issuedAt)
            if case .bound = standing { bound.append(seq) } else { unbound.append(seq) }
        }
        self.init(bound: bound, unbound: unbound)
    }
}

extension ErasedPlaces.FalseLine {
    fileprivate var wording: Trilingual {
        switch self {
        case .anotherCommitment(let seq, let at):
            Trilingual(
                en: "seq {seq}: what it says is not what entry {at} of the ledger commits to",
                ja: "番号{seq}: 記載が、台帳のエントリー{at}のコミットメントと一致しません",
                vi: "số {seq}: nội dung ghi không khớp với cam kết ở mục {at} của sổ"
            ).filled(["seq": "\(seq)", "at": "\(at)"])
        case .orderNotIssued(let seq, let order):
            Trilingual(
                en: "seq {seq}: it cannot have named order {order}, which had not been issued then",
                ja: "番号{seq}: その時点で出されていない求人 {order} に関するものではあり得ません",
                vi: "số {seq}: không thể nói về đơn hàng {order}, khi đó chưa được nộp"
            ).filled(["seq": "\(seq)", "order": order.text])
        }
    }
}
