import Platform
import Registry
import Transparency
import Wording

/// The filer's own short names for workers, and the pseudonyms they stand for: `workers.csv`.
///
/// The file is plain CSV with the header `order,name,pseudonym`, so that an agency can hand it to
/// the employer and the desk, and an office can look into it.
package struct WorkerList: Sendable {
    private var lines: VaultLines

    package init(of vault: Vault) throws {
        lines = try VaultLines(path: vault.workersPath, header: ["order", "name", "pseudonym"])
    }

    package func worker(named name: String, in order: OrderNumber) -> WorkerID? {
        lines.rows.first { $0[0] == order.text && $0[1].utf8.elementsEqual(name.utf8) }
            .flatMap { WorkerID($0[2]) }
    }

    /// The short names of an order's workers, in the list's order.
    package func names(in order: OrderNumber) -> [String] {
        lines.rows.filter { $0[0] == order.text }.map { $0[1] }
    }

    /// Every order and every short name of the list, each once, in its order.
    package var orders: [String] { WorkerList.once(lines.rows.map { $0[0] }) }
    package var names: [String] { WorkerList.once(lines.rows.map { $0[1] }) }

    /// The short name under each pseudonym.
    package var called: [String: String] {
        Dictionary(lines.rows.map { ($0[2], $0[1]) }, uniquingKeysWith: { first, _ in first })
    }

    private static func once(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }

    /// Adds a worker who gets a pseudonym here, at enrolment.
    package mutating func add(_ worker: WorkerID, named name: String, in order: OrderNumber) {
        lines.rows.append([order.text, name, worker.text])
    }

    /// Removes these workers from the disk.
    package mutating func forget(_ isForgotten: (_ pseudonym: String) -> Bool) throws {
        try lines.forget { isForgotten($0[2]) }
    }

    package func save() throws { try lines.save() }
}

/// Those who were paid but have no registered id, as the filer describes them, and the random ids
/// that stand for them in contents: `outsiders.csv`.
package struct OutsiderList: Sendable {
    private var lines: VaultLines

    package init(of vault: Vault) throws {
        lines = try VaultLines(path: vault.outsidersPath, header: ["description", "role", "id"])
    }

    /// How those in the list are described, in its order.
    package var descriptions: [String] { lines.rows.map { $0[0] } }

    /// How each id is described.
    package var called: [String: String] {
        Dictionary(lines.rows.map { ($0[2], $0[0]) }, uniquingKeysWith: { first, _ in first })
    }

    package func id(of description: String, role: String) -> String? {
        lines.rows.first { $0[0].utf8.elementsEqual(description.utf8) && $0[1] == role }?[2]
    }

    package mutating func add(_ id: String, for description: String, role: String) {
        lines.rows.append([description, role, id])
    }

    /// Removes these from the disk.
    package mutating func forget(_ isForgotten: (_ id: String) -> Bool) throws {
        try lines.forget { isForgotten($0[2]) }
    }

    package func save() throws { try lines.save() }
}

/// A small CSV file of the vault, kept in the order its lines were added.
struct VaultLines {
    package let path: String
    package let header: [String]
    package var rows: [[String]] = []

    init(path: String, header: [String]) throws {
        self.path = path
        self.header = header
        guard let bytes = try FileSystem.readIfPresent(path) else { return }
        var text = String(decoding: bytes, as: UTF8.self)
        // Excel puts a byte order mark before what it saves.
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        let records = VaultCSV.records(text)
        guard records.first == header else {
            throw WorkplaceError.damaged(
                path: path,
                reason: Trilingual(
                    en: "the first line is not {header}", ja: "1行目が {header} ではありません",
                    vi: "dòng đầu không phải {header}"
                ).filled(["header": header.joined(separator: ",")]))
        }
        for (number, record) in records.dropFirst().enumerated() {
            guard record.count == header.count else {
                throw WorkplaceError.damaged(
                    path: path,
                    reason: Trilingual(
                        en: "line {line} has {count} cells", ja: "{line}行目のセルが{count}個です",
                        vi: "dòng {line} có {count} ô"
                    ).filled(["line": String(number + 2), "count": String(record.count)]))
            }
            rows.append(record)
        }
    }

    /// Removes lines from the disk, if there are any, and overwrites what stood there.
    package mutating func forget(_ isForgotten: ([String]) -> Bool) throws {
        let before = rows.count
        rows.removeAll(where: isForgotten)
        guard rows.count < before else { return }
        try FileSystem.replaceDestroying(path, with: bytes, mode: 0o600)
    }

    package func save() throws { try FileSystem.replace(path, with: bytes, mode: 0o600) }

    private var bytes: [UInt8] {
        let text = ([header] + rows).map { $0.map(VaultCSV.cell).joined(separator: ",") + "\n" }
        return Array(text.joined().utf8)
    }
}

/// RFC 4180 for the vault's own lists: commas, and quotes where a cell needs them.
private enum VaultCSV {
    static func cell(_ text: String) -> String {
        let plain = text.utf8.allSatisfy { !Array(",\"\r\n".utf8).contains($0) }
        return plain
            ? text
            : "\""
                + text.split(separator: "\"", omittingEmptySubsequences: false)
                .joined(separator: "\"\"") + "\""
    }

    static func records(_ text: String) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var cell = String.UnicodeScalarView()
        var quoted = false
        var scalars = text.unicodeScalars.makeIterator()
        var held = scalars.next()
        func endCell() {
            record.append(String(cell))
            cell = .init()
        }
        while let scalar = held {
            held = scalars.next()
            switch (scalar, quoted) {
            case ("\"", true) where held == "\"":
                cell.append(scalar)
                held = scalars.next()
            case ("\"", _): quoted.toggle()
            case (",", false): endCell()
            case ("\r", false): break
            case ("\n", false):
                endCell()
                if record != [""] { records.append(record) }
                record = []
            default: cell.append(scalar)
            }
        }
        endCell()
        if record != [""] { records.append(record) }
        return records
    }
}
