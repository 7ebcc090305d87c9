import Access
import Judging
import Markup
import QRCode
import Registry
import RegistryWords
import Views
import Wording

/// A worker's card as one HTML file: two sides, three languages, nothing loaded from elsewhere.
struct CardPage {
    let card: WorkerCard
    let paper: Paper

    /// What it is printed on; on A4 both sides are on one sheet, to be cut and folded.
    enum Paper: String, CaseIterable {
        case a6, a4
    }

    /// The worker's language first.
    private static let languages: [Language] = [.vietnamese, .japanese, .english]

    func html() throws(QRError) -> HTML {
        let page = card.site.page(of: card.order)
        let order = try QRSymbol(saying: Array(page.utf8))
        let start = try QRSymbol(saying: Array(card.startText.utf8), level: .low)
        return """
            <!DOCTYPE html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="referrer" content="no-referrer">
            <title>\(card.order.text) · \(card.worker.text)</title>
            <style>\(style)</style>
            </head>
            <body class="\(paper == .a6 ? "a6" as HTML : "a4")">
            \(front(order, page: page))
            \(back(start))
            </body>
            </html>

            """
    }

    private var style: HTML {
        paper == .a6
            ? "\(HTML(stringLiteral: CardStylesheet.css))@page { size: 105mm 148mm; margin: 0 }"
            : "\(HTML(stringLiteral: CardStylesheet.css))@page { size: A4; margin: 0 }"
    }

    private func front(_ order: QRSymbol, page: String) -> HTML {
        """
        <section class="side"><header><strong>FERI</strong> <h1>\(each(CardWords.title))</h1></header>
        <p class="keep">\(each(CardWords.keep, apart: true))</p>
        <div class="pair">\(picture(order, label: page))<div>
        <p class="label">\(each(CardWords.order))</p><p class="id">\(card.order.text)</p>
        <p class="label">\(each(CardWords.orderWhy))</p><p class="address">\(page)</p></div></div>
        <p class="label">\(each(CardWords.worker, apart: true))</p><p class="id">\(card.worker.text)</p>
        \(code)
        </section>
        """
    }

    private var code: HTML {
        guard let code = card.code else {
            return "<p class=\"small\">\(each(CardWords.noCode, apart: true))</p>"
        }
        let how = CardPage.languages.map { language -> HTML in
            let text = CardWords.codeHow.filled([
                "address": card.address, "day": DateText.day(code.until, in: language),
                "hours": "\(code.hours)",
            ])
            return "<span lang=\"\(language.rawValue)\">\(text(language))</span>"
        }
        return """
            <div class="code"><p class="label">\(each(CardWords.code))</p>
            <p class="big">\(code.code.shown)</p><p class="how">\(how)</p></div>
            """
    }

    private func back(_ start: QRSymbol) -> HTML {
        let desk: HTML =
            card.desk.map { "<p class=\"id\">\($0)</p>" }
            ?? "<p class=\"label\">\(each(CardWords.write))</p><p class=\"blank\"></p>"
        let costs: [HTML] = CardPage.languages.map { language in
            "<div class=\"costs\" lang=\"\(language.rawValue)\">\(self.costs(in: language))</div>"
        }
        return """
            <section class="side back\(isLong ? " many" as HTML : .nothing)">\(costs)
            <div class="desk"><h2>\(each(CardWords.complain))</h2>
            <p class="id">JP-MIRAI Assist</p>\(desk)
            <p class="small">\(each(CardWords.complainWhy, apart: true))</p></div>
            <div class="pair start">\(picture(start, label: "feri-card/1"))\
            <p class="label">\(each(CardWords.start, apart: true))</p></div>
            </section>
            """
    }

    /// A heading with kinds of fee below it.
    private struct Line {
        let heading: Trilingual
        let kinds: [FeeKind]

        func heading(in language: Language) -> String {
            heading(language) + (language == .japanese ? "：" : ": ")
        }

        func names(in language: Language) -> String {
            kinds.map { $0.label(language) }.joined(separator: language == .japanese ? "、" : ", ")
        }
    }

    /// What she must not pay.
    private var forbidden: [Line] {
        card.costs.forbidden.map { Line(heading: $0.heading, kinds: $0.kinds) }
    }

    /// What was promised besides, and what she pays.
    private var agreed: [Line] {
        [
            Line(heading: CardWords.promised, kinds: card.costs.promisedBesides.map(\.kind)),
            Line(heading: CardWords.borne, kinds: card.costs.borne),
        ].filter { !$0.kinds.isEmpty }
    }

    /// Whether the lines take so many characters, in three languages, that smaller type is needed
    /// for the code below to stay on the paper (tried in a browser with wide letters).
    private var isLong: Bool {
        let count = CardPage.languages.flatMap { language in
            (forbidden + agreed).map {
                $0.heading(in: language).count + $0.names(in: language).count
            }
        }.reduce(0, +)
        return count > CardPage.mostInUsualType
    }

    private static let mostInUsualType = 850

    /// What she must not pay and what she pays, each kind of it once: all in one language, so that
    /// she reads it as a whole.
    private func costs(in language: Language) -> HTML {
        let why: HTML =
            forbidden.isEmpty
            ? .nothing : "<p class=\"small\">\(CardWords.neverWhy(language))</p>"
        return """
            \(forbidden.map { html($0, in: language) })\(why)\
            \(agreed.map { html($0, in: language) })
            """
    }

    private func html(_ line: Line, in language: Language) -> HTML {
        "<p><strong>\(line.heading(in: language))</strong>\(line.names(in: language))</p>"
    }

    private func picture(_ symbol: QRSymbol, label: String) -> HTML {
        let width = symbol.widthOfPath
        return """
            <svg viewBox="0 0 \(width) \(width)" role="img" aria-label="\(label)" \
            shape-rendering="crispEdges"><path d="\(symbol.path)"/></svg>
            """
    }

    /// The same in each language: in one line, or each on its own.
    private func each(_ words: Trilingual, apart: Bool = false) -> HTML {
        let pieces: [HTML] = CardPage.languages.map {
            "<span lang=\"\($0.rawValue)\">\(words($0))</span>"
        }
        return apart ? pieces.joined(by: .lineBreak) : pieces.joined(by: .middleDot)
    }
}
