import HTTPServing
import LedgerStore
import Platform
import Testing
import Transparency

@testable import FeriCommands
@testable import Terminal
@testable import TestSupport

/// `feri witness --poll --audit`: what does not verify gets no cosignature (`Specs/witness.md` 13–15).
@Suite struct WitnessAuditTests {
    private let ledger: ForgedLedger
    private let server: HTTPServer
    private let state: String

    init() throws {
        let ledger = try ForgedLedger.atWork()
        self.ledger = ledger
        let root = ledger.home.ledger
        server = try HTTPServer(listen: SocketAddress(.loopbackV4, port: 0)) { request in
            let path = "\(root)/\(request.segments.joined(separator: "/"))"
            guard let bytes = try? FileSystem.readRegular(path) else { return Response(.notFound) }
            return Response(.ok, type: "application/octet-stream", body: bytes)
        }
        try server.start()
        state = "\(ledger.scratch)/witness"
        let key = CosignerKey(
            name: try KeyName("w.example/1"),
            key: try SigningKey(seed: [UInt8](repeating: 40, count: 32)))
        try FileSystem.create(
            "\(ledger.scratch)/w.key", with: Array("\(key.secretText)\n".utf8), mode: 0o600)
        let line =
            "log \(ledger.logKey.verifierKey) http://127.0.0.1:\(server.address.port)\n"
        try FileSystem.create("\(ledger.scratch)/logs", with: Array(line.utf8))
    }

    private func poll(_ more: String...) -> Judgement {
        Judgement(
            [
                "witness", "--state", state, "--key", "\(ledger.scratch)/w.key", "--logs",
                "\(ledger.scratch)/logs", "--poll", "0", "--json",
            ] + more)
    }

    private func cosigned(_ answer: Judgement) -> JSONValue? {
        guard case .array(let logs) = answer.json?["logs"] else { return nil }
        return logs.first?["cosigned"]
    }

    @Test func anHonestLedgerIsCosignedAndGrows() throws {
        defer { server.stop() }
        let audit = "\(ledger.scratch)/copy"
        let first = poll("--new", "--audit", audit)
        #expect(first.code == .done && cosigned(first) == .integer(11), "\(first.messages)")
        try ledger.add(Fault.milestone)
        let second = poll("--audit", audit)
        #expect(second.code == .done && cosigned(second) == .integer(12), "\(second.messages)")
    }

    @Test func whatWasAdmittedWithoutAuthorityGetsNoCosignature() throws {
        defer { server.stop() }
        let fault = try #require(Fault.all.first { !$0.needsOpenings })
        try ledger.add(fault.before())
        let seq = ledger.size
        try ledger.add([fault.make(ledger)])
        let audited = poll("--new", "--audit", "\(ledger.scratch)/copy")
        #expect(audited.code == .no && cosigned(audited) == nil)
        #expect(
            audited.messages.contains("size \(ledger.size) does not pass the audit: seq \(seq): "),
            "\(audited.messages)")
        // The tree alone has nothing wrong.
        let unaudited = poll()
        #expect(unaudited.code == .done && cosigned(unaudited) != nil, "\(unaudited.messages)")
    }

    @Test func aForkIsNamedAndKeptAsEvidence() throws {
        defer { server.stop() }
        let branch = try ForgedLedger.atWork()
        try branch.add(Fault.milestone)
        #expect(poll("--new").code == .done)
        try ledger.add(Fault.registration)
        #expect(poll().code == .done)
        // The same address shows the other history, and more of it.
        try branch.add(Fault.registration)
        try FileSystem.removeTree(ledger.home.ledger)
        try FileSystem.rename(branch.home.ledger, to: ledger.home.ledger)
        let forked = poll()
        #expect(forked.code == .no)
        #expect(
            forked.messages.contains(
                "the tree of size 13 does not begin with the 12 entries that were cosigned"),
            "\(forked.messages)")
        let name = try #require(try FileSystem.list("\(state)/evidence").first?.name)
        let judged = Judgement([
            "verify", "\(state)/evidence/\(name)", "--key", ledger.vkey, "--json",
        ])
        #expect(judged.code == .done && judged.json?["contradiction"] == .string("beginning"))
    }

    @Test func anAuditGoesOnlyWithPolling() {
        defer { server.stop() }
        let answer = Judgement([
            "witness", "--state", state, "--key", "k", "--logs", "l", "--audit", "x",
        ])
        #expect(answer.code == .usage)
        #expect(answer.messages.contains("'--audit' goes with '--poll'"))
    }
}
