import Platform
import Transparency

/// The keys and statements of the specifications' examples: seeds are counted up from their label.
enum StatementFixture {
    static let origin = "feri.example/vn-jp"

    static func signer(_ name: String, _ label: UInt8) throws -> SignerKey {
        SignerKey(
            name: try KeyName(name),
            key: try SigningKey(seed: (0..<32).map { label &+ UInt8($0) }))
    }

    static let salt = (0..<32).map { UInt8($0) + 0xa0 }

    static func content() throws -> [UInt8] {
        CanonicalJSON.bytes(
            of: try CanonicalJSON.parseHandwritten(
                Array(
                    """
                    {"type": "milestone.reached", "order": "VJ-2026-000017", "worker": "wk-0123456789ab",
                     "body": {"milestone": "departed", "on": "2026-03-28"}}
                    """.utf8)))
    }

    static func sealed() throws -> (opening: Opening, statement: SignedNote) {
        let opening = Opening(salt: salt, content: try content())
        let draft = StatementDraft(
            by: "sa-sen", said: .sealed(opening.seal), filed: try instant("2026-03-28T09:00:00Z"),
            id: "000102030405060708090a0b0c0d0e0f", ledger: origin,
            seen: .init(size: 0, root: Merkle.emptyRoot), signers: ["sa-sen/1"])
        return (
            opening, try SignedNote(signing: draft.text, by: [try signer("sa-sen/1", 0x40)])
        )
    }

    /// The statements of the vectors' batches, in their order.
    static func batch(of size: Int) throws -> [SignedNote] {
        let key = try signer("sa-sen/1", 0x40)
        let first = try sealed().opening.seal
        let texts = try (0..<size).map { index in
            // The first one's `id` counted up: its last two bytes are 0e0f.
            let last = 0x0e0f + index
            let id =
                "000102030405060708090a0b0c0d"
                + Hex.encodeText([UInt8(last >> 8), UInt8(last & 255)])
            return StatementDraft(
                by: "sa-sen",
                said: .sealed(
                    index == 0 ? first : SHA256.digest(of: Array("seal \(index)".utf8))),
                filed: try instant("2026-03-28T09:00:00Z"), id: id, ledger: origin,
                seen: .init(size: 0, root: Merkle.emptyRoot), signers: ["sa-sen/1"], version: 2
            ).text
        }
        let lines = try key.signBatch(texts, ledger: origin)
        return try zip(texts, lines).map { try SignedNote(text: $0, signatures: [$1]) }
    }

    static func open() throws -> SignedNote {
        let content = try CanonicalJSON.parseHandwritten(
            Array(
                """
                {"type": "party.registered", "party": "sa-sen", "body": {"kind": "sending-agency",
                 "name": "Công ty Sen (ví dụ)", "country": "VN"}}
                """.utf8))
        let draft = StatementDraft(
            by: "op-feri", said: .open(content), filed: try instant("2026-03-01T01:00:00Z"),
            id: "101112131415161718191a1b1c1d1e1f", ledger: origin,
            seen: .init(size: 0, root: Merkle.emptyRoot),
            signers: ["op-feri/officer-a", "op-feri/officer-b"])
        return try SignedNote(
            signing: draft.text,
            by: [try signer("op-feri/officer-a", 0x60), try signer("op-feri/officer-b", 0x80)])
    }

    static func instant(_ text: String) throws -> Instant {
        guard let instant = Instant(text) else { throw FixtureError.instant }
        return instant
    }

    enum FixtureError: Error { case instant }
}
