import LedgerStore
import Platform
import StoreFailures
import Terminal
import Transparency
import Witnessing
import Wording

/// Asks witnesses for their word on what a registry publishes, and publishes it.
///
/// - Source: `Specs/witness.md` 16–19.
struct CosigningRounds: Sendable {
    let circle: WitnessCircle
    /// Where others lay down cosignatures; nil for nowhere.
    let directory: String?
    /// Is given what the operator should hear.
    let remark: @Sendable (Trilingual) throws -> Void

    /// The checkpoint with the lines that came; the same where it is not time to ask.
    func cosigned(
        _ checkpoint: VerifiedCheckpoint, by writer: LedgerWriter, showing reader: LedgerReader
    ) throws -> VerifiedCheckpoint {
        var cosigned = checkpoint
        if let directory {
            cosigned = try writer.add(circle.lines(in: directory, for: cosigned), to: cosigned)
        }
        guard circle.isDue(cosigned, at: .now()) else { return cosigned }
        let shown = WitnessCircle.Shown(
            proof: { old, new in
                try ConsistencyProof(old: old, new: new, from: reader.tree(size: new))
            }, checkpoint: { size in try? reader.checkpoint(size: size) })
        let (lines, faults) = circle.ask(for: cosigned, of: shown)
        for (witness, fault) in faults { try remark(fault.notice(of: witness)) }
        return try writer.add(lines, to: cosigned)
    }
}

extension Command {
    static let policy = Option(
        "policy", .file(),
        en:
            "the witnesses who are asked to cosign each checkpoint (C2SP tlog-policy with addresses)",
        ja: "各チェックポイントへの連署を求める立会人(アドレス付きのC2SP tlog-policy)",
        vi: "các nhân chứng được đề nghị cùng ký mỗi checkpoint (C2SP tlog-policy có địa chỉ)")

    static let witnessWait = Option(
        "witness-wait", .text("SECONDS"), standard: "2",
        en: "how long all witnesses together are waited for", ja: "立会人全員の応答を待つ時間",
        vi: "thời gian chờ tất cả nhân chứng")

    static let cosigned = Option(
        "cosigned", .directory(),
        en: "a directory with cosignatures of witnesses that have no address",
        ja: "アドレスのない立会人の連署を置くディレクトリ",
        vi: "thư mục chứa chữ ký của các nhân chứng không có địa chỉ")

    static let witnessAuthorities = Option(
        "ca", .file("PEM"), en: "the only authorities whose certificates count for witnesses",
        ja: "立会人の証明書を信頼する認証局", vi: "chỉ tin các tổ chức chứng thực này đối với nhân chứng")

    /// The options that say whom to ask.
    static let witnessOptions = [policy, witnessWait, cosigned, witnessAuthorities]

    /// nil where no policy is given.
    static func cosigningRounds(_ invocation: Invocation) throws -> CosigningRounds? {
        guard let path = invocation.value(of: policy) else {
            for option in [cosigned, witnessAuthorities] where invocation.value(of: option) != nil {
                throw Failure(
                    .usage, en: "'--{name}' goes with '--policy'",
                    ja: "「--{name}」は「--policy」と一緒に使います", vi: "'--{name}' đi cùng '--policy'",
                    ["name": option.name])
            }
            return nil
        }
        let policy = try WitnessPolicy.read(try invocation.read(path), at: path)
        let seconds = min(try invocation.number(of: witnessWait) ?? 2, 600)
        return CosigningRounds(
            circle: try WitnessCircle(
                policy, waiting: Int(seconds) * 1000,
                authorities: invocation.value(of: witnessAuthorities)),
            directory: invocation.value(of: cosigned), remark: { try invocation.remark($0) })
    }
}

extension CosigningRounds? {
    /// The names of those whose word a checkpoint bears.
    func bearers(of checkpoint: VerifiedCheckpoint) -> JSONValue {
        .array((self?.circle.bearers(of: checkpoint) ?? []).map { .string($0.name.text) })
    }
}
