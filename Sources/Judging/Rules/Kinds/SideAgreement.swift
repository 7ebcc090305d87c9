import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// A party denies any agreement beside the declared one, and the other side declares one.
/// - Source: `Specs/profile/kinds/side-agreement-1.md`.
struct SideAgreement: RuleCheck {
    static let name = "side-agreement/1"

    init(_ parameters: inout ObjectReader) throws(ShapeError) {}

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] { [] }

    func findingsAboutOrder(in context: RuleContext) -> [Finding] {
        let agreements = context.order.agreements.current()
        var findings: [Finding] = []
        for denial in agreements where denial.body.nothingElse {
            for other in agreements where other.speaker != denial.speaker {
                guard isOfTheSame(denial.body, other.body),
                    let what = hidden(by: denial, named: other, among: agreements)
                else { continue }
                findings.append(
                    context.tracedFinding(
                        about: .order, seqs: [denial.seq, other.seq],
                        key: .entries(denial.seq, other.seq),
                        values: [
                            ("denied_by", context.name(of: denial.speaker)),
                            ("declared_by", context.name(of: other.speaker)), ("what", what),
                        ]))
            }
        }
        return findings
    }

    private func isOfTheSame(_ one: AgreementDeclared, _ other: AgreementDeclared) -> Bool {
        Set(one.between) == Set(other.between)
    }

    /// What `other` names that the speaker of `denial` declares nowhere and says there is not.
    private func hidden(
        by denial: Said<AgreementDeclared>, named other: Said<AgreementDeclared>,
        among agreements: [Said<AgreementDeclared>]
    ) -> FindingValue? {
        let own = agreements.filter {
            $0.speaker == denial.speaker && isOfTheSame($0.body, denial.body)
        }
        if other.body.sideAgreements.count > denial.body.sideAgreements.count,
            other.body.signedOn <= denial.received.date
        {
            let about = other.body.sideAgreements.map(\.about).joined(separator: "; ")
            return .word(
                "side-agreement",
                Trilingual(
                    en: "a side agreement (“\(about)”)", ja: "付帯合意（「\(about)」）",
                    vi: "thỏa thuận kèm theo (“\(about)”)"))
        }
        let isDeclared = own.contains { $0.body.signedOn == other.body.signedOn }
        guard !isDeclared, other.body.signedOn <= denial.received.date else { return nil }
        let when = Dates.said(other.body.signedOn)
        return .word(
            "second-agreement",
            Trilingual(
                en: "a second agreement, signed on \(when.en)", ja: "\(when.ja)締結の第二の契約",
                vi: "một thỏa thuận thứ hai, ký ngày \(when.vi)"))
    }
}
