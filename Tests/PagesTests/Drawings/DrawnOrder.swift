import Judging
import Platform
import Registry
import Testing
import Transparency

/// An order with workers, payments and days drawn at random, names as long as they may be.
enum DrawnOrder {
    static func order(
        using draws: inout some RandomNumberGenerator,
        perspectives: [String] = ["agency", "employer", "supervising-organization", "worker"]
    ) throws -> OrderCase {
        var contents = [
            """
            {"type":"order.issued","order":"VJ-X","body":{"occupation":"x","programme":"SSW",
            "headcount":9,"basic_wage":{"amount":1,"currency":"JPY"},
            "scheduled_wage":{"amount":1,"currency":"JPY"},"months":36,
            "chain":[{"party":"sa-sen","role":"sending-agency"},{"party":"em-kiku","role":"employer"}],
            "terms":[]}}
            """
        ]
        for party in ["sa-sen", "em-kiku"] {
            let name = String(
                (0..<Int.random(in: 1...60, using: &draws)).map { _ in
                    "W組合 ệ監i<".randomElement(using: &draws) ?? "W"
                })
            let kind = party == "sa-sen" ? "sending-agency" : "employer"
            contents.append(
                """
                {"type":"party.registered","party":"\(party)","body":{"kind":"\(kind)",
                "name":"x\(name)","country":"VN"}}
                """)
        }
        let roles = ["broker", "medical", "bank", "authority", "other", "worker", "family"]
        for worker in 0..<Int.random(in: 1...5, using: &draws) {
            let id = "wk-00000000000\(worker)"
            let day = CivilDate(daysSinceEpoch: Int.random(in: 19_000...21_000, using: &draws))
            contents.append(
                """
                {"type":"milestone.reached","order":"VJ-X","worker":"\(id)",
                "body":{"milestone":"departed","on":"\(day)"}}
                """)
            for perspective in perspectives {
                let lines = (0..<Int.random(in: 0...9, using: &draws)).map { _ -> String in
                    let ends = (0...1).map { _ -> String in
                        let role = roles.randomElement(using: &draws) ?? "other"
                        let isParty = Bool.random(using: &draws)
                        let id = isParty ? "sa-sen" : role == "worker" ? id : "x-\(role)"
                        return #"{"id":"\#(id)","role":"\#(isParty ? "sending-agency" : role)"}"#
                    }
                    let amount = Int64.random(in: 1...9_000_000_000_000, using: &draws)
                    let kind = FeeKind.allCases.randomElement(using: &draws) ?? .other
                    return """
                        {"payer":\(ends[0]),"payee":\(ends[1]),"kind":"\(kind.rawValue)",
                        "amount":{"amount":\(amount),"currency":"VND"},"method":"cash",
                        "receipt":"none","date":"\(day)"}
                        """
                }
                contents.append(
                    """
                    {"type":"fees.declared","order":"VJ-X","worker":"\(id)","body":{
                    "perspective":"\(perspective)","moment":"post-arrival","said_on":"\(day)",
                    "lines":[\(lines.joined(separator: ","))],
                    "nothing_else":\(Bool.random(using: &draws))}}
                    """)
            }
        }
        let entries = try contents.enumerated().map { seq, content in
            CaseEntry(
                seq: UInt64(seq), received: Instant(seconds: 1_700_000_000 + Int64(seq)),
                speaker: try #require(PartyID("sa-sen")), speakerKind: .sendingAgency, signers: [],
                signedByOperatorEnrolledKey: false,
                identity: SHA256.digest(of: Array(content.utf8)),
                filed: Instant(seconds: 1_700_000_000), isSealed: false,
                content: try Content(try CanonicalJSON.parseHandwritten(Array(content.utf8))))
        }
        let number = try #require(OrderNumber("VJ-X"))
        return try #require(OrderCase(number, entries: entries))
    }
}
