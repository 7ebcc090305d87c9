import Registry
import Transparency
import Wording

/// Who has put a name to a statement, and who has not though it speaks for them too.
package struct Signatures: Hashable, Sendable {
    /// A party that signed, and where: in the statement itself, or by countersigning it later.
    package struct Signed: Hashable, Sendable {
        package let party: PartyID
        package let seq: UInt64
    }

    /// The seq of the statement that is signed.
    package let seq: UInt64
    /// Each party once, in the order in which they signed.
    package let signed: [Signed]
    /// Those for whom it speaks and who have not signed it.
    package let missing: [PartyID]
    /// Those of `missing` who signed a version before it: a correction must be signed again.
    package let lapsed: [PartyID]
    /// Of an order's newest terms: those of `missing` that nothing but the words of others puts
    /// into the chain.
    private var named: [PartyID] = []
    /// Those of `named` of whom something can no longer be read.
    private var unsure: [PartyID] = []
    private var reader = NamingReader.everything
    /// What the parties are called; a party that is not among them is called by its id.
    private var names: [PartyID: Trilingual] = [:]

    init(seq: UInt64, signed: [Signed], missing: [PartyID], lapsed: [PartyID]) {
        self.seq = seq
        self.signed = signed
        self.missing = missing
        self.lapsed = lapsed
    }

    /// To whom it is said who is in a chain by the words of others alone.
    enum NamingReader {
        /// Who may read all there is: not where something of the party's is missing.
        case everything
        /// Who may read the chain's contents, and does not learn that something is missing.
        case chain
        /// Who learns only who has not signed.
        case others
    }

    /// Those of `missing` of whom the reader may know that they have not agreed to be in the chain.
    package var namedOnly: [PartyID] {
        switch reader {
        case .everything: named.filter { !unsure.contains($0) }
        case .chain: named
        case .others: []
        }
    }

    /// The same with who has done nothing of its own in the chain.
    func naming(only parties: [PartyID], unsure: [PartyID]) -> Signatures {
        var result = self
        result.named = missing.filter { parties.contains($0) }
        result.unsure = unsure
        return result
    }

    func namingOnly(to reader: NamingReader) -> Signatures {
        var result = self
        result.reader = reader
        return result
    }

    /// The same with the parties' names.
    func named(by names: PartyNames) -> Signatures {
        var result = self
        for party in signed.map(\.party) + missing {
            result.names[party] = names.said(party).trilingual
        }
        return result
    }

    /// The same without what these entries say.
    func without(_ hidden: Set<UInt64>) -> Signatures {
        var result = Signatures(
            seq: seq, signed: signed.filter { !hidden.contains($0.seq) }, missing: missing,
            lapsed: lapsed)
        result.names = names
        result.named = named
        result.unsure = unsure
        result.reader = reader
        return result
    }

    /// Whether others than its own signers signed it, or should have.
    package var isSaidApart: Bool { !missing.isEmpty || signed.contains { $0.seq != seq } }

    /// What is to be said of it besides who has signed.
    var marks: [TrailMark] {
        (missing.isEmpty ? [] : [.notSigned(missing)])
            + (lapsed.isEmpty ? [] : [.signAgain(lapsed)])
            + (namedOnly.isEmpty ? [] : [.namedOnly(namedOnly)])
    }

    /// `signed by Sen (sa-sen), さくら (so-sakura) in 14 · not signed by 菊食品 (em-kiku)`.
    package var wording: Trilingual {
        func said(_ party: PartyID) -> Saying {
            names[party].map { Saying($0) } ?? Saying(plain: party.text)
        }
        func list(_ parties: [PartyID]) -> Saying {
            .list(parties.map(said))
        }
        let who = signed.map { signature in
            signature.seq == seq
                ? said(signature.party)
                : Saying(
                    Trilingual(
                        en: "{party} (in {seq})", ja: "{party}（\(signature.seq)で連署）",
                        vi: "{party} (ở mục {seq})"),
                    [
                        "party": said(signature.party),
                        "seq": Saying(plain: "\(signature.seq)"),
                    ])
        }
        var parts = [
            Saying(
                Trilingual(en: "signed by {who}", ja: "署名: {who}", vi: "đã ký: {who}"),
                ["who": .list(who)])
        ]
        if !missing.isEmpty {
            parts.append(
                Saying(
                    Trilingual(
                        en: "not signed by {who}", ja: "未署名: {who}", vi: "chưa ký: {who}"),
                    ["who": list(missing)]))
        }
        if !lapsed.isEmpty {
            parts.append(
                Saying(
                    Trilingual(
                        en: "an earlier version signed by {who}: to be signed again",
                        ja: "以前の版には{who}が署名済み（改めて署名が必要）",
                        vi: "bản trước do {who} ký: cần ký lại"),
                    ["who": list(lapsed)]))
        }
        if !namedOnly.isEmpty {
            parts.append(
                Saying(
                    Trilingual(
                        en: "named, has not agreed: {who}", ja: "記載のみ・同意なし: {who}",
                        vi: "chỉ được nêu tên, chưa đồng ý: {who}"),
                    ["who": list(namedOnly)]))
        }
        return Saying { [parts] language in
            parts.map { $0(language) }.joined(separator: " · ")
        }.trilingual
    }

    package var json: JSONValue {
        .object(of: [
            (
                "signed",
                .array(
                    signed.map {
                        .object(of: [
                            ("party", .string($0.party.text)),
                            ("seq", .integer(Int64(clamping: $0.seq))),
                        ])
                    })
            ),
            ("not_signed", .array(missing.map { .string($0.text) })),
            ("sign_anew", .array(lapsed.map { .string($0.text) })),
            ("named_only", .array(namedOnly.map { .string($0.text) })),
        ])
    }
}

extension Content {
    /// The parties for whom it speaks besides its filer, who should sign it too.
    var signatories: [PartyID] {
        switch said {
        case .agreementDeclared(let agreement): agreement.between
        case .orderIssued(let order): order.chain.map(\.party)
        case .contractDeclared(let contract): [contract.with]
        default: []
        }
    }
}
