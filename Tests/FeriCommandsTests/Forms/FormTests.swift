import Foundation
import Judging
import Platform
import Registry
import Testing
import Transparency
import Wording

@testable import FeriCommands
@testable import Papers
@testable import Terminal
@testable import TestSupport

@Suite struct FormDefinitionTests {
    @Test(arguments: FormName.allCases)
    func theBuiltInFormsAreThoseOfTheSpecs(_ name: FormName) throws {
        let file = try CanonicalJSON.parseHandwritten(
            Repository.bytes("Specs/profile/forms/\(name.rawValue).json"))
        let built = try CanonicalJSON.parseHandwritten(Array(DefaultForms.text(of: name).utf8))
        #expect(built == file)
    }

    @Test func everyFieldHasASourceADayAndAStatus() {
        for name in FormName.allCases {
            let form = FormDefinition.builtIn(name)
            #expect(!form.fields.isEmpty)
            for field in form.fields {
                #expect(!field.source.title.isEmpty && field.source.read <= form.asOf)
            }
            #expect(form.perspectives.contains(.worker) == (name == .sdg1071))
        }
    }

    @Test(arguments: [
        (656_014, 182_700, "3.5907"), (365_400, 182_700, "2.0000"), (1, 20_000, "0.0001"),
        (1, 20_001, "0.0000"), (0, 1, "0.0000"), (1_999_999, 10_000, "199.9999"),
    ])
    func aProportionIsRoundedWithoutFloatingPoint(_ cost: Int, _ income: Int, _ text: String) {
        let ratio = Ratio(Int64(cost)) * Ratio(1, over: Int64(income))
        #expect(FormCell.proportion(ratio).shown.en == text)
    }
}

@Suite(.rehearsedLedger) struct FormTests {
    private let ledger: RehearsedLedger

    init() throws { ledger = try #require(RehearsedLedger.current) }

    private func form(_ name: String, _ more: String...) -> (
        code: ExitCode, output: String, messages: String
    ) {
        let arguments =
            ["export", "--form", name, "--home", ledger.home]
            + (more.contains("--worker") ? [] : ["--order", "VJ-TEST-1"])
            + (more.contains("--format") ? [] : ["--format", "csv"]) + more
        let world = RehearsedWorld()
        let code = Feri.run(arguments, world: world.world)
        return (code, world.output(), world.messages())
    }

    @Test func theTraineesPaperTellsNilFromSilenceAndNothingThatSheSaid() {
        let paper = form("titp-home-costs")
        #expect(paper.code == .done, "\(paper.messages)")
        let rows = paper.output.split(separator: "\r\n").dropFirst()
        #expect(
            Array(rows) == [
                "VJ-TEST-1,\(ledger.workers[0]),sa-sen,,em-kiku,so-sakura,,0,,,,,,,,,,,sa-sen,21,",
                "VJ-TEST-1,\(ledger.workers[1]),sa-sen,,em-kiku,so-sakura,,0,,,,,,,,,,,,,",
            ])
        #expect(paper.messages.isEmpty || !paper.output.contains("52000000"))
        for language in ["en", "ja", "vi"] {
            let page = form("titp-home-costs", "--format", "html", "--lang", language)
            #expect(page.code == .done, "\(page.messages)")
            #expect(page.output.contains("<html lang=\"\(language)\">"))
            #expect(!page.output.contains("52,000,000") && !page.output.contains("52.000.000"))
            #expect(page.output.contains("参考様式第1-21号"))
            // A sheet a worker, each with the lines for both signatures.
            #expect(page.output.split(separator: "class=\"sheet\"").count == 3)
            #expect(page.output.split(separator: "class=\"sign\"").count == 5)
        }
    }

    @Test func theIndicatorIsForReviewersAndKeepsPerspectivesApart() {
        let paper = form("sdg-10-7-1", "--worker", ledger.workers[0])
        let rows = paper.output.split(separator: "\r\n").dropFirst()
        // No rate is published: nothing is reckoned, and so much is said.
        #expect(
            Array(rows) == [
                "VJ-TEST-1,\(ledger.workers[0]),worker,true,,,1,182700,JPY,,,gd-hibari,12 19,",
                "VJ-TEST-1,\(ledger.workers[0]),agency,false,0,0,0,182700,JPY,0.0000,0.0000,sa-sen,12 21,",
            ])
        #expect(paper.messages.contains("cost_low"))
    }

    @Test func aPaperForAPartyIsMadeOfWhatItMaySee() {
        let whole = form("titp-home-costs")
        let own = form("titp-home-costs", "--reader", "party:sa-sen")
        #expect(own.code == .done && own.output == whole.output, "\(own.messages)")
        let indicator = form(
            "sdg-10-7-1", "--worker", ledger.workers[0], "--reader", "party:sa-sen")
        #expect(indicator.code == .done, "\(indicator.messages)")
        let rows = indicator.output.split(separator: "\r\n").dropFirst()
        #expect(rows.count == 1 && rows.allSatisfy { $0.contains(",agency,") })
        #expect(!indicator.output.contains("gd-hibari"))
        for reader in ["public", "party:tc-none", "worker:\(ledger.workers[0])"] {
            let paper = form("titp-home-costs", "--reader", reader)
            #expect(paper.code == .noInput && paper.output.isEmpty, "\(reader): \(paper.output)")
        }
        #expect(form("titp-home-costs", "--reader", "corridor").output == whole.output)
        #expect(form("titp-home-costs", "--reader", "nobody").code == .configuration)
    }

    @Test func aPaperIsOnlyForItsProgrammeAndItsFormats() {
        #expect(form("ssw-payments").code == .usage)
        #expect(form("esd-payments").messages.contains("TITP1"))
        #expect(form("titp-home-costs", "--format", "jsonl").code == .usage)
        #expect(form("titp-home-costs", "--of", "fees").code == .usage)
        #expect(form("titp-home-costs", "--worker", "wk-000000000000").code == .noInput)
        #expect(ledger.read("export", "--format", "html", "--of", "fees").code == .usage)
        #expect(ledger.read("export", "--format", "csv").code == .usage)
        #expect(ledger.read("export", "--format", "csv", "--order", "VJ-TEST-1").code == .usage)
    }
}
