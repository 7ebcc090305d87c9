import Judging
import Markup
import Registry
import RegistryWords
import Transparency
import Views
import Wording

/// What has been decided of an order since its terms were issued, all of it open: how the operator
/// assessed it, whether and why it ended, and when a party of its chain was suspended.
struct StatusSection {
    let order: OrderCase
    let view: LedgerView
    let reader: PageReader

    /// Nothing where nothing was decided.
    var html: HTML {
        let items = ends + assessments + suspensions
        guard !items.isEmpty else { return .nothing }
        return """
            <section aria-labelledby="status"><h2 id="status">\(reader(StatusWords.title))</h2>
            <ul class="history">\(items)</ul></section>
            """
    }

    /// The newest first; the one before it no longer decides.
    private var ends: [HTML] {
        let withdrawn = order.life.withdrawals.map {
            (seq: $0.seq, end(.withdrawn, $0.speaker, "\(reader.day($0.body.on))", $0.body.reason))
        }
        let closed = order.life.closings.map {
            (seq: $0.seq, end(.closed, $0.speaker, "\(reader.day($0.body.on))", $0.body.reason))
        }
        return (withdrawn + closed).sorted { $0.seq > $1.seq }.map { seq, said in
            "<li>\(said) \(entry(seq))</li>"
        }
    }

    private func end(
        _ state: OrderState, _ speaker: PartyID, _ day: HTML, _ reason: String
    ) -> HTML {
        """
        <strong>\(reader(state.wording))</strong> · \(day) · \
        \(reader.speaker(speaker, in: view.state))<br>\(reason)
        """
    }

    private var assessments: [HTML] {
        let all = Array(order.life.assessments.reversed())
        return all.enumerated().map { place, said in
            let reasons: [HTML] = said.body.reasons.map { "<li>\($0)</li>" }
            let replaced: HTML =
                place > 0
                ? " <span class=\"quiet small\">\(reader(StatusWords.earlier))</span>" : .nothing
            return """
                <li><strong>\(reader(StatusWords.assessed)): <code>\(said.body.level)</code></strong>\
                \(replaced) · \(reader.moment(said.received)) · \
                \(reader.speaker(said.speaker, in: view.state)) \(entry(said.seq))
                <ul>\(reasons)</ul></li>
                """
        }
    }

    /// Of the chain's parties, while the order was there and had not ended.
    private var suspensions: [HTML] {
        let record = view.openStatements.record(asOf: view.asOf)
        guard let start = order.versions.first?.received else { return [] }
        let ends =
            order.life.withdrawals.map(\.received) + order.life.closings.map(\.received)
        let end = ends.max() ?? view.asOf
        return order.terms.chain.flatMap { member in
            record.suspensions(of: member.party).filter { $0.overlaps(from: start, to: end) }.map {
                """
                <li><strong>\(reader.shortName(of: member.party, in: view.state)): \
                \(reader(StatusWords.suspended))</strong> · \(reader.times(of: $0))<br>\
                \($0.began.body.reason)</li>
                """
            }
        }
    }

    private func entry(_ seq: UInt64) -> HTML {
        "<span class=\"small\">\(reader.statement(seq))</span>"
    }
}

extension PageReader {
    /// From when to when a party was suspended, each with its entry.
    func times(of suspension: Suspension) -> HTML {
        let began: HTML =
            """
            \(moment(suspension.began.received)) \
            <span class="small">\(statement(suspension.began.seq))</span>
            """
        let ended: HTML =
            suspension.ended.map { said in
                """
                \(moment(said.received)) <span class="small">\(statement(said.seq))</span>
                """
            } ?? "\(self(StatusWords.notEnded))"
        return "\(began) – \(ended)"
    }
}

enum StatusWords {
    static let title = Trilingual(
        en: "What was decided about it", ja: "この求人についての決定", vi: "Những quyết định về đơn hàng")
    static let assessed = Trilingual(
        en: "Assessed by the operator", ja: "運営者の評価", vi: "Đơn vị vận hành đánh giá")
    static let earlier = Trilingual(
        en: "(an earlier one; the one above counts)", ja: "（以前のもの。上のものが有効）",
        vi: "(lần trước; lần nêu trên mới có hiệu lực)")
    static let suspended = Trilingual(
        en: "suspended by the operator", ja: "運営者による停止", vi: "bị đơn vị vận hành đình chỉ")
    static let notEnded = Trilingual(
        en: "it has not ended", ja: "継続中", vi: "chưa kết thúc")
    static let suspensions = Trilingual(
        en: "When it was suspended", ja: "停止の経過", vi: "Các lần bị đình chỉ")
    static let reinstated = Trilingual(
        en: "Why it ended", ja: "解除の理由", vi: "Lý do gỡ đình chỉ")
    static let why = Trilingual(en: "Why", ja: "停止の理由", vi: "Lý do")
    static let when = Trilingual(en: "From – to", ja: "期間", vi: "Từ – đến")
}
