import Platform
import Testing

@testable import Judging
@testable import OfficeTables
@testable import Registry
@testable import Statistics
@testable import TableKinds
@testable import TestSupport

/// Which answers count, and with whom.
@Suite struct SurveysOfOrderTests {
    private func builder() throws -> CaseBuilder {
        var builder = CaseBuilder()
        try builder.register("sa-sen", .sendingAgency, name: "Sen")
        try builder.register("so-sakura", .supervisingOrganization, name: "Sakura")
        try builder.register("em-kiku", .employer, name: "Kiku")
        try builder.register("em-ume", .employer, name: "Ume")
        try builder.register("gd-assist", .grievanceDesk, name: "Assist")
        try builder.issueOrder(headcount: 12)
        for worker in 1...12 { try builder.enrol(worker) }
        builder.now = "2026-03-01T02:00:00Z"
        return builder
    }

    @discardableResult
    private func answer(
        _ builder: inout CaseBuilder, _ worker: Int, _ code: String = "yes",
        present: [String] = [], version: String = "2026-1"
    ) throws -> UInt64 {
        let heard = present.map { "\"\($0)\"" }.joined(separator: ",")
        return try builder.tell(
            "gd-assist", "survey.answered", worker: worker,
            """
            {"instrument": "self-check", "version": "\(version)", "said_on": "2026-03-01",
             "present": [\(heard)], "answers": [{"question": "q1", "answer": "\(code)"}]}
            """)
    }

    private func halves(_ builder: CaseBuilder) throws -> [HalfYear: SurveysOfOrder.Half] {
        var half = HalfYear(of: try #require(CivilDate("2025-11-18")))
        var records: [(half: HalfYear, record: OpenRecord)] = []
        while half.first.year < 2027 {
            records.append((half, OpenRecord(builder.entries, asOf: half.end)))
            half = half.next
        }
        let number = try #require(OrderNumber(CaseBuilder.order))
        return SurveysOfOrder(number, entries: builder.entries, in: records).halves
    }

    private func counted(
        _ builder: CaseBuilder, on day: String = "2026-03-01", version: String = "2026-1"
    ) throws -> SurveyCounts.Answered {
        let half = try halves(builder)[HalfYear(of: try #require(CivilDate(day)))]
        let form = SurveyForm(instrument: "self-check", version: version)
        return half?.counts.forms[form] ?? .init()
    }

    @Test func `each worker counts once, with what she answered last`() throws {
        var builder = try builder()
        try answer(&builder, 1, "no")
        try answer(&builder, 1, "yes")
        try answer(&builder, 2, "yes")
        try answer(&builder, 2, "yes", version: "2026-2")
        #expect(try counted(builder).workers == 2)
        #expect(try counted(builder).answers == ["q1": ["yes": 2]])
        #expect(try counted(builder, version: "2026-2").workers == 1)
    }

    @Test func `what was said before somebody of the chain is in no number but one`() throws {
        var builder = try builder()
        try answer(&builder, 1, present: ["em-kiku"])
        try answer(&builder, 2, "yes")
        // What she said freely stays.
        try answer(&builder, 2, "no", present: ["sa-sen"])
        try answer(&builder, 3, present: ["xx-unknown"])
        let counted = try counted(builder)
        #expect(counted.workers == 1 && counted.notAlone == 2)
        #expect(counted.answers == ["q1": ["yes": 1]])
    }

    @Test func `an answer is of the half-year it was received in`() throws {
        var builder = try builder()
        builder.now = "2026-06-30T23:59:59Z"
        try answer(&builder, 1)
        builder.now = "2026-07-01T00:00:00Z"
        try answer(&builder, 2)
        #expect(try counted(builder).workers == 1)
        #expect(try counted(builder, on: "2026-07-01").workers == 1)
        #expect(try counted(builder, on: "2025-12-31").workers == 0)
    }

    @Test func `an order is that employer's whose it is at the half-year's end`() throws {
        var builder = try builder()
        let issued = try #require(builder.entries.first { $0.content.type == .orderIssued })
        try builder.tell(
            "em-kiku", "statement.countersigned", worker: nil, refs: [issued.seq],
            #"{"on": "2026-03-01"}"#)
        try answer(&builder, 1)
        builder.now = "2026-08-01T02:00:00Z"
        let terms = """
            {"occupation": "food processing", "programme": "TITP1", "headcount": 12, "months": 36,
             "basic_wage": {"amount": 1, "currency": "JPY"},
             "scheduled_wage": {"amount": 1, "currency": "JPY"},
             "chain": [{"party": "so-sakura", "role": "supervising-organization"},
             {"party": "em-ume", "role": "employer"}], "terms": [],
             "references": [{"scheme": "site", "value": "Nagoya"}]}
            """
        try builder.correct(
            issued.seq, type: "order.issued", by: "so-sakura", worker: nil, body: terms)
        try answer(&builder, 2)
        let halves = try halves(builder)
        let shown = try ["2025-11-18", "2026-03-01", "2026-08-01"].map { day in
            let date = try #require(CivilDate(day))
            return try #require(halves[HalfYear(of: date)])
        }
        #expect(shown.map(\.employer.text) == ["em-kiku", "em-kiku", "em-ume"])
        #expect(shown.map(\.hasAgreed) == [false, true, false])
        #expect(shown.map(\.restsOnActs) == [true, false, true])
        #expect(shown.map(\.site) == [.unnamed, .unnamed, .named(Array("Nagoya".utf8))])
        #expect(shown.map { $0.counts.couldHaveSpoken } == [12, 12, 12])
        #expect(shown.map { $0.counts.forms.count } == [0, 1, 1])
    }
}
