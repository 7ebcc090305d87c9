import Platform
import Registry
import Tables
import Transparency
import Wording

/// Files one table: reads it, and only if nothing is wrong with it mints, signs and keeps.
struct TableFiling {
    private let invocation: Invocation
    private var vault: Vault
    private let keys: [SignerKey]
    private let ledger: String?
    private let profile: Profile

    init(
        _ invocation: Invocation, vault: Vault, keys: [SignerKey], ledger: String?
    ) throws {
        self.invocation = invocation
        self.vault = vault
        self.keys = keys
        self.ledger = ledger
        profile = try Profile(DefaultProfile.bytes)
    }

    mutating func run(
        _ bytes: [UInt8], digest: Digest, terms: DeclarationTerms
    ) throws -> ExitCode {
        let minted = MintedFilings(in: vault)
        let before = try minted.filings(for: digest, keys: keys)
        // What was filed once needs no ledger to be given again.
        let parties = try before == nil ? parties() : KnownParties(rememberedIn: vault)
        let table: FeeTable
        switch FeeTable.read(bytes) {
        case .success(let read): table = read
        case .failure(let faults): return try refuse(faults, [])
        }
        var names = NameBook(
            workers: try WorkerList(of: vault), parties: parties,
            outsiders: try OutsiderList(of: vault), random: invocation.world.random)
        let result = try FeeDeclarations(
            of: table, terms: try addingFiler(to: terms, parties), names: &names)
        if let filings = before {
            // What was made of this file once is given again, whatever has changed around it.
            return try deliver(
                filings, digest, FeeTableReport(table: table, declarations: result.declarations),
                warnings: [], isRepeated: true)
        }
        if let faults = result.faults { return try refuse(faults, result.warnings) }
        try refuseUnknown(terms.present, among: parties)
        if let ledger { try vault.refresh(from: ledger) }
        let maker = StatementMaker(
            origin: vault.origin, seen: vault.seen, keys: keys, filed: invocation.world.now(),
            profile: profile, random: invocation.world.random)
        let filings = try result.declarations.enumerated().map { index, declaration in
            try maker.filing(of: declaration.content, index: index)
        }
        if ledger != nil { try parties?.save(in: vault) }
        try names.save()
        try minted.keep(filings, for: digest)
        return try deliver(
            filings, digest, FeeTableReport(table: table, declarations: result.declarations),
            warnings: result.warnings, isRepeated: false)
    }

    private func parties() throws -> KnownParties? {
        guard let ledger else { return try KnownParties(rememberedIn: vault) }
        return try KnownParties(
            ofLedger: ledger, for: vault, builtInProfile: DefaultProfile.bytes)
    }

    private func addingFiler(
        to terms: DeclarationTerms, _ parties: KnownParties?
    ) throws -> DeclarationTerms {
        guard let name = keys.first?.name.text, let filer = PartyKeyName(name)?.party else {
            throw WorkplaceError.keyName(keys.first?.name.text ?? "")
        }
        return DeclarationTerms(
            saidOn: terms.saidOn, present: terms.present, today: terms.today,
            filer: parties?.kind(of: filer).map { (filer, $0, profile) })
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

    private func refuse(_ faults: TableFaults, _ warnings: [TableFault]) throws -> ExitCode {
        let path = invocation.operands[0]
        if invocation.wantsJSON {
            try invocation.answer {
                [
                    ("file", .string(path)), ("filed", .boolean(false)),
                    ("faults", invocation.json(of: faults.faults)),
                    ("faults_not_listed", .integer(Int64(faults.unlisted))),
                    ("warnings", invocation.json(of: warnings)),
                ]
            } text: { _ in
            }
        } else {
            try invocation.warn(of: warnings, in: path)
            try invocation.complain(of: faults, in: path)
        }
        return .badData
    }

    private func deliver(
        _ filings: [Filing], _ digest: Digest, _ report: FeeTableReport,
        warnings: [TableFault], isRepeated: Bool
    ) throws -> ExitCode {
        let path = invocation.operands[0]
        try invocation.warn(of: warnings, in: path)
        let place = try invocation.place(filings, named: digest)
        if isRepeated {
            try invocation.remark(
                Trilingual(
                    en: "filed before: these are the same statements again, nothing new was made",
                    ja: "提出済みのファイルです。同じ申告をもう一度出力し、新しいものは作っていません",
                    vi: "đã nộp trước đây: đây là đúng các bản khai đó, không tạo gì mới"))
        }
        if invocation.wantsJSON {
            try invocation.answer {
                let text = String(decoding: filings.flatMap(\.bytes), as: UTF8.self)
                let filed: (String, JSONValue) =
                    place.map { ("filings_file", .string($0)) } ?? ("filings", .string(text))
                return [
                    ("file", .string(path)), ("filed", .boolean(true)), filed,
                    ("repeated", .boolean(isRepeated)),
                    ("statements", .integer(Int64(filings.count))),
                    ("warnings", invocation.json(of: warnings)),
                ] + report.json
            } text: { _ in
            }
            return .done
        }
        var text = Report(
            language: invocation.language,
            colours: invocation.world.colours(invocation.world.messages))
        if !report.declarations.isEmpty { report.write(to: &text, of: path) }
        try invocation.world.messages.write(text.text)
        try sayNext(place)
        if let place {
            try invocation.world.output.write("\(TerminalText.escaped(place))\n")
        } else {
            try invocation.world.output.write(filings.flatMap(\.bytes))
        }
        return .done
    }

    private func sayNext(_ place: String?) throws {
        let next =
            place == nil
            ? Trilingual(
                en: "the filings are on standard output: send them to the registry, or "
                    + "'feri append --home HOME -' takes them in",
                ja: "提出物は標準出力にあります。台帳の運営者へ送るか、「feri append --home HOME -」で追加してください",
                vi: "bản nộp ở đầu ra chuẩn: gửi cho bên vận hành sổ, hoặc "
                    + "'feri append --home HOME -' để đưa vào sổ")
            : Trilingual(
                en:
                    "send this file to the registry, or 'feri append --home HOME {file}' takes it in",
                ja: "このファイルを台帳の運営者へ送るか、「feri append --home HOME {file}」で追加してください",
                vi:
                    "gửi tệp này cho bên vận hành sổ, hoặc 'feri append --home HOME {file}' để đưa vào sổ"
            ).filled(["file": place ?? ""])
        try invocation.world.messages.write(
            "feri: hint: \(TerminalText.escaped(next(invocation.language)))\n")
    }
}
