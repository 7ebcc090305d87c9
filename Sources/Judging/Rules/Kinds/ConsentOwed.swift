import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// A complaint went to a stage at which others learn of it, and her consent is not on record.
/// - Source: `Specs/profile/kinds/consent-owed-1.md`.
struct ConsentOwed: RuleCheck {
    static let name = "consent-owed/1"

    let stages: [GrievanceOpened.Stage]

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        stages = try parameters.words("stages")
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        worker.life.grievances.filter { grievance in
            let said = grievance.body
            return stages.contains(said.stage) && context.row.isInForce(on: said.on)
                && said.on <= context.today
                && (said.consentOn.map { said.on < $0 } ?? true)
        }.map { grievance in
            let said = grievance.body
            return context.tracedFinding(
                about: .worker(worker.id), seqs: [grievance.seq],
                values: [
                    ("desk", context.name(of: grievance.speaker)),
                    ("stage", .word(said.stage.rawValue, said.stage.label)),
                    ("on", .day(said.on)),
                    ("consent", said.consentOn.map(FindingValue.day) ?? ConsentOwed.none),
                ])
        }
    }

    private static let none = Why.word(
        "none", "not on record", "記録なし", "chưa có ghi nhận")
}
