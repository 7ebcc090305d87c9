import Foundation
import Platform
import Testing
import Transparency

@testable import FeriCommands
@testable import Office
@testable import Terminal
@testable import TestSupport

/// What files of filings are called.
@Suite struct FilingNamesTests {
    @Test(arguments: [
        ("返金.csv", "返金"), ("danh sách tháng 3.xlsx", "danh-sách-tháng-3"),
        ("-o.csv", "o"), ("--vault", "vault"), ("a/b_c(1).csv", "b-c-1"),
        ("fees-2026-03.csv", "fees-2026-03"), ("給与　明細.csv", "給与-明細"),
        (".csv", "filings"), ("…", "filings"), ("a\u{202E}b.csv", "a-b"),
    ])
    func finding16AFileIsCalledAsItsTableInTheFilersLetters(path: String, stem: String) {
        #expect(Invocation.stem(path) == stem)
    }

    @Test func finding16ALongNameIsCutBetweenLetters() {
        let stem = Invocation.stem(String(repeating: "返", count: 100) + ".csv")
        #expect(stem == String(repeating: "返", count: 40))
    }

    @Test func finding16AHyphenForADirectoryIsStandardOutput() throws {
        let ledger = try ForgedLedger.atWork()
        let (vault, key) = ("\(ledger.scratch)/vault", "\(ledger.scratch)/sen.key")
        #expect(
            Judgement(["init", "--vault", vault, "--log-key", ForgedKeys.log.verifierKey.text])
                .code == .done)
        try FileSystem.create(
            key, with: Array("\(ForgedKeys.sen.secretText ?? "")\n".utf8), mode: 0o600)
        let path = "\(ledger.scratch)/返金.json"
        try FileSystem.create(path, with: Array(ForgedContents.milestone(on: "2026-03-29").utf8))
        let sign = ["sign", path, "--vault", vault, "--key", key, "-o"]
        let printed = Judgement(sign + ["-"])
        #expect(printed.code == .done && printed.output.hasPrefix("feri-filing/1\n"))
        #expect(try !FileSystem.exists("-"))
        let written = Judgement(sign + ["\(ledger.scratch)/out"])
        #expect(written.output.hasPrefix("\(ledger.scratch)/out/返金-"), "\(written.output)")
        #expect(
            try FileSystem.read(String(written.output.dropLast())) == Array(printed.output.utf8))
        // What was written can be given by any pattern of a shell.
        let again = Judgement(["sign", String(written.output.dropLast()), "--key", key, "-o", "-"])
        #expect(again.output == printed.output)
    }
}
