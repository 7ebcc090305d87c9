import LedgerStore
import Platform
import Testing
import Transparency

@testable import Terminal
@testable import TestSupport

/// `feri verify RECEIPT`: an option that asks for more is honoured or refused.
@Suite struct ReceiptPolicyTests {
    private let ledger: ForgedLedger
    private let path: String
    private let secret: SigningKey
    private let witness: WitnessKey

    init() throws {
        ledger = try ForgedLedger.atWork()
        path = "\(ledger.scratch)/receipt"
        secret = try SigningKey(seed: [UInt8](repeating: 11, count: 32))
        witness = WitnessKey(
            name: try KeyName("witness.example/w1"), key: secret.verifyingKey)
        try FileSystem.create(path, with: try #require(try ledger.reader.receipt(9)).bytes)
    }

    /// Adds the witness's line below the receipt's checkpoint, which ends the file.
    private func cosign() throws {
        let receipt = try Receipt(parsing: try FileSystem.read(path))
        let checkpoint = try receipt.verified(by: ForgedKeys.log.verifierKey).checkpoint
        let seconds: UInt64 = 1_700_000_000
        let time = (0..<8).map { UInt8(truncatingIfNeeded: seconds >> (56 - 8 * UInt64($0))) }
        let message = Cosignature.message(seconds: seconds, text: checkpoint.note.text)
        let line = NoteSignature(
            name: witness.name, keyID: witness.keyID,
            bytes: time + (try secret.signature(of: message)))
        let bytes = try FileSystem.read(path)
        let plain = checkpoint.note.bytes
        let head = bytes.dropLast(plain.count)
        #expect(bytes.suffix(plain.count).elementsEqual(plain))
        try FileSystem.replace(path, with: head + (try checkpoint.note.adding([line])).bytes)
    }

    /// An editor or a mail program changed it.
    @Test(arguments: ["crlf", "bom", "utf-16"])
    func aReceiptThatWasChangedOnItsWayIsSaidToBe(_ how: String) throws {
        let bytes = try FileSystem.read(path)
        let changed: [UInt8] =
            switch how {
            case "crlf": bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
            case "bom": [0xEF, 0xBB, 0xBF] + bytes
            default: [0xFF, 0xFE] + bytes.flatMap { [$0, 0] }
            }
        try FileSystem.replace(path, with: changed)
        let answer = verify("--json")
        #expect(answer.code == .no && answer.place == path, "\(answer.messages)")
        #expect(answer.reason?.contains("changed on its way") ?? false, "\(answer.reason ?? "")")
    }

    private func policy(_ quorum: String) throws -> String {
        let policy = "\(ledger.scratch)/policy"
        let text = "witness W \(witness)\nquorum \(quorum)\n"
        try FileSystem.replace(policy, with: Array(text.utf8))
        return policy
    }

    private func verify(_ options: String...) -> Judgement {
        Judgement(["verify", path, "--key", ledger.vkey] + options)
    }

    @Test func aReceiptWithoutTheCosignatureOfThePolicyDoesNotVerify() throws {
        let answer = verify("--policy", try policy("W"), "--json")
        #expect(answer.code == .no && answer.place == "checkpoint", "\(answer.messages)")
        #expect(answer.reason == "too few of the policy's witnesses have cosigned it")
    }

    @Test func aReceiptWithItVerifiesAndNamesTheWitness() throws {
        try cosign()
        let policy = try policy("W")
        let answer = verify("--policy", policy, "--json")
        #expect(answer.code == .done, "\(answer.output)")
        #expect(answer.json?["witnesses"] == .array([.string("witness.example/w1")]))
        let text = verify("--policy", policy).output
        let met = "the policy's quorum is met: witness.example/w1 2023-11-14T22:13:20Z"
        #expect(text.contains(met), "\(text)")
        // Without a policy nothing is said of witnesses.
        #expect(verify("--json").json?["witnesses"] == nil)
    }

    @Test func aPolicyThatIsNotThereIsNoAnswer() {
        let answer = verify("--policy", "\(ledger.scratch)/typo")
        #expect(answer.code == .noInput && answer.messages.contains("typo"))
        #expect(answer.output.isEmpty)
    }

    @Test(arguments: [
        ["--since", "x"], ["--openings", "x"], ["--refusals", "x"], ["--hashes-only"],
        ["--earlier-rules"],
    ])
    func whatOnlyALedgerCanAnswerIsRefused(_ options: [String]) {
        let answer = Judgement(["verify", path, "--key", ledger.vkey] + options)
        #expect(answer.code == .usage)
        #expect(answer.messages.contains("'\(options[0])' is for a ledger"), "\(answer.messages)")
    }
}
