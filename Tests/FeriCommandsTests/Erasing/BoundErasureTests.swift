import Foundation
import Platform
import Registry
import Testing
import Transparency

@testable import FeriCommands
@testable import Terminal

/// Which order an erased content named is the operator's signed word, or it only lowers verdicts.
///
/// Of the rehearsed ledger: 18 and 21 the agency's accounts, 19 what the worker says herself: that
/// she paid.
@Suite(.rehearsedLedger) struct BoundErasureTests {
    private func words(_ answer: ErasableOffice.Answer) -> String {
        answer.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func theDeclarationCommitsToWhatIsKeptAndTellsNobody() throws {
        let office = try ErasableOffice()
        #expect(office.eraseAtHome([18, 19]).code == .done)
        let body = try #require(
            try office.feri(["show", "22", "--home", office.home, "--json"]).json()["content"]?[
                "body"])
        let commitments = try #require(body["places"]?.arrayValue).compactMap(\.stringValue)
        let kept = try #require(
            try CanonicalJSON.parse(Array(office.places().utf8.dropLast()))["erased"]?.arrayValue)
        let wanted = try kept.map { line in
            let salt = try #require(line["salt"]?.stringValue.flatMap(Base64.decode))
            #expect(salt.count == 32)
            return Base64.encodeText(
                SHA256.digest(
                    of: Array("feri-erased/1\n".utf8) + salt + Array(#"{"order":"VJ-TEST-1"}"#.utf8)
                ).bytes)
        }
        #expect(commitments == wanted && Set(wanted).count == 2)
        // The same order twice, and nobody can tell.
        let entry = office.feri(["show", "22", "--home", office.home]).output
        #expect(!entry.contains(RehearsedLedger.order))
        let verified = try office.verify().json()
        #expect(verified["not_checked"]?["contents_erased_bound"] == .integer(2))
        #expect(verified["notices"] == .array([]), "\(verified)")
        #expect(
            words(
                office.feri([
                    "verify", office.ledger, "--key", try #require(RehearsedLedger.current).key,
                    "--openings", "\(office.home)/private",
                ])
            ).contains("of which order 2 erased contents were: rests on the operator's signed word")
        )
    }

    /// The attack: her words erased, and a line that says they named no order.
    @Test func aLineThatNamesNoOrderBettersNoVerdict() throws {
        let office = try ErasableOffice()
        #expect(try office.verdict().words.contains("breach"))
        #expect(office.eraseAtHome([19], "--unbound").code == .done)
        #expect(try office.places().contains("feri.erased/1"))
        let honest = try office.verdict()
        #expect(!honest.words.contains("conformant"), "\(honest.words)")
        try office.rewritePlaces { $0.replacing(#""order":"VJ-TEST-1","#, with: "") }
        let edited = try office.verdict()
        #expect(edited.words == honest.words)
        #expect(edited.answer["contents_erased"] == .integer(1))
        #expect(edited.answer["contents_erased_elsewhere"] == .integer(0))
        // An order that is not this one, and one that never was.
        for other in ["VJ-TEST-2", "VJ-TEST-1"] {
            try office.rewritePlaces { _ in
                #"{"erased":[{"order":"\#(other)","seq":19}],"schema":"feri.erased/1"}"# + "\n"
            }
            #expect(try office.verdict().words == honest.words, "\(other)")
        }
        try FileSystem.remove("\(office.home)/private/erased.json")
        #expect(try office.verdict().words == honest.words)
        let notices = try #require(office.verify().json()["notices"]?.arrayValue)
        #expect(notices.map { $0["notice"] } == [.string("erasure-unbound")])
        #expect(notices.first?["seqs"] == .array([.integer(19)]))
    }

    @Test func aLineThatIsNotWhatTheLedgerCommitsToDoesNotVerify() throws {
        let office = try ErasableOffice()
        #expect(office.eraseAtHome([19]).code == .done)
        let bound = try office.places()
        #expect(try office.verdict().answer["contents_erased"] == .integer(1))
        try office.rewritePlaces { $0.replacing(#""order":"VJ-TEST-1","#, with: "") }
        let answer = office.verify()
        #expect(answer.code == .no, "\(answer.output)")
        #expect(try answer.json()["place"] == .string("erased.json"))
        #expect(
            try answer.json()["reason"]
                == .string("seq 19: what it says is not what entry 22 of the ledger commits to"))
        #expect(!(try office.verdict().words.contains("conformant")))
        // Another salt is another line; without any, nothing is claimed and nothing bettered.
        let salt = try #require(bound.split(separator: #""salt":""#).last?.prefix(44))
        try office.rewritePlaces { _ in
            bound.replacing(salt, with: Base64.encodeText([UInt8](repeating: 7, count: 32)))
        }
        #expect(office.verify().code == .no)
        try office.rewritePlaces { _ in bound.replacing(#""salt":"\#(salt)","#, with: "") }
        #expect(office.verify().code == .done)
        #expect(!(try office.verdict().words.contains("conformant")))
        // An order that was not there before the entry cannot have been named by it.
        try office.rewritePlaces { _ in
            #"{"erased":[{"order":"VJ-TEST-9","seq":19}],"schema":"feri.erased/1"}"# + "\n"
        }
        #expect(
            try office.verify().json()["reason"]
                == .string(
                    "seq 19: it cannot have named order VJ-TEST-9, which had not been issued then"))
        for broken in ["{}\n", "{\"erased\":[],\"schema\":\"feri.erased/3\"}\n", bound + bound] {
            try office.rewritePlaces { _ in broken }
            #expect(try office.verify().json()["place"] == .string("erased.json"), "\(broken)")
        }
    }

    @Test func whatWasErasedBeforeIsBoundOnceWithItsOwnWords() throws {
        let office = try ErasableOffice()
        #expect(office.eraseAtHome([18, 19], "--unbound").code == .done)
        #expect(office.eraseAtHome([20], "--unbound", "--holder", "em-kiku").code == .done)
        let printed = office.bind(signed: false)
        #expect(printed.code == .done && printed.messages.contains("not declared yet"))
        let bound = office.bind()
        #expect(bound.code == .done, "\(bound.messages)")
        #expect(bound.output.contains("3 erased contents bound, in entry 24–25: seq 18–20"))
        let first = try office.feri(["show", "24", "--home", office.home, "--json"]).json()
        #expect(first["content"]?["body"]?["seqs"] == .array([.integer(18), .integer(19)]))
        #expect(first["content"]?["body"]?["basis"] == .string("the worker asked for it"))
        let second = try office.feri(["show", "25", "--home", office.home, "--json"]).json()
        #expect(
            second["content"]?["body"]?["holders"]?.arrayValue?.contains(.string("em-kiku")) == true
        )
        // What the officers were shown before is what they signed now.
        let content = try #require(first["content"])
        #expect(
            printed.output.contains(
                String(decoding: CanonicalJSON.bytes(of: content), as: UTF8.self)))
        #expect(try office.verify().json()["not_checked"]?["contents_erased_bound"] == .integer(3))
        let again = office.bind()
        #expect(again.code == .done && again.output.contains("nothing to bind"))
        #expect(office.eraseAtHome([18]).output.contains("declared before"))
        #expect(try office.verify().json()["size"] == .integer(26))
    }

    @Test func theFirstCommitmentCountsAndNoLaterOne() throws {
        let office = try ErasableOffice()
        #expect(office.eraseAtHome([19]).code == .done)
        // The operator commits again, to another line, and shows that one.
        let salt = [UInt8](repeating: 9, count: 32)
        let other = SHA256.digest(of: Array("feri-erased/1\n".utf8) + salt + Array("{}".utf8))
        let content = """
            {"type":"data.erased","body":{"seqs":[19],"basis":"x","holders":["op-feri"],
            "places":["\(Base64.encodeText(other.bytes))"]}}
            """
        try FileSystem.create("\(office.scratch)/again.json", with: Array(content.utf8))
        let signed = office.feri(
            ["sign", "--vault", "\(office.scratch)/op-feri", "--ledger", office.ledger]
                + office.officers + ["--out", office.scratch, "\(office.scratch)/again.json"])
        let file = signed.output.trimmingCharacters(in: .newlines)
        #expect(office.feri(["append", "--home", office.home, file]).code == .done)
        try office.rewritePlaces { _ in
            "{\"erased\":[{\"salt\":\"\(Base64.encodeText(salt))\",\"seq\":19}],"
                + "\"schema\":\"feri.erased/2\"}\n"
        }
        #expect(office.verify().code == .no)
        let verdict = try office.verdict()
        #expect(verdict.answer["contents_erased"] == .integer(1))
        #expect(!verdict.words.contains("conformant"))
    }

    @Test func aHomeThatWasRestoredFromBeforeAnErasureIsNotBoundTwice() throws {
        let office = try ErasableOffice()
        let openings = "\(office.home)/private/openings/000"
        let before = try FileSystem.read(openings)
        #expect(office.eraseAtHome([19]).code == .done)
        // The erasure's own entry is open.
        try FileSystem.replace(openings, with: before + [0, 0])
        try FileSystem.remove("\(office.home)/private/erased.json")
        let kept = try #require(office.verify().json()["notices"]?.arrayValue)
        #expect(kept.map { $0["notice"] } == [.string("content-kept")])
        #expect(office.eraseAtHome([19]).code == .done)
        // The salt is lost, and with it what the ledger commits to: said, and no failure.
        let verified = office.verify()
        #expect(verified.code == .done, "\(verified.output)")
        #expect(
            try verified.json()["notices"]?.arrayValue?.first?["notice"]
                == .string("erasure-unbound"))
    }

    @Test func optionsThatDoNotGoTogetherAreRefused() throws {
        let office = try ErasableOffice()
        let both = office.feri(["erase", "--home", office.home, "19", "--bind"] + office.officers)
        #expect(both.code == .usage && both.messages.contains("'--bind' takes"))
        let none = office.feri(["erase", "--home", office.home, "--basis", "x"])
        #expect(none.code == .usage && none.messages.contains("name the entries"))
        let vault = office.feri(["erase", "--vault", office.agency, "--bind"])
        #expect(vault.code == .usage && vault.messages.contains("for a registry's home"))
        let without = office.feri(["erase", "--home", office.home, "19"] + office.officers)
        #expect(without.code == .usage && without.messages.contains("--basis"))
    }

    /// A stranger's word does not excuse the operator.
    @Test func whatAPartyErasedItselfIsWithheldAllTheSame() throws {
        let office = try ErasableOffice()
        #expect(office.eraseInVault([18]).code == .done)
        let answer = office.eraseInVault([18])
        let file = answer.output.trimmingCharacters(in: .newlines)
        #expect(office.feri(["append", "--home", office.home, file]).code == .done)
        // The registry leaves the content out.
        #expect(office.eraseAtHome([18], signed: false).code == .done)
        let verified = try office.verify().json()
        #expect(verified["not_checked"]?["contents_erased"] == .integer(0))
        #expect(verified["not_checked"]?["contents_missing"] == .array([.integer(18)]))
        let withheld = try #require(verified["notices"]?.arrayValue?.first)
        #expect(withheld["notice"] == .string("content-withheld"))
        let entry = try #require(withheld["entries"]?.arrayValue?.first)
        #expect(entry["by"] == .string("sa-sen") && entry["seq"] == .integer(18))
        #expect(entry["erased_by_others"] == .array([.string("sa-sen")]))
        let verdict = try office.verdict().answer
        #expect(verdict["contents_erased"] == .integer(0))
        #expect(verdict["contents_not_seen"] == .integer(1))
        let shown = office.feri(["show", "18", "--home", office.home]).output
        #expect(shown.contains("what it says is not available"), "\(shown)")
        let health = office.feri(["doctor", "--home", office.home])
        #expect(health.output.contains("the operator has not declared it erased"))
    }
}
