import Platform
import Registry
import Testing

@testable import Judging
@testable import TestSupport

/// What the rules forbid to ask of a worker: `Specs/worker-card.md` 3.
@Suite struct ForbiddenPaymentsTests {
    /// As `kind to payees from day until day`.
    private func forbidden(
        _ programme: String, on day: String = "2026-03-01", chain: [String]? = nil,
        employerBears: [String] = ["travel-international"]
    ) throws -> [String] {
        let order = try order(programme, chain: chain, employerBears: employerBears).judged().order
        return try #require(CaseBuilder.book).forbidden(
            in: order, from: try #require(CivilDate(day))
        ).flatMap { group in
            group.kinds.map { kind in
                let payees = group.payees.map(\.word).joined(separator: " ")
                return kind.rawValue + (payees.isEmpty ? "" : " to \(payees)")
                    + (group.days.from.map { " from \($0)" } ?? "")
                    + (group.days.to.map { " until \($0)" } ?? "")
            }
        }
    }

    private func order(
        _ programme: String, chain: [String]?, employerBears: [String]
    ) throws -> CaseBuilder {
        var builder = CaseBuilder()
        for (party, kind) in ForbiddenPaymentsTests.parties {
            try builder.register(party, kind, name: party)
        }
        try builder.issueOrder(
            programme: programme,
            chain: chain ?? [
                "sa-sen:sending-agency", "so-sakura:supervising-organization", "em-kiku:employer",
            ], employerBears: employerBears)
        return builder
    }

    private static let parties: [(String, PartyKind)] = [
        ("sa-sen", .sendingAgency), ("so-sakura", .supervisingOrganization),
        ("ro-ume", .supportOrganization), ("pb-momo", .placementBusiness), ("em-kiku", .employer),
        ("tc-lan", .trainingCentre), ("br-lang", .broker), ("le-tre", .lender),
        ("gd-assist", .grievanceDesk),
    ]

    @Test func `a technical intern's order forbids the service charge to its supervisor alone`()
        throws
    {
        #expect(
            try forbidden("TITP1") == [
                "brokerage", "deposit", "penalty", "travel-international",
                "service-charge to supervising-organization",
                "management-fee to supervising-organization",
                "lecture-fee to supervising-organization", "audit-fee to supervising-organization",
                "placement-fee to supervising-organization employer",
            ])
    }

    @Test func `a specified skilled worker's order has no row of technical interns`() throws {
        #expect(
            try forbidden("SSW", chain: ["sa-sen:sending-agency", "em-kiku:employer"]) == [
                "brokerage", "deposit", "penalty", "training", "travel-international",
                "placement-fee to employer",
            ])
    }

    @Test func `what is forbidden from April 2027 says so before, and not after`() throws {
        let before = try forbidden("ESD")
        #expect(before.contains("penalty from 2027-04-01") && !before.contains("penalty"))
        let after = try forbidden("ESD", on: "2027-04-01")
        #expect(after.contains("penalty") && !after.contains { $0.contains("from") })
        // A deposit is barred by another law already.
        #expect(before.contains("deposit") && !before.contains("deposit from 2027-04-01"))
    }

    @Test func `what the employer bears is forbidden for every payee, and once`() throws {
        let found = try forbidden("TITP1", employerBears: ["service-charge", "placement-fee"])
        #expect(found.contains("service-charge") && found.contains("placement-fee"))
        #expect(!found.contains { $0.hasPrefix("service-charge to") })
        #expect(!found.contains { $0.hasPrefix("placement-fee to") })
    }

    @Test func `a row that has ended forbids nothing, and two that follow are one`() throws {
        let early = try forbidden("SSW", on: "2021-06-01")
        #expect(early.contains("training") && !early.contains { $0.hasPrefix("training until") })
        // For interns the flight is barred since May 2024 only, and by no promise here.
        let interns = try forbidden("TITP1", on: "2024-01-01", employerBears: [])
        #expect(interns.contains("travel-international from 2024-05-15"))
    }

    /// Whatever is printed as forbidden, and nothing else said: paying ¥1 for it is a breach.
    @Test(arguments: Programme.allCases)
    func `a payment of one yen of each forbidden kind is a breach`(programme: Programme) throws {
        var random = SeededRandom(UInt64(programme.rawValue.utf8.reduce(7) { $0 + UInt64($1) }))
        var looked = 0
        for _ in 0..<12 {
            let chain = ForbiddenPaymentsTests.parties.dropLast().filter { _ in
                Bool.random(using: &random)
            }
            let day = try #require(
                ["2021-03-01", "2022-01-15", "2024-05-20", "2026-07-01", "2027-05-01"]
                    .randomElement(using: &random))
            let kinds = FeeKind.allCases.filter { _ in UInt8.random(in: 0..<6, using: &random) == 0
            }
            let base = try order(
                programme.rawValue, chain: chain.map { "\($0.0):\($0.1.rawValue)" },
                employerBears: kinds.map(\.rawValue))
            let book = try #require(CaseBuilder.book)
            let from = try #require(CivilDate(day))
            for group in book.forbidden(in: try base.judged().order, from: from) {
                let roles =
                    group.payees.isEmpty
                    ? [FlowRole.all.filter { !$0.isWorkersSide }.randomElement(using: &random)]
                        .compactMap(\.self)
                    : group.payees
                for (kind, role) in group.kinds.flatMap({ kind in roles.map { (kind, $0) } }) {
                    let paid = group.days.from ?? from
                    #expect(
                        try isBreach(kind, to: role, on: paid, in: base),
                        "\(programme) \(day): \(kind) to \(role.word) on \(paid)")
                    looked += 1
                }
            }
        }
        #expect(looked > 50)
    }

    private func isBreach(
        _ kind: FeeKind, to role: FlowRole, on day: CivilDate, in base: CaseBuilder
    ) throws -> Bool {
        var builder = base
        builder.now = "2027-06-01T00:00:00Z"
        let payee = ForbiddenPaymentsTests.parties.first { FlowRole.party($0.1) == role }?.0
        try builder.speak(
            Line(
                payee: "\(payee ?? "x-1"):\(role.word)", kind: kind.rawValue, amount: 1,
                date: day.description))
        let worker = try #require(try builder.judged().workers.first)
        return [Standard.vietnam, .japan, .order].contains {
            worker.verdict($0)?.word == .breach
        }
    }
}
