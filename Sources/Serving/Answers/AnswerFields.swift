import HTTPServing
import Markup
import Platform
import Transparency

/// How long a cache may keep a file of the published tree.
enum PublishedKeeping: String, Sendable {
    /// A checkpoint, which may get the lines of witnesses.
    case forASecond = "public, max-age=1"
    /// Every other file stays as it is.
    case forEver = "public, max-age=31536000, immutable"
}

/// What every answer of a kind has in common.
extension Response {
    /// A file of the published tree.
    static func published(
        _ bytes: [UInt8], as media: MediaType, keeping: PublishedKeeping
    ) -> Response {
        Response(.ok, type: media.rawValue, body: bytes)
            .setting("Cache-Control", keeping.rawValue)
            .setting("ETag", Response.tag(of: bytes))
            // A verifier in a browser, from any page, may read what all may read.
            .setting("Access-Control-Allow-Origin", "*")
            .setting("Cross-Origin-Resource-Policy", "cross-origin")
    }

    /// A file of the program.
    static func ours(_ bytes: [UInt8], _ media: MediaType) -> Response {
        Response(.ok, type: media.rawValue, body: bytes)
            .setting("Cache-Control", "public, max-age=300")
            .setting("ETag", Response.tag(of: bytes)).hardened.writtenOut
    }

    static func page(_ html: HTML) -> Response {
        Response.html(html.text).setting("Cache-Control", "public, max-age=1").framed
    }

    /// A strong tag: the SHA-256 of the bytes.
    static func tag(of bytes: [UInt8]) -> String {
        "\"\(Hex.encodeText(SHA256.digest(of: bytes).bytes))\""
    }

    /// Only for the reader who showed a credential: kept by no cache.
    var forOneReader: Response { setting("Cache-Control", "private, no-store") }

    /// A page: it loads its style and the one script from here and nothing from anywhere else,
    /// asks nobody else, sends what is asked here and nowhere else, and is in nobody's frame.
    var framed: Response {
        setting(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
                + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        ).setting("Vary", "Authorization, Accept-Language")
    }

    var hardened: Response {
        // What is written out has been hardened before.
        if isWrittenOut { return self }
        var answer = self
        answer.set("X-Content-Type-Options", "nosniff")
        answer.set("Referrer-Policy", "no-referrer")
        guard answer.field("Access-Control-Allow-Origin") == nil else { return answer }
        answer.set("Cross-Origin-Resource-Policy", "same-origin")
        if answer.field("Vary") == nil { answer.set("Vary", "Authorization") }
        return answer
    }
}
