import LedgerStore
import Office
import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording
import Workplace

extension Invocation {
    /// Erases a party's own copies in its vault, and makes the statement that declares it.
    ///
    /// The openings, which name all the rest that must go, go last: the same command given again
    /// ends what a crash cut short.
    func eraseInVault(_ path: String) throws {
        let seqs = try erasedSeqs()
        let keys = try values(of: EraseOptions.keys).map(signerKey)
        var vault = try Vault(opening: path)
        guard let place = value(of: CommonOptions.ledger) else {
            throw UsageFailures.missing(CommonOptions.ledger.spelling, command)
        }
        try vault.refresh(from: place)
        let reader = LedgerReader(ledger: place, openings: nil, key: vault.logKey)
        let entries = try sealedEntries(seqs, in: reader)
        let also = values(of: EraseOptions.also)

        let openings = VaultOpenings(of: vault)
        let gone = try openings.openings(of: entries.map(\.identity))
        let traces = SecretTraces(of: gone)
        let filings = KeptFilings(identities: Set(entries.map(\.identity)))
        _ = try filings.remove(below: "\(vault.path)/filings")
        for place in also { _ = try filings.remove(below: place) }
        let kept = try openings.openings(except: entries.map(\.identity))
        try VaultLeftovers(gone: gone, kept: kept).remove(from: vault)
        for entry in entries { try openings.destroy(entry.identity) }
        try expectNoTraces(traces, below: [vault.path] + also)
        try declare(seqs, entries, keys, vault, erased: gone.count)
    }

    private func declare(
        _ seqs: [UInt64], _ entries: [ErasedEntry], _ keys: [SignerKey], _ vault: Vault,
        erased: Int
    ) throws {
        try remark(
            Trilingual(
                en: "{count} contents erased now; none is left in this vault",
                ja: "{count}件の内容を消去しました。この保管庫には残っていません",
                vi: "vừa xóa {count} nội dung; kho này không còn nội dung nào"
            ).filled(["count": "\(erased)"]))
        let name = keys.first.flatMap { PartyKeyName($0.name.text) }
        guard let filer = name?.party ?? entries.first?.speaker else { return }
        let place = try required(CommonOptions.ledger)
        let opener = try LedgerView.operatorID(of: place, key: vault.logKey)
        let content = ErasureContent(
            seqs: seqs, basis: try required(EraseOptions.basis),
            holders: try erasureHolders(of: entries, filer: filer, operatorID: opener))
        guard !keys.isEmpty else {
            return try print {
                [("content", content.json), ("declared", .boolean(false))]
            } text: { report in
                report.line(String(decoding: CanonicalJSON.bytes(of: content.json), as: UTF8.self))
            }
        }
        let minted = MintedFilings(in: vault)
        let digest = MintedFilings.digest(
            of: CanonicalJSON.bytes(of: content.json),
            options: .object(of: [("as", .string("erasure"))]))
        if let filings = try minted.filings(for: digest, keys: keys) {
            return try deliver(filings, named: digest, isRepeated: true)
        }
        let maker = StatementMaker(
            origin: vault.origin, seen: vault.seen, keys: keys, filed: world.now(),
            profile: try Profile(DefaultProfile.bytes), random: world.random)
        let filing = try maker.filing(of: content.content)
        try minted.keep([filing], for: digest)
        try deliver([filing], named: digest, isRepeated: false)
    }
}

extension LedgerView {
    /// Who opened the ledger, as its first entry says.
    static func operatorID(of ledger: String, key: VerifierKey) throws -> PartyID {
        let reader = LedgerReader(ledger: ledger, openings: nil, key: key)
        let entry = try Entry(parsing: try reader.entry(0, inLogOf: try reader.checkpoint().size))
        return try Submission(statement: entry.statement, opening: nil).speaker
    }
}
