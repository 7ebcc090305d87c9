import Platform
import Transparency

/// Follows the chain of entry headers through a bundle.
///
/// All of a header but its time is known from the entry before, so it is compared as bytes, which
/// is several times as fast as reading it; only what differs is read, to say how.
struct HeaderChain {
    private static let beforeSeq = Array("feri-entry/1\nseq ".utf8)
    private static let beforePrev = Array("\nprev ".utf8)
    private static let beforeReceived = Array("\nreceived ".utf8)
    private static let instantSize = 20

    private var expected: [UInt8] = []
    /// The time read last, with its text: neighbours often have the same.
    private var known: (text: [UInt8], instant: Instant)?

    /// Checks that `entry` is entry `seq`, chained to `prev`.
    /// - Returns: where its statement begins, and when it was received.
    mutating func follow(
        _ entry: Span<UInt8>, seq: UInt64, prev: Digest
    ) throws(VerificationFailure) -> (statementStart: Int, received: Instant) {
        expected.removeAll(keepingCapacity: true)
        expected += HeaderChain.beforeSeq
        expected.append(contentsOf: String(seq).utf8)
        expected += HeaderChain.beforePrev
        Base64.append(prev.bytes.span, to: &expected)
        expected += HeaderChain.beforeReceived
        let end = expected.count + HeaderChain.instantSize
        let newline = UInt8(ascii: "\n")
        guard entry.count >= end + 2, isPrefix(expected, of: entry), entry[end] == newline,
            entry[end + 1] == newline, let received = instant(in: entry, at: expected.count)
        else { return try explain(entry, seq: seq, prev: prev) }
        return (end + 2, received)
    }

    private func isPrefix(_ prefix: [UInt8], of bytes: Span<UInt8>) -> Bool {
        let prefix = prefix.span
        for position in 0..<prefix.count where prefix[position] != bytes[position] { return false }
        return true
    }

    private mutating func instant(in entry: Span<UInt8>, at start: Int) -> Instant? {
        if let known {
            var same = true
            for position in 0..<HeaderChain.instantSize
            where known.text[position] != entry[start + position] { same = false }
            if same { return known.instant }
        }
        let text = (start..<start + HeaderChain.instantSize).map { entry[$0] }
        guard let instant = Instant(text.span) else { return nil }
        known = (text, instant)
        return instant
    }

    private func explain(
        _ entry: Span<UInt8>, seq: UInt64, prev: Digest
    ) throws(VerificationFailure) -> (statementStart: Int, received: Instant) {
        let header: EntryHeader
        let start: Int
        do throws(EntryError) { (header, start) = try EntryHeader.parse(entry) } catch {
            throw VerificationFailure(
                .entry(seq), expected: "an entry header", seen: error.finding)
        }
        guard header.seq == seq else {
            throw VerificationFailure(.entry(seq), expected: "seq \(seq)", seen: "\(header.seq)")
        }
        guard header.prev == prev else {
            throw VerificationFailure(
                .entry(seq), expected: "prev \(Base64.encodeText(prev.bytes))",
                seen: Base64.encodeText(header.prev.bytes))
        }
        return (start, header.received)
    }
}
