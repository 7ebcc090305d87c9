import OfficeTables
import Platform
import Registry
import StoreFailures
import Transparency
import Views
import Wording
import Workplace

/// A statement that a vault filed.
struct EarlierStatement: Sendable {
    /// What others name it by.
    let identity: Digest
    let content: Content
    let speaker: String
    let filed: Instant
    /// The name of the file of filings it is in: what was filed together.
    let file: String
}

/// Every statement that a vault filed and still has, in the order of filing.
///
/// Of what it does not know how to read it says nothing.
struct EarlierStatements {
    private(set) var all: [EarlierStatement] = []

    init(in vault: Vault) throws {
        let directory = vault.path + "/filings"
        for item in try FileSystem.list(directory) where item.name.hasSuffix(".filings") {
            let path = "\(directory)/\(item.name)"
            do {
                for filing in try Filing.parseAll(try FileSystem.readRegular(path)) {
                    let statement = try Statement(parsing: filing.statement)
                    guard let content = try EarlierStatements.content(of: filing, statement) else {
                        continue
                    }
                    all.append(
                        EarlierStatement(
                            identity: statement.identity, content: content,
                            speaker: statement.draft.by, filed: statement.draft.filed,
                            file: item.name))
                }
            } catch let error as FilingError {
                throw WorkplaceError.damaged(path: path, reason: Trilingual(of: error))
            } catch let error as StatementError {
                throw WorkplaceError.damaged(path: path, reason: Trilingual(of: error))
            } catch let error as JSONError {
                throw WorkplaceError.damaged(path: path, reason: Trilingual(of: error))
            }
        }
        all = all.enumerated().sorted { left, right in
            if left.element.filed != right.element.filed {
                return left.element.filed < right.element.filed
            }
            // What was filed in one second: by its file, then as it is in there.
            if left.element.file != right.element.file {
                return left.element.file < right.element.file
            }
            return left.offset < right.offset
        }.map(\.element)
    }

    private static func content(
        of filing: Filing, _ statement: Statement
    ) throws -> Content? {
        let value: JSONValue
        switch statement.draft.said {
        case .open(let said): value = said
        case .sealed:
            guard let opening = filing.opening else { return nil }
            value = try CanonicalJSON.parse(opening.content)
        }
        do throws(ShapeError) { return try Content(value) } catch { return nil }
    }

    /// Who was enrolled by them, and how.
    var enrolments: [WorkerID: WorkerEnrolled] {
        var found: [WorkerID: WorkerEnrolled] = [:]
        for statement in all {
            guard case .workerEnrolled(let enrolled) = statement.content.body,
                let worker = statement.content.subjects.worker
            else { continue }
            found[worker] = enrolled
        }
        return found
    }

    /// What they say of orders.
    var orderFacts: OrderFacts {
        var facts = OrderFacts()
        for statement in all { facts.take(statement.content, filed: statement.filed.date) }
        return facts
    }
}
