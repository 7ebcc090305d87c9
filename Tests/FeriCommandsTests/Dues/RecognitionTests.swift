import HTTPServing
import Platform
import Registry
import Testing
import Transparency

@testable import Access
@testable import FeriCommands
@testable import Terminal
@testable import TestSupport
@testable import Views

/// Schemes that recognise a party: dated data with a source, and a day on which it ends.
@Suite struct RecognitionTests {
    private let story: StoryLedger

    init() throws { story = try StoryLedger.fresh() }

    private func recognise(
        _ kind: String = "membership", by authority: String = "Example platform",
        from: String = "2025-12-01", to: String? = "2026-11-30", id: String = "1"
    ) throws {
        let end = to.map { ",\"to\":\"\($0)\"" } ?? ""
        let content = """
            {"type":"party.licensed","party":"em-kiku","body":{"authority":"\(authority)",
             "number":"M-\(id)","from":"\(from)"\(end),"kind":"\(kind)",
             "source":"https://platform.example/members","status":"secondary"}}
            """
        try story.forged.add(
            [
                try ForgedStatement(content, by: ForgedKeys.officers, id: "recognition-\(id)").entry
            ], at: Instant(seconds: 1_780_000_000))
    }

    /// The days by which recognitions of the employer end.
    private func due(_ day: String, _ more: String...) -> [String] {
        let answer = Judgement(
            ["due", "--party", "em-kiku", "--home", story.home, "--as-of", day, "--json"] + more)
        return (answer.json?["dues"]?.arrayValue ?? [])
            .filter { $0["rule"]?.stringValue == "recognition" }
            .map { "\($0["by"]?.stringValue ?? "") \($0["state"]?.stringValue ?? "")" }
    }

    @Test func `its last day is listed until it has passed, and then nothing is owed`() throws {
        try recognise()
        #expect(due("2026-06-30") == ["2026-11-30 open"])
        #expect(due("2026-11-30") == ["2026-11-30 open"])
        #expect(due("2026-12-01").isEmpty)
    }

    @Test func `a renewal moves the day, another scheme has its own, and one without an end none`()
        throws
    {
        try recognise()
        try recognise(from: "2026-12-01", to: "2027-11-30", id: "2")
        #expect(due("2026-06-30") == ["2027-11-30 open"])
        try recognise("certification", to: "2026-07-31", id: "3")
        try recognise(by: "Another platform", to: "2026-08-31", id: "4")
        #expect(
            due("2026-06-30") == ["2026-07-31 open", "2026-08-31 open", "2027-11-30 open"])
        try recognise("agreement", to: nil, id: "5")
        #expect(due("2026-06-30").count == 3)
        try recognise(from: "2026-12-01", to: nil, id: "6")
        #expect(due("2026-06-30") == ["2026-07-31 open", "2026-08-31 open"])
    }

    @Test(arguments: [
        ("en", "membership of Example platform ends on 2026-11-30", "secondary source"),
        ("ja", "Example platformの会員は2026年11月30日まで", "二次資料"),
        ("vi", "tư cách thành viên của Example platform hết hạn ngày 30/11/2026", "nguồn thứ cấp"),
    ])
    func `it is said in three languages, with where it is written`(
        language: String, ends: String, status: String
    ) throws {
        try recognise()
        let shown = Judgement([
            "due", "--party", "em-kiku", "--home", story.home, "--as-of", "2026-06-30", "--lang",
            language,
        ])
        #expect(shown.output.replacing("\n", with: " ").contains(ends), "\(shown.output)")
        let reader = try ScopedReader(.corridor, of: ServedLedger(try story.view()))
        let page = try reader.ask("/parties/em-kiku?lang=\(language)").text
        #expect(page.contains(status) && page.contains("https://platform.example/members"))
        let answer = try reader.ask("/api/v1/parties/em-kiku").text
        #expect(answer.contains("\"recognitions\":[{\"authority\":\"Example platform\""))
        #expect(answer.contains("\"licences\":[]"), "not among its licences")
    }

    @Test(arguments: [
        ("\"kind\":\"membership\"", "source"),
        ("\"kind\":\"membership\",\"source\":\"x\"", "status"),
        ("\"kind\":\"badge\"", "one of licence"), ("\"status\":\"sure\"", "one of verified"),
    ])
    func `one without its source, or how well that was checked, is malformed`(
        more: String, named: String
    ) throws {
        let text = """
            {"type":"party.licensed","party":"em-kiku","body":{"authority":"x","number":"1",
             "from":"2026-01-01",\(more)}}
            """
        do {
            _ = try Content(try CanonicalJSON.parseHandwritten(Array(text.utf8)))
            Issue.record("taken: \(more)")
        } catch {
            #expect("\(error)".contains(named), "\(error)")
        }
    }
}
