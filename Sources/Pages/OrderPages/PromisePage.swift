import Judging
import Markup
import Registry
import RegistryWords
import Transparency
import Views
import Wording

/// The page behind the QR code of an order, for a worker's phone: what the order promises, what
/// nobody may ask of her, and where to complain. Nothing but open terms is here.
package struct PromisePage {
    package let order: OrderCase
    package let ledger: ServedLedger
    package let reader: PageReader

    package init(order: OrderCase, ledger: ServedLedger, reader: PageReader) {
        self.order = order
        self.ledger = ledger
        self.reader = reader
    }

    package var html: HTML {
        let terms = order.terms
        let state = ledger.view.state
        // Where this version cannot read the rules in force, the promises remain.
        let costs =
            (try? ledger.view.costs(of: order))
            ?? OrderCosts(forbidden: [], terms: terms.terms)
        let items: [HTML] = costs.promised.map {
            """
            <li><strong>\(reader($0.kind.label))</strong> <span class="quiet">\
            \(reader(PromiseWords.paidBy)) \(reader($0.bearer.label))</span></li>
            """
        }
        let promised: HTML =
            items.isEmpty
            ? "<p>\(reader(PageWords.noPromises))</p>"
            : "<p>\(reader(PromiseWords.neverWhy))</p><ul>\(items)</ul>"
        let forbidden: [HTML] = costs.forbiddenBesides.map { forbidden in
            let kinds: [HTML] = forbidden.kinds.map { "<li>\(reader($0.label))</li>" }
            return "<p>\(reader(forbidden.heading))</p><ul>\(kinds)</ul>"
        }
        let own: [HTML] = costs.borne.map { "<li>\(reader($0.label))</li>" }
        let chain: [HTML] = terms.chain.map {
            """
            <li><span class="quiet">\(reader($0.role.label))</span> \
            \(reader.shortName(of: $0.party, in: state))\
            \(reader.note(ledger.agreement(of: $0.party, to: order.number, for: .everybody)))</li>
            """
        }
        let always: [HTML] = PromiseWords.always.map { "<li>\(reader($0))</li>" }
        let ended: HTML =
            switch order.state {
            case .withdrawn, .closed:
                """
                <aside class="note caution"><p><strong>\(reader(PageWords.order)): \
                \(reader(order.state.wording))</strong></p></aside>
                """
            default: .nothing
            }
        let suspended: [HTML] = terms.chain.filter {
            state.parties[$0.party]?.suspendedAt != nil
        }.map {
            """
            <aside class="note caution"><p><strong>\(reader.shortName(of: $0.party, in: state))</strong>: \
            \(reader(SubjectWords.suspended))</p></aside>
            """
        }
        return PageFrame(
            reader: reader, path: "/o/\(order.number.text)", title: order.number.text,
            origin: ledger.view.checkpoint.origin.text
        ).page(
            """
            <div class="large">
            <p class="eyebrow">\(reader(PageWords.order))</p>
            <h1>\(order.number.text)</h1>
            <p class="lead">\(terms.occupation) · \(reader(terms.programme.label))</p>
            \(ended)\(suspended)
            <section class="never" aria-labelledby="never"><h2 id="never">\(reader(PromiseWords.never))</h2>
            \(promised)
            \(forbidden)
            <ul>\(always)</ul></section>
            \(own.isEmpty
                ? .nothing
                : """
                <section aria-labelledby="hers"><h2 id="hers">\(reader(PromiseWords.hers))</h2>
                <ul>\(own)</ul></section>
                """)
            <section aria-labelledby="complain"><h2 id="complain">\(reader(PromiseWords.complain))</h2>
            <p><strong>JP-MIRAI Assist</strong></p>
            <p>\(reader(PromiseWords.complainHow))</p></section>
            <section aria-labelledby="wage"><h2 id="wage">\(reader(PromiseWords.wage))</h2>
            \(reader.facts([
                (PageWords.basicWage, "\(reader.money(terms.basicWage))"),
                (PageWords.scheduledWage, "\(reader.money(terms.scheduledWage))"),
                (PageWords.months, "\(reader.months(terms.months))"),
            ]))</section>
            <section aria-labelledby="parties"><h2 id="parties">\(reader(PageWords.parties))</h2>
            <ul>\(chain)</ul></section>
            <p><strong>\(reader(PageWords.noEndorsement))</strong> \(reader(PageWords.noEndorsementWhy))</p>
            <p><a href="\(reader.link("/orders/\(order.number.text)"))">\(reader(PromiseWords.all))</a></p>
            </div>
            """)
    }
}

enum PromiseWords {
    static let never = Trilingual(
        en: "Nobody may ask you to pay this", ja: "次の費用をあなたに求めることはできません",
        vi: "Không ai được bắt bạn trả các khoản này")
    static let neverWhy = Trilingual(
        en: "This order promises that others bear these costs:",
        ja: "この求人では、次の費用を他の者が負担すると約束しています。",
        vi: "Đơn hàng này cam kết bên khác chịu các khoản sau:")
    static let paidBy = Trilingual(en: "borne by:", ja: "負担者:", vi: "bên chịu:")
    static let always = [
        Trilingual(
            en: "Never hand over your passport or land papers.",
            ja: "旅券や土地の権利書を預けないでください。", vi: "Đừng giao hộ chiếu, sổ đỏ."),
        Trilingual(
            en: "Ask for a receipt for every payment.", ja: "支払うときは必ず領収書をもらってください。",
            vi: "Mọi khoản trả đều phải đòi biên lai."),
    ]
    static let hers = Trilingual(
        en: "This you pay yourself", ja: "あなたが負担する費用", vi: "Khoản bạn tự trả")
    static let complain = Trilingual(
        en: "Asked to pay? Complain here", ja: "支払いを求められたら、ここに相談",
        vi: "Bị đòi tiền? Hãy báo ở đây")
    static let complainHow = Trilingual(
        en:
            "Consultation is free, in your language. None of the organisations below learns that you "
            + "asked, not without your consent. Your card and JP-MIRAI say how to reach it.",
        ja:
            "相談は無料で、母語でできます。本人の同意なしに下記の団体に知らされることはありません。"
            + "連絡先はカードまたはJP-MIRAIでご確認ください。",
        vi:
            "Tư vấn miễn phí, bằng tiếng của bạn. Nếu bạn không đồng ý, không tổ chức nào dưới đây "
            + "được biết bạn đã hỏi. Cách liên hệ có trên thẻ của bạn và tại JP-MIRAI.")
    static let wage = Trilingual(
        en: "What you are promised to earn", ja: "約束された賃金", vi: "Lương được hứa")
    static let all = Trilingual(
        en: "All terms of this order", ja: "この求人の条件をすべて見る", vi: "Mọi điều khoản của đơn hàng")
}
