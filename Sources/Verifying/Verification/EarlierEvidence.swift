import LedgerStore
import Platform
import StoreFailures
import Terminal
import Transparency
import Views
import Wording

/// Something that somebody kept of a log, and that it must continue: an older checkpoint, or a
/// receipt, which holds one.
/// - Source: `Specs/verification.md` 9.
package struct EarlierEvidence: Sendable {
    /// As the caller named it.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// What was found to be continued.
    package struct Continued: Equatable, Sendable {
        /// The size of the checkpoint.
        package let size: UInt64
        /// The entry of the receipt; nil of a checkpoint.
        package let entry: UInt64?
    }

    /// - Parameter size: of the ledger that `reader` reads, and whose tree was verified.
    /// - Throws: why the ledger does not continue it.
    func check(
        in reader: LedgerReader, _ roots: HistoryRoots, size: UInt64
    ) throws(LedgerVerification.Failed) -> Continued {
        guard bytes.starts(with: Receipt.firstLine.utf8) else {
            return Continued(
                size: try check(try checkpoint(under: reader.key), in: reader, roots, size),
                entry: nil)
        }
        let receipt = try receipt(under: reader.key)
        let older = try check(receipt.checkpoint, in: reader, roots, size)
        guard try entry(receipt.index, in: reader, size: size) == receipt.entry else {
            throw LedgerVerification.Failed(
                place: name,
                message: Trilingual(
                    en: "entry {seq} of this ledger is another than the receipt's",
                    ja: "この台帳のエントリー{seq}は受領証のものと異なります",
                    vi: "mục {seq} của sổ này khác với mục trong biên nhận"
                ).filled(["seq": String(receipt.index)]))
        }
        return Continued(size: older, entry: receipt.index)
    }

    private func entry(
        _ seq: UInt64, in reader: LedgerReader, size: UInt64
    ) throws(LedgerVerification.Failed) -> [UInt8] {
        do throws(StoreError) { return try reader.entry(seq, inLogOf: size) } catch {
            throw LedgerVerification.Failed(place: "seq \(seq)", message: Failure(error).message)
        }
    }

    private func checkpoint(
        under key: VerifierKey
    ) throws(LedgerVerification.Failed) -> VerifiedCheckpoint {
        do throws(CheckpointError) {
            return try UnverifiedCheckpoint(parsing: bytes).verified(by: key)
        } catch {
            throw LedgerVerification.Failed(
                place: name,
                message: Trilingual(
                    en: "no checkpoint signed by the given key ({error})",
                    ja: "指定の鍵で署名されたチェックポイントではありません({error})",
                    vi: "không phải checkpoint do khóa đã cho ký ({error})"
                ).filled(["error": error.wording]))
        }
    }

    private func receipt(
        under key: VerifierKey
    ) throws(LedgerVerification.Failed) -> VerifiedReceipt {
        do throws(ReceiptError) {
            return try Receipt(parsing: bytes).verified(by: key)
        } catch {
            throw LedgerVerification.Failed(
                place: name,
                message: Trilingual(
                    en: "not a receipt of this log", ja: "このログの受領証ではありません",
                    vi: "không phải biên nhận của sổ này"))
        }
    }

    /// The one file that convicts the log by what was kept and what it publishes; nil where the
    /// ledger's own files do not give it.
    private func splitView(
        from reader: LedgerReader, _ size: UInt64, beginning root: Digest,
        _ older: VerifiedCheckpoint
    ) -> SplitView? {
        do {
            let newer = try reader.checkpoint(size: size)
            let proof = try ConsistencyProof(
                old: older.size, new: size, from: reader.tree(size: size))
            let view = SplitView(
                try SplitView.Side(parsing: bytes), try SplitView.Side(parsing: newer.bytes),
                beginning: older.size == size
                    ? nil : proof.map { .init(root: root, hashes: $0.hashes) })
            _ = try view.convicts(reader.key)
            return view
        } catch {
            return nil
        }
    }

    /// The older size.
    private func check(
        _ older: VerifiedCheckpoint, in reader: LedgerReader, _ roots: HistoryRoots, _ size: UInt64
    ) throws(LedgerVerification.Failed) -> UInt64 {
        guard older.size <= size else {
            throw LedgerVerification.Failed(
                place: "checkpoint",
                message: Trilingual(
                    en: "the ledger has {size} entries, fewer than the {older} of {name}: "
                        + "it was cut back or this is an old copy",
                    ja: "台帳は{size}件で、{name} の{older}件より少ない。切り詰められたか古い複製です",
                    vi: "sổ có {size} mục, ít hơn {older} của {name}: bị cắt bớt hoặc là bản cũ"
                ).filled([
                    "size": String(size), "older": String(older.size), "name": name,
                ]))
        }
        let root = roots.root(size: older.size)
        guard root == older.root else {
            throw LedgerVerification.Failed(
                evidence: root.flatMap { splitView(from: reader, size, beginning: $0, older) },
                place: name,
                message: Trilingual(
                    en: "this ledger does not continue that checkpoint: its first {older} entries "
                        + "are others",
                    ja: "この台帳はそのチェックポイントの続きではありません(最初の{older}件が異なります)",
                    vi: "sổ này không tiếp nối checkpoint đó: {older} mục đầu khác nhau"
                ).filled(["older": String(older.size)]))
        }
        return older.size
    }
}
