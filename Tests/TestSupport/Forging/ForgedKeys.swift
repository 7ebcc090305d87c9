import Platform
import Transparency

/// The fixed keys of forged ledgers; they are not secrets.
enum ForgedKeys {
    static let origin = "test.example/vn-jp"
    static let log = key(origin, seed: 1)
    static let officerA = key("op-test/officer-a", seed: 2)
    static let officerB = key("op-test/officer-b", seed: 3)
    static let officers = [officerA, officerB]
    static let sen = key("sa-sen/1", seed: 4)
    static let senNew = key("sa-sen/2", seed: 5)
    static let sakura = key("so-sakura/1", seed: 6)
    static let kiku = key("em-kiku/1", seed: 7)
    static let stranger = key("sa-sen/9", seed: 8)

    static func key(_ name: String, seed: UInt8) -> SignerKey {
        do {
            return SignerKey(
                name: try KeyName(name),
                key: try SigningKey(seed: [UInt8](repeating: seed, count: 32)))
        } catch {
            preconditionFailure("\(name): \(error)")
        }
    }

    /// A verifier key's text around any 32 bytes, also bytes that are not a key.
    static func text(_ name: String, around bytes: [UInt8]) -> String {
        let id = SHA256.digest(of: Array(name.utf8) + [0x0a, 1] + bytes).bytes.prefix(4)
        return "\(name)+\(Hex.encodeText(Array(id)))+\(Base64.encodeText([1] + bytes))"
    }
}
