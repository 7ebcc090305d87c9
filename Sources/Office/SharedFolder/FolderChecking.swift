import OfficeTables
import Platform
import Registry
import Tables
import Terminal
import Transparency
import Wording
import Workplace

/// Checks the tables of a shared folder and lays a report beside each; signs no statement.
///
/// Nothing is kept but on the disk: after a restart it goes on from there.
struct FolderChecking {
    private var folder: SharedFolder
    private let vault: String
    private let ledger: String?
    private let key: SignerKey
    private let party: PartyID
    private let language: Language
    private let random: (Int) throws -> [UInt8]
    /// What was last checked, or complained about, under each name.
    private var answered: [String: FileStamp] = [:]
    private var complained: [String: FileStamp] = [:]

    /// What became of a table.
    struct Checked {
        let name: String
        let table: OfficeTable
    }

    /// Where it runs, and for whom.
    struct Workplace {
        let vault: String
        let ledger: String?
        let key: SignerKey
        let language: Language
        let random: (Int) throws -> [UInt8]
    }

    init(_ folder: SharedFolder, of workplace: Workplace) throws {
        self.folder = folder
        vault = workplace.vault
        ledger = workplace.ledger
        key = workplace.key
        language = workplace.language
        random = workplace.random
        guard let party = PartyKeyName(key.name.text)?.party else {
            throw WorkplaceError.keyName(key.name.text)
        }
        self.party = party
    }

    /// Checks every table that is new or was saved again and that nobody is writing any more.
    ///
    /// A file that cannot be checked now, as when its report is open in Excel or the ledger's
    /// disk is away, is reported to `complain` once and tried again at each round.
    /// - Returns: whether something is still being written.
    mutating func round(
        at now: MonotonicTime, terms: FilingTerms, instant: Instant,
        checked: (Checked) throws -> Void, complain: (Failure) throws -> Void
    ) throws -> Bool {
        let (complete, unfinished) = try folder.look(at: now)
        for table in complete where answered[table.name] != table.stamp {
            do {
                if let result = try check(table, terms, instant) { try checked(result) }
                answered[table.name] = table.stamp
            } catch {
                // Its owner may have taken it away meanwhile.
                if (error as? FileError)?.isMissing ?? false { continue }
                guard complained[table.name] != table.stamp else { continue }
                complained[table.name] = table.stamp
                try complain(
                    (error as? FileError).map(FolderChecking.locked)
                        ?? Failure(describing: error).at(folder.path(of: table.name)))
            }
        }
        return unfinished > 0
    }

    /// nil when these bytes were checked before, found good, and have their report.
    private func check(
        _ table: SharedFolder.SavedTable, _ terms: FilingTerms, _ instant: Instant
    ) throws -> Checked? {
        let path = folder.path(of: table.name)
        let bytes = try FileSystem.readRegular(path, limit: FolderChecking.longest)
        let digest = SHA256.digest(of: bytes)
        // Opened again each time: the lists in it may have been put right.
        let vault = try Vault(opening: vault)
        let report = FolderReport(language: language, path: path, digest: digest)
        if try ReleaseRecord.exists(about: digest, in: vault), try report.isThere() { return nil }
        if let known = try CheckRecord.about(digest, in: vault), known.isGood,
            known.saidOn == terms.saidOn, known.present == terms.present, try report.isThere()
        {
            return nil
        }
        let filing = try TableFiling(vault: vault, ledger: ledger, now: instant, random: random)
        let read = try filing.look(at: bytes, terms: terms, filer: party)
        let record = CheckRecord(
            of: table.name, digest: digest, isGood: read.faults == nil,
            statements: read.statements.count,
            terms: terms.accepting(terms.accepted.without(read.unusedAnswers)),
            checked: instant, by: key.verifierKey)
        try record.save(in: vault, signing: key)
        try report.write(read, checked: instant, by: key.name)
        return Checked(name: table.name, table: read)
    }

    /// Above what any table may have (`tables.md`, rule 6), so that its reader says that it is too
    /// long.
    private static let longest = 1 << 25

    private static func locked(_ error: FileError) -> Failure {
        Failure(
            .inputOutput, en: "not possible now: {reason}; it is tried again",
            ja: "今は処理できません: {reason}。自動的に再試行します",
            vi: "chưa thực hiện được: {reason}; sẽ thử lại", ["reason": error.reason],
            hint: Trilingual(
                en: "is it open in Excel? close it there", ja: "Excelで開いている場合は閉じてください",
                vi: "tệp có đang mở trong Excel không? hãy đóng lại"),
            at: error.path)
    }
}
