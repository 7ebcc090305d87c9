import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// Somebody went to see, and found the row's rule not met; or the worker complains of it and
/// nobody has looked.
/// - Source: `Specs/profile/kinds/attested-1.md`.
struct Attested: RuleCheck {
    static let name = "attested/1"

    /// Which audits may tell; empty: all.
    let audits: [AuditRecorded.Kind]
    /// Complaints that leave the rule open until somebody has looked.
    let complaints: [GrievanceOpened.Topic]

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        audits = try parameters.words("audits")
        complaints = try parameters.words("complaints")
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        let checks = checks(of: worker.id, in: context)
        let found = notMet(checks, about: .worker(worker.id), in: context)
        guard found.isEmpty else { return found }
        // What somebody of the chain saw does not answer a complaint.
        let seen = checks.filter { !$0.said.speakerKind.isOfTheChain }.map(\.said.body.on).max()
        return worker.life.grievances.filter { grievance in
            grievance.body.about.contains(where: complaints.contains)
                && context.row.isInForce(on: grievance.body.on)
                && (seen.map { $0 < grievance.body.on } ?? true)
        }.prefix(1).map { grievance in
            context.tracedFinding(
                about: .worker(worker.id), seqs: [grievance.seq], outcome: .undetermined,
                values: [("why", Attested.unseen)])
        }
    }

    func findingsAboutOrder(in context: RuleContext) -> [Finding] {
        notMet(checks(of: nil, in: context), about: .order, in: context)
    }

    private typealias Check = (
        said: Said<AuditRecorded>, party: PartyID?, isMet: Bool, note: String?
    )

    /// In the order of the days of the audits, then of seq; `met` by a doubted key tells nothing.
    private func checks(of worker: WorkerID?, in context: RuleContext) -> [Check] {
        context.order.audits(of: worker).compactMap { audit -> Check? in
            let said = audit.said
            guard !said.isSuperseded,
                audits.isEmpty || audits.contains(said.body.audit),
                context.row.isInForce(on: said.body.on),
                let check = said.body.checks.first(where: {
                    $0.rule.utf8.elementsEqual(context.row.id.utf8)
                })
            else { return nil }
            switch check.result {
            case .notChecked: return nil
            case .met where said.isKeyInDoubt: return nil
            case .met, .notMet:
                return (said, audit.subjects.party, check.result == .met, check.note)
            }
        }.sorted { ($0.said.body.on, $0.said.seq) < ($1.said.body.on, $1.said.seq) }
    }

    /// Of each auditor and party looked at, the last check counts.
    private func notMet(
        _ checks: [Check], about subject: Finding.About, in context: RuleContext
    ) -> [Finding] {
        checks.enumerated().filter { place, check in
            !check.isMet
                && !checks[(place + 1)...].contains {
                    $0.said.speaker == check.said.speaker && $0.party == check.party
                }
        }.map { _, check in
            context.tracedFinding(
                about: subject, seqs: [check.said.seq],
                values: [
                    ("auditor", context.name(of: check.said.speaker)),
                    ("on", .day(check.said.body.on)),
                    ("note", .word(check.note == nil ? "none" : "note", said(check.note))),
                ])
        }
    }

    private func said(_ note: String?) -> Trilingual {
        guard let note else { return Trilingual("") }
        return Trilingual(en: " (“\(note)”)", ja: "（「\(note)」）", vi: " (“\(note)”)")
    }

    private static let unseen = Why.word(
        "complaint",
        "the worker complains of it, and nobody outside the chain has checked it since",
        "本人から苦情があり、その後、関係機関以外の者による確認がありません",
        "người lao động đã khiếu nại, từ đó chưa có bên nào ngoài chuỗi kiểm tra")
}
