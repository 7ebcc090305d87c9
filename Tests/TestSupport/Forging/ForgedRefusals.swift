import LedgerStore
import Platform
import Transparency

@testable import Verifying

/// A book of refusals as a registry with this log key keeps one: the same notes each time.
struct ForgedRefusals {
    let notes: [SignedRefusal]

    /// Of the ledgers that `ForgedKeys.log` signs.
    static let three = ForgedRefusals(of: ["a", "b", "c"], by: ForgedKeys.log)

    /// - Parameter refused: the bytes in which no filing could be read.
    init(of refused: [String], by log: SignerKey) {
        var prev = RefusalNote.firstPrev(origin: log.name.text)
        var notes: [SignedRefusal] = []
        for text in refused {
            let note = RefusalNote(
                origin: log.name.text, number: UInt64(notes.count), prev: prev,
                at: Instant(seconds: 1_777_600_000), size: 0,
                refused: .bytes(SHA256.digest(of: Array(text.utf8))), code: "no-filing")
            do throws(NoteError) {
                let signed = try SignedRefusal(signing: note, by: log)
                prev = signed.leaf
                notes.append(signed)
            } catch {
                preconditionFailure("\(error)")
            }
        }
        self.notes = notes
    }

    init(count: Int, by log: SignerKey) {
        self.init(of: (0..<count).map { "rubbish \($0)" }, by: log)
    }

    /// Over the first `count` of them.
    func root(of count: Int) -> Digest { Merkle.root(over: notes.prefix(count).map(\.leaf)) }

    /// Puts them where a home keeps its own.
    func keep(in home: HomeLayout) throws {
        let files = RefusalFiles(in: home.refused)
        if try !FileSystem.exists(files.directory) {
            try FileSystem.createDirectory(files.directory)
        }
        for note in notes {
            try FileSystem.replace(files.path(of: note.note.number), with: note.bytes)
        }
    }
}
