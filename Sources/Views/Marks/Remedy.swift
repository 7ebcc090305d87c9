import Judging
import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// What was done for one worker: her complaint from stage to stage, or money given back.
package struct Remedy: Sendable {
    package let worker: WorkerID
    package let wording: Trilingual
    package let json: JSONValue

    /// All complaints and refunds that these entries tell of, worker by worker.
    package static func all(in entries: [CaseEntry]) -> [Remedy] {
        WorkerLife.lives(in: entries).flatMap { worker, life in
            life.grievanceThreads.map { Remedy($0, of: worker) }
                + life.refunds.filter { !$0.isSuperseded }.map {
                    Remedy($0, confirmed: life.confirmations(of: $0), of: worker)
                }
        }
    }

    private init(_ thread: GrievanceThread, of worker: WorkerID) {
        self.worker = worker
        let stages = thread.stages.map { stage -> Saying in
            guard let closed = stage.closed else {
                return Saying(
                    Trilingual(
                        en: "{stage} ({opened}, open)", ja: "{stage}（{opened}、継続中）",
                        vi: "{stage} (mục {opened}, đang mở)"),
                    [
                        "stage": Saying(stage.opened.body.stage.label),
                        "opened": Saying(plain: "\(stage.opened.seq)"),
                    ])
            }
            let award = closed.body.awarded.map(Saying.init)
            return Saying(
                Trilingual(
                    en: "{stage} ({opened}, closed {closed}: {outcome}{award})",
                    ja: "{stage}（{opened}、終結{closed}: {outcome}{award}）",
                    vi: "{stage} (mục {opened}, kết thúc {closed}: {outcome}{award})"),
                [
                    "stage": Saying(stage.opened.body.stage.label),
                    "opened": Saying(plain: "\(stage.opened.seq)"),
                    "closed": Saying(plain: "\(closed.seq)"),
                    "outcome": Saying(closed.body.outcome.label),
                    "award": award.map { money in
                        Saying { ($0 == .japanese ? "、" : ", ") + money($0) }
                    } ?? Saying(plain: ""),
                ])
        }
        let path = Saying { language in stages.map { $0(language) }.joined(separator: " → ") }
        wording =
            Saying(
                Trilingual(
                    en: "complaint of {worker}: {path}", ja: "{worker}の申立て: {path}",
                    vi: "khiếu nại của {worker}: {path}"),
                ["worker": Saying(plain: worker.text), "path": path]
            ).trilingual
        json = .object(of: [
            ("kind", .string("grievance")), ("worker", .string(worker.text)),
            ("open", .boolean(thread.isOpen)),
            ("stages", .array(thread.stages.map(Remedy.json(of:)))),
        ])
    }

    private static func json(of stage: GrievanceThread.Stage) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("stage", .string(stage.opened.body.stage.rawValue)),
            ("opened", .integer(Int64(clamping: stage.opened.seq))),
            ("on", .string(stage.opened.body.on.description)),
        ]
        if let closed = stage.closed {
            members += [
                ("closed", .integer(Int64(clamping: closed.seq))),
                ("outcome", .string(closed.body.outcome.rawValue)),
            ]
            if let awarded = closed.body.awarded {
                members.append(("awarded", awarded.json))
            }
        }
        return .object(of: members)
    }

    private init(
        _ refund: Said<RefundPaid>, confirmed: [Said<RefundConfirmed>], of worker: WorkerID
    ) {
        self.worker = worker
        let arrived: Saying =
            confirmed.isEmpty
            ? Saying(TrailMark.unconfirmed.wording)
            : .list(
                confirmed.map {
                    Saying(
                        TrailMark.confirmedBy(
                            $0.seq, arrived: $0.body.amount, of: refund.body.amount
                        ).wording)
                })
        wording =
            Saying(
                Trilingual(
                    en: "refund to {worker} ({seq}): {amount} paid, says {payer}; {arrived}",
                    ja: "{worker}への返金（{seq}）: {payer}によれば{amount}を支払い。{arrived}",
                    vi:
                        "hoàn tiền cho {worker} (mục {seq}): {payer} khai đã trả {amount}; {arrived}"
                ),
                [
                    "worker": Saying(plain: worker.text), "seq": Saying(plain: "\(refund.seq)"),
                    "payer": Saying(plain: refund.speaker.text),
                    "amount": Saying(refund.body.amount), "arrived": arrived,
                ]
            ).trilingual
        json = .object(of: [
            ("kind", .string("refund")), ("worker", .string(worker.text)),
            ("seq", .integer(Int64(clamping: refund.seq))),
            ("paid", refund.body.amount.json),
            (
                "confirmed",
                .array(
                    confirmed.map {
                        .object(of: [
                            ("seq", .integer(Int64(clamping: $0.seq))),
                            ("arrived", $0.body.amount.json),
                        ])
                    })
            ),
        ])
    }
}
