import LedgerStore
import OfficeTables
import Platform
import Registry
import Tables
import Terminal
import Transparency
import Wording
import Workplace

/// Files tables from a vault: reads one, and only if nothing is wrong with it mints, signs and
/// keeps.
struct TableFiling {
    private(set) var vault: Vault
    /// The published ledger, to learn parties and the newest checkpoint; nil: what the vault knows.
    let ledger: String?
    let now: Instant
    let random: (Int) throws -> [UInt8]
    private let profile: Profile

    /// What became of a table.
    struct Outcome {
        let table: OfficeTable
        /// What names the file and its options; nil when its kind could not be recognised.
        let digest: Digest?
        /// nil when nothing was filed.
        let filings: [Filing]?
        /// Whether the same file was filed before: then these are the filings of that time.
        var isRepeated = false
        /// Rows that are filed otherwise, or were corrected since.
        var changed: [TableFault] = []
    }

    init(
        vault: Vault, ledger: String?, now: Instant, random: @escaping (Int) throws -> [UInt8]
    ) throws {
        self.vault = vault
        self.ledger = ledger
        self.now = now
        self.random = random
        profile = try Profile(DefaultProfile.bytes)
    }

    /// Reads a table as `filer` would file it, and changes nothing.
    func look(at bytes: [UInt8], terms: FilingTerms, filer: PartyID) throws -> OfficeTable {
        let parties = try parties()
        var names = try names(parties)
        let table = try OfficeTable(bytes, terms: by(filer, terms, parties), names: &names)
        guard table.faults == nil else { return table }
        let comparison = try comparison(of: table, filer)
        return comparison.isOfEarlierTable
            ? table.compared(comparison, by: try words(for: table), asking: false) : table
    }

    /// In which rows are spoken of, those that are not in the table among them.
    private func words(for table: OfficeTable) throws -> ComparisonFaults {
        let known = try WorkerList(of: vault).called
            .merging(OutsiderList(of: vault).called) { worker, _ in worker }
        return ComparisonFaults(called: known.merging(table.called) { _, own in own })
    }

    /// What the table says beside what the filer filed from here.
    private func comparison(
        of table: OfficeTable, _ filer: PartyID, newRows: [Int] = []
    ) throws -> TableComparison {
        TableComparison(
            of: table.statements,
            with: FiledVersion.all(of: try EarlierStatements(in: vault), by: filer),
            newRows: newRows)
    }

    /// Files a table under these keys; the first is the speaker's own.
    ///
    /// What was filed before in the same words is not filed again; what was in others is corrected,
    /// where the terms say why, and else nothing is filed.
    /// - Parameter plain: whether each statement is signed by itself.
    mutating func file(
        _ bytes: [UInt8], terms: FilingTerms, keys: [SignerKey],
        correcting: CorrectionTerms = .none, plain: Bool = false
    ) throws -> Outcome {
        guard let name = keys.first?.name.text, let filer = PartyKeyName(name)?.party else {
            throw WorkplaceError.keyName(keys.first?.name.text ?? "")
        }
        let minted = MintedFilings(in: vault)
        let form = TableForm(bytes)
        let digest = form.kind.map { kind in
            TableFiling.digest(
                of: form.form?.identity(of: bytes) ?? bytes, as: kind.name, terms,
                reason: correcting.reason)
        }
        if let digest, let before = try minted.filings(for: digest, keys: keys) {
            return try again(form, digest, before, terms, filer)
        }
        let parties = try parties()
        var names = try names(parties)
        var table = try OfficeTable(
            form, terms: by(filer, terms, parties), names: &names)
        guard table.faults == nil, let digest else {
            return Outcome(table: table, digest: digest, filings: nil)
        }
        if let answer = table.unusedAnswers.first { throw AcceptedAnswers.unused(answer) }
        let contents = try contents(of: &table, filer, correcting)
        guard table.faults == nil, !contents.isEmpty else {
            return Outcome(
                table: table, digest: digest, filings: table.faults == nil ? [] : nil)
        }
        try refuseUnknown(terms.present, among: parties)
        if let ledger { try vault.refresh(from: ledger) }
        let maker = StatementMaker(
            origin: vault.origin, seen: vault.seen, keys: keys, filed: now, profile: profile,
            openStatements: names.openStatements, random: random)
        let filings = try maker.filings(of: contents, plain: plain)
        if ledger != nil { try parties?.save(in: vault) }
        try names.save(in: vault)
        try minted.keep(filings, for: digest)
        return Outcome(table: table, digest: digest, filings: filings)
    }

    /// What names a file with all that enters its contents besides file and vault.
    private static func digest(
        of bytes: [UInt8], as kind: TableKind.Name, _ terms: FilingTerms, reason: String?
    ) -> Digest {
        let name = kind == .fees ? "fee-table" : "\(kind.rawValue)-table"
        return MintedFilings.digest(
            of: bytes,
            options: .object(
                of: (reason.map { [("reason", .string($0))] } ?? []) + [
                    ("as", .string(name)),
                    ("present", .array(terms.present.map { .string($0.text) })),
                    ("said_on", .string(terms.saidOn?.description ?? "")),
                ]))
    }

    /// What of a table is to be filed: nothing that was filed before in the same words. Where that
    /// must be decided, the table has the questions as faults.
    private func contents(
        of table: inout OfficeTable, _ filer: PartyID, _ correcting: CorrectionTerms
    ) throws -> [Content] {
        let rows = table.statements.flatMap(\.rows)
        if let row = correcting.newRows.first(where: { !rows.contains($0) }) {
            throw CorrectionFailures.noSuchRow(row)
        }
        let comparison = try comparison(of: table, filer, newRows: correcting.newRows)
        let isDecided =
            comparison.unclear.isEmpty
            && (comparison.differing.isEmpty || correcting.reason != nil)
        if comparison.isOfEarlierTable {
            table = table.compared(
                comparison, by: try words(for: table), asking: !isDecided, isCorrected: true)
        }
        let contents = comparison.contents(reason: correcting.reason ?? "")
        if correcting.reason != nil, comparison.differing.isEmpty, !contents.isEmpty {
            throw CorrectionFailures.nothingDiffers
        }
        return contents
    }

    // MARK: Again

    /// What was made of this file once is given again, whatever has changed around it; what has is
    /// reported.
    private func again(
        _ form: TableForm, _ digest: Digest, _ before: [Filing], _ terms: FilingTerms,
        _ filer: PartyID
    ) throws -> Outcome {
        // Needs no ledger: the one who filed it may lack one now.
        let parties = try KnownParties(rememberedIn: vault)
        var names = try names(parties, isRepeating: true)
        let filed = try before.first.map { try Statement(parsing: $0.statement).draft.filed }
        let table = try OfficeTable(
            form, terms: by(filer, terms, parties).on(filed?.date).accepting(.all),
            names: &names)
        let comparison = try comparison(of: table, filer)
        return Outcome(
            table: table, digest: digest, filings: before, isRepeated: true,
            changed: try Refiling.changes(between: before, and: table, comparison)
                + words(for: table).correctedSince(comparison))
    }

    // MARK: What the vault and the ledger know

    private func parties() throws -> KnownParties? {
        guard let ledger else { return try KnownParties(rememberedIn: vault) }
        return try KnownParties(
            ofLedger: ledger, for: vault, builtInProfile: DefaultProfile.bytes)
    }

    private func names(_ parties: KnownParties?, isRepeating: Bool = false) throws -> NameBook {
        let earlier = try EarlierStatements(in: vault)
        return NameBook(
            workers: try WorkerList(of: vault), parties: parties,
            outsiders: try OutsiderList(of: vault), random: random,
            enrolledBefore: isRepeating ? [:] : earlier.enrolments, recordBehind: vault.document,
            statementAt: isRepeating
                ? { _ in ReferredStatement(Merkle.emptyRoot, .unknown) } : try statementAt(),
            orders: earlier.orderFacts.with(parties?.orders ?? OrderFacts()),
            documents: try DocumentRegister(of: vault).all)
    }

    private func statementAt() throws -> ((UInt64) throws -> ReferredStatement?)? {
        guard let ledger else { return nil }
        let reader = LedgerReader(ledger: ledger, openings: nil, key: vault.logKey)
        let size = try reader.checkpoint().size
        return { seq in
            guard seq < size else { return nil }
            let entry = try Entry(parsing: try reader.entry(seq, inLogOf: size))
            let statement = try Statement(parsing: entry.statement)
            switch statement.draft.said {
            case .sealed: return ReferredStatement(statement.identity, .sealed)
            case .open(let content):
                return ReferredStatement(statement.identity, .open(try Content(content).subjects))
            }
        }
    }

    private func by(
        _ filer: PartyID, _ terms: FilingTerms, _ parties: KnownParties?
    ) -> FilingTerms {
        terms.on(
            by: parties?.kind(of: filer).map {
                FilingTerms.Filer(id: filer, kind: $0, profile: profile)
            })
    }

    private func refuseUnknown(_ present: [PartyID], among parties: KnownParties?) throws {
        guard let parties, let unknown = present.first(where: { parties.kind(of: $0) == nil })
        else { return }
        let near = Suggestion.nearest(to: unknown.text, among: parties.parties.map(\.id.text))
        throw Failure(
            .usage, en: "--present: no party '{seen}' is registered",
            ja: "--present: 「{seen}」という当事者は登録されていません",
            vi: "--present: chưa có bên nào đăng ký mã '{seen}'", ["seen": unknown.text],
            hint: near.map(UsageFailures.didYouMean))
    }
}
