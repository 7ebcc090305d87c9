import Judging
import LedgerStore
import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// One entry with all that it says, arranged to be read.
package struct StatementSheet: Sendable {
    package let entry: ReadEntry
    package let line: TrailLine
    /// Who speaks: `Công ty Sen (sa-sen), sending agency`.
    package let speaker: Trilingual
    /// The content; empty when it is not available.
    package let fields: [SaidField]
    /// The RFC 6962 leaf hash of the entry.
    package let leaf: Digest
    /// Who declared to have erased it.
    package let erasures: [Erasures.Declaration]
    /// Who is known to hold copies and has not.
    package let outstanding: [PartyID]

    /// - Parameter horizon: what there is for the reader; nil: everything.
    package init(_ entry: ReadEntry, in view: LedgerView, within horizon: Horizon? = nil) {
        self.entry = entry
        let line = view.line(entry)
        self.line = horizon.map { line.within($0) } ?? line
        let names = view.names
        let said = names.said(entry.speaker)
        speaker =
            names.kind(of: entry.speaker).map { kind in
                Saying { "\(said($0)), \(kind.label($0))" }.trilingual
            } ?? said.trilingual
        fields = entry.said.map { ContentFields(names).of($0.content) } ?? []
        erasures = view.erasures.of(entry.seq)
        outstanding = view.erasures.outstanding(of: entry.seq)
        leaf = Merkle.leafHash(entry.entry.bytes)
    }

    /// Members of `feri.show/1`.
    package var members: [(String, JSONValue)] {
        guard case .object(let common) = line.json else { return [] }
        let draft = entry.statement.draft
        var members = common.map { ($0.name, $0.value) }
        members += [
            ("id", .string(draft.id)), ("ledger", .string(draft.ledger)),
            ("leaf", .string(Base64.encodeText(leaf.bytes))),
            ("prev", .string(Base64.encodeText(entry.entry.header.prev.bytes))),
            (
                "seen",
                .object(of: [
                    ("root", .string(Base64.encodeText(draft.seen.root.bytes))),
                    ("size", .integer(Int64(clamping: draft.seen.size))),
                ])
            ),
        ]
        if let seal = entry.seal {
            members.append(("seal", .string(Base64.encodeText(seal.bytes))))
        }
        if !erasures.isEmpty {
            members += [
                ("erased", .array(erasures.map(\.json))),
                ("not_erased_by", .array(outstanding.map { .string($0.text) })),
            ]
        }
        if let content { members.append(("content", content)) }
        return members
    }

    /// As it was signed or sealed; nil when it is not available.
    private var content: JSONValue? {
        if case .open(let content) = entry.statement.draft.said { return content }
        guard let opening = entry.opening else { return nil }
        // It was read before as the content that the seal fixes, so that it cannot fail here.
        do throws(JSONError) { return try CanonicalJSON.parse(opening.content) } catch {
            return nil
        }
    }
}

extension Erasures.Declaration {
    fileprivate var json: JSONValue {
        .object(of: [
            ("basis", .string(basis)), ("by", .string(holder.text)),
            ("received", .string(received.description)),
            ("seq", .integer(Int64(clamping: seq))),
        ])
    }
}
