import Platform

/// A private key that is sealed with a passphrase, as a file: four lines, of which the first three
/// can be read by everybody who has the file and cannot be changed without its being seen.
///
/// - Source: `Specs/keys.md`.
package struct SealedKey: Hashable, Sendable {
    package static let firstLine = "feri-sealed-key/1"

    /// The public half.
    package let verifierKey: VerifierKey
    package let cost: PassphraseSealing.Cost
    private let salt: [UInt8]
    private let sealed: [UInt8]

    /// Seals the key.
    /// - Parameter salt: `PassphraseSealing.saltByteCount` bytes, drawn for this.
    package init(
        sealing key: SignerKey, with passphrase: [UInt8], salt: [UInt8],
        cost: PassphraseSealing.Cost
    ) throws(SealedKeyFault) {
        verifierKey = key.verifierKey
        self.cost = cost
        self.salt = salt
        guard var seed = key.seed else { throw SealedKeyFault.notHere }
        defer { PassphraseSealing.erase(&seed) }
        do throws(CryptographyError) {
            sealed = try PassphraseSealing.seal(
                seed, with: passphrase, salt: salt, cost: cost,
                context: SealedKey.context(verifierKey, cost, salt))
        } catch {
            throw SealedKeyFault.cryptography(error)
        }
    }

    /// Reads exactly what `text` writes.
    package init(parsing bytes: [UInt8]) throws(SealedKeyFault) {
        var reader = LineReader(bytes)
        guard let first = reader.line(), first.elementsEqual(SealedKey.firstLine.utf8) else {
            throw SealedKeyFault.malformed(line: 1)
        }
        guard let second = reader.line() else { throw SealedKeyFault.malformed(line: 2) }
        do throws(NoteError) {
            verifierKey = try VerifierKey(parsing: second)
        } catch {
            throw SealedKeyFault.publicKey(error)
        }
        let third = SealedKey.words(reader.line())
        guard third.count == 5, third[0] == "scrypt", third[2] == "8", third[3] == "1",
            let log2N = StrictDecimal.parse(third[1]),
            let salt = Base64.decode(Array(third[4].utf8)),
            salt.count == PassphraseSealing.saltByteCount
        else { throw SealedKeyFault.malformed(line: 3) }
        guard let cost = PassphraseSealing.Cost(log2N: Int(log2N)) else {
            throw SealedKeyFault.cost(log2N: log2N)
        }
        let fourth = SealedKey.words(reader.line())
        guard fourth.count == 2, fourth[0] == "chacha20-poly1305",
            let sealed = Base64.decode(Array(fourth[1].utf8)),
            sealed.count == 32 + PassphraseSealing.tagByteCount, reader.line() == nil
        else { throw SealedKeyFault.malformed(line: 4) }
        self.cost = cost
        self.salt = salt
        self.sealed = sealed
        guard text.utf8.elementsEqual(bytes) else { throw SealedKeyFault.malformed(line: 4) }
    }

    package var text: String {
        String(decoding: SealedKey.context(verifierKey, cost, salt), as: UTF8.self)
            + "chacha20-poly1305 \(Base64.encodeText(sealed))\n"
    }

    /// The key, by its passphrase.
    package func opened(with passphrase: [UInt8]) throws(SealedKeyFault) -> SignerKey {
        var seed: [UInt8]
        do throws(CryptographyError) {
            let opened = try PassphraseSealing.open(
                sealed, with: passphrase, salt: salt, cost: cost,
                context: SealedKey.context(verifierKey, cost, salt))
            seed = opened ?? []
        } catch {
            throw SealedKeyFault.cryptography(error)
        }
        defer { PassphraseSealing.erase(&seed) }
        guard !seed.isEmpty else { throw SealedKeyFault.wrongPassphrase }
        let key: SignerKey
        do throws(CryptographyError) {
            key = SignerKey(name: verifierKey.name, key: try SigningKey(seed: seed))
        } catch {
            throw SealedKeyFault.cryptography(error)
        }
        guard key.verifierKey == verifierKey else { throw SealedKeyFault.anotherKey }
        return key
    }

    private static func context(
        _ key: VerifierKey, _ cost: PassphraseSealing.Cost, _ salt: [UInt8]
    ) -> [UInt8] {
        Array(
            "\(firstLine)\n\(key.text)\nscrypt \(cost.log2N) 8 1 \(Base64.encodeText(salt))\n".utf8)
    }

    private static func words(_ line: ArraySlice<UInt8>?) -> [String] {
        (line ?? []).split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
    }
}

/// Why a sealed key cannot be read or opened.
package enum SealedKeyFault: Error, Hashable, Sendable {
    /// Line 1…4 is not as it must be.
    case malformed(line: Int)
    /// Line 2 is not a public key.
    case publicKey(NoteError)
    /// Line 3 asks for more or for less work than is done here.
    case cost(log2N: UInt64)
    /// The passphrase is another, or the file was changed.
    case wrongPassphrase
    /// What was sealed is another key than the one in line 2.
    case anotherKey
    /// The key is not in this process: it cannot be sealed.
    case notHere
    case cryptography(CryptographyError)
}
