import StoreFailures
import Terminal
import Transparency
import Views
import Wording

// What `--policy` asks of a checkpoint, be it a ledger's or a receipt's (`Specs/verification.md` 10).
extension WitnessPolicy {
    /// The cosignatures that meet the quorum on a checkpoint of the log with `key`.
    func cosigners(
        requiredOn checkpoint: VerifiedCheckpoint, of key: VerifierKey
    ) throws(LedgerVerification.Failed) -> [Cosignature] {
        guard logs.isEmpty || logs.contains(key) else {
            throw LedgerVerification.Failed(
                place: "checkpoint",
                message: Trilingual(
                    en: "the policy does not name this log", ja: "方針にこのログの記載がありません",
                    vi: "chính sách không nêu sổ này"))
        }
        do throws(CheckpointError) {
            if let cosigners = try self.cosigners(of: checkpoint) { return cosigners }
        } catch {
            throw LedgerVerification.Failed(
                place: "checkpoint",
                message: Trilingual(
                    en: "a witness's cosignature does not verify ({error})",
                    ja: "立会人の連署を検証できません({error})",
                    vi: "chữ ký của nhân chứng không hợp lệ ({error})"
                ).filled(["error": error.wording]))
        }
        throw LedgerVerification.Failed(
            place: "checkpoint",
            message: Trilingual(
                en: "too few of the policy's witnesses have cosigned it", ja: "方針が求める立会人の連署が足りません",
                vi: "chưa đủ nhân chứng theo chính sách cùng ký"))
    }
}

extension [Cosignature] {
    /// Those that met a policy's quorum, as `feri verify` prints them.
    var asMetQuorum: (label: Trilingual, text: Trilingual) {
        (
            Trilingual(en: "witnesses", ja: "立会人", vi: "nhân chứng"),
            Trilingual(
                en: "the policy's quorum is met: {names}", ja: "方針の定足数を満たす: {names}",
                vi: "đủ số nhân chứng theo chính sách: {names}"
            ).filled(["names": map { "\($0.witness.name) \($0.time)" }.joined(separator: ", ")])
        )
    }
}
