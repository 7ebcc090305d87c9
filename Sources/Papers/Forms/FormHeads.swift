import Judging
import Platform
import Registry
import RegistryWords
import Views
import Wording

/// What the official forms ask once for each sheet: who stood between the worker and her employer,
/// by which licence, and what each of them took.
struct FormHeads {
    let order: OrderCase
    let names: PartyNames
    /// Whose account the sheet is made of.
    let account: Account?

    var cells: [String: FormCell] {
        [
            "agency": named(.sendingAgency), "agency_licence": licence(.sendingAgency),
            "employer": named(.employer),
            "supervising_organization": named(.supervisingOrganization),
            "placement": named(.placementBusiness),
            "placement_licence": licence(.placementBusiness),
            "placement_licence_from": licensedFrom(.placementBusiness),
            "placement_fee_of_worker": taken(by: .placementBusiness, fromWorker: true),
            "placement_fee_of_employer": taken(by: .placementBusiness, fromWorker: false),
            "agency_fee_of_worker": taken(by: .sendingAgency, fromWorker: true),
            "agency_fee_of_employer": taken(by: .sendingAgency, fromWorker: false),
        ]
    }

    private func members(_ kind: PartyKind) -> [PartyID] {
        order.terms.chain.filter { (order.parties.kind(of: $0.party) ?? $0.role) == kind }
            .map(\.party)
    }

    private func named(_ kind: PartyKind) -> FormCell {
        let members = members(kind)
        guard !members.isEmpty else { return FormHeads.nobody }
        return FormCell(
            .init(words: members.map(\.text)),
            Trilingual.list(members.map { names.said($0).trilingual }))
    }

    private func licence(_ kind: PartyKind) -> FormCell {
        said(members(kind).compactMap { order.licences(of: $0).last?.body.number })
    }

    private func licensedFrom(_ kind: PartyKind) -> FormCell {
        said(members(kind).compactMap { order.licences(of: $0).last?.body.from.description })
    }

    private func said(_ texts: [String]) -> FormCell {
        guard !texts.isEmpty else { return .empty }
        return FormCell(.init(words: texts), Trilingual(texts.joined(separator: ", ")))
    }

    /// Each payment by its kind; "none" only where the account says that there was nothing else.
    private func taken(by kind: PartyKind, fromWorker: Bool) -> FormCell {
        guard let account else { return .empty }
        let lines = account.lines.filter { line in
            order.parties.role(of: line.payee) == .party(kind)
                && (fromWorker
                    ? order.parties.isWorkersSide(line.payer)
                    : order.parties.role(of: line.payer) == .party(.employer))
        }
        guard !lines.isEmpty else {
            return account.said.body.nothingElse ? FormHeads.nothing : .empty
        }
        return FormCell(
            .text(
                lines.map {
                    "\($0.kind.rawValue) \($0.amount.amount) \($0.amount.currency.code)"
                }.joined(separator: "; ")),
            Trilingual.list(
                lines.map { line in
                    let (kind, amount) = (line.kind.label, Amounts.said(line.amount))
                    return Trilingual(
                        en: "\(kind.en) \(amount.en)", ja: "\(kind.ja) \(amount.ja)",
                        vi: "\(kind.vi) \(amount.vi)")
                }))
    }

    private static let nobody = FormCell(
        .absent, Trilingual(en: "none in the order", ja: "求人にはありません", vi: "không có trong đơn hàng")
    )
    private static let nothing = FormCell(
        .text("none"),
        Trilingual(en: "none, it is declared", ja: "なし（申告）", vi: "không có (theo khai báo)"))
}
