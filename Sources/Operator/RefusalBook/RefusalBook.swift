import LedgerStore
import Platform
import Transparency
import Verifying

/// The registry's book of refusals, open for writing: each refusal becomes a signed note, numbered
/// and chained, that is durable before anybody is told.
///
/// Whoever opens it holds the home's lock.
struct RefusalBook {
    private let home: HomeLayout
    private let key: SignerKey
    private let files: RefusalFiles
    private(set) var count: UInt64 = 0
    private var prev: Digest
    /// Where what was refused for a reason before has its note.
    private var numbers: [Reason: UInt64] = [:]

    private struct Reason: Hashable {
        let refused: RefusalNote.Refused
        let code: String
    }

    /// Reads all notes, some twenty microseconds each.
    /// - Throws: `RefusalFault` when they are not a chain.
    init(opening home: HomeLayout, key: SignerKey) throws {
        self.home = home
        self.key = key
        files = RefusalFiles(in: home.refused)
        prev = RefusalNote.firstPrev(origin: key.name.text)
        var read: [SignedRefusal] = []
        try files.walk(origin: key.name.text) { read.append($0) }
        for signed in read { remember(signed) }
    }

    /// The durable note of a refusal: a new one, or the one that was given when the same was
    /// refused for the same reason before.
    mutating func note(
        refusing refused: RefusalNote.Refused, because code: String, at instant: Instant,
        size: UInt64
    ) throws -> SignedRefusal {
        if let number = numbers[Reason(refused: refused, code: code)] {
            return try SignedRefusal(parsing: try files.bytes(of: number))
        }
        let signed = try SignedRefusal(
            signing: RefusalNote(
                origin: key.name.text, number: count, prev: prev, at: instant, size: size,
                refused: refused, code: code), by: key)
        let path = files.path(of: count)
        try makeDirectories(of: path)
        try FileSystem.replace(path, with: signed.bytes, staging: home.staging)
        remember(signed)
        return signed
    }

    private mutating func remember(_ signed: SignedRefusal) {
        numbers[Reason(refused: signed.note.refused, code: signed.note.code)] = count
        prev = signed.leaf
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
