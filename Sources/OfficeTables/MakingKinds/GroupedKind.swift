import Registry
import RegistryWords
import Tables
import Transparency
import Wording

extension TableKind {
    /// A kind each of whose rows is a statement of its own, described by its columns.
    ///
    /// - Parameters:
    ///   - types: what the rows may become, to tell early a filer who may file none of it.
    ///   - dates: columns of days or months beside those that hold days alone.
    ///   - headings: the columns above what is shown of each statement.
    ///   - statement: nil where something is at fault, which it has noted.
    package init(
        _ name: Name, _ label: Trilingual, becomes types: [ContentType],
        columns: [DescribedColumn], dates: [TableColumn] = [], headings: [TableColumn],
        row statement:
            @escaping @Sendable (
                DataRow<TableColumn>, inout RowReader
            ) throws -> TableStatement?
    ) {
        self.init(
            name, label, becomes: types, columns: columns, dates: dates, headings: headings,
            once: [],
            key: { row, _ in row.number }, head: { row, reader in try statement(row, &reader) },
            part: { _, _ in nil as Never? }, statement: { rows, _ in rows.head })
    }

    /// A kind several of whose rows may make one statement.
    ///
    /// - Parameters:
    ///   - once: the columns of what is said once, in the first row: a later row of the statement
    ///     repeats it or leaves it empty.
    ///   - key: what tells the statements apart; in every row.
    ///   - head: what is said once, read in the first row.
    ///   - part: what a row adds, read in every row; nil where it adds nothing, or is at fault.
    ///   - statement: of all rows; nil where something is at fault, which it has noted.
    package init<Key: Hashable & Sendable, Head: Sendable, Part: Sendable>(
        _ name: Name, _ label: Trilingual, becomes types: [ContentType],
        columns: [DescribedColumn], dates: [TableColumn] = [], headings: [TableColumn],
        once: [TableColumn],
        key: @escaping @Sendable (DataRow<TableColumn>, inout RowReader) throws -> Key?,
        head: @escaping @Sendable (DataRow<TableColumn>, inout RowReader) throws -> Head?,
        part: @escaping @Sendable (DataRow<TableColumn>, inout RowReader) throws -> Part?,
        statement:
            @escaping @Sendable (
                RowsOfStatement<Key, Head, Part>, inout RowReader
            ) throws -> TableStatement?
    ) {
        self.init(
            name: name, label: label, columns: columns, totals: nil,
            headings: headings.map { id in
                Heading(columns.first { $0.id == id }?.header ?? Trilingual(plain: id.rawValue))
            },
            read: { match, terms, names in
                var reader = RowReader(
                    match, terms: terms, names: names, columns: columns,
                    days: dates + columns.filter(\.holdsDays).map(\.id),
                    amounts: columns.filter(\.holdsAmounts).map(\.id))
                reader.checkFiler(of: types)
                var groups: [RowsOfStatement<Key, Head, Part>] = []
                var places: [Key: Int] = [:]
                for row in match.rows {
                    terms.reads(row.number)
                    let read = try key(row, &reader)
                    let place = read.flatMap { places[$0] }
                    if let place {
                        groups[place].compare(row, once, &reader)
                    } else {
                        // Without a key the cells are read all the same, for their faults.
                        let isRead = read != nil || once.contains { !row.isEmpty($0) }
                        let said = isRead ? try head(row, &reader) : nil
                        if let read {
                            places[read] = groups.count
                            groups.append(RowsOfStatement(read, said, row))
                        }
                    }
                    let added = try part(row, &reader)
                    if let place = place ?? read.flatMap({ places[$0] }) {
                        groups[place].take(row, added)
                    }
                }
                var made: [TableStatement] = []
                let faulty = Set(reader.faults.faults.compactMap(\.row))
                for group in groups {
                    let before = reader.faults.faults.count
                    guard let one = try statement(group, &reader) else { continue }
                    // What a row was answered already is said better there.
                    let isGood =
                        reader.faults.faults.count == before
                        && faulty.isDisjoint(with: group.numbers)
                    if isGood { reader.check(one, of: group.first) }
                    made.append(one)
                }
                reader.warnOfRepeated(made, in: match.rows)
                names = reader.names
                return Findings(
                    statements: made, faults: reader.faults.faults, warnings: reader.warnings)
            })
    }
}

/// The rows that make one statement.
package struct RowsOfStatement<Key, Head, Part> {
    package let key: Key
    /// What its first row says of it; nil where that is at fault.
    package let head: Head?
    package let first: DataRow<TableColumn>
    package private(set) var numbers: [Int]
    package private(set) var parts: [(row: DataRow<TableColumn>, part: Part)] = []

    fileprivate init(_ key: Key, _ head: Head?, _ row: DataRow<TableColumn>) {
        self.key = key
        self.head = head
        first = row
        numbers = []
    }

    fileprivate mutating func take(_ row: DataRow<TableColumn>, _ part: Part?) {
        numbers.append(row.number)
        if let part { parts.append((row, part)) }
    }

    /// What is said once is said otherwise nowhere.
    fileprivate func compare(
        _ row: DataRow<TableColumn>, _ once: [TableColumn], _ reader: inout RowReader
    ) {
        for column in once where !row.isEmpty(column) && !row.says(column, as: first) {
            reader.add(
                CommonFaults.differs(row[column] ?? "", fromRow: first.number), in: row, column)
        }
    }
}

extension DescribedColumn {
    fileprivate var holdsDays: Bool {
        if case .day = content { true } else { false }
    }

    fileprivate var holdsAmounts: Bool {
        if case .amount = content { true } else { false }
    }
}

extension RowReader {
    /// That what a statement would say is as its type asks: the last net below the columns' own
    /// readers, so that nothing is found out only when it is signed.
    fileprivate mutating func check(_ statement: TableStatement, of row: DataRow<TableColumn>) {
        let json = statement.content.json
        do throws(ShapeError) {
            _ = try Content(json)
        } catch {
            add(CommonFaults.unlikeItsType(error.wording), in: row)
            return
        }
        let bytes = CanonicalJSON.bytes(of: json).count
        if bytes > Statement.largestText { add(CommonFaults.tooLong(bytes), in: row) }
    }

    fileprivate mutating func warnOfRepeated(
        _ statements: [TableStatement], in rows: [DataRow<TableColumn>]
    ) {
        var seen: [[UInt8]: Int] = [:]
        let byNumber = Dictionary(
            rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        for statement in statements {
            guard let first = statement.rows.first else { continue }
            let content = CanonicalJSON.bytes(of: statement.content.json)
            if let earlier = seen[content] {
                if let row = byNumber[first] {
                    warn(CommonFaults.repeated(earlier), in: row, nil)
                }
            } else {
                seen[content] = first
            }
        }
    }
}
