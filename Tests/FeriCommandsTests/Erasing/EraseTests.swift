import Foundation
import Judging
import Platform
import Testing
import Transparency

@testable import Papers
@testable import Terminal

/// `feri erase`: what is erased is in no file any more, and the ledger verifies.
///
/// Of the rehearsed ledger: 14 her enrolment, 16 and 17 her milestones, 20 the correction of 17,
/// 18 and 21 the agency's accounts, 19 what she says herself.
@Suite(.rehearsedLedger) struct EraseTests {
    /// All that names the first worker.
    private static let hers: [UInt64] = [14, 16, 17, 18, 19, 20, 21]

    /// Everything by which an erased content could be known again: salts, contents, and each of
    /// their texts of some length.
    private func secrets(_ office: ErasableOffice, _ seqs: [UInt64]) throws -> [[UInt8]] {
        var secrets: [[UInt8]] = []
        for seq in seqs {
            let opening = try #require(try office.opening(seq))
            secrets += [opening.salt, opening.content]
        }
        return secrets
    }

    @Test func noFileOfTheHomeHoldsWhatWasErasedAndTheLedgerVerifies() throws {
        let office = try ErasableOffice()
        let secrets = try secrets(office, EraseTests.hers)
        let ids = [Array(try #require(RehearsedLedger.current).workers[0].utf8)]
        #expect(try !office.files(below: office.home, holding: secrets).isEmpty)
        #expect(try !office.files(below: office.home, holding: ids).isEmpty)
        let answer = office.eraseAtHome(EraseTests.hers)
        #expect(answer.code == .done, "\(answer.messages)")
        #expect(try office.files(below: office.home, holding: secrets + ids).isEmpty)
        let verified = office.verify()
        #expect(verified.code == .done, "\(verified.output)")
        #expect(try verified.json()["not_checked"]?["contents_erased"] == .integer(7))
        #expect(try verified.json()["not_checked"]?["contents_missing"] == .array([]))
        #expect(office.verify(openings: false).code == .done)
        // Nothing more is done the second time.
        let again = office.eraseAtHome(EraseTests.hers)
        #expect(again.code == .done && again.output.contains("declared before"), "\(again.output)")
    }

    @Test func noFileOfTheVaultHoldsWhatWasErased() throws {
        let office = try ErasableOffice()
        // The desk's own account, 19, is not in the agency's vault.
        let seqs = EraseTests.hers.filter { $0 != 19 }
        let secrets = try secrets(office, seqs)
        let ids = [Array(try #require(RehearsedLedger.current).workers[0].utf8)]
        let answer = office.eraseInVault(seqs)
        #expect(answer.code == .done, "\(answer.messages)")
        #expect(try office.files(below: office.agency, holding: secrets + ids).isEmpty)
        #expect(try office.files(below: "\(office.scratch)/outbox", holding: secrets).isEmpty)
        // The other worker's line and openings are still there.
        let list = try String(
            decoding: FileSystem.read("\(office.agency)/workers.csv"), as: UTF8.self)
        #expect(list.contains(",w-2,") && !list.contains(",w-1,"))
        // The declaration is admitted, and made only once.
        let file = answer.output.trimmingCharacters(in: .newlines)
        let bytes = try FileSystem.read(file)
        let appended = office.feri(["append", "--home", office.home, file])
        #expect(appended.code == .done, "\(appended.messages)")
        #expect(office.eraseInVault(seqs).code == .done)
        #expect(try FileSystem.read(file) == bytes)
        let shown = office.feri(["show", "18", "--home", office.home])
        #expect(shown.output.contains("sa-sen") && shown.output.contains("the worker asked for it"))
        #expect(shown.output.contains("op-feri"), "the operator has not erased: \(shown.output)")
    }

    @Test func whatIsErasedIsSaidToBeErasedWhereverItIsRead() throws {
        let office = try ErasableOffice()
        #expect(office.eraseAtHome([19]).code == .done)
        let shown = office.feri(["show", "19", "--home", office.home, "--json"])
        let erased = try #require(try shown.json()["erased"]?.arrayValue)
        #expect(erased.first?["by"] == .string("op-feri"))
        #expect(erased.first?["basis"] == .string("the worker asked for it"))
        #expect(try shown.json()["not_erased_by"] == .array([.string("gd-hibari")]))
        let trail = office.feri(["trail", "order", RehearsedLedger.order, "--home", office.home])
        #expect(trail.output.contains("erased by op-feri, entry 22"), "\(trail.output)")
        // As known before the erasure, the content is gone all the same, and it is said.
        let before = office.feri(["show", "19", "--home", office.home, "--json"])
        #expect(try before.json()["content"] == nil)
        let then = office.feri(
            [
                "trail", "order", RehearsedLedger.order, "--home", office.home, "--at", "21",
                "--json",
            ])
        #expect(try then.json()["contents_erased"] == .integer(1))
        #expect(try then.json()["contents_not_seen"] == .integer(0))
    }

    @Test func verdictsThatRestedOnItAreUndeterminedAndNothingElse() throws {
        let office = try ErasableOffice()
        func verdict(_ words: String...) throws -> JSONValue {
            try office.feri(["verdict"] + words + ["--home", office.home, "--json"]).json()
        }
        #expect(try verdict("order", RehearsedLedger.order)["contents_erased"] == .integer(0))
        #expect(office.eraseAtHome([19]).code == .done)
        let after = try verdict("order", RehearsedLedger.order)
        #expect(after["contents_erased"] == .integer(1))
        let words = (after["verdicts"]?.arrayValue ?? []).compactMap { $0["verdict"]?.stringValue }
        #expect(!words.contains("conformant"), "\(words)")
        // A table of the same moment says the same.
        let table = office.feri(
            ["export", "--of", "orders", "--format", "jsonl", "--home", office.home])
        let row = try table.json()
        #expect(row["contents_erased"] == .integer(1))
        #expect(
            Standard.allCases.compactMap { row["verdict_\($0.columnName)"]?.stringValue } == words)
        // Another order's place is distinguished by what the home keeps: only the order's number.
        let places = try String(
            decoding: FileSystem.read("\(office.home)/private/erased.json"), as: UTF8.self)
        let file = try CanonicalJSON.parse(Array(places.utf8.dropLast()))
        #expect(file["schema"] == .string("feri.erased/2"))
        let kept = try #require(file["erased"]?.arrayValue?.first)
        #expect(kept["order"] == .string("VJ-TEST-1") && kept["seq"] == .integer(19))
        guard case .object(let members) = kept else { throw ErasableOffice.Unread() }
        #expect(members.map(\.name) == ["order", "salt", "seq"])
    }

    @Test func whatOthersSaidOfHerStaysAdmissibleWhenHerEnrolmentIsErased() throws {
        let office = try ErasableOffice()
        #expect(office.eraseAtHome([14, 17]).code == .done)
        let verified = office.verify()
        #expect(verified.code == .done, "\(verified.output)")
        let worker = try #require(RehearsedLedger.current).workers[0]
        let trail = office.feri(["trail", "worker", worker, "--home", office.home])
        #expect(trail.code == .done, "\(trail.messages)")
        // The registry opens its home again and goes on, but takes nothing it cannot check.
        #expect(office.eraseAtHome([16]).code == .done)
    }

    @Test func withoutKeysItIsErasedAndTheContentToSignIsPrinted() throws {
        let office = try ErasableOffice()
        let secrets = try secrets(office, [18])
        let answer = office.eraseAtHome([18], signed: false)
        #expect(answer.code == .done && answer.output.contains(#""type":"data.erased""#))
        #expect(answer.messages.contains("not declared yet"))
        #expect(try office.files(below: office.home, holding: secrets).isEmpty)
        // Until it is declared, a verifier names it.
        let verified = office.verify()
        #expect(verified.code == .done)
        #expect(try verified.json()["not_checked"]?["contents_missing"] == .array([.integer(18)]))
        let text = office.feri([
            "verify", office.ledger, "--key", try #require(RehearsedLedger.current).key,
            "--openings", "\(office.home)/private",
        ])
        #expect(text.output.contains("seq 18, filed by sa-sen"), "\(text.output)")
        #expect(office.eraseAtHome([18]).output.contains("declared in entry 22"))
        #expect(try office.verify().json()["not_checked"]?["contents_missing"] == .array([]))
    }

    @Test func whatCannotBeDeclaredIsNotErased() throws {
        let office = try ErasableOffice()
        let one = office.feri(
            ["erase", "--home", office.home, "18", "--basis", "x"]
                + ["--key", office.key("op-feri-officer-a")])
        #expect(one.code == .badData, "\(one.messages)")
        #expect(try office.opening(18) != nil)
        let open = office.eraseAtHome([12])
        #expect(open.code == .badData && open.messages.contains("is in the open"))
        #expect(office.eraseAtHome([99]).code == .noInput)
        let other = office.feri(
            ["erase", "--home", office.home, "18", "--basis", "x", "--key", office.key("sa-sen-1")])
        #expect(other.code == .usage)
        #expect(try office.opening(18) != nil)
    }

    @Test func aFileThatStillHoldsTheContentStopsTheDeclaration() throws {
        let office = try ErasableOffice()
        let opening = try #require(try office.opening(18))
        let stray = "\(office.home)/inbox/stray.txt"
        try FileSystem.create(stray, with: Array("x".utf8) + opening.content)
        let answer = office.eraseAtHome([18])
        #expect(answer.code == .no && answer.messages.contains(stray))
        #expect(office.verify().output.contains("\"size\":22"))
        try FileSystem.remove(stray)
        #expect(office.eraseAtHome([18]).output.contains("declared in entry 22"))
    }
}
