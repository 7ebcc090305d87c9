import OfficeTables
import Platform
import Registry
import RegistryWords
import Tables
import Terminal
import Transparency
import Wording
import Workplace

/// A file looked at before it is filed, without vault and key: what it says, or all that is wrong.
struct CheckedFile {
    enum Kind: String {
        case table
        case contents
        case filings
    }

    /// As long as the registry's door takes one, in bytes.
    static let longestOfFilings = 64 << 20

    /// - Parameter start: the file's first bytes, which tell what it is.
    static func longest(beginningWith start: [UInt8]) -> Int {
        start.starts(with: Filing.firstLine.utf8) ? longestOfFilings : TableLimits.fileBytes
    }

    static func tooLong(_ path: String) -> Failure {
        Failure(
            .badData, en: "longer than 16 MiB (filings: 64 MiB): nothing of it was read",
            ja: "16 MiB(提出物は64 MiB)を超えるため、読み取っていません",
            vi: "dài hơn 16 MiB (bản nộp: 64 MiB): chưa đọc gì", at: path)
    }

    let path: String
    let kind: Kind
    /// What the file says, sealed statements included; names that only a vault knows are in it
    /// as ids made for this look.
    private(set) var contents: [Content] = []
    /// Who says each of the contents; nil where nobody has signed it yet.
    private(set) var speakers: [PartyID?] = []
    /// The rows of a table that say each of the contents; none for other files.
    private(set) var rows: [[Int]] = []
    /// How many statements there are or would be.
    private(set) var statements = 0
    private(set) var table: OfficeTable?
    /// What is wrong with a file that is not a table.
    private(set) var failures: [Failure] = []

    var isGood: Bool { table?.faults == nil && failures.isEmpty }

    /// What knows the names in a file.
    struct Workplace {
        let filing: TableFiling
        /// Who would file it.
        let filer: PartyID
    }

    /// - Parameter workplace: whose vault knows the names; nil: they are made up for this look.
    /// - Parameter orders: what a ledger says of orders, for a look without a vault.
    init(
        _ path: String, _ bytes: [UInt8], terms: FilingTerms, in workplace: Workplace? = nil,
        beside orders: OrderFacts = OrderFacts()
    ) throws {
        self.path = path
        kind = CheckedFile.kind(of: bytes, named: path)
        switch kind {
        case .table: try readTable(bytes, terms, workplace, orders)
        case .contents: try readContents(bytes, workplace)
        case .filings: readFilings(bytes)
        }
    }

    /// By its name where that says JSON; else by what it holds: a title such as `[Mẫu 01]` begins
    /// like JSON, and is a table's all the same.
    private static func kind(of bytes: [UInt8], named path: String) -> Kind {
        if bytes.starts(with: Filing.firstLine.utf8) { return .filings }
        if path.lowercased().hasSuffix(".json") { return .contents }
        guard HandwrittenJSON.mayBegin(bytes) else { return .table }
        return TableForm(bytes).kind == nil ? .contents : .table
    }

    private mutating func readTable(
        _ bytes: [UInt8], _ terms: FilingTerms, _ workplace: Workplace?, _ orders: OrderFacts
    ) throws {
        let read: OfficeTable
        if let workplace {
            read = try workplace.filing.look(at: bytes, terms: terms, filer: workplace.filer)
        } else {
            var names = NameBook(provisionalWith: nil, orders: orders)
            read = try OfficeTable(bytes, terms: terms, names: &names)
        }
        table = read
        statements = read.statements.count
        for (index, statement) in read.statements.enumerated() {
            take(statement.content.json, index, rows: statement.rows)
        }
    }

    private mutating func readContents(_ bytes: [UInt8], _ workplace: Workplace?) throws {
        let value: JSONValue
        do throws(JSONError) {
            value = try HandwrittenJSON.value(of: bytes)
        } catch {
            failures.append(Failure(.json(path: path, error)))
            return
        }
        let items = value.arrayValue ?? [value]
        statements = items.count
        let names = ProvisionalNames(
            directory: FileSystem.directory(of: path),
            workers: try workplace.map { try WorkerList(of: $0.filing.vault) })
        for (index, item) in items.enumerated() {
            let (made, missing) = try names.resolved(item)
            for file in missing { failures.append(CheckedFile.missing(file, path, index)) }
            take(made, index)
        }
    }

    private mutating func take(_ value: JSONValue, _ index: Int, rows: [Int] = []) {
        do throws(ShapeError) {
            take(try Content(value), by: nil, rows: rows)
        } catch {
            failures.append(Failure(.content(path: path, index: index, error)))
        }
    }

    private mutating func take(_ content: Content, by speaker: PartyID?, rows: [Int] = []) {
        contents.append(content)
        speakers.append(speaker)
        self.rows.append(rows)
    }

    private mutating func readFilings(_ bytes: [UInt8]) {
        let filings: [Filing]
        do throws(FilingError) {
            filings = try Filing.parseAll(bytes)
        } catch {
            failures.append(CheckedFile.notFilings(error, path))
            return
        }
        statements = filings.count
        for (index, filing) in filings.enumerated() {
            do throws(Refusal) {
                let read = try Submission(statement: filing.statement, opening: filing.opening)
                guard let content = read.content else { throw Refusal.openingMissing }
                take(content, by: read.speaker)
            } catch {
                failures.append(
                    Failure(
                        .badData, error.wording.message, hints: [error.wording.remedy],
                        at: path, part: .filing(index + 1)))
            }
        }
    }

    private static func missing(_ file: String, _ path: String, _ index: Int) -> Failure {
        Failure(
            .noInput, en: "the file '{file}' is not there", ja: "ファイル「{file}」がありません",
            vi: "không có tệp '{file}'", ["file": file], at: path
        ).inPart(.content(index + 1))
    }

    private static func notFilings(_ error: FilingError, _ path: String) -> Failure {
        Failure(
            .badData, en: "line {line}: expected {expected}", ja: "{line}行目: {expected} が必要です",
            vi: "dòng {line}: cần {expected}",
            ["line": String(error.line), "expected": error.expected],
            hint: Trilingual(
                en: "give the file as 'feri sign' or 'feri file' wrote it",
                ja: "「feri sign」または「feri file」が出力したファイルをそのまま指定してください",
                vi: "hãy đưa đúng tệp do 'feri sign' hoặc 'feri file' ghi"),
            at: path)
    }
}
