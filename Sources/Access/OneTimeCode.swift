import Platform

/// What is on a worker's card and opens her page once: sixteen characters that can be read
/// aloud and typed on a phone.
///
/// Fifteen are random, 74 bits; the last makes a mistyped character, or two that changed places,
/// show before anything is asked of a server.
/// - Source: `Specs/worker-card.md`.
package struct OneTimeCode: Hashable, Sendable {
    /// The sixteen capitals and digits, without anything between them.
    package let text: String

    /// What is left of digits and capitals without those that look alike: 31 characters, a prime.
    private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ".utf8)
    private static let count = 16

    /// - Parameter random: that many unpredictable bytes.
    package init(random: (Int) throws -> [UInt8]) throws {
        var values: [Int] = []
        let symbols = OneTimeCode.alphabet.count
        while values.count < OneTimeCode.count - 1 {
            // Bytes from 248 on would make the first characters likelier than the others.
            values += try random(32).filter { Int($0) < 256 / symbols * symbols }
                .map { Int($0) % symbols }
        }
        values = Array(values.prefix(OneTimeCode.count - 1))
        // 16 · 2 is 1 modulo 31: the last value makes the weighted sum 0.
        let last = (symbols - 2 * OneTimeCode.weightedSum(values) % symbols) % symbols
        text = String(decoding: (values + [last]).map { OneTimeCode.alphabet[$0] }, as: UTF8.self)
    }

    /// Reads what somebody typed: small letters, spaces and dashes are all right.
    package init?(typed bytes: some Sequence<UInt8>) {
        guard let characters = OneTimeCode.characters(typed: bytes),
            OneTimeCode.weightedSum(characters.compactMap(OneTimeCode.alphabet.firstIndex))
                .isMultiple(of: OneTimeCode.alphabet.count)
        else { return nil }
        text = String(decoding: characters, as: UTF8.self)
    }

    /// The sixteen characters of what may have been meant for a code, rightly typed or not; nil for
    /// what has another form.
    package static func characters(typed bytes: some Sequence<UInt8>) -> [UInt8]? {
        let kept = bytes.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }
            .map { (97...122).contains($0) ? $0 - 32 : $0 }
        return kept.count == count && kept.allSatisfy(alphabet.contains) ? kept : nil
    }

    /// Eight of the sixteen characters; who knows three of the four groups knows one of them.
    package enum Half: Hashable, Sendable {
        case first(String), last(String)
    }

    package var halves: [Half] { [.first(String(text.prefix(8))), .last(String(text.suffix(8)))] }

    /// 1·first + 2·second + …: no weight is a multiple of 31 and no two are alike, so that one
    /// wrong character or two exchanged ones change it.
    private static func weightedSum(_ values: [Int]) -> Int {
        values.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
    }

    /// In groups of four, as the card shows it.
    package var shown: String {
        stride(from: 0, to: OneTimeCode.count, by: 4).map {
            String(text.dropFirst($0).prefix(4))
        }.joined(separator: "-")
    }

    /// What is kept of it.
    package var digest: Digest { SHA256.digest(of: Array(text.utf8)) }
}
