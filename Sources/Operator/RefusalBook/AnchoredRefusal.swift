import Platform
import Transparency
import Verifying

/// The newest refusal's note, kept beside the anchor: its number says how many there are, its hash
/// which ones.
///
/// A book that is put back from a backup, or lost, would give the same numbers again, and two notes
/// of one number convict the registry. An anchor of a registry that has refused nothing, or that an
/// older program wrote, has no such file.
/// - Source: `Specs/refusals.md`, "Beside the anchor".
struct AnchoredRefusal {
    let path: String
    /// What the file holds; nil while there is none.
    private var known: SignedRefusal?

    static func path(beside anchor: String) -> String { anchor + ".refusals" }

    /// - Throws: `RefusalFault.anchorUnreadable` for what is not a refusal of this log.
    init(beside anchor: String, key: VerifierKey) throws {
        path = AnchoredRefusal.path(beside: anchor)
        guard let bytes = try FileSystem.readIfPresent(path, limit: SignedRefusal.longest) else {
            return
        }
        do throws(RefusalError) {
            known = try SignedRefusal(parsing: bytes, verifiedBy: key)
        } catch {
            throw RefusalFault.anchorUnreadable(path)
        }
    }

    /// How many notes there must be.
    var count: UInt64 { known.map { $0.note.number + 1 } ?? 0 }

    /// - Parameter notes: all of the book's, in their order.
    /// - Throws: `RefusalFault` when the book does not hold the note that the anchor has seen.
    func expect(among notes: [SignedRefusal]) throws(RefusalFault) {
        guard let known else { return }
        guard known.note.number < notes.count else {
            throw RefusalFault.fewerThanAnchored(notes: UInt64(notes.count), count: count, path)
        }
        guard notes[Int(known.note.number)].bytes == known.bytes else {
            throw RefusalFault.anotherThanAnchored(known.note.number, path)
        }
    }

    /// Makes `newest` durable here, before it is given to anybody.
    mutating func renew(_ newest: SignedRefusal) throws(FileError) {
        guard known?.bytes != newest.bytes else { return }
        try FileSystem.replace(path, with: newest.bytes)
        known = newest
    }
}
