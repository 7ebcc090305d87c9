import Platform
import Registry
import Transparency
import Views
import Wording

/// The public keys by which signatures in a file that circulates are looked at.
package struct KnownKeys: Sendable {
    /// From where a key is known.
    package enum Source: Sendable, Equatable {
        /// The statement itself brings it.
        case brought
        /// Somebody gave it to us by hand.
        case given
        /// The ledger has it.
        case ledger
    }

    /// What is known of a signature.
    package enum Word: Sendable, Equatable {
        case missing
        /// It verifies under the key of that name.
        case verified(Source)
        /// No key of that name is known here.
        case unchecked
        /// It does not verify: the text was changed, or another key signed.
        case wrong
        /// It verifies, and the ledger has ended the key at this entry.
        case revoked(at: UInt64)
    }

    private let given: [VerifierKey]
    private let enrolled: [PartyKeyName: KeyRecord]
    /// Whether a ledger was looked at.
    package let hasLedger: Bool

    package init(given: [VerifierKey], ledger: RegistryState?) {
        self.given = given
        enrolled = ledger?.keys ?? [:]
        hasLedger = ledger != nil
    }

    /// The key of this name as the ledger has it.
    package func record(of signer: String) -> KeyRecord? {
        PartyKeyName(signer).flatMap { enrolled[$0] }
    }

    /// The key that has to have signed, and from where it is known.
    private func key(
        of signer: String, in part: CirculatingFile.Part
    ) -> (key: VerifierKey, source: Source)? {
        func named(_ keys: [VerifierKey]) -> VerifierKey? {
            keys.first { $0.name.text.utf8.elementsEqual(signer.utf8) }
        }
        if let key = named(part.brought) { return (key, .brought) }
        if let record = record(of: signer) { return (record.key, .ledger) }
        return named(given).map { ($0, .given) }
    }

    package func word(on signer: String, in part: CirculatingFile.Part) -> Word {
        guard let line = part.statement.line(of: signer) else { return .missing }
        guard let (key, source) = key(of: signer, in: part) else { return .unchecked }
        guard part.statement.isSigned(line, by: key) else { return .wrong }
        if case .ledger = source, let end = record(of: signer)?.revokedAt {
            return .revoked(at: end)
        }
        return .verified(source)
    }

    /// Whether somebody's own key is another one than the one that is known by its name.
    package func isAnother(_ key: VerifierKey, in part: CirculatingFile.Part) -> Bool {
        self.key(of: key.name.text, in: part).map { $0.key != key } ?? false
    }
}
