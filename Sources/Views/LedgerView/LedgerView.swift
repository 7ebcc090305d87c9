import Judging
import LedgerStore
import Platform
import Registry
import RegistryWords
import Terminal
import Transparency
import Wording

/// A ledger as one reader sees it at one checkpoint: an immutable value, to be read from any thread.
///
/// Loading recomputes the root of the tree and replays the registry over every entry. It does not
/// verify the signatures of statements: `feri verify` does that.
package struct LedgerView: Sendable {
    package let reader: LedgerReader
    /// The directory of a home's `private/`; nil where none was available.
    let openings: String?
    package let checkpoint: VerifiedCheckpoint
    /// How many entries are looked at: all, or as many as the question "as known at" allows.
    package let size: UInt64
    package let state: RegistryState
    package let names: PartyNames
    package let index: SubjectIndex
    package let versions: StatementVersions
    package let echoes: Echoes
    /// What every order's verdict rests on beside its own entries.
    package let openStatements: OpenStatements
    package let doubts: KeyDoubts
    /// By seq what decides who may see an entry; none of a sealed entry whose content is not at
    /// hand.
    package let reaches: [UInt64: EntryReach]
    /// What trails are proved by; nil where no heads were published that could be compared.
    package let headTree: HeadTree?
    package let counts: RegistryReplay.Counts
    package let profiles: PublishedProfiles
    /// All that the ledger declares erased, also in entries that are not looked at: what is gone
    /// is gone whatever moment is asked about.
    package let erasures: Erasures
    private let receivedLast: Instant?

    /// - Parameters:
    ///   - openings: the directory of a home's `private/`; nil where none are available.
    ///   - key: the log's key; nil takes the ledger's own word for it.
    ///   - size: how many entries to look at; nil for all of the checkpoint's.
    /// - Throws: `Failure` where the entries are not those of the signed root.
    package init(
        ledger: String, openings: String?, key: VerifierKey?, upTo limit: UInt64? = nil,
        threads: Int = Parallel.processorCount
    ) throws {
        let key = try key ?? LedgerView.claimedKey(of: ledger)
        reader = LedgerReader(
            ledger: ledger, openings: openings.map { "\($0)/openings" }, key: key)
        self.openings = openings
        checkpoint = try reader.checkpoint()
        size = min(limit ?? checkpoint.size, checkpoint.size)
        let roots = HistoryRoots(of: reader, size: checkpoint.size)
        let profiles = PublishedProfiles(ledger: ledger)
        self.profiles = profiles
        var replay = RegistryReplay(
            origin: key.name.text,
            sources: AdmissionSources(
                root: { roots.root(size: $0) }, profile: { profiles.bytes(of: $0) }),
            threads: threads)
        var tree = Frontier()
        var index = SubjectIndex()
        var versions = StatementVersions()
        var echoes = Echoes()
        var open: [CaseEntry] = []
        var unread: Set<UInt64> = []
        var reaches: [UInt64: EntryReach] = [:]
        var last: Instant?
        var later = Erasures()
        for bundle in 0..<(checkpoint.size + 255) / 256 {
            for leaf in try reader.bundle(bundle, inLogOf: checkpoint.size).leafHashes() {
                tree.append(leaf)
            }
            let all = try reader.rawEntries(bundle: bundle, inLogOf: checkpoint.size)
            let raw = all.filter { $0.seq < limit ?? .max }
            for entry in all.dropFirst(raw.count) { later.add(entry) }
            guard !raw.isEmpty else { continue }
            do throws(ReplayFailure) {
                let entries = try replay.take(raw, signatures: false)
                let seen = Set(entries.map(\.seq))
                for entry in raw where !seen.contains(entry.seq) {
                    index.addUnseen(entry.seq)
                    unread.insert(entry.seq)
                }
                for entry in entries {
                    index.add(entry)
                    if index.registry.last == entry.seq { open.append(entry) }
                    versions.take(
                        entry.content, by: entry.speaker, at: entry.seq,
                        correcting: entry.content.corrects.flatMap(replay.state.seq))
                    echoes.add(
                        entry, seq: replay.state.seq(of:), isUnread: unread.contains)
                    reaches[entry.seq] = EntryReach(
                        of: entry, carriesVoice: echoes.voices.contains(entry.seq))
                }
            } catch {
                throw Failure(.no, error.refusal.wording.message, at: "seq \(error.seq)")
            }
            last = raw.last?.received
        }
        guard tree.root == checkpoint.root else { throw Failure.anotherRoot(ledger) }
        erasures = replay.erasures.followed(by: later)
        let (places, erased, replayed) = (try ErasedPlaces(in: openings), erasures, replay.state)
        index.tell(erasures, by: replayed.operatorID) { seq in
            places.standing(of: seq, in: erased, by: replayed.operatorID) {
                replayed.orders[$0]?.issuedAt
            }
        }
        state = replay.state
        names = PartyNames(replay.state)
        openStatements = OpenStatements(open)
        doubts = KeyDoubts(of: open)
        counts = replay.counts
        self.index = index
        self.versions = versions
        self.echoes = echoes
        self.reaches = reaches
        headTree = replay.state.headTree
        receivedLast = last
    }

    /// The same ledger when it had so many entries.
    package func earlier(size: UInt64) throws -> LedgerView {
        try LedgerView(
            ledger: reader.ledger, openings: openings, key: checkpoint.key, upTo: size)
    }

    /// What the ledger says of its own key in its first entry; a reader who pinned none has
    /// nothing better.
    package static func claimedKey(of ledger: String) throws -> VerifierKey {
        let bytes = try FileSystem.readRegular("\(ledger)/checkpoint", limit: SignedNote.longest)
        let size = try UnverifiedCheckpoint(parsing: bytes).claim.size
        guard let coordinate = BundleCoordinate(index: 0, inLogOf: size) else {
            throw Failure.emptyLedger(ledger)
        }
        let bundle = try FileSystem.readRegular("\(ledger)/\(coordinate.path)", limit: 1 << 25)
        let ranges = try EntryBundle.split(bundle, count: coordinate.width)
        let entry = try Entry(parsing: Array(bundle[ranges[0]]))
        let submission = try Submission(statement: entry.statement, opening: nil)
        guard case .ledgerOpened(let opening) = submission.content?.body else {
            throw Failure.emptyLedger(ledger)
        }
        return opening.logKey
    }

    /// When the last entry looked at was received: what verdicts are as of.
    package var asOf: Instant { receivedLast ?? Instant(seconds: 0) }
}

extension Failure {
    package static func anotherRoot(_ ledger: String) -> Failure {
        Failure(
            .no, en: "the entries are not those that the checkpoint was signed for",
            ja: "エントリーがチェックポイントの署名対象と一致しません",
            vi: "các mục không phải là những mục mà checkpoint đã ký",
            hint: Trilingual(
                en: "'feri verify' says where", ja: "「feri verify」で箇所がわかります",
                vi: "'feri verify' chỉ ra chỗ nào"),
            at: ledger)
    }

    package static func emptyLedger(_ ledger: String) -> Failure {
        Failure(
            .noInput, en: "the ledger is empty", ja: "台帳は空です", vi: "sổ trống", at: ledger)
    }
}
