import LedgerStore
import Platform
import Transparency

@testable import TestSupport

/// Statements with one signature, any of which may be left out or be taken twice.
struct ForgedBatch {
    private(set) var statements: [ForgedStatement]
    private let key: SignerKey

    /// So many milestones of a sending agency, or what `statements` are, signed by `key`.
    init(_ statements: [ForgedStatement], by key: SignerKey = ForgedKeys.sen) {
        self.key = key
        self.statements = statements.map {
            var statement = $0
            statement.version = 2
            return statement
        }
    }

    init(of count: Int, named name: String = "batch") {
        self.init(
            (0..<count).map { number in
                var statement = Fault.milestone
                statement.id = "\(name)-\(number)"
                return statement
            })
    }

    /// The entries of all statements, each with the batch line, and the plain lines of the other
    /// signers, in the order of its keys.
    var entries: [NewEntry] {
        get throws {
            let texts = try statements.map { try $0.text }
            let lines = try key.signBatch(texts, ledger: ForgedKeys.origin)
            return try zip(statements, lines).map { statement, line in
                let text = try statement.text
                let signatures = try statement.keys.map { signer in
                    signer.name == key.name ? line : try signer.sign(text)
                }
                return NewEntry(
                    statement: try SignedNote(text: text, signatures: signatures).bytes,
                    opening: try statement.opening)
            }
        }
    }
}
