import Platform
import StoreFailures
import Terminal
import Transparency
import Views
import Wording

// `feri verify FILE`: a receipt, or the note of a refusal.
extension Command {
    static func verifyFile(
        at path: String, under key: VerifierKey, _ invocation: Invocation
    ) throws -> ExitCode {
        let bytes = try invocation.read(path, limit: SplitView.longest)
        let required = try invocation.value(of: policy).map {
            try WitnessPolicy.read(try invocation.read($0), at: $0)
        }
        if let changed = ChangedFile.fault(in: bytes) {
            return try show(LedgerVerification.Failed(place: path, message: changed), invocation)
        }
        if bytes.starts(with: SplitView.firstLine.utf8) {
            guard required == nil else {
                throw Failure(
                    .usage, en: "'--policy' is for a ledger or a receipt; {path} is evidence",
                    ja: "「--policy」は台帳または受領証用です。{path} は証拠です",
                    vi: "'--policy' chỉ dùng cho sổ hoặc biên nhận; {path} là bằng chứng",
                    ["path": path])
            }
            return try verifyEvidence(bytes, at: path, under: key, invocation)
        }
        if bytes.starts(with: RefusalNote.firstLine.utf8) {
            // No witness ever sees a refusal, so none can be required of it.
            guard required == nil else {
                throw Failure(
                    .usage, en: "'--policy' is for a ledger or a receipt; {path} is a refusal",
                    ja: "「--policy」は台帳または受領証用です。{path} は拒否通知です",
                    vi: "'--policy' chỉ dùng cho sổ hoặc biên nhận; {path} là phiếu từ chối",
                    ["path": path])
            }
            return try verifyRefusal(bytes, at: path, under: key, invocation)
        }
        do {
            let receipt = try Receipt(parsing: bytes).verified(by: key)
            let entry = try Entry(parsing: receipt.entry)
            guard entry.header.seq == receipt.index else {
                throw LedgerVerification.Failed(
                    place: path,
                    message: Trilingual(
                        en: "the entry says it is {seq}, the proof says {index}",
                        ja: "エントリーの番号は{seq}、証明の番号は{index}です",
                        vi: "mục ghi số {seq}, chứng minh ghi {index}"
                    ).filled([
                        "seq": String(entry.header.seq), "index": String(receipt.index),
                    ]))
            }
            let statement = try Statement(parsing: entry.statement)
            let cosigners = try required?.cosigners(requiredOn: receipt.checkpoint, of: key)
            return try show(receipt, entry, statement, cosigners, invocation)
        } catch let failed as LedgerVerification.Failed {
            return try show(failed, invocation)
        } catch let error as FileError {
            throw error
        } catch {
            return try show(
                LedgerVerification.Failed(
                    place: path,
                    message: Trilingual(
                        en: "not a receipt of this log: {error}", ja: "このログの受領証ではありません: {error}",
                        vi: "không phải biên nhận của sổ này: {error}"
                    ).filled(["error": Trilingual(of: error)])), invocation)
        }
    }
}
