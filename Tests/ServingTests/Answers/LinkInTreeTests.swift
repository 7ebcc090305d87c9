import Foundation
import HTTPServing
import Platform
import Testing
import Transparency

@testable import Serving
@testable import TestSupport
@testable import Views

/// What is in a published tree but is none of its files is not served.
@Suite struct LinkInTreeTests {
    @Test(arguments: ["checkpoints", "tile/0/000", "tile/entries/000", "profiles"])
    func whereALinkStandsInPlaceOfAFileNothingIsServed(_ name: String) throws {
        let scratch = NSTemporaryDirectory() + "feri-link-" + UUID().uuidString
        defer { try? FileSystem.removeTree(scratch) }
        try FileSystem.createDirectory(scratch)
        let ledger = scratch + "/ledger"
        try FileManager.default.copyItem(atPath: ServedSample.ledger, toPath: ledger)
        let served = AnsweringLedger(
            ServedLedger(try LedgerView(ledger: ledger, openings: nil, key: nil)))
        let moment = Instant(seconds: 1_780_272_000)
        let responder = Responder(
            ledger: { served }, gate: Gate(.publicOnly, now: { moment }),
            journal: AccessJournal(now: { moment }, write: { _ in }), complain: { _ in })
        var path = name
        if name == "profiles" {
            let all = try FileManager.default.contentsOfDirectory(atPath: "\(ledger)/profiles")
            path += "/" + (try #require(all.sorted().first))
        } else if name.hasPrefix("checkpoints") {
            path = "checkpoints/\(TilePath.encode(served.ledger.size))"
        }
        let place = "\(ledger)/\(path)"
        let secret = scratch + "/secret"
        try FileManager.default.moveItem(atPath: place, toPath: secret)
        try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: secret)
        // Even where it leads to the very bytes that belong there.
        let answer = responder.answer(try Request("/" + path))
        #expect(answer.status != .ok, "\(path)")
        let bytes = try FileSystem.readRegular(secret)
        #expect(answer.body != bytes, "\(path)")
        // As a file it is served again.
        try FileManager.default.removeItem(atPath: place)
        try FileManager.default.moveItem(atPath: secret, toPath: place)
        #expect(responder.answer(try Request("/" + path)).status == .ok, "\(path)")
    }
}
