import LedgerStore
import Platform
import Transparency
import Verifying
import Views

/// The registry's book of refusals, open for writing: each refusal becomes a signed note, numbered
/// and chained, that is durable, and known beside the anchor, before it is given out.
///
/// The one who opens it holds the home's lock.
struct RefusalBook {
    private let home: HomeLayout
    private let key: SignerKey
    private let files: RefusalFiles
    private(set) var count: UInt64 = 0
    private var prev: Digest
    private var newest: SignedRefusal?
    private var anchored: AnchoredRefusal?
    /// Where what was refused for a reason before has its note.
    private var numbers: [Reason: UInt64] = [:]

    private struct Reason: Hashable {
        let refused: RefusalNote.Refused
        let code: String
    }

    /// Something to be refused, and why.
    struct Request {
        let refused: RefusalNote.Refused
        let code: String
    }

    /// Reads all notes, some twenty microseconds each. Nothing is changed.
    /// - Parameters:
    ///   - anchor: the home's; nil where it has none.
    ///   - counts: what the ledger says of the notes, in its order.
    /// - Throws: `RefusalFault` when they are not a chain, or not all that were given out.
    init(
        opening home: HomeLayout, key: SignerKey, anchor: String?,
        countedBy counts: [CountedRefusals]
    ) throws {
        self.home = home
        self.key = key
        files = RefusalFiles(in: home.refused)
        prev = RefusalNote.firstPrev(origin: key.name.text)
        anchored = try anchor.map { try AnchoredRefusal(beside: $0, key: key.verifierKey) }
        var tally = try RefusalTally(counts)
        var read: [SignedRefusal] = []
        try files.walk(origin: key.name.text) {
            read.append($0)
            try tally.take($0)
        }
        try tally.finish()
        try anchored?.expect(among: read)
        for signed in read { remember(signed) }
    }

    /// The durable note of a refusal: a new one, or the one that was given when the same was
    /// refused for the same reason before.
    mutating func note(
        refusing refused: RefusalNote.Refused, because code: String, at instant: Instant,
        size: UInt64
    ) throws -> SignedRefusal {
        try notes(for: [Request(refused: refused, code: code)], at: instant, size: size)[0]
    }

    /// As `note`, for what was refused together: the anchor is renewed once.
    mutating func notes(
        for requests: [Request], at instant: Instant, size: UInt64
    ) throws -> [SignedRefusal] {
        guard !requests.isEmpty else { return [] }
        var notes: [SignedRefusal] = []
        for request in requests { notes.append(try made(request, at: instant, size: size)) }
        // Also when all of them are old: the process that wrote them may have ended before this.
        if let newest { try anchored?.renew(newest) }
        return notes
    }

    private mutating func made(
        _ request: Request, at instant: Instant, size: UInt64
    ) throws -> SignedRefusal {
        if let number = numbers[Reason(refused: request.refused, code: request.code)] {
            return try SignedRefusal(parsing: try files.bytes(of: number))
        }
        let signed = try SignedRefusal(
            signing: RefusalNote(
                origin: key.name.text, number: count, prev: prev, at: instant, size: size,
                refused: request.refused, code: request.code), by: key)
        let path = files.path(of: count)
        try makeDirectories(of: path)
        try FileSystem.replace(path, with: signed.bytes, staging: home.staging)
        remember(signed)
        return signed
    }

    private mutating func remember(_ signed: SignedRefusal) {
        numbers[Reason(refused: signed.note.refused, code: signed.note.code)] = count
        prev = signed.leaf
        newest = signed
        count += 1
    }

    private func makeDirectories(of path: String) throws {
        let directory = FileSystem.directory(of: path)
        guard try !FileSystem.exists(directory) else { return }
        if directory.utf8.count > home.refused.utf8.count { try makeDirectories(of: directory) }
        try FileSystem.createDirectory(directory)
        try FileSystem.syncDirectory(FileSystem.directory(of: directory))
    }
}
