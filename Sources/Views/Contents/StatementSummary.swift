import Judging
import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// What a statement says, in one line of each language.
package struct StatementSummary: Sendable {
    private let names: PartyNames

    package init(_ names: PartyNames) { self.names = names }

    package func of(_ content: Content) -> Trilingual { saying(content.body, content).trilingual }

    private func saying(_ body: Body, _ content: Content) -> Saying {
        switch body {
        case .ledgerOpened, .partyRegistered, .partyLicensed, .keyEnrolled, .keyRevoked,
            .profileAdopted, .ratesPublished:
            registry(body)
        case .orderIssued(let order): self.order(order)
        case .orderApproved(let approval): self.approval(approval)
        case .agreementDeclared, .contractDeclared, .workerEnrolled, .milestoneReached:
            chain(body)
        case .feesDeclared(let fees): self.fees(fees)
        case .statementCorrected(let correction):
            Saying(
                Trilingual(
                    en: "{type}, now: {body}; because: {reason}",
                    ja: "{type}を次のように訂正: {body}。理由: {reason}",
                    vi: "{type}, nay là: {body}; lý do: {reason}"),
                [
                    "type": Saying(correction.corrected.type.label),
                    "body": saying(correction.corrected, content),
                    "reason": Saying(plain: correction.reason),
                ])
        default: shortly(body)
        }
    }

    /// The values of the first fields, which are the ones that matter most.
    private func shortly(_ body: Body) -> Saying {
        let fields = ContentFields(names).fields(body).prefix(3)
        return .list(fields.map { field in Saying.list(field.values.map { Saying($0) }) })
    }

    private func registry(_ body: Body) -> Saying {
        switch body {
        case .ledgerOpened(let opening):
            Saying(
                Trilingual(
                    en: "corridor {corridor}; {threshold} of {officers} officers decide",
                    ja: "送出国・受入国 {corridor}、責任者{officers}人中{threshold}人で決定",
                    vi:
                        "tuyến di cư lao động {corridor}; {threshold}/{officers} người phụ trách quyết định"
                ),
                [
                    "corridor": Saying(plain: opening.corridor),
                    "threshold": Saying(plain: "\(opening.threshold)"),
                    "officers": Saying(plain: "\(Set(opening.officers.map(\.person)).count)"),
                ])
        case .partyRegistered(let party):
            Saying {
                "\(PartyNames.said(called: party.name)($0)), \(party.kind.label($0)), \(party.country)"
            }
        case .partyLicensed(let licence):
            Saying { language in
                let from = DateText.day(licence.from, in: language)
                let to = licence.to.map { DateText.day($0, in: language) } ?? ""
                let kind =
                    licence.kind == .licence ? "" : "\(licence.kind.wording(language)): "
                return "\(kind)\(licence.authority), \(licence.number), \(from) – \(to)"
            }
        case .keyEnrolled(let enrolment): Saying(plain: enrolment.key.name.text)
        case .keyRevoked(let revocation):
            Saying(plain: "\(revocation.key.text): \(revocation.reason)")
        case .profileAdopted(let adoption):
            Saying(plain: Hex.encodeText(adoption.digest.bytes))
        case .ratesPublished(let rates):
            Saying { language in
                let span =
                    "\(DateText.day(rates.from, in: language)) – "
                    + DateText.day(rates.to, in: language)
                return "\(span), \(rates.source)"
            }
        default: Saying(plain: "")
        }
    }

    private func order(_ order: OrderIssued) -> Saying {
        Saying(
            Trilingual(
                en: "{occupation}, {programme}, {headcount} "
                    + (order.headcount == 1 ? "worker" : "workers")
                    + ", {months} months, basic wage {wage} a month; {chain}",
                ja: "{occupation}、{programme}、{headcount}人、{months}か月、基本給 月{wage}、{chain}",
                vi: "{occupation}, {programme}, {headcount} người, {months} tháng, lương cơ bản "
                    + "{wage}/tháng; {chain}"),
            [
                "occupation": Saying(plain: order.occupation),
                "programme": Saying(order.programme.label),
                "headcount": Saying(plain: "\(order.headcount)"),
                "months": Saying(plain: "\(order.months)"), "wage": Saying(order.basicWage),
                "chain": .list(order.chain.map { names.said($0.party) }),
            ])
    }

    private func approval(_ approval: OrderApproved) -> Saying {
        Saying { language in
            var parts = [approval.reference, DateText.day(approval.on, in: language)]
            if let count = approval.headcount {
                parts.append(
                    Trilingual(
                        en: count == 1 ? "1 worker" : "\(count) workers", ja: "\(count)人",
                        vi: "\(count) người")(
                            language))
            }
            return parts.joined(separator: ", ")
        }
    }

    private func chain(_ body: Body) -> Saying {
        switch body {
        case .agreementDeclared(let agreement):
            Saying(
                Trilingual(
                    en: "{first} and {second}, signed {day}; {count} fee terms, "
                        + "{side} side agreements",
                    ja: "{first}と{second}、{day}締結、費用条項{count}件、付随の合意{side}件",
                    vi: "{first} và {second}, ký ngày {day}; {count} điều khoản phí, "
                        + "{side} thỏa thuận phụ"),
                [
                    "first": agreement.between.first.map { names.said($0) } ?? Saying(plain: ""),
                    "second": agreement.between.last.map { names.said($0) } ?? Saying(plain: ""),
                    "day": Saying(agreement.signedOn),
                    "count": Saying(plain: "\(agreement.terms.count)"),
                    "side": Saying(plain: "\(agreement.sideAgreements.count)"),
                ])
        case .contractDeclared(let contract):
            Saying(
                Trilingual(
                    en: "{kind} with {party}, signed {day}", ja: "{party}との{kind}、{day}締結",
                    vi: "{kind} với {party}, ký ngày {day}"),
                [
                    "kind": Saying(contract.contract.label),
                    "party": names.said(contract.with),
                    "day": Saying(contract.signedOn),
                ])
        case .workerEnrolled(let enrolment):
            Saying(
                Trilingual(
                    en: "agreed on {day} to being recorded ({text})",
                    ja: "{day}に記録に同意（{text}）", vi: "đồng ý cho ghi nhận ngày {day} ({text})"),
                [
                    "day": Saying(enrolment.consentOn),
                    "text": Saying(plain: enrolment.consentText),
                ])
        case .milestoneReached(let reached):
            Saying(
                Trilingual(
                    en: "{milestone}, {day}{cause}", ja: "{milestone}, {day}{cause}",
                    vi: "{milestone}, {day}{cause}"),
                [
                    "milestone": Saying(reached.milestone.label), "day": Saying(reached.on),
                    "cause": Saying(plain: reached.cause.map { ": \($0)" } ?? ""),
                ])
        default: Saying(plain: "")
        }
    }

    private func fees(_ fees: FeesDeclared) -> Saying {
        let account = fees.perspective.wording
        let moment = fees.moment.label
        let head = Saying { "\(account($0)), \(moment($0))" }
        guard !fees.lines.isEmpty else {
            return Saying(
                fees.nothingElse
                    ? Trilingual(
                        en: "{head}: nothing was paid", ja: "{head}: 支払いなし",
                        vi: "{head}: không có khoản nào")
                    : Trilingual(
                        en: "{head}: no payment named, and not said that there was none",
                        ja: "{head}: 支払いの記載なし（なしとの申告もなし）",
                        vi: "{head}: không nêu khoản nào và cũng không khai là không có"),
                ["head": head])
        }
        let shown = fees.lines.prefix(4).map { ($0.kind.label, Amounts.said($0.amount)) }
        let more = fees.lines.count - shown.count
        return Saying { language in
            var text = head(language)
            var joint = ": "
            for (kind, amount) in shown {
                text += joint
                text += kind(language)
                text += " "
                text += amount(language)
                joint = language == .japanese ? "、" : ", "
            }
            return more > 0 ? text + " … +\(more)" : text
        }
    }
}
