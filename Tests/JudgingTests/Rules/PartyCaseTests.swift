import Platform
import Testing
import Transparency

@testable import Judging
@testable import Registry

@Suite struct PartyCaseTests {
    @Test func `a party is what the registry says, and is in the chains that name it`() throws {
        let builder = try CaseBuilder.small()
        let agency = try #require(PartyID("sa-sen"))
        let party = try #require(PartyCase(agency, entries: builder.entries))
        #expect(party.registration.kind == .sendingAgency && party.registration.name == "Sen")
        #expect(party.orders.map(\.text) == [CaseBuilder.order])
        let broker = try #require(PartyID("br-lang"))
        let outsider = try #require(PartyCase(broker, entries: builder.entries))
        #expect(outsider.orders.isEmpty)
        let nobody = try #require(PartyID("nobody"))
        #expect(PartyCase(nobody, entries: builder.entries) == nil)
        let judged = JudgedParty(party, orders: [try builder.judged()])
        #expect(judged.orders.count == 1)
        let bytes = CanonicalJSON.bytes(of: judged.json)
        #expect(throws: Never.self) { try CanonicalJSON.parse(bytes) }
    }

    @Test func `a licence holds from its first day to its last`() throws {
        var builder = CaseBuilder()
        try builder.register("sa-sen", .sendingAgency, name: "Sen")
        try builder.say(
            "op-vjferi",
            """
            {"type": "party.licensed", "party": "sa-sen", "body": {"authority": "DOLAB",
             "number": "1", "from": "2025-01-01", "to": "2025-12-31"}}
            """)
        let agency = try #require(PartyID("sa-sen"))
        let party = try #require(PartyCase(agency, entries: builder.entries))
        for (day, isLicensed) in [
            ("2024-12-31", false), ("2025-01-01", true), ("2025-12-31", true),
            ("2026-01-01", false),
        ] {
            let day = try #require(CivilDate(day))
            #expect(party.isLicensed(on: day) == isLicensed, "\(day)")
        }
    }
}
