import Testing
import Wording

@testable import Judging
@testable import Registry

extension CaseBuilder {
    /// One worker, selected after her contract; nothing is paid yet.
    static func small(
        programme: String = "TITP1", wage: Int = 182_700, months: Int = 36,
        managementFee: Int? = 5000, field: String? = nil, rate: Int? = 170,
        approved: String? = "2025-11-20",
        contract: String? = "2025-12-01", coe: String? = "2026-02-25",
        departed: String? = nil, arrived: String? = nil
    ) throws -> CaseBuilder {
        var builder = CaseBuilder()
        try builder.register("sa-sen", .sendingAgency, name: "Sen")
        try builder.register("so-sakura", .supervisingOrganization, name: "Sakura")
        try builder.register("em-kiku", .employer, name: "Kiku")
        try builder.register("gd-assist", .grievanceDesk, name: "Assist")
        try builder.register("br-lang", .broker, name: "Lang")
        try builder.license("sa-sen")
        if let rate { try builder.publishRate(dong: rate) }
        try builder.issueOrder(
            programme: programme, wage: wage, months: months, managementFee: managementFee,
            field: field)
        if let approved { try builder.approve(on: approved) }
        try builder.enrol(1)
        if let contract { try builder.signAgencyContract(on: contract) }
        try builder.reach(.selected, on: "2025-12-05")
        if let coe { try builder.reach(.coeIssued, on: coe) }
        if let departed { try builder.reach(.departed, on: departed) }
        if let arrived { try builder.reach(.arrived, on: arrived) }
        builder.now = "2026-03-01T02:00:00Z"
        return builder
    }

    /// The small case with what the worker says she paid; and what one rule finds of it, as words:
    /// `severity outcome`, a replaced account's with `superseded`.
    func finds(_ rule: String, asOf: String? = nil) throws -> [String] {
        try judged(asOf: asOf).findings(rule).map {
            for text in [$0.explanation, $0.resolve] {
                #expect(!(text.en + text.ja + text.vi).contains("{"))
            }
            return "\($0.severity.rawValue) \($0.outcome.rawValue)"
                + ($0.isSuperseded ? " superseded" : "")
        }
    }

    /// She says that she paid these.
    @discardableResult
    mutating func speak(_ lines: Line..., saidOn: String? = nil) throws -> UInt64 {
        try declare(.worker, by: "gd-assist", saidOn: saidOn, lines: lines)
    }
}
