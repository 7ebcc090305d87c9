import Platform
import Testing
import Transparency

@testable import Judging
@testable import Registry
@testable import TestSupport

/// A new profile changes only what its dates say.
@Suite struct ProfileDatesTests {
    private static let ends = "2025-12-01"
    private static let starts = "2025-12-02"

    /// The built-in profile with VN-03 of 2 December 2025: the row of before ends the day before, and a
    /// month's wage is for thirty-six months and no more for each twelve.
    private static func changed() throws -> RuleBook {
        guard case .object(var profile) = try CanonicalJSON.parse(DefaultProfile.bytes),
            let place = profile.firstIndex(where: { $0.name == "rules" }),
            case .array(let rules) = profile[place].value
        else { throw ShapeError(path: "rules", expected: "rules", seen: "none") }
        let rows = rules.flatMap { row -> [JSONValue] in
            guard row["id"]?.stringValue == "VN-03", row["effective_to"] == nil,
                row["effective_from"]?.stringValue == "2022-02-01",
                case .object(let members) = row
            else { return [row] }
            var parameters = row["parameters"]
            if case .object(let given)? = parameters {
                parameters = .object(
                    of: given.map { member in
                        (member.name, member.name == "per_months" ? .integer(36) : member.value)
                    })
            }
            func with(_ changes: [(String, JSONValue)]) -> JSONValue {
                .object(
                    of: members.filter { member in !changes.contains { $0.0 == member.name } }
                        .map { ($0.name, $0.value) } + changes)
            }
            return [
                with([("effective_to", .string(ends))]),
                with(
                    [("effective_from", .string(starts))]
                        + (parameters.map { [("parameters", $0)] } ?? [])),
            ]
        }
        profile[place] = JSONMember(name: "rules", value: .array(rows))
        return try RuleBook(Profile(CanonicalJSON.bytes(of: .object(profile))))
    }

    /// The verdict's bytes but for the digest of the profile.
    private func bytes(_ judged: JudgedOrder) -> [UInt8] {
        guard case .object(let members) = judged.json else { return [] }
        return CanonicalJSON.bytes(of: .object(members.filter { $0.name != "profile" }))
    }

    /// An order whose worker signed on that day and paid more than twelve thirty-sixths.
    private func order(signed day: String) throws -> OrderCase {
        var builder = try CaseBuilder.small(contract: nil)
        try builder.signAgencyContract(on: day)
        try builder.declare(
            .agency, by: "sa-sen", lines: [Line(amount: 200_000, date: "2026-03-20")])
        return try builder.judged().order
    }

    @Test func `what was signed before the new row's day is judged to the same bytes`() throws {
        let book = try #require(CaseBuilder.book)
        let later = try ProfileDatesTests.changed()
        #expect(later.digest != book.digest)
        let before = try order(signed: ProfileDatesTests.ends)
        #expect(
            bytes(JudgedOrder.judge(before, by: book))
                == bytes(JudgedOrder.judge(before, by: later)))
    }

    @Test func `from that day on only the new row speaks otherwise`() throws {
        let book = try #require(CaseBuilder.book)
        let after = try order(signed: ProfileDatesTests.starts)
        let was = JudgedOrder.judge(after, by: book).verdicts.flatMap(\.findings)
        let now = JudgedOrder.judge(after, by: try ProfileDatesTests.changed())
            .verdicts.flatMap(\.findings)
        #expect(!was.contains { $0.rule == "VN-03" })
        #expect(now.count { $0.rule == "VN-03" } == 1)
        #expect(was.map(\.json) == now.filter { $0.rule != "VN-03" }.map(\.json))
    }

    @Test func `of orders drawn at random only that rule changes, and only where its days are`()
        throws
    {
        let book = try #require(CaseBuilder.book)
        let later = try ProfileDatesTests.changed()
        var changed = 0
        for seed in UInt64(20_261_121)..<20_261_161 {
            var random = SeededRandom(seed)
            let order = try DrawnOrder.anyhow(&random).judged().order
            let (was, now) = (
                JudgedOrder.judge(order, by: book), JudgedOrder.judge(order, by: later)
            )
            let others = { (judged: JudgedOrder) in
                judged.verdicts.flatMap(\.findings).filter { $0.rule != "VN-03" }.map(\.json)
            }
            #expect(others(was) == others(now), "seed \(seed)")
            let isAfter = order.workers.contains { worker in
                (worker.agencyContract?.day ?? order.asOf.date).description
                    >= ProfileDatesTests.starts
            }
            if bytes(was) != bytes(now) {
                changed += 1
                #expect(isAfter, "seed \(seed)")
            }
        }
        #expect(changed > 0)
    }
}
