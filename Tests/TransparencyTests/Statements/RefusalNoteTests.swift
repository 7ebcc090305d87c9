import Platform
import Testing
import Transparency

/// `Specs/refusals.md` against the program.
@Suite struct RefusalNoteTests {
    private let page: SpecPage
    private let key: SignerKey

    init() throws {
        page = try SpecPage("refusals.md")
        key = SignerKey(
            name: try KeyName(StatementFixture.origin),
            key: try SigningKey(seed: [UInt8](repeating: 7, count: 32)))
    }

    private func notes() throws -> [SignedRefusal] {
        let statement = try Statement(parsing: try StatementFixture.sealed().statement.bytes)
        let first = try SignedRefusal(
            signing: RefusalNote(
                origin: StatementFixture.origin, number: 0,
                prev: RefusalNote.firstPrev(origin: StatementFixture.origin),
                at: try StatementFixture.instant("2026-03-28T09:00:07Z"), size: 41,
                refused: .statement(statement.identity), code: "bad-signature"), by: key)
        let second = try SignedRefusal(
            signing: RefusalNote(
                origin: StatementFixture.origin, number: 1, prev: first.leaf,
                at: try StatementFixture.instant("2026-03-28T09:12:00Z"), size: 42,
                refused: .bytes(SHA256.digest(of: Array("no filing\n".utf8))),
                code: "no-filing"), by: key)
        return [first, second]
    }

    @Test func theExamplesAreThoseOfTheProgram() throws {
        for (name, note) in zip(["statement", "bytes"], try notes()) {
            let made = String(decoding: note.bytes, as: UTF8.self)
            #expect(page.example(name) == made, "\(made)")
            let read = try SignedRefusal(parsing: note.bytes, verifiedBy: key.verifierKey)
            #expect(read == note)
            #expect(read.note.text == note.note.text)
        }
    }

    @Test func theCountIsThatOfTheTwoExamples() throws {
        let root = Base64.encodeText(Merkle.root(over: try notes().map(\.leaf)).bytes)
        #expect(page.text.contains(#""count":2,"root":"\#(root)""#))
    }

    @Test func noByteOfANoteCanBeAnother() throws {
        for note in try notes() {
            for position in note.bytes.indices {
                for bit in 0..<8 {
                    var bytes = note.bytes
                    bytes[position] ^= 1 << UInt8(bit)
                    #expect(throws: RefusalError.self) {
                        try SignedRefusal(parsing: bytes, verifiedBy: key.verifierKey)
                    }
                }
            }
            for length in 0..<note.bytes.count {
                #expect(throws: RefusalError.self) {
                    try SignedRefusal(
                        parsing: Array(note.bytes[..<length]), verifiedBy: key.verifierKey)
                }
            }
        }
    }

    /// Texts that the log's key signs, and that are not refusals all the same.
    @Test(arguments: [
        ("feri-refusal/1", "feri-refusal/2", 1), ("origin ", "origin: ", 2),
        ("origin feri.example/vn-jp", "origin a b", 2), ("number 0", "number 00", 3),
        ("number 0", "number -1", 3), ("prev ", "before ", 4), ("prev ", "prev  ", 4),
        ("T09:00:07Z", "T09:00:60Z", 5), ("size 41", "size +41", 6),
        ("statement ", "statements ", 7), ("code bad", "code Bad", 8),
        ("code bad-signature", "code ", 8), ("signature\n", "signature\nparty sa-sen\n", 9),
        ("code bad-signature\n", "", 8),
    ])
    func aTextThatIsNotSpelledSoIsNone(seen: String, other: String, line: Int) throws {
        let text = String(decoding: try notes()[0].note.text, as: UTF8.self)
        try #require(text.contains(seen))
        let changed = Array(text.replacing(seen, with: other, maxReplacements: 1).utf8)
        let bytes = try SignedNote(signing: changed, by: [key]).bytes
        #expect(throws: RefusalError.malformedLine(line)) {
            try SignedRefusal(parsing: bytes, verifiedBy: key.verifierKey)
        }
    }

    @Test func aNoteIsSignedByTheLogAndByNobodyElse() throws {
        let note = try notes()[0]
        let stranger = try StatementFixture.signer(StatementFixture.origin, 0x11)
        #expect(throws: RefusalError.note(.notSignedByTrustedKey)) {
            try SignedRefusal(parsing: note.bytes, verifiedBy: stranger.verifierKey)
        }
        let both = try SignedNote(signing: note.note.text, by: [key, stranger]).bytes
        #expect(throws: RefusalError.furtherSignatures) {
            try SignedRefusal(parsing: both, verifiedBy: key.verifierKey)
        }
        let elsewhere = try SignedRefusal(
            signing: RefusalNote(
                origin: "other.example/log", number: 0, prev: note.note.prev, at: note.note.at,
                size: 0, refused: note.note.refused, code: "bad-signature"), by: key)
        #expect(throws: RefusalError.anotherOrigin("other.example/log")) {
            try SignedRefusal(parsing: elsewhere.bytes, verifiedBy: key.verifierKey)
        }
    }

    @Test func aNoteIsNoCheckpoint() throws {
        for note in try notes() {
            #expect(throws: CheckpointError.self) {
                try UnverifiedCheckpoint(parsing: note.bytes).verified(by: key.verifierKey)
            }
        }
    }
}
