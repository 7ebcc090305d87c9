import Platform
import Registry
import Tables
import Transparency
import Views
import Wording

/// One thing that a statement of a table says: for people under the header of its column, for
/// programs under its name.
package struct SaidCell {
    let column: TableColumn
    /// nil where nothing is said.
    let value: JSONValue?
    let shown: Trilingual

    package init(_ column: TableColumn, _ value: JSONValue?, _ shown: Trilingual) {
        self.column = column
        self.value = value
        self.shown = shown
    }

    /// Nothing is said: an empty cell, and no member.
    package static func nothing(_ column: TableColumn) -> SaidCell {
        SaidCell(column, nil, Trilingual(plain: ""))
    }

    package static func text(_ column: TableColumn, _ text: String?) -> SaidCell {
        guard let text else { return nothing(column) }
        return SaidCell(column, .string(text), Trilingual(plain: text))
    }

    package static func order(_ order: OrderNumber?) -> SaidCell { text(.order, order?.text) }

    package static func worker(_ worker: RowReader.NamedWorker?) -> SaidCell {
        text(.worker, worker?.name)
    }

    package static func party(_ column: TableColumn, _ party: PartyID?) -> SaidCell {
        text(column, party?.text)
    }

    package static func day(_ column: TableColumn, _ day: CivilDate?) -> SaidCell {
        text(column, day?.description)
    }

    package static func count(_ column: TableColumn, _ count: Int) -> SaidCell {
        SaidCell(column, .integer(Int64(count)), Trilingual(plain: String(count)))
    }

    package static func word(
        _ column: TableColumn, _ code: String, _ label: Trilingual
    ) -> SaidCell {
        SaidCell(column, .string(code), label)
    }

    package static func money(_ column: TableColumn, _ money: Money?) -> SaidCell {
        guard let money else { return nothing(column) }
        return SaidCell(
            column, money.json,
            Trilingual(
                en: AmountText.money(money, in: .english),
                ja: AmountText.money(money, in: .japanese),
                vi: AmountText.money(money, in: .vietnamese)))
    }

    /// Several things, as each language separates them.
    package static func list(
        _ column: TableColumn, _ values: [String], _ shown: [Trilingual]
    ) -> SaidCell {
        SaidCell(
            column, .array(values.map(JSONValue.string)),
            Trilingual(
                en: shown.map(\.en).joined(separator: ", "),
                ja: shown.map(\.ja).joined(separator: "、"),
                vi: shown.map(\.vi).joined(separator: ", ")))
    }
}

extension TableStatement {
    /// - Parameter said: a cell for each heading of the kind, in their order.
    package init(_ content: Content, of rows: [Int], saying said: [SaidCell]) {
        let members = said.compactMap { cell in cell.value.map { (cell.column.rawValue, $0) } }
        self.init(
            rows: rows, content: content, shown: said.map(\.shown),
            members: [("type", .string(content.type.rawValue))] + members)
    }
}
