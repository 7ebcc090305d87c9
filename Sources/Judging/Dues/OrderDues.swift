import Platform
import Registry
import Wording

/// What one party owes in one order, by the rules of a profile.
///
/// It is read from what the order's case holds and nothing else: a reader who must not learn what a
/// worker said gives entries that do not carry her voice.
/// - Source: `Specs/dues.md`.
package struct OrderDues {
    let party: PartyID
    let judged: JudgedOrder
    let book: RuleBook
    let perspectives: [PerspectiveRow]

    package init(
        of party: PartyID, in judged: JudgedOrder, by book: RuleBook,
        perspectives: [PerspectiveRow]
    ) {
        self.party = party
        self.judged = judged
        self.book = book
        self.perspectives = perspectives
    }

    private var order: OrderCase { judged.order }

    /// What the registry knows the party as, else what the order's chain calls it.
    private var kind: PartyKind? {
        order.parties.kind(of: party)
            ?? order.terms.chain.first { $0.party == party }?.role
    }

    /// In the order of the rules, then of the workers.
    package var all: [Due] {
        // The issuer's words alone lay no duty on anybody but to say whether they are true.
        if case .named(let seq)? = order.members.agreement(of: party) {
            return [answer(toBeingNamedAt: seq)] + grievances
        }
        var dues: [Due] = []
        for row in book.rows where row.applies(to: order) {
            let context = RuleContext(row: row, order: order, categories: book.categories)
            switch row.check {
            case let check as LicenceOwed: dues += licence(check, context)
            case let check as AuditInterval: dues += audit(check, context)
            default: dues += findings(of: row)
            }
        }
        return dues + grievances
    }

    private func findings(of row: RuleRow) -> [Due] {
        let findings = judged.verdicts.flatMap(\.findings).filter {
            $0.place == row.place && !$0.isSuperseded
        }
        return findings.compactMap { finding in
            let worker: WorkerCase? =
                if case .worker(let id) = finding.subject { order.worker(id) } else { nil }
            guard case .owed(let by) = owing(finding, row, worker) else { return nil }
            return Due(
                rule: row.id, title: row.title, source: row.source, order: order.number,
                worker: worker?.id, by: by, owed: finding.explanation,
                resolve: finding.resolve, seqs: finding.seqs)
        }
    }

    private enum Owing {
        case nothing
        /// nil: no rule gives it a day.
        case owed(by: CivilDate?)
    }

    /// Whether the party owes what the finding finds missing, and by when.
    private func owing(_ finding: Finding, _ row: RuleRow, _ worker: WorkerCase?) -> Owing {
        switch row.check {
        case is AccountOwed:
            guard let worker, mayDeclare else { return .nothing }
            return .owed(by: worker.earliest(.departed)?.day)
        case is ReceiptOwed: return isPaid(in: finding) ? .owed(by: nil) : .nothing
        case is ParticularsOwed:
            let isItsOwn =
                worker?.currentAccounts.contains {
                    finding.seqs.contains($0.seq) && $0.speaker == party && !$0.isVoice
                } ?? false
            return isItsOwn ? .owed(by: nil) : .nothing
        case is RefundOwed, is RepaymentOwed:
            guard let worker, isPaid(in: finding), !hasDeclared(finding, to: worker) else {
                return .nothing
            }
            return .owed(by: finding.day("due"))
        case is VoiceAtMoments:
            // A moment that has passed cannot be made up for.
            guard kind?.listensToWorkers ?? false, finding.outcome == .pending,
                let due = finding.day("due")
            else { return .nothing }
            return .owed(by: due)
        case is MonthlyFeeOwed, is MonthlyFeeOwedByField, is ShareOwed, is AmountOwed:
            return isTheOneAgreeingOnFees ? .owed(by: order.approval?.day) : .nothing
        default: return .nothing
        }
    }

    /// Whether it is of the chain and has a perspective of its own to declare from.
    private var mayDeclare: Bool {
        order.terms.isInChain(party)
            && perspectives.contains { row in
                row.perspective != .worker && (kind.map(row.filers.contains) ?? false)
            }
    }

    /// The supervising organization of the chain, else the other one that pays on the Japan side.
    private var isTheOneAgreeingOnFees: Bool {
        let chain = order.terms.chain
        let owing =
            chain.first { $0.role == .supervisingOrganization }
            ?? chain.first { $0.role.isOfTheJapanSide }
        return owing?.party == party
    }

    private func isPaid(in finding: Finding) -> Bool {
        finding.lines("lines").contains { $0.payee.party == party }
    }

    /// Whether refunds to her are declared of what is owed: where the rule computes it, of that;
    /// else by the party itself, in each currency at least of what it was paid in it.
    ///
    /// That she confirms them is for others to ask, and not for it to know.
    private func hasDeclared(_ finding: Finding, to worker: WorkerCase) -> Bool {
        if let owed = finding.valuation("owed"), let declared = finding.valuation("declared") {
            return declared.fallsShort(of: owed) == .no
        }
        var owed: [(currency: Currency, amount: Int64)] = []
        for line in finding.lines("lines") where line.payee.party == party {
            let place = owed.firstIndex { $0.currency == line.amount.currency } ?? owed.count
            if place == owed.count { owed.append((line.amount.currency, 0)) }
            owed[place].amount += line.amount.amount
        }
        let refunds = worker.life.refunds.current().map(\.body).filter { $0.payer.party == party }
        return owed.allSatisfy { owed in
            refunds.filter { $0.amount.currency == owed.currency }
                .map(\.amount.amount).reduce(0, +) >= owed.amount
        }
    }
}

extension OrderDues {
    private func answer(toBeingNamedAt seq: UInt64) -> Due {
        let name = order.parties.wording(of: party)
        let role = (order.terms.chain.first { $0.party == party }?.role ?? .employer).label
        return Due(
            rule: "named",
            title: Trilingual(
                en: "Named, has not agreed", ja: "記載のみ・同意なし",
                vi: "Được nêu tên, chưa đồng ý"),
            source: nil, order: order.number, worker: nil, by: nil,
            owed: Trilingual(
                en:
                    "the order names \(name.en) (\(role.en)), and no agreement of its own is on record",
                ja: "求人票に\(name.ja)（\(role.ja)）と記載されていますが、同意の記録がありません",
                vi: "đơn hàng nêu \(name.vi) (\(role.vi)) nhưng chưa ghi nhận sự đồng ý của bên này"
            ),
            resolve: Trilingual(
                en:
                    "countersign the order if this is true; if it is not, dispute it, so that both can be read together",
                ja: "事実であれば求人票に連署し、事実でなければ異議を申し立てること",
                vi:
                    "nếu đúng thì đồng ký đơn hàng; nếu không đúng thì nộp phản đối để hai bên được đọc cùng nhau"
            ),
            seqs: [seq, order.termsSeq])
    }

    private var isGoingOn: Bool {
        switch order.state {
        case .withdrawn, .closed, .returned: false
        case .issued, .approved, .recruiting, .inStay: true
        }
    }

    private func licence(_ check: LicenceOwed, _ context: RuleContext) -> [Due] {
        guard isGoingOn, order.terms.isInChain(party), kind.map(check.roles.contains) ?? false,
            context.row.isInForce(on: context.today)
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
            }
            ?? Trilingual(
                en: "no licence of \(name.en) is on record", ja: "\(name.ja)の許可が記録されていません",
                vi: "chưa có ghi nhận giấy phép của \(name.vi)")
        return [
            due(
                context.row, by: end, owed: owed,
                resolve: Trilingual(
                    en: "have the renewed licence put on record by the operator or the regulator",
                    ja: "更新後の許可を運営者または監督官庁に登録してもらうこと",
                    vi: "đề nghị đơn vị vận hành hoặc cơ quan quản lý ghi nhận giấy phép mới"),
                seqs: licences.map(\.seq) + [order.termsSeq])
        ]
    }

    private func audit(_ check: AuditInterval, _ context: RuleContext) -> [Due] {
        guard order.terms.isInChain(party),
            kind == .supervisingOrganization || kind == .supportOrganization,
            let next = check.next(in: context)
        else { return [] }
        let since = Dates.said(next.since)
        return [
            due(
                context.row, by: next.due,
                owed: Trilingual(
                    en: "the next audit; the last one, or the first arrival, was on \(since.en)",
                    ja: "次の監査（前回の監査または最初の入国は\(since.ja)）",
                    vi:
                        "lần kiểm tra tiếp theo; lần trước, hoặc ngày nhập cảnh đầu tiên, là \(since.vi)"
                ),
                resolve: context.row.resolve, seqs: [next.seq])
        ]
    }

    private func due(
        _ row: RuleRow, by: CivilDate?, owed: Trilingual, resolve: Trilingual, seqs: [UInt64]
    ) -> Due {
        Due(
            rule: row.id, title: row.title, source: row.source, order: order.number, worker: nil,
            by: by, owed: owed, resolve: resolve, seqs: seqs)
    }

    /// Stages of complaints that the party opened and nobody has ended; none for a party that does not
    /// listen to workers.
    private var grievances: [Due] {
        guard kind?.listensToWorkers ?? false else { return [] }
        return order.workers.flatMap { worker in
            worker.life.openGrievances.filter { $0.speaker == party }.map { opened in
                let (stage, on) = (opened.body.stage.label, Dates.said(opened.body.on))
                return Due(
                    rule: "grievance",
                    title: Trilingual(
                        en: "Open complaint", ja: "対応中の苦情", vi: "Khiếu nại đang mở"),
                    source: nil, order: order.number, worker: worker.id, by: nil,
                    owed: Trilingual(
                        en: "the stage “\(stage.en)”, opened on \(on.en), has not ended",
                        ja: "「\(stage.ja)」（\(on.ja)開始）が終了していません",
                        vi: "giai đoạn “\(stage.vi)” mở ngày \(on.vi) chưa kết thúc"),
                    resolve: Trilingual(
                        en: "file its outcome, and the next stage where it goes on",
                        ja: "結果を申告し、次の段階に進む場合はそれも申告すること",
                        vi: "khai kết quả, và giai đoạn tiếp theo nếu còn tiếp tục"),
                    seqs: [opened.seq])
            }
        }
    }
}

extension Finding {
    fileprivate func day(_ name: String) -> CivilDate? {
        guard case .date(.day(let day))? = values.first(where: { $0.name == name })?.value else {
            return nil
        }
        return day
    }

    fileprivate func lines(_ name: String) -> [FeeLine] {
        guard case .lines(let lines)? = values.first(where: { $0.name == name })?.value else {
            return []
        }
        return lines.map(\.line)
    }

    fileprivate func valuation(_ name: String) -> Valuation? {
        guard case .valuation(let value)? = values.first(where: { $0.name == name })?.value else {
            return nil
        }
        return value
    }
}
