import Platform
import Testing

@testable import Transparency

/// A private key sealed with a passphrase: the page's bytes, and what changed bytes come to.
@Suite struct SealedKeyTests {
    private static let passphrase = Array("five words of my own".utf8)
    private static let least = PassphraseSealing.Cost.least

    private func key(_ name: String = "sa-sen/1") throws -> SignerKey {
        SignerKey(name: try KeyName(name), key: try SigningKey(seed: Array(0x00...0x1f)))
    }

    private func sealed(_ cost: PassphraseSealing.Cost = least) throws -> SealedKey {
        try SealedKey(
            sealing: try key(), with: Self.passphrase, salt: Array(0xa0...0xaf), cost: cost)
    }

    @Test func theExampleOfThePageIsMadeAndOpened() throws {
        let page = try #require(try SpecPage("keys.md").example("sealed key"))
        #expect(try sealed(.usual).text == page)
        let read = try SealedKey(parsing: Array(page.utf8))
        #expect(try read.verifierKey == key().verifierKey)
        #expect(try read.opened(with: Self.passphrase).seed == Array(0x00...0x1f))
    }

    @Test func anotherPassphraseOpensNothing() throws {
        for words in ["five words of my ow", "Five words of my own", "five words of my own "] {
            #expect(throws: SealedKeyFault.wrongPassphrase) {
                try sealed().opened(with: Array(words.utf8))
            }
        }
    }

    @Test func aChangedByteIsRefusedOrOpensNothing() throws {
        let bytes = Array(try sealed().text.utf8)
        // Each line, its words and both their ends; one scrypt for each that can be read.
        var readable = 0
        for place in stride(from: 0, to: bytes.count, by: 3) {
            var changed = bytes
            changed[place] ^= 1
            guard let read = try? SealedKey(parsing: changed) else { continue }
            readable += 1
            #expect(throws: SealedKeyFault.wrongPassphrase, "byte \(place)") {
                try read.opened(with: Self.passphrase)
            }
        }
        #expect(readable > 20)
        #expect(throws: (any Error).self) { try SealedKey(parsing: bytes.dropLast()) }
        #expect(throws: (any Error).self) { try SealedKey(parsing: bytes + [0x0a]) }
    }

    @Test func anotherNameOverTheKeyOpensNothing() throws {
        let text = try sealed().text
        let named = text.replacing(
            try key().verifierKey.text, with: try key("so-sakura/1").verifierKey.text)
        #expect(named != text)
        #expect(throws: SealedKeyFault.wrongPassphrase) {
            try SealedKey(parsing: Array(named.utf8)).opened(with: Self.passphrase)
        }
    }

    /// A file that asks for a terabyte is not worked on.
    @Test(arguments: ["13", "21", "63", "014"])
    func moreOrLessWorkThanIsAllowedIsRefusedUnread(cost: String) throws {
        let text = try sealed().text.replacing("scrypt 14 ", with: "scrypt \(cost) ")
        do throws(SealedKeyFault) {
            _ = try SealedKey(parsing: Array(text.utf8))
            Issue.record("\(cost) was taken")
        } catch {
            let expected: SealedKeyFault =
                cost == "014" ? .malformed(line: 3) : .cost(log2N: UInt64(cost) ?? 0)
            #expect(error == expected)
        }
    }

    @Test func aKeyKeptElsewhereIsNotSealedAndItsSignatureIsVerified() throws {
        let inside = try key()
        let text = Array("to be signed\n".utf8)
        let outside = SignerKey(inside.verifierKey) { _ throws(SigningFault) in
            do throws(CryptographyError) {
                return try SigningKey(seed: Array(0x00...0x1f)).signature(of: text)
            } catch { throw SigningFault.key(error) }
        }
        #expect(outside.seed == nil && outside.secretText == nil)
        #expect(try outside.sign(text) == inside.sign(text))
        #expect(throws: NoteError.signing(.doesNotVerify)) {
            try outside.sign(Array("something else\n".utf8))
        }
        #expect(throws: SealedKeyFault.notHere) {
            try SealedKey(
                sealing: outside, with: Self.passphrase, salt: Array(0xa0...0xaf), cost: .least)
        }
        let refusing = SignerKey(inside.verifierKey) { _ throws(SigningFault) in
            throw SigningFault.agentRefused
        }
        #expect(throws: NoteError.signing(.agentRefused)) { try refusing.sign(text) }
    }
}
