import Platform
import Registry
import RegistryWords
import Tables
import Transparency
import Wording

extension TableKind {
    /// A kind each of whose rows is a statement of its own.
    ///
    /// - Parameters:
    ///   - types: what the rows may become, to tell early a filer who may file none of it.
    ///   - days: the columns that hold days, which are read by one convention.
    ///   - statement: nil where something is at fault, which it has noted.
    package init(
        _ name: Name, _ label: Trilingual, becomes types: [ContentType],
        columns: [DescribedColumn], days: [TableColumn], headings: [Trilingual],
        statement:
            @escaping @Sendable (
                DataRow<TableColumn>, inout RowReader
            ) throws -> TableStatement?
    ) {
        self.init(
            name: name, label: label, columns: columns, totals: nil,
            headings: headings.map { Heading($0) },
            read: { match, terms, names in
                var reader = RowReader(
                    match, terms: terms, names: names, columns: columns, days: days)
                reader.checkFiler(of: types)
                var statements: [TableStatement] = []
                var seen: [[UInt8]: Int] = [:]
                for row in match.rows {
                    terms.reads(row.number)
                    guard let made = try statement(row, &reader) else { continue }
                    let content = CanonicalJSON.bytes(of: made.content.json)
                    if let earlier = seen[content] {
                        reader.warn(CommonFaults.repeated(earlier), in: row, nil)
                    } else {
                        seen[content] = row.number
                    }
                    statements.append(made)
                }
                names = reader.names
                return Findings(
                    statements: statements, faults: reader.faults.faults,
                    warnings: reader.warnings)
            })
    }
}

extension RowReader {
    /// Notes it if the filer may file none of these types.
    package mutating func checkFiler(of types: [ContentType]) {
        guard let filer = terms.filer, let first = types.first else { return }
        let mayFile = types.contains { filer.profile.mayFile($0, as: filer.kind) }
        if !mayFile { add(NameFaults.mayNotFile(first.label, filer.id.text, filer.kind)) }
    }
}

extension Profile {
    /// Whether a party of this kind may file such statements about anybody at all.
    package func mayFile(_ type: ContentType, as kind: PartyKind) -> Bool {
        row(for: type)?.may.contains { $0.filer == nil || $0.filer == kind } ?? false
    }
}
