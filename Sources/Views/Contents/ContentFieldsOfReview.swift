import Platform
import Registry
import RegistryWords
import Transparency
import Wording

extension ContentFields {
    /// Of audits, of answers and of names put to what others said.
    func fieldsOfReview(_ body: Body) -> [SaidField] {
        switch body {
        case .auditRecorded(let audit):
            [SaidField(Labels.kind, audit.audit.label)]
                + (audit.questionnaire.map {
                    [SaidField(Labels.instrument, "\($0.instrument) \($0.version)")]
                } ?? [])
                + [
                    SaidField(
                        Labels.checks,
                        audit.checks.map { check in
                            Saying {
                                "\(check.rule): \(check.result.label($0))"
                                    + (check.note.map { " — \($0)" } ?? "")
                            }
                        }),
                    SaidField(Labels.day, Saying(audit.on)),
                ] + document(audit.document) + note(audit.note)
        case .responseFiled(let response):
            [
                SaidField(Labels.kind, response.response.label),
                SaidField(Labels.text, response.text),
            ] + document(response.document)
        case .statementCountersigned(let assent):
            [SaidField(Labels.day, Saying(assent.on))] + note(assent.note)
        default: []
        }
    }
}
