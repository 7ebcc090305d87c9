import Platform
import Testing
import Transparency
import Wording

@testable import Registry
@testable import RegistryWords

/// What an issuer and an operator may not name: `Specs/admission.md` 7 and 12.
@Suite struct NamingTests {
    private static let issuer = AuthorityWorld.inside(.supervisingOrganization)

    private func chain(adding party: String, as role: String) -> JSONValue {
        .array(
            (AuthorityWorld.chain.arrayValue ?? []) + [
                .object(of: [("party", .string(party)), ("role", .string(role))])
            ])
    }

    private func terms(_ world: AuthorityWorld, _ chain: JSONValue) -> JSONValue {
        world.body(.orderIssued, [("chain", chain)])
    }

    @Test(arguments: AuthorityWorld.kinds)
    func onlyKindsOfTheChainAndBuyersAreNamedInOne(_ kind: PartyKind) throws {
        var world = try AuthorityWorld()
        let party = AuthorityWorld.outside(kind)
        let named = terms(world, chain(adding: party, as: kind.rawValue))
        let refusal = Refusal.notForAChain(party: party, kind: kind.rawValue)
        let expected: Refusal? =
            kind == .buyer || kind.isOfTheChain ? nil : refusal
        let issued = try world.submission(
            of: AuthorityWorld.content(.orderIssued, order: "VJ-NEW", named), by: Self.issuer,
            sealed: false)
        #expect(try world.refusal(of: issued) == expected)
        // Its own order, corrected, which is the shortest way to silence a desk.
        let first = try world.submission(
            of: AuthorityWorld.content(
                .orderIssued, order: "VJ-OWN", terms(world, AuthorityWorld.chain)),
            by: Self.issuer, sealed: false)
        #expect(try world.admit(first, as: "own") == nil)
        let correction = try world.submission(
            of: AuthorityWorld.content(
                .statementCorrected, order: "VJ-OWN", refs: [try world.identity("own")],
                .object(of: [
                    ("corrects", .string("order.issued")), ("reason", .string("r")),
                    ("body", named),
                ])), by: Self.issuer, sealed: false)
        #expect(try world.refusal(of: correction) == expected)
    }

    @Test func aRoleThatNoChainHasIsRefusedWhateverTheParty() throws {
        var world = try AuthorityWorld()
        let party = AuthorityWorld.outside(.employer)
        for role in ["grievance-desk", "regulator", "observer", "operator"] {
            let named = terms(world, chain(adding: party, as: role))
            let issued = try world.submission(
                of: AuthorityWorld.content(.orderIssued, order: "VJ-NEW", named),
                by: Self.issuer, sealed: false)
            #expect(
                try world.refusal(of: issued) == .notForAChain(party: party, kind: role))
        }
    }

    private func registration(_ world: inout AuthorityWorld, of party: String) throws
        -> Submission
    {
        try world.submission(
            of: AuthorityWorld.content(
                .partyRegistered, party: party, world.body(.partyRegistered)), by: "op-test",
            sealed: false)
    }

    @Test(arguments: [
        "in-employer.", "in.employer", "ln-emp1oyer", "inemployer", "1n-empl0yer", "in-employer-",
    ])
    func aPartyThatLooksLikeAnotherIsRefused(_ party: String) throws {
        var world = try AuthorityWorld()
        let submission = try registration(&world, of: party)
        let known = try #require(PartyID("in-employer"))
        let seq = try #require(world.state.parties[known]?.registeredAt)
        #expect(
            try world.refusal(of: submission)
                == .resembles(party, existing: "in-employer", at: seq))
    }

    @Test func theOperatorIsOneOfThemAndWhatDiffersIsTaken() throws {
        var world = try AuthorityWorld()
        let operators = try registration(&world, of: "op.te5t")
        #expect(
            try world.refusal(of: operators) == .resembles("op.te5t", existing: "op-test", at: 0))
        let same = try registration(&world, of: "in-employer")
        guard case .partyTwice = try world.refusal(of: same) else {
            Issue.record("a party registered twice")
            return
        }
        for party in ["in-employes2", "in-employerx", "pa-new"] {
            let other = try registration(&world, of: party)
            #expect(try world.refusal(of: other) == nil, "\(party)")
        }
    }

    @Test func anOrderAndAPseudonymThatLookLikeAnotherAreRefused() throws {
        var world = try AuthorityWorld()
        let named = terms(world, AuthorityWorld.chain)
        let seq = try #require(OrderNumber("VJ-1").flatMap { world.state.orders[$0]?.issuedAt })
        for (number, expected) in [
            ("vj-1", Refusal.resembles("vj-1", existing: "VJ-1", at: seq)),
            ("VJ1", .resembles("VJ1", existing: "VJ-1", at: seq)),
            ("VJ-l", .resembles("VJ-l", existing: "VJ-1", at: seq)),
            ("VJ-1", .orderTwice("VJ-1", at: seq)), ("VJ-2", nil), ("VJ-11", nil),
        ] as [(String, Refusal?)] {
            let issued = try world.submission(
                of: AuthorityWorld.content(.orderIssued, order: number, named), by: Self.issuer,
                sealed: false)
            #expect(try world.refusal(of: issued) == expected, "\(number)")
        }
        let agency = AuthorityWorld.inside(.sendingAgency)
        func enrolment(_ worker: String) throws -> Refusal? {
            let submission = try world.submission(
                of: AuthorityWorld.content(
                    .workerEnrolled, order: "VJ-1", worker: worker, world.body(.workerEnrolled)),
                by: agency, sealed: true)
            return try world.admit(submission)
        }
        #expect(try enrolment("wk-0123456789ab") == nil)
        #expect(
            try enrolment("wk-o123456789ab") == .pseudonymResembles("wk-o123456789ab"))
        #expect(try enrolment("wk-0123456789ac") == nil)
        // Whose pseudonym it looks like is not for the filer to know.
        let said = Refusal.pseudonymResembles("wk-o123456789ab").wording.message
        #expect(!(said.en + said.ja + said.vi).contains("wk-0123456789ab"))
    }

    @Test func theRefusalNamesTheOtherOneInThreeLanguages() {
        let wording = Refusal.resembles("sa-sen.", existing: "sa-sen", at: 3).wording
        #expect(wording.code == "resembles-another")
        for text in [wording.message.en, wording.message.ja, wording.message.vi] {
            #expect(
                text.contains("sa-sen.") && text.contains("sa-sen'") || text.contains("「sa-sen」"))
        }
    }
}
