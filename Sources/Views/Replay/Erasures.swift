import Judging
import Platform
import Registry

/// What the entries of a ledger say was erased, and by whom.
///
/// Anybody may say so of its own copies. What that says of the contents beside the ledger, which
/// are the operator's, the operator alone says: who reads them asks for the operator's word.
package struct Erasures: Sendable {
    /// One `data.erased`.
    package struct Declaration: Sendable {
        /// Its entry.
        package let seq: UInt64
        package let received: Instant
        /// Who says to have erased its own copies.
        package let holder: PartyID
        package let basis: String
        /// All who were known to hold copies.
        package let holders: [PartyID]
    }

    private var declarations: [Declaration] = []
    /// For each erased entry the declarations that name it, as positions in `declarations`.
    private var named: [UInt64: [Int]] = [:]
    /// For each erased entry the commitments to the order that it named, in the ledger's order.
    private var committed: [UInt64: [Commitment]] = [:]

    /// What a `data.erased` binds its filer to, of one entry.
    package struct Commitment: Sendable {
        /// Its entry.
        package let seq: UInt64
        package let holder: PartyID
        package let digest: Digest
    }

    package init() {}

    /// Takes a `data.erased`; other entries say nothing here.
    mutating func add(_ entry: CaseEntry) {
        guard case .dataErased(let erasure) = entry.content.body else { return }
        add(erasure, at: entry.seq, received: entry.received, by: entry.speaker)
    }

    /// Takes an entry of which nothing else is wanted.
    mutating func add(_ entry: RegistryReplay.Raw) {
        let type = Array(ContentType.dataErased.rawValue.utf8)
        // Few are, and reading a statement whole costs more than looking for the word.
        guard ByteSearch.contains(type, in: entry.statement) else { return }
        do throws(Refusal) {
            let submission = try Submission(statement: entry.statement, opening: nil)
            guard case .dataErased(let erasure) = submission.content?.body else { return }
            add(erasure, at: entry.seq, received: entry.received, by: submission.speaker)
        } catch {
            // It is not a statement, so that it declares nothing: 'feri verify' says so.
        }
    }

    private mutating func add(
        _ erasure: DataErased, at seq: UInt64, received: Instant, by holder: PartyID
    ) {
        for erased in erasure.seqs { named[erased, default: []].append(declarations.count) }
        // One for each, or none at all: a content of another shape was never read.
        for (erased, place) in zip(erasure.seqs, erasure.places) {
            committed[erased, default: []].append(
                Commitment(seq: seq, holder: holder, digest: place))
        }
        declarations.append(
            Declaration(
                seq: seq, received: received, holder: holder, basis: erasure.basis,
                holders: erasure.holders))
    }

    /// These and then those of later entries.
    func followed(by later: Erasures) -> Erasures {
        var all = self
        for declaration in later.declarations { all.declarations.append(declaration) }
        for (seq, positions) in later.named {
            all.named[seq, default: []] += positions.map { $0 + declarations.count }
        }
        for (seq, commitments) in later.committed { all.committed[seq, default: []] += commitments }
        return all
    }

    /// The declarations that name an entry, in the ledger's order.
    package func of(_ seq: UInt64) -> [Declaration] { (named[seq] ?? []).map { declarations[$0] } }

    /// All entries that are named, ascending.
    package var seqs: [UInt64] { named.keys.sorted() }

    /// Whether this holder has declared to have erased the entry; nobody has where it is nil.
    package func names(_ seq: UInt64, by holder: PartyID?) -> Bool {
        of(seq).contains { $0.holder == holder }
    }

    /// What binds this holder to the order that an erased entry named: the first commitment counts,
    /// so that nobody can make several and show now the one, now the other.
    package func commitment(to seq: UInt64, by holder: PartyID?) -> Commitment? {
        committed[seq]?.first { $0.holder == holder }
    }

    /// Who was named as holding copies of the entry and has not declared to have erased them.
    package func outstanding(of seq: UInt64) -> [PartyID] {
        var parties: [PartyID] = []
        for declaration in of(seq) {
            for party in declaration.holders
            where !names(seq, by: party) && !parties.contains(party) {
                parties.append(party)
            }
        }
        return parties
    }
}
