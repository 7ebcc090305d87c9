import Platform
import Testing
import Transparency

@Suite struct SignedNoteTests {
    private func signer(_ name: String, _ start: UInt8) throws -> SignerKey {
        SignerKey(
            name: try KeyName(name), key: try SigningKey(seed: Array(start..<start + 32)))
    }

    @Test func eachErrorSaysWhatWasSeenAndWhere() throws {
        let key = try signer("sa-sen/1", 0x40)
        let note = try SignedNote(signing: "Hello\n".byteArray, by: [key]).bytes
        #expect(throws: NoteError.tooLong(seen: note.count, limit: 20)) {
            try SignedNote(parsing: note, limit: 20)
        }
        #expect(throws: NoteError.controlCharacter(offset: 3)) {
            try SignedNote(parsing: "Hel\tlo\n".byteArray)
        }
        #expect(throws: NoteError.malformedSignatureLine(2)) {
            try SignedNote(parsing: note + "- x\n".byteArray)
        }
        #expect(throws: NoteError.repeatedSignature(line: 2)) {
            try SignedNote(parsing: note + (try key.sign("x\n".byteArray)).line)
        }
        let other = try key.sign("Other\n".byteArray)
        let forged = try SignedNote(text: "Hello\n".byteArray, signatures: [other])
        #expect(throws: NoteError.badSignature(by: "sa-sen/1")) {
            try forged.verified(by: [key.verifierKey])
        }
        #expect(!forged.isSigned(by: key.verifierKey))
    }

    @Test func aNoteIsMadeOnlyOfWhatCanBeReadAgain() throws {
        let key = try signer("sa-sen/1", 0x40)
        #expect(throws: NoteError.textNotEndingInNewline) {
            try SignedNote(signing: "Hello".byteArray, by: [key])
        }
        #expect(throws: NoteError.textNotEndingInNewline) { try SignedNote(signing: [], by: [key]) }
        #expect(throws: NoteError.noSignature) {
            try SignedNote(signing: "Hello\n".byteArray, by: [])
        }
        #expect(throws: NoteError.repeatedSignature(line: 2)) {
            try SignedNote(signing: "Hello\n".byteArray, by: [key, key])
        }
        #expect(throws: NoteError.notUTF8) {
            try SignedNote(signing: [0xff, 0x0a], by: [key])
        }
        let empty = NoteSignature(name: key.name, keyID: key.verifierKey.keyID, bytes: [])
        #expect(throws: NoteError.malformedSignatureLine(1)) {
            try SignedNote(text: "Hello\n".byteArray, signatures: [empty])
        }
    }

    @Test func verifiedAndUnverifiedComeBackApart() throws {
        let known = try signer("sa-sen/1", 0x40)
        let unknown = try signer("op-feri/officer-a", 0x60)
        let note = try SignedNote(signing: "Hello\n".byteArray, by: [unknown, known])
        let verified = try note.verified(by: [known.verifierKey])
        #expect(verified.signers == [known.verifierKey])
        #expect(verified.unverified.map(\.name) == [unknown.name])
        #expect(note.line(of: unknown.verifierKey) == note.signatures[0])
    }

    @Test func noBytesTrapTheParser() {
        var random = SeededGenerator(seed: printedSeed())
        let pieces = [
            "\n", "\n\n", "— ", "a", " ", "+", "AAAAAAAA", "AAAAAA==", "=", "\u{2014}", "é", "0",
        ].map(\.byteArray)
        for _ in 0..<20_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                bytes += pieces.randomElement(using: &random) ?? []
            }
            guard let note = try? SignedNote(parsing: bytes) else { continue }
            #expect(note.bytes == bytes)
        }
    }
}
