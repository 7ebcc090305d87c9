import OfficeTables
import Platform
import Registry
import Transparency

/// What a table says beside what was filed before: what is the same, what differs and is to be
/// corrected, what is new, and what was filed and left out.
///
/// - Source: `Specs/office-tables.md`, A corrected table.
struct TableComparison {
    enum Place {
        /// Filed before, in these words.
        case unchanged
        /// Filed before in other words.
        case differs(FiledVersion)
        /// It could be a correction of any of these.
        case unclear([FiledVersion])
        case new
    }

    let statements: [TableStatement]
    /// One for each statement.
    private(set) var places: [Place]
    /// Filed before with what is in the table, and not in it.
    private(set) var leftOut: [FiledVersion] = []

    private let versions: [FiledVersion]
    private var taken: Set<Int> = []

    /// - Parameter newRows: rows that are another statement, whatever they are like.
    init(
        of statements: [TableStatement], with versions: [FiledVersion], newRows: [Int] = []
    ) {
        self.statements = statements
        self.versions = versions
        places = statements.map { _ in .new }
        guard !versions.isEmpty else { return }
        let open = statements.indices.filter { index in
            !statements[index].rows.contains { newRows.contains($0) }
        }
        let rest = takeUnchanged(open)
        let differing = take(rest, of: versions.indices.filter { !taken.contains($0) }) {
            $0.identity(withDay: $1)
        }
        takeOfSameFiles(differing)
        findLeftOut()
    }

    private func hasDay(_ statement: TableStatement) -> Bool { !statement.isDatedByFiling }

    /// The same words; each earlier statement for one row only, so that two equal rows are two.
    private mutating func takeUnchanged(_ open: [Int]) -> [Int] {
        var said: [[UInt8]: [Int]] = [:]
        for (place, version) in versions.enumerated() {
            let content = version.content
            said[content.comparable(withDay: true), default: []].append(place)
        }
        // Of accounts that only the day of filing dates, the last one counts.
        var accounts: [[UInt8]: Int] = [:]
        for (place, version) in versions.enumerated() {
            if let key = version.content.identity(withDay: false) { accounts[key] = place }
        }
        return open.filter { index in
            let content = statements[index].content
            if !hasDay(statements[index]) {
                guard let key = content.identity(withDay: false), let place = accounts[key],
                    !taken.contains(place),
                    versions[place].content.comparable(withDay: false)
                        == content.comparable(withDay: false)
                else { return true }
                return !settle(index, on: place)
            }
            let key = content.comparable(withDay: true)
            guard let place = said[key]?.first(where: { !taken.contains($0) }) else { return true }
            return !settle(index, on: place)
        }
    }

    private mutating func settle(_ index: Int, on place: Int) -> Bool {
        taken.insert(place)
        places[index] = .unchanged
        return true
    }

    /// Those that are about the same as one earlier statement, and it alone.
    /// - Returns: those that are about the same as none.
    private mutating func take(
        _ open: [Int], of candidates: [Int],
        by key: (_ content: Content, _ withDay: Bool) -> [UInt8]?
    ) -> [Int] {
        var known: [[UInt8]: [Int]] = [:]
        for place in candidates {
            for withDay in [true, false] {
                guard let key = key(versions[place].content, withDay) else { continue }
                known[key + [withDay ? 1 : 0], default: []].append(place)
            }
        }
        var asked: [[UInt8]: [Int]] = [:]
        for index in open {
            let withDay = hasDay(statements[index])
            guard let key = key(statements[index].content, withDay) else { continue }
            asked[key + [withDay ? 1 : 0], default: []].append(index)
        }
        var rest: [Int] = []
        for index in open {
            let withDay = hasDay(statements[index])
            guard let plain = key(statements[index].content, withDay) else {
                rest.append(index)
                continue
            }
            let key = plain + [withDay ? 1 : 0]
            var same = (known[key] ?? []).filter { !taken.contains($0) }
            // Of a worker's accounts each takes the place of the one before.
            if case .feesDeclared = statements[index].content.body { same = same.suffix(1) }
            if same.isEmpty {
                rest.append(index)
            } else if same.count == 1, asked[key]?.count == 1 {
                places[index] = .differs(versions[same[0]])
                taken.insert(same[0])
            } else {
                places[index] = .unclear(same.map { versions[$0] })
            }
        }
        return rest
    }

    /// A later version of a table: where at least half of what was filed together is in it, a row
    /// may also correct the day by which the others are known.
    private mutating func takeOfSameFiles(_ open: [Int]) {
        let files = Set(filesOfTable)
        let candidates = versions.indices.filter {
            !taken.contains($0) && files.contains(versions[$0].first.file)
        }
        guard !candidates.isEmpty else { return }
        let repeated = open.filter { index in
            let type = statements[index].content.type
            // An account of another day is another account.
            return IdentifyingMembers(of: type).day != nil && type != .feesDeclared
        }
        _ = take(repeated, of: candidates) { content, _ in content.identity(withDay: false) }
    }

    /// The files of filings of which at least half the statements are in the table.
    private var filesOfTable: [String] {
        var counts: [String: (all: Int, here: Int)] = [:]
        for (place, version) in versions.enumerated() {
            counts[version.first.file, default: (0, 0)].all += 1
            if taken.contains(place) { counts[version.first.file]?.here += 1 }
        }
        return counts.filter { $0.value.here > 0 && $0.value.here * 2 >= $0.value.all }
            .map(\.key)
    }

    private mutating func findLeftOut() {
        let files = Set(filesOfTable)
        let unclear = Set(
            places.flatMap { place -> [Digest] in
                if case .unclear(let versions) = place {
                    versions.map(\.first.identity)
                } else {
                    []
                }
            })
        leftOut = versions.indices.filter {
            !taken.contains($0) && files.contains(versions[$0].first.file)
                && !unclear.contains(versions[$0].first.identity)
        }.map { versions[$0] }
    }

    // MARK: What it comes to

    var unchanged: Int {
        places.count { if case .unchanged = $0 { true } else { false } }
    }
    var differing: [(statement: TableStatement, version: FiledVersion)] {
        zip(statements, places).compactMap { statement, place in
            if case .differs(let version) = place { (statement, version) } else { nil }
        }
    }
    var unclear: [(statement: TableStatement, versions: [FiledVersion])] {
        zip(statements, places).compactMap { statement, place in
            if case .unclear(let versions) = place { (statement, versions) } else { nil }
        }
    }
    var added: Int { places.count { if case .new = $0 { true } else { false } } }

    /// Whether the table has anything to do with what was filed before.
    var isOfEarlierTable: Bool { added < statements.count || !leftOut.isEmpty }

    /// What is to be filed: corrections with this reason, and what is new.
    func contents(reason: String) -> [Content] {
        zip(statements, places).compactMap { statement, place in
            switch place {
            case .unchanged, .unclear: return nil
            case .new: return statement.content
            case .differs(let version):
                let content =
                    statement.isDatedByFiling
                    ? statement.content.saidOn(theDayOf: version.content) : statement.content
                return Content(
                    .statementCorrected(
                        StatementCorrected(reason: reason, correcting: content.body)),
                    about: content.subjects, references: [version.latest.identity])
            }
        }
    }
}
