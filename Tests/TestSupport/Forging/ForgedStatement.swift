import LedgerStore
import Platform
import Transparency

/// A statement in the making, any part of which may be wrong.
struct ForgedStatement {
    var content: String
    var keys: [SignerKey]
    var isSealed = false
    var seen = StatementDraft.Seen(size: 0, root: Merkle.emptyRoot)
    var signers: [String]?
    var ledger = ForgedKeys.origin
    var id = "1"
    var version = 1

    init(_ content: String, by keys: [SignerKey], sealed: Bool = false, id: String = "1") {
        self.content = content
        self.keys = keys
        isSealed = sealed
        self.id = id
    }

    var opening: Opening? {
        get throws {
            guard isSealed else { return nil }
            return Opening(
                salt: SHA256.digest(of: Array(id.utf8)).bytes,
                content: CanonicalJSON.bytes(
                    of: try CanonicalJSON.parseHandwritten(Array(content.utf8))))
        }
    }

    /// The line that is signed.
    var text: [UInt8] {
        get throws {
            let value = try CanonicalJSON.parseHandwritten(Array(content.utf8))
            let party = String(keys[0].name.text.prefix { $0 != "/" })
            return StatementDraft(
                by: party, said: try opening.map { .sealed($0.seal) } ?? .open(value),
                filed: Instant(seconds: 1_777_000_000), id: id, ledger: ledger, seen: seen,
                signers: signers ?? keys.map(\.name.text), version: version
            ).text
        }
    }

    var entry: NewEntry {
        get throws {
            NewEntry(
                statement: try SignedNote(signing: text, by: keys).bytes, opening: try opening)
        }
    }

    /// The statement with the text `change` makes of it, signed as it then is.
    func changed(_ change: (String) -> String) throws -> NewEntry {
        let text = change(String(decoding: try text, as: UTF8.self))
        return NewEntry(
            statement: try SignedNote(signing: Array(text.utf8), by: keys).bytes,
            opening: try opening)
    }

    /// The statement with the signature lines `change` makes of its own, the text untouched.
    func withLines(_ change: ([String]) throws -> [String]) throws -> NewEntry {
        let note = try SignedNote(signing: text, by: keys)
        let lines = try change(note.signatures.map { String(decoding: $0.line, as: UTF8.self) })
        return NewEntry(
            statement: try text + Array("\n\(lines.joined())".utf8), opening: try opening)
    }
}

extension SignerKey {
    /// The line with which this key signs `text`.
    func line(over text: [UInt8]) throws -> String {
        String(decoding: try sign(text).line, as: UTF8.self)
    }
}
