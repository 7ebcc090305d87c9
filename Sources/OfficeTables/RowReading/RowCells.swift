import Platform
import Registry
import RegistryWords
import Tables

// Cells that tables of several kinds have, each read in one line.
extension RowReader {
    /// One of a vocabulary's words.
    package mutating func word<ID>(
        _ column: TableColumn, in row: DataRow<TableColumn>, of words: Vocabulary<ID>,
        needed: Bool = true
    ) -> ID? {
        read(column, in: row, by: WordReader(words), needed: needed)
    }

    /// Free text of at most so many bytes.
    package mutating func text(
        _ column: TableColumn, in row: DataRow<TableColumn>, upTo longest: Int,
        needed: Bool = true
    ) -> String? {
        read(column, in: row, by: TextReader(longest: longest), needed: needed)
    }

    /// A whole number of this range.
    package mutating func count(
        _ column: TableColumn, in row: DataRow<TableColumn>, _ range: ClosedRange<Int>,
        needed: Bool = true
    ) -> Int? {
        read(column, in: row, by: CountReader(range), needed: needed)
    }

    /// A day that may be still to come.
    package mutating func anyDay(
        _ column: TableColumn, in row: DataRow<TableColumn>, needed: Bool = true
    ) -> CivilDate? {
        read(column, in: row, by: DayReader(dates: dates), needed: needed)
    }

    /// A day or a month that has come; nil where the cell is empty.
    package mutating func dateIfAny(
        _ column: TableColumn, in row: DataRow<TableColumn>
    ) -> PartialDate? {
        guard let date = valueIfAny(column, in: row, by: dates) else { return nil }
        guard terms.hasCome(date) else {
            add(
                CommonFaults.laterThanToday(row[column] ?? "", terms.today.description), in: row,
                column)
            return nil
        }
        return switch date {
        case .day(let day): .day(day)
        case .month(let year, let month): .month(year: year, month: month)
        }
    }

    /// A code of small letters, such as a questionnaire's.
    package mutating func code(
        _ column: TableColumn, in row: DataRow<TableColumn>, needed: Bool = true
    ) -> String? {
        read(column, in: row, by: IdentifierReader(allowsCapitals: false), needed: needed)
    }

    package mutating func partyIfAny(
        _ column: TableColumn, in row: DataRow<TableColumn>
    ) -> PartyID? {
        row.isEmpty(column) ? nil : party(column, in: row)
    }

    /// The interest that two cells agree on; nil where both are empty, or one is at fault.
    package mutating func interest(in row: DataRow<TableColumn>) -> LoanDeclared.Interest? {
        if row.isEmpty(.interest), row.isEmpty(.interestPer) { return nil }
        let rate = value(.interest, in: row, by: PercentReader())
        let per = value(.interestPer, in: row, by: WordReader(SharedColumns.interestPeriods))
        guard let rate, let per else { return nil }
        return LoanDeclared.Interest(basisPoints: rate, per: per)
    }

    private mutating func read<Reader: CellReader>(
        _ column: TableColumn, in row: DataRow<TableColumn>, by reader: Reader, needed: Bool
    ) -> Reader.Value? {
        needed
            ? value(column, in: row, by: reader) : valueIfAny(column, in: row, by: reader)
    }
}

extension RowReader {
    /// Notes each of these cells that is filled: in a row about this they say nothing.
    package mutating func refuseFilled(
        _ columns: [TableColumn], as type: ContentType, in row: DataRow<TableColumn>
    ) {
        for column in columns where !row.isEmpty(column) {
            add(CommonFaults.notOfThis(row[column] ?? "", type.label), in: row, column)
        }
    }
}
