import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// An agency of the chain had no valid licence on the day of a step.
/// - Source: `Specs/profile/kinds/licence-owed-1.md`.
struct LicenceOwed: RuleCheck {
    static let name = "licence-owed/1"

    let roles: [PartyKind]
    let steps: [Milestone]

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        roles = try parameters.words("roles")
        steps = try parameters.words("steps")
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        let order = context.order
        let parties = order.terms.chain.filter {
            roles.contains(order.parties.kind(of: $0.party) ?? $0.role)
        }.map(\.party)
        return parties.flatMap { party -> [Finding] in
            let licences = order.licences(of: party)
            let events = steps.compactMap { step in worker.first(step).map { (step, $0) } }
                .filter { context.row.isInForce(on: $0.1.day) && $0.1.day <= context.today }
            let bare = events.filter { _, event in
                !licences.contains { licence in
                    licence.body.from <= event.day
                        && (licence.body.to.map { event.day <= $0 } ?? true)
                }
            }
            guard !bare.isEmpty else { return [] }
            return [
                context.tracedFinding(
                    about: .worker(worker.id),
                    seqs: licences.map(\.seq) + bare.flatMap(\.1.seqs) + [order.termsSeq],
                    outcome: licences.isEmpty ? .undetermined : .found, key: .party(party),
                    values: [
                        ("party", context.name(of: party)), ("events", .words(bare.map(said))),
                        ("why", LicenceOwed.notOnRecord(context.name(of: party).said)),
                    ])
            ]
        }
    }

    private func said(
        _ step: Milestone, _ event: WorkerCase.Dated
    ) -> (code: String, said: Trilingual) {
        let (what, when) = (step.label, Dates.said(event.day))
        return (
            step.rawValue,
            Trilingual(
                en: "\(what.en) (\(when.en))", ja: "\(what.ja)（\(when.ja)）",
                vi: "\(what.vi) (\(when.vi))")
        )
    }

    private static func notOnRecord(_ party: Trilingual) -> FindingValue {
        Why.word(
            "no-licence", "no licence of \(party.en) is on record",
            "\(party.ja)の許可が記録されていません", "chưa có ghi nhận giấy phép của \(party.vi)")
    }

    func owing(by debtor: Debtor, in context: RuleContext) -> [Due] {
        let (order, party) = (context.order, debtor.party)
        guard order.state.isGoingOn, order.terms.isInChain(party),
            debtor.kind.map(roles.contains) ?? false, context.row.isInForce(on: context.today)
        else { return [] }
        let licences = order.licences(of: party)
        if licences.contains(where: { $0.body.to == nil }) { return [] }
        let last = licences.max { ($0.body.to ?? $0.body.from) < ($1.body.to ?? $1.body.from) }
        let name = order.parties.wording(of: party)
        let end = last?.body.to
        let owed =
            end.map(Dates.said).map { end in
                Trilingual(
                    en: "the licence of \(name.en) ends on \(end.en), and the order goes on",
                    ja: "\(name.ja)の許可は\(end.ja)までで、求人は継続中です",
                    vi: "giấy phép của \(name.vi) hết hạn ngày \(end.vi) mà đơn hàng vẫn tiếp tục")
            } ?? LicenceOwed.notOnRecord(name).said
        return [
            debtor.due(
                context, by: end, owed: owed,
                resolve: Trilingual(
                    en: "have the renewed licence put on record by the operator or the regulator",
                    ja: "更新後の許可を運営者または監督官庁に登録してもらうこと",
                    vi: "đề nghị bên vận hành hoặc cơ quan quản lý ghi nhận giấy phép mới"),
                seqs: licences.map(\.seq) + [order.termsSeq])
        ]
    }
}
