import Platform
import Testing
import Transparency

/// The bytes that `Specs/` shows are the bytes that the code makes.
@Suite struct StatementExampleTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func theOpenStatementIsTheSpecs() throws {
        let note = try StatementFixture.open()
        #expect(try SpecPage("statement.md").example("open") == text(note.bytes))
        let statement = try Statement(parsing: note.bytes)
        #expect(
            try SpecPage("statement.md").example("identity")
                == Base64.encodeText(statement.identity.bytes) + "\n")
        let keys = [
            try StatementFixture.signer("op-feri/officer-a", 0x60).verifierKey,
            try StatementFixture.signer("op-feri/officer-b", 0x80).verifierKey,
        ]
        #expect(statement.firstUnverified(with: keys) == nil)
        #expect(statement.firstUnverified(with: keys.reversed()) == "op-feri/officer-a")
        #expect(
            try SpecPage("statement.md").example("keys")
                == keys.map { $0.text + "\n" }.joined())
    }

    @Test func theSealedStatementAndItsFilingAreTheSpecs() throws {
        let (opening, note) = try StatementFixture.sealed()
        #expect(try SpecPage("statement.md").example("sealed") == text(note.bytes))
        let filing = Filing(opening: opening, statement: note.bytes)
        #expect(try SpecPage("filing.md").example("sealed") == text(filing.bytes))
        #expect(try Filing.parseAll(filing.bytes) == [filing])
        let open = Filing(opening: nil, statement: try StatementFixture.open().bytes)
        #expect(
            try Filing.parseAll(filing.bytes + open.bytes + filing.bytes) == [filing, open, filing])
    }

    @Test func theEntryIsTheSpecs() throws {
        let note = try StatementFixture.open()
        let entry = Entry(
            header: EntryHeader(
                seq: 0, prev: EntryHeader.genesisPrev(origin: StatementFixture.origin),
                received: try StatementFixture.instant("2026-03-01T01:00:05Z")),
            statement: note.bytes)
        #expect(try SpecPage("entry.md").example("entry") == text(entry.bytes))
        #expect(
            try SpecPage("entry.md").example("leaf")
                == Base64.encodeText(Merkle.leafHash(entry.bytes).bytes) + "\n")
        #expect(try Entry(parsing: entry.bytes) == entry)
    }
}
