import Platform
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
    func asMetQuorum(at now: Instant) -> (label: Trilingual, text: Trilingual) {
        var names = Trilingual(en: "", ja: "", vi: "")
        for (place, cosignature) in enumerated() {
            let name = Trilingual(
                en: "{name} {time} ({age})", ja: "{name} {time}({age})",
                vi: "{name} {time} ({age})"
            ).filled([
                "name": cosignature.witness.name.text, "time": cosignature.time.description,
            ]).filled(["age": cosignature.age(at: now)])
            names =
                place == 0
                ? name
                : Trilingual(en: "{before}, {name}", ja: "{before}、{name}", vi: "{before}, {name}")
                    .filled(["before": names, "name": name])
        }
        return (
            Trilingual(en: "witnesses", ja: "立会人", vi: "nhân chứng"),
            Trilingual(
                en: "{count}; the policy's quorum is met: {names}",
                ja: "{count}名、方針の定足数を満たす: {names}",
                vi: "{count}; đủ số nhân chứng theo chính sách: {names}"
            ).filled(["count": String(count)]).filled(["names": names])
        )
    }
}

extension Cosignature {
    /// How old it is by a clock.
    func age(at now: Instant) -> Trilingual {
        let seconds = now.seconds - time.seconds
        return switch seconds {
        case ..<(-60):
            Trilingual(
                en: "ahead of this clock", ja: "この時計より先", vi: "sớm hơn đồng hồ này")
        case ..<120:
            Trilingual(en: "just now", ja: "2分以内", vi: "vừa xong")
        case ..<7200:
            Trilingual(en: "{n} minutes ago", ja: "{n}分前", vi: "{n} phút trước")
                .filled(["n": String(seconds / 60)])
        case ..<172_800:
            Trilingual(en: "{n} hours ago", ja: "{n}時間前", vi: "{n} giờ trước")
                .filled(["n": String(seconds / 3600)])
        default:
            Trilingual(en: "{n} days ago", ja: "{n}日前", vi: "{n} ngày trước")
                .filled(["n": String(seconds / 86_400)])
        }
    }
}
