import Platform
import Registry
import RegistryWords
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
            let found = judged.verdicts.flatMap(\.findings).filter {
                $0.place == row.place && !$0.isSuperseded
            }
            let debtor = Debtor(
                party: party, kind: kind, findings: found, perspectives: perspectives)
            dues += row.check.owing(by: debtor, in: context)
        }
        return dues + grievances
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

    /// Stages of complaints that the party opened and nobody has ended; none for a party that does
    /// not listen to workers.
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
