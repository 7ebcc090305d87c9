import LedgerStore
import Platform
import Transparency

@testable import Registry
@testable import Views

/// A ledger of statements drawn by a seed, each of them admissible at its place: proposals that
/// the registry refuses are dropped, so every type comes and nothing is there that may not be.
struct RandomHistory {
    let seed: UInt64
    let origin = "random.example/vn-jp"
    let logKey: SignerKey
    private(set) var raw: [RegistryReplay.Raw] = []
    private(set) var state: RegistryState
    private(set) var types: [ContentType] = []
    private(set) var refused = 0
    private var roots: [Digest] = [Merkle.emptyRoot]
    private var tree = Frontier()
    private var prev: Digest
    private var received: Instant
    private var speech: RandomSpeech
    private let profile: [UInt8]
    /// Sizes that a filer may have seen; nil: any that was reached.
    private let seen: [UInt64]?
    /// The longest wait between two entries, in seconds.
    private let wait: Int64
    private let rewriting: ((JSONValue) -> JSONValue)?

    /// - Parameters:
    ///   - size: how many entries it gets at most; a closed ledger ends before.
    ///   - seen: sizes at which filers look; nil: whichever were reached.
    ///   - parties: who is registered, and may speak.
    ///   - closes: whether the last thing said is that the ledger is closed.
    ///   - rewriting: what is said instead of a content, unless it is refused.
    init(
        seed: UInt64, size: Int, profile: [UInt8], seen: [UInt64]? = nil,
        from start: Instant = Instant(seconds: 1_772_000_000), wait: Int64 = 200_000,
        parties: [(id: String, kind: String)] = RandomSpeech.parties, closes: Bool = false,
        rewriting: ((JSONValue) -> JSONValue)? = nil
    ) throws {
        self.seed = seed
        self.rewriting = rewriting
        self.profile = profile
        self.seen = seen
        self.wait = wait
        received = start
        logKey = RandomSpeech.key(origin, of: seed)
        state = RegistryState(origin: origin)
        prev = EntryHeader.genesisPrev(origin: origin)
        speech = RandomSpeech(seed: seed, origin: origin, log: logKey, parties: parties)
        try say(speech.opening())
        try say(speech.adoption(of: profile))
        for utterance in speech.registrations() { try say(utterance) }
        while raw.count < size, state.closedAt == nil {
            guard let utterance = try speech.proposal(in: state, at: raw.count, of: size) else {
                continue
            }
            try say(utterance)
        }
        if closes, state.closedAt == nil {
            try say(
                speech.byOfficers(
                    "{\"type\":\"ledger.closed\",\"body\":{\"reason\":\"the end\"}}"))
        }
    }

    var sources: AdmissionSources {
        let (roots, profile, digest) = (self.roots, profile, SHA256.digest(of: profile))
        return AdmissionSources(
            logKey: logKey.verifierKey,
            root: { $0 < UInt64(roots.count) ? roots[Int($0)] : nil },
            profile: { $0 == digest ? profile : nil })
    }

    private mutating func say(_ utterance: RandomSpeech.Utterance) throws {
        var seenSize = seen?.last { $0 < UInt64(roots.count) } ?? 0
        if seen == nil {
            seenSize = UInt64.random(in: 0..<UInt64(roots.count), using: &speech.random)
        }
        if wait > 0 {
            let waited = Int64.random(in: 0...wait, using: &speech.random)
            received = Instant(seconds: received.seconds + waited)
        }
        let value = try CanonicalJSON.parseHandwritten(Array(utterance.content.utf8))
        if let other = rewriting?(value), try say(other, in: utterance, seenSize) { return }
        if try !say(value, in: utterance, seenSize) { refused += 1 }
    }

    /// false where the registry refuses it.
    private mutating func say(
        _ value: JSONValue, in utterance: RandomSpeech.Utterance, _ seenSize: UInt64
    ) throws -> Bool {
        let nonce = SHA256.digest(of: Array("\(seed) \(raw.count) \(refused)".utf8))
        let opening =
            utterance.isSealed
            ? Opening(salt: nonce.bytes, content: CanonicalJSON.bytes(of: value)) : nil
        let text = StatementDraft(
            by: utterance.by, said: opening.map { .sealed($0.seal) } ?? .open(value),
            filed: received, id: Hex.encodeText(Array(nonce.bytes.prefix(16))), ledger: origin,
            seen: .init(size: seenSize, root: roots[Int(seenSize)]),
            signers: utterance.keys.map(\.name.text)
        ).text
        let statement = try SignedNote(signing: text, by: utterance.keys).bytes
        let submission: Submission
        var next = state
        do throws(Refusal) {
            submission = try Submission(statement: statement, opening: opening)
            _ = try next.admit(submission, received: received, sources: sources)
        } catch {
            return false
        }
        let entry =
            EntryHeader(seq: UInt64(raw.count), prev: prev, received: received).bytes + statement
        prev = Merkle.leafHash(entry)
        tree.append(prev)
        roots.append(tree.root)
        raw.append(
            RegistryReplay.Raw(
                seq: state.count, received: received, statement: statement, opening: opening))
        state = next
        if let content = submission.content {
            types.append(content.type)
            speech.remember(content, utterance, submission.identity, sealed: submission.isSealed)
        }
        return true
    }

    var root: Digest { roots[roots.count - 1] }

    /// The notes that its counts of refusals count.
    var refusals: ForgedRefusals { speech.refusals }
}
