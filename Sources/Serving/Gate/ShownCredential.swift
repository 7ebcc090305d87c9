import Access
import HTTPServing
import Platform
import Transparency

/// What a request shows so as to be let in.
package enum ShownCredential: Hashable, Sendable {
    case none
    /// The SHA-256 of the token; the token itself is kept nowhere.
    case token(Digest)
    /// What may be a code from a card.
    case code(OneTimeCode)
    /// Something that is not a token of ours: another scheme, two fields, broken base64.
    case unreadable

    /// `Bearer TOKEN`, or `Basic` with the token as password; the user name says nothing.
    /// - Source: RFC 6750 §2.1, RFC 7617 §2.
    package init(of request: Request) {
        guard request.has("authorization") else {
            self = .none
            return
        }
        guard let token = request.field("authorization").flatMap(ShownCredential.token(in:)) else {
            self = .unreadable
            return
        }
        // A code from a card counts however it was typed.
        self =
            OneTimeCode(typed: token).map(ShownCredential.code) ?? .token(SHA256.digest(of: token))
    }

    /// What is kept of it, if it counts; nil for what can never count.
    package var digest: Digest? {
        switch self {
        case .none, .unreadable: nil
        case .token(let digest): digest
        case .code(let code): code.digest
        }
    }

    private static func token(in field: String) -> [UInt8]? {
        let parts = Array(field.utf8).split(
            separator: UInt8(ascii: " "), maxSplits: 1, omittingEmptySubsequences: true)
        guard parts.count == 2 else { return nil }
        let rest = parts[1].drop { $0 == UInt8(ascii: " ") }
        guard (1...512).contains(rest.count) else { return nil }
        let scheme = parts[0].map { (65...90).contains($0) ? $0 + 32 : $0 }
        if scheme.elementsEqual("bearer".utf8) { return Array(rest) }
        guard scheme.elementsEqual("basic".utf8), let pair = Base64.decode(Array(rest)),
            let colon = pair.firstIndex(of: UInt8(ascii: ":"))
        else { return nil }
        return Array(pair[(colon + 1)...])
    }
}
