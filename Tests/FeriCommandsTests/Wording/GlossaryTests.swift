import Foundation
import HTTPServing
import Judging
import Registry
import Testing
import Wording

@testable import FeriCommands
@testable import RegistryWords
@testable import Terminal
@testable import TestSupport
@testable import Views

/// Every text that people read has one term for each thing, no raw code and no wrong plural.
@Suite struct GlossaryTests {
    private let glossary: Glossary
    private static let directory = Repository.path("Ledger/sample")
    private static let home = [
        "--ledger", "\(directory)/ledger", "--openings", "\(directory)/private",
    ]

    init() throws { glossary = try Glossary.page.get() }

    /// Words of the formats that would show that a text was not put into words.
    private static let codes: [String] =
        ContentType.allCases.map(\.rawValue)
        + (PartyKind.allCases.map(\.rawValue) + FeeKind.allCases.map(\.rawValue)).filter {
            $0.contains("-")
        }

    private func expectPlain(
        _ text: String, _ language: Language, _ place: String, quoting quoted: [String] = []
    ) {
        let words = glossary.replacedWords(in: text, language).filter { !quoted.contains($0) }
        #expect(words.isEmpty, "\(place): \(words.map { around($0, in: text) })")
        let codes = Self.codes.filter { text.contains($0) && !Self.isTerm($0) }
        #expect(codes.isEmpty, "\(place): \(codes.map { around($0, in: text) })")
        let plurals = PlainText.badPlurals(in: text)
        #expect(plurals.isEmpty, "\(place): \(plurals)")
    }

    /// A code that is also the English word for it.
    private static func isTerm(_ code: String) -> Bool { code == "worker-voice-organisation" }

    private func around(_ word: String, in text: String) -> String {
        guard let range = text.lowercased().range(of: word.lowercased()) else { return word }
        let lower = text.lowercased()
        let start = lower.index(range.lowerBound, offsetBy: -40, limitedBy: lower.startIndex)
        let end = lower.index(range.upperBound, offsetBy: 40, limitedBy: lower.endIndex)
        return "\(word): …\(lower[(start ?? lower.startIndex)..<(end ?? lower.endIndex)])…"
    }

    /// Words of the sample itself: its parties' names and items, and the rules that it adopted.
    private func quotedWords(_ language: Language) throws -> [String] {
        try Self.quoted.get()[language] ?? []
    }

    /// Looked for once: the sample's contents are long.
    private static let quoted = Result {
        let glossary = try Glossary.page.get()
        return try Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                let own = try SamplePages.ruleTexts(language).lowercased() + contents.get()
                return (language, glossary.wordsAnywhere(in: own, language))
            })
    }

    /// Each is looked at in one language, so that every text is, and in all with FERI_LONG: a command
    /// reads the whole ledger first.
    private static func share<Subject>(of all: [Subject], for language: Language) -> [Subject] {
        guard !LongRun.isOn else { return all }
        let languages = Language.allCases
        return all.enumerated().filter { languages[$0.offset % languages.count] == language }
            .map(\.element)
    }

    private static let contents = Result { try SamplePages.contents().lowercased() }

    @Test func `each term is one of one thing`() {
        #expect(glossary.rows.count > 40)
        for language in Language.allCases {
            var seen: Set<String> = []
            for row in glossary.rows {
                let terms = row.terms[language] ?? []
                #expect(!terms.isEmpty)
                for term in terms { #expect(seen.insert(term).inserted, "\(term)") }
                for word in row.replaced[language] ?? [] {
                    #expect(!seen.contains(word), "\(word) is a term and replaced")
                }
            }
        }
    }

    @Test func `the label of each code is its term`() {
        var labels: [String: Trilingual] = [:]
        for kind in PartyKind.allCases { labels[kind.rawValue] = kind.label }
        for kind in FeeKind.allCases { labels[kind.rawValue] = kind.label }
        for programme in Programme.allCases { labels[programme.rawValue] = programme.label }
        let coded = glossary.rows.filter { $0.code != nil }
        #expect(coded.count > 25)
        for row in coded {
            let label = row.code.flatMap { labels[$0] }
            #expect(label != nil, "\(row.code ?? "")")
            for language in Language.allCases {
                #expect(label?(language) == row.terms[language]?.first)
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `every page of the sample is plain`(language: Language) throws {
        let sample = try ServedSample()
        let view = try ServedSample.loaded.get().view
        let quoted = try quotedWords(language)
        var seen = 0
        for target in try SamplePages.targets(view) {
            let joint = target.contains("?") ? "&" : "?"
            let answer = try sample.ask("\(target)\(joint)lang=\(language.rawValue)", .all)
            #expect(answer.status == .ok, "\(target)")
            expectPlain(PlainText.shown(answer.text), language, target, quoting: quoted)
            seen += 1
        }
        #expect(seen > 90)
    }

    @Test(arguments: CommandTable.feri.commands.map(\.name), Language.allCases)
    func `the help of every command is plain`(name: String, language: Language) {
        let path = name.split(separator: " ").map(String.init)
        let text = Help(table: .feri, language: language).text(of: path)
        // Codes are what a command is given; the examples hold them.
        let words = glossary.replacedWords(in: text.replacing(/\s+/, with: " "), language)
        #expect(words.isEmpty, "\(words)")
        #expect(PlainText.badPlurals(in: text).isEmpty)
    }

    @Test(arguments: Language.allCases)
    func `what the terminal shows of the sample is plain`(language: Language) throws {
        let view = try ServedSample.loaded.get().view
        let worker = try #require(view.state.workers.keys.sorted().first)
        var questions: [[String]] = [["list"], ["statistics"]]
        for order in Self.share(of: view.state.orders.keys.sorted(), for: language) {
            questions += [["trail", "order", order.text], ["verdict", "order", order.text]]
        }
        for party in Self.share(of: view.state.parties.keys.sorted(), for: language) {
            questions += [["trail", "party", party.text], ["due", "--party", party.text]]
        }
        questions += [["trail", "worker", worker.text], ["verdict", "worker", worker.text]]
        let quoted = try quotedWords(language)
        for question in questions {
            let world = RehearsedWorld()
            let code = Feri.run(
                question + Self.home + ["--lang", language.rawValue], world: world.world)
            #expect(code == .done, "\(question): \(world.messages())")
            let text = world.output().replacing(/\s+/, with: " ")
            let words = glossary.replacedWords(in: text, language).filter { !quoted.contains($0) }
            #expect(words.isEmpty, "\(question): \(words.map { around($0, in: text) })")
            #expect(PlainText.badPlurals(in: text).isEmpty, "\(question)")
        }
    }

    @Test(arguments: Language.allCases)
    func `every paper is plain`(language: Language) throws {
        let view = try ServedSample.loaded.get().view
        let quoted = try quotedWords(language)
        for order in Self.share(of: view.state.orders.keys.sorted(), for: language) {
            for form in ["titp-home-costs", "ssw-payments", "esd-payments", "sdg-10-7-1"] {
                let world = RehearsedWorld()
                let code = Feri.run(
                    ["export", "--form", form, "--order", order.text, "--format", "html"]
                        + Self.home + ["--lang", language.rawValue], world: world.world)
                // A form of another programme is refused, in words.
                if code == .done {
                    expectPlain(
                        PlainText.shown(world.output()), language, "\(form) \(order.text)",
                        quoting: quoted)
                } else {
                    expectPlain(world.messages().replacing(form, with: ""), language, form)
                }
            }
        }
    }

    @Test func `a worker's card is plain in all three languages at once`() throws {
        let view = try ServedSample.loaded.get().view
        let directory = FileManager.default.temporaryDirectory.appending(
            path: "feri-glossary-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        for (number, worker) in view.state.workers.keys.sorted().enumerated().prefix(4) {
            let path = directory.appending(path: "\(number).html").path
            let world = RehearsedWorld()
            let code = Feri.run(
                ["card", worker.text, "--site", "https://feri.example", "-o", path] + Self.home,
                world: world.world)
            #expect(code == .done, "\(world.messages())")
            let text = PlainText.shown(
                String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self))
            for language in Language.allCases {
                expectPlain(text, language, worker.text, quoting: try quotedWords(language))
            }
        }
    }

    @Test func `every text in the sources is plain`() throws {
        let texts = try SourceTexts.all()
        #expect(texts.count > 3000)
        for text in texts {
            let words = glossary.replacedWords(in: text.words, text.language)
            #expect(words.isEmpty, "\(text.place): \(words) in \(text.words)")
            #expect(
                text.language != .english || PlainText.badPlurals(in: text.words).isEmpty,
                "\(text.place): \(text.words)")
        }
    }

    @Test func `the worker's page is plain`() throws {
        for file in ["words.js", "words-of-checking.js"] {
            let page = try Repository.text("tools/worker-page/\(file)")
            for language in [Language.vietnamese, .japanese] {
                let words = glossary.replacedWords(in: page, language)
                #expect(words.isEmpty, "\(file): \(words.map { around($0, in: page) })")
            }
        }
    }
}
