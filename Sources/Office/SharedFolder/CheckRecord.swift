import OfficeTables
import Platform
import Registry
import StoreFailures
import Transparency
import Views
import Wording
import Workplace

/// That somebody of the office has checked a table: a note under her key, kept in the vault, which
/// the one who releases the table relies on.
///
/// - Source: `Specs/office-tables.md`.
struct CheckRecord: Equatable {
    /// Of the file's bytes as they were checked.
    let digest: Digest
    /// The file's name at that time.
    let file: String
    /// Whether nothing was at fault.
    let isGood: Bool
    let statements: Int
    let saidOn: CivilDate?
    let present: [PartyID]
    /// The answers to what was asked about the table.
    let accepted: AcceptedAnswers
    let checked: Instant
    /// The key of the checker.
    let by: VerifierKey

    private static let directory = "checks"
    private static let schema = "feri.check-record/1"

    private static func path(_ digest: Digest, in vault: Vault) -> String {
        "\(vault.path)/\(directory)/\(Hex.encodeText(digest.bytes))"
    }

    var terms: FilingTerms {
        FilingTerms(saidOn: saidOn, present: present, today: checked.date, accepted: accepted)
    }

    /// Keeps it in the vault, signed; one about the same bytes is replaced.
    func save(in vault: Vault, signing key: SignerKey) throws {
        let answers: [(String, JSONValue)] =
            accepted.keys.isEmpty
            ? [] : [("accepted", .array(accepted.keys.map { .string($0) }))]
        let value = JSONValue.object(
            of: answers + [
                ("schema", .string(CheckRecord.schema)), ("by", .string(by.text)),
                ("checked", .string(checked.description)), ("file", .string(file)),
                ("good", .boolean(isGood)), ("statements", .integer(Int64(statements))),
                ("present", .array(present.map { .string($0.text) })),
                ("said_on", .string(saidOn?.description ?? "")),
                ("sha256", .string(Hex.encodeText(digest.bytes))),
            ])
        let note = try SignedNote(
            signing: CanonicalJSON.bytes(of: value) + [UInt8(ascii: "\n")], by: [key])
        try VaultNotes.write(note, at: CheckRecord.path(digest, in: vault))
    }

    /// What the vault holds about these bytes; nil when nobody has checked them.
    static func about(_ digest: Digest, in vault: Vault) throws -> CheckRecord? {
        let path = path(digest, in: vault)
        guard let (text, note) = try VaultNotes.read(path) else { return nil }
        do {
            let record = try CheckRecord(text)
            guard record.digest == digest, note.signatures.count == 1,
                record.by.verifies(note.signatures[0], of: note.text)
            else {
                throw WorkplaceError.damaged(
                    path: path,
                    reason: Trilingual(
                        en: "another's signature", ja: "署名者が異なります",
                        vi: "chữ ký của người khác"))
            }
            return record
        } catch let error as ShapeError {
            throw WorkplaceError.damaged(path: path, reason: Trilingual(of: error))
        } catch let error as NoteError {
            throw WorkplaceError.damaged(path: path, reason: Trilingual(of: error))
        }
    }

    init(
        of file: String, digest: Digest, isGood: Bool, statements: Int, terms: FilingTerms,
        checked: Instant, by: VerifierKey
    ) {
        self.digest = digest
        self.file = file
        self.isGood = isGood
        self.statements = statements
        saidOn = terms.saidOn
        present = terms.present
        accepted = terms.accepted
        self.checked = checked
        self.by = by
    }

    private init(_ value: JSONValue) throws {
        var reader = try ObjectReader(value, at: "")
        _ = try reader.string("schema", CheckRecord.schema) {
            $0 == CheckRecord.schema ? $0 : nil
        }
        by = try VerifierKey(parsing: try reader.string("by"))
        checked = try reader.string("checked", "an instant", Instant.init)
        file = try reader.string("file")
        isGood = try reader.boolean("good")
        statements = Int(try reader.integer("statements", in: 0...1_000_000))
        digest = try reader.string("sha256", "64 hexadecimal digits") {
            Hex.decode($0).flatMap { Digest($0) }
        }
        let day = try reader.string("said_on", "a day or nothing") { text -> CivilDate?? in
            text.isEmpty ? .some(nil) : CivilDate(text).map { .some($0) }
        }
        saidOn = day
        present = try reader.array("present", atMost: 1000).map { value, path in
            guard let party = value.stringValue.flatMap(PartyID.init) else {
                throw ShapeError(path: path, expected: "a party's id", seen: value.kind)
            }
            return party
        }
        var answers: [String] = []
        let given =
            reader.optional("accepted") == nil ? [] : try reader.array("accepted", atMost: 1000)
        for (value, path) in given {
            guard let answer = value.stringValue else {
                throw ShapeError(path: path, expected: "a text", seen: value.kind)
            }
            answers.append(answer)
        }
        accepted = AcceptedAnswers(answers)
        try reader.finish()
    }
}

/// Small signed notes that a vault keeps: one line of canonical JSON under one key.
enum VaultNotes {
    static func write(_ note: SignedNote, at path: String) throws {
        let directory = FileSystem.directory(of: path)
        if try !FileSystem.exists(directory) {
            try FileSystem.createDirectory(directory, mode: 0o700)
        }
        try FileSystem.replace(path, with: note.bytes, mode: 0o600)
    }

    /// nil when there is none.
    static func read(_ path: String) throws -> (text: JSONValue, note: SignedNote)? {
        guard let bytes = try FileSystem.readIfPresent(path) else { return nil }
        do {
            let note = try SignedNote(parsing: bytes)
            return (try CanonicalJSON.parse(note.text.dropLast()), note)
        } catch {
            throw WorkplaceError.damaged(path: path, reason: Trilingual(of: error))
        }
    }
}
