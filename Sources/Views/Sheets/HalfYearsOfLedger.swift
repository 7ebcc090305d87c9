import Judging
import LedgerStore
import Platform
import Registry
import Statistics
import Transparency

/// A ledger in half-years: for so long figures are made that others than reviewers may have.
extension LedgerView {
    /// From that of the first entry on; that of the last entry is not over: more may come in it.
    func halvesThatAreOver(by moment: Instant?) throws -> [HalfYear] {
        guard size > 0 else { return [] }
        var half = HalfYear(of: try received(0).date)
        var halves: [HalfYear] = []
        while half.end < asOf, moment.map({ half.end <= $0 }) ?? true {
            halves.append(half)
            half = half.next
        }
        return halves
    }

    private func received(_ seq: UInt64) throws -> Instant {
        try Entry(parsing: try reader.entry(seq, inLogOf: checkpoint.size)).header.received
    }

    /// The first entry received later, of those looked at; their size if there is none. Entries
    /// are in the order in which they were received.
    private func firstSeq(receivedAfter moment: Instant) throws -> UInt64 {
        var (low, high) = (UInt64(0), size)
        while low < high {
            let middle = low + (high - low) / 2
            if try received(middle) <= moment { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func sealedContents(
        in seqs: Range<UInt64>, _ record: OpenRecord, _ lacking: Set<PartyID>
    ) throws -> SealedOfHalfYear {
        var sealed = SealedOfHalfYear(lacking: lacking)
        // Erased or not: of what is not available there is no reach.
        var missing: [UInt64] = []
        for seq in seqs {
            guard let reach = reaches[seq] else {
                missing.append(seq)
                continue
            }
            if reach.isSealed { sealed.count(by: reach.speaker, isAvailable: true, in: record) }
        }
        for entry in try entries(missing) {
            sealed.count(by: entry.speaker, isAvailable: false, in: record)
        }
        return sealed
    }

    /// The sealed entries of each half-year, as anybody can count them.
    ///
    /// - Parameter records: ascending, from that of the first entry on; each as of its end.
    func sealedContents(
        of records: [(half: HalfYear, record: OpenRecord)]
    ) throws -> [(half: HalfYear, sealed: SealedOfHalfYear)] {
        var next: UInt64 = 0
        var lacking: Set<PartyID> = []
        return try records.map { half, record in
            let seqs = next..<(try firstSeq(receivedAfter: half.end))
            next = seqs.upperBound
            let sealed = try sealedContents(in: seqs, record, lacking)
            lacking = sealed.everLacking
            return (half, sealed)
        }
    }
}
