import Registry

/// How far it is known which order an erased content named.
/// - Source: `Specs/openings.md` 11.
package enum ErasureStanding: Equatable, Sendable {
    /// The operator's signed word binds it to this.
    case bound(ErasedPlaces.Place)
    /// Nothing does; `claimed` is the order that `erased.json` names all the same. It only lowers.
    case unbound(claimed: OrderNumber?)
}

extension ErasedPlaces {
    /// What is known of an entry that the operator declared erased.
    ///
    /// - Parameter issuedAt: where an order was issued; nil where there is none of that number.
    package func standing(
        of seq: UInt64, in erasures: Erasures, by operatorID: PartyID?,
        issuedAt: (OrderNumber) -> UInt64?
    ) -> ErasureStanding {
        guard let line = self[seq] else { return .unbound(claimed: nil) }
        guard let committed = erasures.commitment(to: seq, by: operatorID),
            line.commitment == committed.digest
        else { return .unbound(claimed: line.order) }
        // A content names an order that was there before it.
        if let order = line.order, !(issuedAt(order).map { $0 < seq } ?? false) {
            return .unbound(claimed: order)
        }
        return .bound(line.place)
    }

    /// The first line that cannot be right; nil where there is none.
    package func firstFalse(
        against erasures: Erasures, by operatorID: PartyID?, issuedAt: (OrderNumber) -> UInt64?
    ) -> FalseLine? {
        for seq in seqs {
            guard let line = self[seq] else { continue }
            if let commitment = line.commitment,
                let committed = erasures.commitment(to: seq, by: operatorID),
                commitment != committed.digest
            {
                return .anotherCommitment(seq: seq, at: committed.seq)
            }
            if let order = line.order, !(issuedAt(order).map { $0 < seq } ?? false) {
                return .orderNotIssued(seq: seq, order)
            }
        }
        return nil
    }

    /// What is wrong with a line of the file.
    package enum FalseLine: Equatable {
        /// The entry `at` commits to something else.
        case anotherCommitment(seq: UInt64, at: UInt64)
        /// Its order had not been issued when the entry came.
        case orderNotIssued(seq: UInt64, OrderNumber)
    }
}

extension ErasedPlaces.Line {
    package var order: OrderNumber? { if case .order(let order) = place { order } else { nil } }
}
