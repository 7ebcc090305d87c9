import Platform
import Testing
import Transparency
import Wording

@testable import Judging
@testable import Registry
@testable import TestSupport

/// Who has agreed to be in a chain, and what being named alone gives: `Specs/readers.md`, "Agreed".
@Suite struct AgreedTests {
    private static let parties = ["sa-sen", "so-sakura", "em-kiku"]
    private static let named = [
        "sa-sen:sending-agency", "so-sakura:supervising-organization", "em-kiku:employer",
    ]

    private func terms(_ chain: [String], wage: Int = 182_700) -> String {
        let members = chain.map { member in
            let parts = member.split(separator: ":")
            return "{\"party\": \"\(parts[0])\", \"role\": \"\(parts[1])\"}"
        }
        return """
            {"occupation": "food processing", "programme": "TITP1", "headcount": 1, "months": 36,
             "basic_wage": {"amount": \(wage), "currency": "JPY"},
             "scheduled_wage": {"amount": \(wage), "currency": "JPY"},
             "chain": [\(members.joined(separator: ","))], "terms": []}
            """
    }

    /// So-sakura issues an order that names two others.
    private func issued(_ chain: [String] = AgreedTests.named) throws -> CaseBuilder {
        var builder = CaseBuilder()
        try builder.register("sa-sen", .sendingAgency, name: "Sen")
        try builder.register("so-sakura", .supervisingOrganization, name: "Sakura")
        try builder.register("em-kiku", .employer, name: "Kiku")
        try builder.register("gd-assist", .grievanceDesk, name: "Assist")
        try builder.tell("so-sakura", "order.issued", worker: nil, terms(chain))
        return builder
    }

    private func members(_ builder: CaseBuilder) throws -> ChainMembers {
        let order = OrderCase(
            try #require(OrderNumber(CaseBuilder.order)), entries: builder.entries)
        return try #require(order).members
    }

    private func agreed(_ builder: CaseBuilder) throws -> [String] {
        let members = try members(builder)
        return AgreedTests.parties.filter { PartyID($0).map { members.hasAgreed($0) } ?? false }
    }

    @Test func `the rows of the page come out`() throws {
        var builder = try issued()
        let order = UInt64(builder.entries.count - 1)
        #expect(try agreed(builder) == ["so-sakura"])
        try builder.tell(
            "em-kiku", "response.filed", worker: nil, refs: [order],
            #"{"response": "dispute", "text": "we know nothing of this order"}"#)
        try builder.enrol(1)
        #expect(try agreed(builder) == ["sa-sen", "so-sakura"])
        try builder.tell(
            "em-kiku", "statement.countersigned", worker: nil, refs: [order],
            #"{"on": "2025-11-20"}"#)
        #expect(try agreed(builder) == AgreedTests.parties)
        func correct(_ chain: [String], wage: Int = 182_700) throws {
            try builder.correct(
                order, type: "order.issued", by: "so-sakura", worker: nil,
                body: terms(chain, wage: wage))
        }
        try correct(AgreedTests.named, wage: 190_000)
        #expect(try agreed(builder) == AgreedTests.parties)
        try correct(Array(AgreedTests.named.prefix(2)))
        #expect(try agreed(builder) == ["sa-sen", "so-sakura"])
        try correct(AgreedTests.named)
        #expect(try agreed(builder) == ["sa-sen", "so-sakura"])
        try correct(["sa-sen:employer"] + AgreedTests.named.dropFirst())
        #expect(try agreed(builder) == ["so-sakura"])
    }

    @Test func `what the issuer cannot make up counts, and nothing else`() throws {
        let order: UInt64 = 4
        let acts: [(type: String, worker: Int?, refs: [UInt64], body: String, counts: Bool)] = [
            (
                "milestone.reached", 1, [], #"{"milestone": "arrived", "on": "2026-04-01"}"#, true
            ),
            (
                "milestone.reached", 1, [order],
                #"{"milestone": "arrived", "on": "2026-04-01"}"#, false
            ),
            (
                "fees.declared", 1, [],
                #"{"perspective": "employer", "moment": "post-arrival", "said_on": "2026-05-01", "lines": [], "nothing_else": true}"#,
                true
            ),
            (
                "fees.declared", 1, [],
                #"{"perspective": "worker", "moment": "post-arrival", "said_on": "2026-05-01", "lines": [], "nothing_else": true}"#,
                false
            ),
            (
                "agreement.declared", nil, [],
                #"{"first": "so-sakura", "second": "em-kiku", "signed_on": "2025-10-01", "terms": [], "side_agreements": [], "nothing_else": true}"#,
                true
            ),
            (
                "refund.paid", 1, [],
                #"{"payer": {"id": "em-kiku", "role": "employer"}, "amount": {"amount": 1, "currency": "JPY"}, "on": "2026-05-01", "method": "transfer", "receipt": "stated", "reason": "other", "kinds": []}"#,
                true
            ),
            (
                "response.filed", nil, [order],
                #"{"response": "answer", "text": "it is being repaid"}"#, false
            ), ("order.withdrawn", nil, [], #"{"on": "2026-01-01", "reason": "none"}"#, false),
            ("order.closed", nil, [], #"{"on": "2026-01-01", "reason": "none"}"#, false),
        ]
        for act in acts {
            var builder = try issued()
            #expect(UInt64(builder.entries.count - 1) == order)
            try builder.tell(
                "em-kiku", act.type, worker: act.worker, refs: act.refs, act.body)
            #expect(
                try agreed(builder).contains("em-kiku") == act.counts,
                "\(act.type) \(act.refs) \(act.body)")
        }
    }

    @Test func `a name put to terms of before, or by somebody outside, is not an agreement`() throws
    {
        var builder = try issued()
        let order = UInt64(builder.entries.count - 1)
        try builder.correct(
            order, type: "order.issued", by: "so-sakura", worker: nil,
            body: terms(AgreedTests.named, wage: 190_000))
        let newest = UInt64(builder.entries.count - 1)
        try builder.tell(
            "em-kiku", "statement.countersigned", worker: nil, refs: [order],
            #"{"on": "2025-11-20"}"#)
        #expect(try agreed(builder) == ["so-sakura"])
        try builder.tell(
            "em-kiku", "statement.countersigned", worker: nil, refs: [newest],
            #"{"on": "2025-11-20"}"#)
        #expect(try agreed(builder) == ["so-sakura", "em-kiku"])
    }

    @Test func `who signs the same statement has agreed by it`() throws {
        var builder = CaseBuilder()
        for (party, kind) in [
            ("sa-sen", PartyKind.sendingAgency), ("so-sakura", .supervisingOrganization),
            ("em-kiku", .employer),
        ] {
            try builder.register(party, kind, name: party)
        }
        builder.key = "em-kiku/1"
        try builder.tell("so-sakura", "order.issued", worker: nil, terms(AgreedTests.named))
        #expect(try agreed(builder) == ["so-sakura", "em-kiku"])
        let kiku = try #require(PartyID("em-kiku"))
        #expect(try members(builder).agreement(of: kiku) == .signed(at: 3))
    }

    @Test func `a named party reads nothing of others, nor does a buyer by its consent`() throws {
        var builder = try issued()
        try builder.enrol(1)
        let enrolment = try #require(builder.entries.last)
        let kiku = try #require(PartyID("em-kiku"))
        let sakura = try #require(PartyID("so-sakura"))
        func reads(_ audience: Audience) throws -> Bool {
            audience.maySee(enrolment, carriesVoice: false, chain: try members(builder))
        }
        #expect(try reads(.party(sakura)))
        #expect(try !reads(.party(kiku)) && !reads(.buyer([kiku])))
        // One that has agreed, and is not the employer, lets nobody in.
        #expect(try !reads(.buyer([sakura])))
        try builder.reach(.arrived, on: "2026-04-01", by: "em-kiku")
        #expect(try reads(.party(kiku)) && reads(.buyer([kiku])))
        #expect(try !reads(.buyer([sakura])) && !reads(.everybody))
    }

    @Test func `a finding says of whom it names that nothing but the order does`() throws {
        var builder = try CaseBuilder.small(contract: nil)
        try builder.tell(
            "so-sakura", "loan.declared",
            #"{"perspective": "supervising-organization", "said_on": "2026-05-01", "lender": {"id": "em-kiku", "role": "employer"}, "amount": {"amount": 1, "currency": "JPY"}, "collateral": []}"#
        )
        let said = try builder.judged().findings("EV-05").map(\.explanation)
        #expect(said.count == 1)
        for text in said {
            #expect(
                text.en.contains("Kiku (named in the order, no agreement of its own on record)"))
            #expect(text.ja.contains("同意の記録なし") && text.vi.contains("chưa ghi nhận đồng ý"))
        }
        try builder.reach(.arrived, on: "2026-04-01", by: "em-kiku")
        let then = try builder.judged().findings("EV-05").map(\.explanation.en)
        #expect(then.count == 1 && !then[0].contains("named in the order"))
    }
}
