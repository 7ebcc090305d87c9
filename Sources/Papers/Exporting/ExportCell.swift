import Platform
import Registry
import Transparency

/// What is in one column of one row.
enum ExportCell: Sendable {
    case text(String)
    case integer(Int64)
    case boolean(Bool)
    /// A structure, for columns of figures.
    case json(JSONValue)
    /// Nothing was said, or nothing applies.
    case absent

    init(_ text: String?) { self = text.map(ExportCell.text) ?? .absent }
    init(_ number: UInt64?) { self = number.map { .integer(Int64(clamping: $0)) } ?? .absent }
    init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .absent }
    init(_ truth: Bool) { self = .boolean(truth) }
    init(_ day: CivilDate?) { self.init(day?.description) }
    init(_ instant: Instant) { self = .text(instant.description) }
    init(_ digest: Digest?) { self.init(digest.map { Hex.encodeText($0.bytes) }) }

    /// The amount in minor units, without its currency.
    init(amount money: Money?) { self = money.map { .integer($0.amount) } ?? .absent }
    init(currency money: Money?) { self.init(money?.currency.code) }

    /// Several words, with a space between them; nothing where there are none.
    init(words: [String]) {
        self = words.isEmpty ? .absent : .text(words.joined(separator: " "))
    }
}

/// A column of a table: its name, what its cells are, and the cell of a row.
/// - Source: `Specs/export.md`.
struct ExportColumn<Row>: Sendable {
    let name: String
    let type: ExportType
    let cell: @Sendable (Row) -> ExportCell

    init(_ name: String, _ type: ExportType, _ cell: @escaping @Sendable (Row) -> ExportCell) {
        self.name = name
        self.type = type
        self.cell = cell
    }
}

/// What the cells of a column are.
enum ExportType: String, Sendable {
    case text
    case integer
    case boolean
    /// `YYYY-MM-DD`.
    case day
    /// `YYYY-MM-DD`, or `YYYY-MM` where nobody remembers the day.
    case date
    /// `YYYY-MM-DDTHH:MM:SSZ`.
    case instant
    case json
}
