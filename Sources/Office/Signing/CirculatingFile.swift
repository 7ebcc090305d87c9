import Platform
import Registry
import StoreFailures
import Terminal
import Transparency
import Views
import Wording

/// A file of filings that goes from signer to signer, each with a key and a machine of its own.
package struct CirculatingFile: Sendable {
    /// One filing of it.
    package struct Part: Sendable {
        package let opening: Opening?
        package internal(set) var statement: UnfinishedStatement
        package let content: Content

        /// The keys that the content itself brings: each signs it to show that it is there.
        package var brought: [VerifierKey] {
            switch content.body {
            case .keyEnrolled(let enrolment): [enrolment.key]
            case .ledgerOpened(let opening): opening.officers.map(\.key)
            case .officersChanged(let change): change.officers.map(\.key)
            default: []
            }
        }
    }

    /// As long as the registry's door takes one, in bytes.
    package static let longest = 64 << 20

    package let path: String
    package internal(set) var parts: [Part]

    /// Whether these bytes are filings at all, and not contents written by hand.
    package static func begins(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Filing.firstLine.utf8)
    }

    /// - Throws: `Failure`: nobody signs what is not whole, or what is sealed and cannot be read.
    package init(_ bytes: [UInt8], at path: String) throws {
        self.path = path
        let filings: [Filing]
        do throws(FilingError) {
            filings = try Filing.parseAll(bytes)
        } catch {
            throw UnreadableReason.noFiling(error).failure.at(path)
        }
        parts = try filings.enumerated().map { index, filing in
            do {
                let statement = try UnfinishedStatement(parsing: filing.statement)
                let content = try Submission.content(
                    of: statement.draft, opening: filing.opening)
                guard let content else { throw Refusal.openingMissing }
                return Part(opening: filing.opening, statement: statement, content: content)
            } catch let error as StatementError {
                throw Failure(.badData, Trilingual(of: error), at: path).inPart(.filing(index + 1))
            } catch let refusal as Refusal {
                throw Failure(.badData, Trilingual(of: refusal), at: path)
                    .inPart(.filing(index + 1))
            }
        }
    }

    package var bytes: [UInt8] {
        parts.flatMap { Filing(opening: $0.opening, statement: $0.statement.bytes).bytes }
    }

    package var filings: [Filing] {
        parts.map { Filing(opening: $0.opening, statement: $0.statement.bytes) }
    }

    /// Who is to sign something of it and has not, each once, in the order of the file.
    package var missing: [String] {
        var seen: Set<String> = []
        return parts.flatMap(\.statement.missing).filter { seen.insert($0).inserted }
    }

    /// All who are to sign something of it, in the order of the file.
    package var signers: [String] {
        var seen: Set<String> = []
        return parts.flatMap(\.statement.draft.signers).filter { seen.insert($0).inserted }
    }

    /// The logs for which it is, each once; as a rule one.
    package var origins: [String] {
        var seen: Set<String> = []
        return parts.map(\.statement.draft.ledger).filter { seen.insert($0).inserted }
    }
}
