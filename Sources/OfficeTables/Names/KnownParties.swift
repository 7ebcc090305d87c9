import Judging
import LedgerStore
import Platform
import Registry
import StoreFailures
import Transparency
import Views
import Wording
import Workplace

/// The registered parties of a ledger, as they stood at a checkpoint: `parties.json` of a vault.
///
/// - Source: `Specs/vault.md`.
package struct KnownParties: Sendable, Equatable {
    package struct Party: Sendable, Equatable {
        package let id: PartyID
        package let kind: PartyKind
    }

    /// How many entries of the ledger it is from.
    package let size: UInt64
    /// By their ids.
    package let parties: [Party]
    /// What the ledger has in the open of orders; nothing where it was not read now.
    package let orders: OrderFacts

    package init(size: UInt64, parties: [Party], orders: OrderFacts = OrderFacts()) {
        self.size = size
        self.orders = orders
        self.parties = parties.sorted { $0.id < $1.id }
    }

    package func kind(of party: PartyID) -> PartyKind? {
        parties.first { $0.id == party }?.kind
    }

    // MARK: In a ledger

    /// Reads the ledger at `path` for a vault: every entry, under the checkpoint of its pinned key,
    /// continuing what it has seen. Neither openings nor signatures are needed: what was admitted
    /// and who is registered is in the open.
    package init(ofLedger path: String, for vault: Vault, builtInProfile: [UInt8]) throws {
        let reader = LedgerReader(ledger: path, openings: nil, key: vault.logKey)
        let checkpoint = try reader.checkpoint()
        guard checkpoint.size >= vault.seen.size else {
            throw WorkplaceError.ledgerOlder(seen: vault.seen.size, shown: checkpoint.size)
        }
        let roots = HistoryRoots(of: reader, size: checkpoint.size)
        let profiles = PublishedProfiles(ledger: path, atHand: [builtInProfile])
        var replay = RegistryReplay(
            origin: vault.origin,
            sources: AdmissionSources(
                root: { roots.root(size: $0) }, profile: { profiles.bytes(of: $0) }))
        var tree = Frontier()
        var orders = OrderFacts()
        var seenRoot = vault.seen.size == 0 ? Merkle.emptyRoot : nil
        for bundle in 0..<(checkpoint.size + 255) / 256 {
            let content = try reader.bundle(bundle, inLogOf: checkpoint.size)
            for position in 0..<content.count {
                tree.append(Merkle.leafHash(content.entry(position)))
                if tree.size == vault.seen.size { seenRoot = tree.root }
            }
            let entries = try replay.take(
                try reader.rawEntries(bundle: bundle, inLogOf: checkpoint.size),
                signatures: false)
            for entry in entries where !entry.isSealed {
                orders.take(entry.content, filed: entry.filed.date)
            }
        }
        guard seenRoot == vault.seen.root, tree.root == checkpoint.root else {
            throw WorkplaceError.ledgerForked(size: vault.seen.size)
        }
        self.init(size: checkpoint.size, state: replay.state, orders: orders)
    }

    private init(size: UInt64, state: RegistryState, orders: OrderFacts) {
        var parties = state.parties.map { Party(id: $0.key, kind: $0.value.kind) }
        if let operatorID = state.operatorID, state.parties[operatorID] == nil {
            parties.append(Party(id: operatorID, kind: .operator))
        }
        self.init(size: size, parties: parties, orders: orders)
    }

    // MARK: In a vault

    private static func path(in vault: Vault) -> String { vault.path + "/parties.json" }

    /// What the vault remembers; nil when no ledger was ever shown to it.
    package init?(rememberedIn vault: Vault) throws {
        let path = KnownParties.path(in: vault)
        guard let bytes = try FileSystem.readIfPresent(path) else { return nil }
        do {
            var reader = try ObjectReader(try CanonicalJSON.parseHandwritten(bytes), at: "")
            _ = try reader.string("schema", "feri.parties/1") { $0 == "feri.parties/1" ? $0 : nil }
            let size = try reader.integer("size", in: 0...CanonicalJSON.largestInteger)
            var parties: [Party] = []
            for (value, place) in try reader.array("parties", atMost: 100_000) {
                var item = try ObjectReader(value, at: place)
                let id = try item.string("id", "a party's id", PartyID.init)
                let kind = try item.string(
                    "kind", "a kind of party", PartyKind.init(rawValue:))
                try item.finish()
                parties.append(Party(id: id, kind: kind))
            }
            try reader.finish()
            self.init(size: UInt64(size), parties: parties)
        } catch {
            throw WorkplaceError.damaged(path: path, reason: Trilingual(of: error))
        }
    }

    package func save(in vault: Vault) throws {
        let items = parties.map { party in
            JSONValue.object(of: [
                ("id", .string(party.id.text)), ("kind", .string(party.kind.rawValue)),
            ])
        }
        let value = JSONValue.object(of: [
            ("schema", .string("feri.parties/1")), ("size", .integer(Int64(clamping: size))),
            ("parties", .array(items)),
        ])
        try FileSystem.replace(
            KnownParties.path(in: vault), with: CanonicalJSON.bytes(of: value) + [0x0A],
            mode: 0o600)
    }
}
