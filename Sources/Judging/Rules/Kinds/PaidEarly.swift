import Registry
import RegistryWords
import Transparency

/// Money was taken from the worker's side before the step from which on it may be asked for: for
/// some programmes the certificate of eligibility, for the others the contract with the agency.
/// - Source: `Specs/profile/kinds/paid-early-1.md`.
struct PaidEarly: RuleCheck {
    static let name = "paid-early/1"

    let certificateProgrammes: [Programme]
    let exceptPayeeRoles: [FlowRole]

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        certificateProgrammes = try parameters.words("certificate_programmes")
        exceptPayeeRoles = try parameters.words("except_payee_roles", FlowRole.init)
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        let byCertificate = certificateProgrammes.contains(context.order.terms.programme)
        let step = byCertificate ? worker.latest(.coeIssued) : worker.agencyContract
        return worker.accounts.compactMap { account in
            let taken = context.workersFlows(of: account).filter {
                !exceptPayeeRoles.contains($0.payeeRole)
            }
            var early: [KnownFlow] = []
            var unclear: [KnownFlow] = []
            for line in taken {
                switch step.map({ Timing(of: line.date, to: $0.day) }) {
                case .before: early.append(line)
                case .onOrAfter: break
                case .unclear, nil: unclear.append(line)
                }
            }
            guard !early.isEmpty || !unclear.isEmpty else { return nil }
            let isEarly = !early.isEmpty
            let shown = isEarly ? early : unclear
            let missing = byCertificate ? Why.noCertificate : Why.noContract
            return context.finding(
                about: worker, on: account, also: step?.seqs ?? [],
                outcome: isEarly ? .found : .undetermined,
                values: [
                    ("lines", context.described(shown, of: account)),
                    ("step", byCertificate ? .certificate : .agencyContract),
                    ("on", FindingValue(step)),
                ] + (isEarly ? [] : [("why", step == nil ? missing : Why.noDay)]))
        }
    }
}

extension FindingValue {
    fileprivate static let certificate = Why.word(
        "coe-issued", "the certificate of eligibility", "在留資格認定証明書の交付",
        "khi được cấp giấy chứng nhận tư cách lưu trú (COE)")
    fileprivate static let agencyContract = Why.word(
        "agency-contract-signed", "the contract with the sending agency", "送出機関との契約",
        "khi ký hợp đồng với doanh nghiệp dịch vụ")
}
