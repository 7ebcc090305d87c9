import HTTPServing
import Judging
import LedgerStore
import Platform
import Registry
import Testing
import Transparency

@testable import Access
@testable import FeriCommands
@testable import Statistics
@testable import Terminal
@testable import TestSupport
@testable import Views

/// Answers are planted, and everybody but reviewers looks for them in everything there is.
@Suite struct SurveysGivenOutTests {
    typealias Planted = SurveyLedger.Planted

    /// Everybody who must not learn who answered.
    private static let scopes = [
        "public", "party:sa-sen", "party:so-sakura", "party:em-kiku", "party:em-ume",
        "buyer:em-kiku", "buyer:em-ume", "buyer:em-kiku,em-ume",
        "worker:\(SurveyLedger.worker(11, of: 1))",
    ]

    private func reader(_ word: String, of ledger: ServedLedger) throws -> ScopedReader {
        try ScopedReader(AccessList.Scope(checking: word, at: "test"), of: ledger)
    }

    private var targets: [String] {
        [
            "/api/v1/surveys", "/api/v1/surveys?at=9", "/api/v1/statistics",
            "/api/v1/ledger", "/api/v1/statements", "/api/v1/workers", "/",
        ]
            + ["/employers/em-kiku", "/employers/em-kiku?lang=ja", "/employers/em-ume"]
            + ["em-kiku", "sa-sen", "gd-hibari"].flatMap {
                ["/parties/\($0)", "/api/v1/parties/\($0)", "/api/v1/parties/\($0)/trail"]
            }
            + SurveyLedger.orders.prefix(1).flatMap {
                [
                    "/orders/\($0)?view=full&lang=vi", "/api/v1/orders/\($0)",
                    "/api/v1/orders/\($0)/verdicts", "/api/v1/orders/\($0)/trail",
                ]
            }
    }

    /// What is asked where there is a difference between the two ledgers, by scope.
    private func differing(_ planted: [Planted]) throws -> [String: [String]] {
        let ledger = try SurveyLedger(planted)
        let loud = ServedLedger(try ledger.view())
        let silenced = try ledger.silenced()
        let silent = ServedLedger(try silenced.view())
        var found: [String: [String]] = [:]
        for word in SurveysGivenOutTests.scopes {
            let (one, other) = (try reader(word, of: loud), try reader(word, of: silent))
            let differing = try targets.filter {
                try one.answerShown($0) != other.answerShown($0)
            }
            if !differing.isEmpty { found[word] = differing }
        }
        // Its files go with it.
        withExtendedLifetime((ledger, silenced)) {}
        return found
    }

    /// The results as an employer reads them.
    private func results(_ ledger: SurveyLedger, for word: String = "party:em-kiku") throws
        -> JSONValue
    {
        let text = try reader(word, of: ServedLedger(try ledger.view())).ask("/api/v1/surveys")
        #expect(text.status == .ok)
        let answer = try CanonicalJSON.parseHandwritten(Array(text.body.dropLast()))
        withExtendedLifetime(ledger) {}
        return try #require(answer["sites"])
    }

    /// Half-year, site, how many answered, and each answer.
    private func listed(_ sites: JSONValue) -> [String] {
        (sites.arrayValue ?? []).flatMap { site in
            (site["surveys"]?.arrayValue ?? []).map { survey in
                let answers = (survey["answers"]?.arrayValue ?? []).map {
                    " \($0["question"]?.stringValue ?? "") \($0["answer"]?.stringValue ?? "")"
                        + " \($0["at_least"]?.integerValue ?? 0)"
                }
                return "\(site["from"]?.stringValue ?? "") "
                    + "\(site["site"]?.stringValue ?? "together"): "
                    + "\(survey["answered"]?["at_least"]?.integerValue ?? 0)" + answers.joined()
            }
        }
    }

    // MARK: Planted

    @Test(arguments: [
        SurveyLedger.answers(1), SurveyLedger.answers(4),
        // Two sites, two half-years, two answers of fewer than five: more than five together.
        SurveyLedger.answers(4) + SurveyLedger.answers(4, of: 1),
        SurveyLedger.answers(4) + SurveyLedger.answers(4, later: true, from: 5),
        SurveyLedger.answers(2) + SurveyLedger.answers(2, from: 3, "no"),
        // Two employers of one buyer.
        SurveyLedger.answers(4) + SurveyLedger.answers(4, of: 2),
        // Before the employer: as many as there are.
        (1...12).map { Planted(worker: $0, present: "em-kiku") },
    ])
    func `fewer than five are for nobody as if they had never answered`(planted: [Planted])
        throws
    {
        #expect(try differing(planted).isEmpty)
    }

    @Test func `five are listed to the employer and its buyers, and to nobody else`() throws {
        let found = try differing(SurveyLedger.answers(5))
        #expect(
            found.keys.sorted() == ["buyer:em-kiku", "buyer:em-kiku,em-ume", "party:em-kiku"])
        for targets in found.values {
            #expect(
                targets == ["/api/v1/surveys", "/employers/em-kiku", "/employers/em-kiku?lang=ja"])
        }
    }

    @Test func `from five on up to nine nothing changes`() throws {
        let five = try results(try SurveyLedger(SurveyLedger.answers(5)))
        #expect(listed(five) == ["2026-01-01 Nagoya: 5 q1 yes 5"])
        for more in [
            SurveyLedger.answers(1, from: 6, "planted"),
            SurveyLedger.answers(4, from: 6, "planted"),
            SurveyLedger.answers(4, from: 6),
            SurveyLedger.answers(1, of: 1, "planted"), SurveyLedger.answers(4, of: 1, "planted"),
            SurveyLedger.answers(4, later: true, from: 6, "planted"),
            [Planted(worker: 6, question: "planted")],
        ] {
            let ledger = try SurveyLedger(SurveyLedger.answers(5) + more)
            #expect(try results(ledger) == five, "\(more)")
            let served = ServedLedger(try ledger.view())
            for word in SurveysGivenOutTests.scopes {
                let reader = try reader(word, of: served)
                for target in ["/api/v1/surveys", "/employers/em-kiku", "/employers/em-ume"] {
                    #expect(!(try reader.ask(target).text.contains("planted")), "\(word) \(target)")
                }
            }
            withExtendedLifetime(ledger) {}
        }
        // Of twelve no more than half are listed.
        #expect(listed(try results(try SurveyLedger(SurveyLedger.answers(12)))) == listed(five))
    }

    @Test func `site by site and year by year each number is of other answers`() throws {
        let all =
            SurveyLedger.answers(5) + SurveyLedger.answers(6, of: 1, "no")
            + SurveyLedger.answers(5, later: true, from: 6) + SurveyLedger.answers(7, of: 2)
        let ledger = try SurveyLedger(all)
        let own = [
            "2026-01-01 Nagoya: 5 q1 yes 5", "2026-01-01 Osaka: 5 q1 no 5",
            "2026-07-01 Nagoya: 5 q1 yes 5",
        ]
        #expect(listed(try results(ledger)) == own)
        #expect(listed(try results(ledger, for: "buyer:em-kiku")) == own)
        let other = ["2026-01-01 Kobe: 5 q1 yes 5"]
        #expect(listed(try results(ledger, for: "party:em-ume")) == other)
        #expect(listed(try results(ledger, for: "buyer:em-kiku,em-ume")) == own + other)
    }

    @Test func `whatever the moment, the same half-years are listed, and nothing of now`() throws {
        let ledger = try SurveyLedger(
            SurveyLedger.answers(5) + SurveyLedger.answers(4, from: 6, "planted")
                + SurveyLedger.answers(9, later: true))
        let view = try ledger.view()
        let now = try view.surveysForEmployers()
        var seen: Set<[UInt8]> = []
        for size in stride(from: view.size, through: 3, by: -7) {
            let then = try ledger.view(upTo: size).surveysForEmployers()
            let shown = JSONValue.array(
                then.employers.map { .string(listed(of: $0).joined(separator: "|")) })
            seen.insert(CanonicalJSON.bytes(of: shown))
            for employer in then.employers {
                let same = try #require(now.employers.first { $0.id == employer.id })
                for (one, other) in zip(employer.halves, same.halves) {
                    #expect(one.half == other.half && one.rows == other.rows, "\(size)")
                }
            }
        }
        #expect(seen.count == 3, "before, after one half-year, after two")
        withExtendedLifetime(ledger) {}
    }

    private func listed(of employer: SurveySheet.Employer) -> [String] {
        employer.halves.flatMap { half in
            half.rows.flatMap(\.results).map { "\(half.half.first) \($0)" }
        }
    }

    @Test func `half of what the desk filed has to be something else`() throws {
        #expect(try listed(results(SurveyLedger(SurveyLedger.answers(5), others: 4))).isEmpty)
        #expect(try listed(results(SurveyLedger(SurveyLedger.answers(5), others: 5))).count == 1)
    }

    // MARK: Who asks, and how it is said

    @Test func `for whom there is nothing it is as if there were no such path`() throws {
        let made = try SurveyLedger(SurveyLedger.answers(5))
        let ledger = ServedLedger(try made.view())
        defer { withExtendedLifetime(made) {} }
        for word in ["public", "party:sa-sen", "party:so-sakura", "party:gd-hibari"] {
            let reader = try reader(word, of: ledger)
            let none = try reader.answerShown("/api/v1/nothing")
            #expect(try reader.answerShown("/api/v1/surveys") == none, "\(word)")
            #expect(!(try reader.ask("/employers/em-kiku").text.contains("id=\"surveys\"")))
        }
        let reviewer = try reader("corridor", of: ledger)
        let text = try reviewer.ask("/api/v1/surveys").text
        #expect(text.contains("\"answered\":{\"workers\":5}") && text.contains("not_alone"))
        #expect(try reviewer.ask("/api/v1/surveys?at=20").status == .ok)
        let employer = try reader("party:em-kiku", of: ledger)
        #expect(try employer.ask("/api/v1/surveys?at=20").status == .notFound)
    }

    @Test(arguments: [
        ("en", "Results of surveys", "5 or more", "2026/1–6"),
        ("ja", "アンケートの集計結果", "5人以上", "2026年1～6月"),
        ("vi", "Kết quả khảo sát", "từ 5 người", "tháng 1–6/2026"),
    ])
    func `the employer reads it in its language, on its page and on a terminal`(
        language: String, title: String, five: String, half: String
    ) throws {
        let ledger = try SurveyLedger(
            SurveyLedger.answers(5) + SurveyLedger.answers(5, later: true))
        let reader = try reader("buyer:em-kiku", of: ServedLedger(try ledger.view()))
        let page = try reader.ask("/employers/em-kiku?lang=\(language)").text
        let home = ledger.forged.home.root
        let shown = Judgement(["surveys", "--home", home, "--lang", language])
        for text in [page, shown.output] {
            #expect(text.contains(title) && text.contains(five) && text.contains(half))
            #expect(text.contains("q1") && text.contains("Nagoya"))
        }
        let one = Judgement(["surveys", "--home", home, "--employer", "em-ume", "--json"])
        #expect(one.output.contains("\"employer\":\"em-ume\"") && !one.output.contains("em-kiku"))
        let all = Judgement(["surveys", "--home", home, "--for", "reviewers", "--json"])
        #expect(all.output.contains("\"workers\":5"))
        for (word, code) in [
            ("sa-sen", ExitCode.usage), ("em-none", .noInput), ("a b", .noInput),
        ] {
            #expect(
                Judgement(["surveys", "--home", home, "--employer", word]).code == code, "\(word)")
        }
    }
}
