import Platform
import Registry
import Tables

/// Reads an order's number.
package struct OrderReader: CellReader {
    package init() {}

    package func read(_ cell: String) -> Result<OrderNumber, CellFault> {
        IdentifierReader(allowsCapitals: true).read(cell).flatMap { text in
            OrderNumber(text).map { .success($0) }
                ?? .failure(CommonFaults.noOrderNumber(cell))
        }
    }
}

/// Reads what somebody is called in a file: an id or short name, its full-width letters as ASCII,
/// or any other text as it is.
package struct NameReader: CellReader {
    package init() {}

    package func read(_ cell: String) -> Result<String, CellFault> {
        if let fault = Placeholder.fault(in: cell) { return .failure(fault) }
        return switch IdentifierReader(allowsCapitals: true).read(cell) {
        case .success(let identifier): .success(identifier)
        case .failure: TextReader(longest: 300).read(cell)
        }
    }
}

/// Reads a date of which the day is known.
struct DayReader: CellReader {
    package let dates: DateReader

    package func read(_ cell: String) -> Result<CivilDate, CellFault> {
        day(of: dates.read(cell), in: cell)
    }

    package func read(_ cell: TableCell) -> Result<CivilDate, CellFault> {
        day(of: dates.read(cell), in: cell.text)
    }

    private func day(
        of read: Result<TableDate, CellFault>, in cell: String
    ) -> Result<CivilDate, CellFault> {
        read.flatMap { date in
            switch date {
            case .day(let day): .success(day)
            case .month: .failure(CommonFaults.dayMissing(cell))
            }
        }
    }
}

/// Reads the name of a person as her papers have it.
package struct PersonNameReader: CellReader {
    package init() {}

    package func read(_ cell: String) -> Result<String, CellFault> {
        if let fault = Placeholder.fault(in: cell) { return .failure(fault) }
        return TextReader(longest: 200, isName: true).read(cell)
    }
}

/// Reads ids of parties, between commas, semicolons or blanks; whether they are registered is for
/// `RegisteredParties` to say.
struct PartiesReader: CellReader {
    package func read(_ cell: String) -> Result<[PartyID], CellFault> {
        if let fault = Placeholder.fault(in: cell) { return .failure(fault) }
        switch TextReader(longest: 1000).read(cell) {
        case .failure(let fault): return .failure(fault)
        case .success(let text):
            var parties: [PartyID] = []
            for word in text.split(whereSeparator: { ",;、，；　 ".contains($0) }) {
                guard
                    case .success(let id) = IdentifierReader(allowsCapitals: false).read(
                        String(word)), let party = PartyID(id)
                else { return .failure(CommonFaults.noPartyID(String(word))) }
                if !parties.contains(party) { parties.append(party) }
            }
            return .success(parties)
        }
    }
}
