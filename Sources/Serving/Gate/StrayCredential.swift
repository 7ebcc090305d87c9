import Access
import HTTPServing
import Transparency
import Views

/// A credential where none belongs: in the address of a request, which browsers, proxies and logs
/// write down.
/// - Source: `Specs/http-api.md` 6, RFC 6750 §5.3.
enum StrayCredential {
    /// The request's target as it may be written down.
    static func target(of request: Request) -> String {
        // The digest of a profile is public, and as long as a token.
        let isPublic = request.segments.first == "profiles"
        return request.target { part, name in
            if isPublic, name == nil { return false }
            guard let name, ServedParameter(rawValue: name) == nil else {
                return looksLikeOne(part, amongIdentifiers: true)
            }
            return isNamed(name) || looksLikeOne(part)
        }
    }

    /// Whether somebody put one into the query: by an item's name, or because a name or a value can
    /// hardly be anything else.
    static func isFound(in request: Request) -> Bool {
        request.query.contains { item in
            isNamed(item.name) || isSurelyOne(item.name)
                || (holdsWords(ServedParameter(rawValue: item.name))
                    ? isSurelyOne(item.value) : holdsToken(item.value))
        }
    }

    /// Whether a person writes it: who has a card may type its code into a field for searching.
    private static func holdsWords(_ parameter: ServedParameter?) -> Bool {
        parameter == nil || parameter == .search
    }

    private static let names: Set<String> = [
        "accesskey", "accesstoken", "apikey", "auth", "authorization", "basic", "bearer", "code",
        "credential", "credentials", "idtoken", "key", "onetimecode", "pass", "password", "passwd",
        "pin", "pwd", "secret", "sig", "token",
    ]

    /// `Access-Token`, `access_token` and the like.
    private static func isNamed(_ name: String) -> Bool {
        let letters = name.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
        return names.contains(String(decoding: letters, as: UTF8.self).lowercased())
    }

    /// What has the form of a token or of a code, rightly typed or not; also beside a user's name
    /// or a scheme, and as Basic writes them.
    /// - Parameter amongIdentifiers: whether parties, whose identifiers are in small letters, are
    ///   named there: then only what a card shows is taken for a code, capitals and digits.
    static func looksLikeOne(_ text: String, amongIdentifiers: Bool = false) -> Bool {
        if holdsToken(text) { return true }
        return pieces(of: text).contains { piece in
            OneTimeCode.characters(typed: piece) != nil
                && !(amongIdentifiers && piece.contains { (97...122).contains($0) })
        }
    }

    private static func isSurelyOne(_ text: String) -> Bool {
        holdsToken(text) || pieces(of: text).contains { OneTimeCode(typed: $0) != nil }
    }

    /// So many hexadecimal digits in a row are a token, or most of one.
    private static let digitsOfToken = 48

    private static func holdsToken(_ text: String) -> Bool {
        pieces(of: text).contains { piece in
            var row = 0
            for byte in piece {
                row = isHexadecimal(byte) ? row + 1 : 0
                if row == digitsOfToken { return true }
            }
            return false
        }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...102).contains(byte | 0x20)
    }

    /// The text itself, what follows a scheme and a user's name, and the same of what
    /// it is in base64.
    private static func pieces(of text: String) -> [[UInt8]] {
        let bytes = Array(text.utf8)
        var pieces = [bytes]
        for scheme in ["bearer ", "basic "] where text.lowercased().utf8.starts(with: scheme.utf8) {
            pieces.append(Array(bytes.dropFirst(scheme.utf8.count)))
        }
        for piece in pieces {
            let missing = (4 - piece.count % 4) % 4
            if let pair = Base64.decode(
                piece + [UInt8](repeating: UInt8(ascii: "="), count: missing)),
                pair.contains(UInt8(ascii: ":"))
            {
                pieces.append(pair)
            }
        }
        return pieces.flatMap { piece in
            guard let colon = piece.lastIndex(of: UInt8(ascii: ":")) else { return [piece] }
            return [piece, Array(piece[(colon + 1)...])]
        }
    }
}
