import Markup
import Registry
import Transparency
import Wording

/// What every page has around its content: title, switch of language, what the record is.
package struct PageFrame: Sendable {
    package let reader: PageReader
    /// The path of the page itself, such as `/orders/VJ-2026-000017`.
    package let path: String
    package let title: String
    /// The ledger's name; nil on a page that is of no ledger.
    package let origin: String?

    package init(reader: PageReader, path: String, title: String, origin: String?) {
        self.reader = reader
        self.path = path
        self.title = title
        self.origin = origin
    }

    package func page(_ content: HTML) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="\(reader.language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title) · FERI</title>
        <link rel="stylesheet" href="/style.css">
        </head>
        <body>
        <a class="skip" href="#content">\(reader(PageWords.skip))</a>
        <header class="top"><div class="wide">
        <p class="mark"><a href="\(reader.link("/"))"><strong>FERI</strong> \
        <span>\(reader(PageWords.subtitle))</span></a></p>
        \(places)
        \(languages)
        </div></header>
        <main id="content" class="wide">
        \(content)
        </main>
        <footer class="wide">
        <p><strong>\(reader(PageWords.noEndorsement))</strong> \(reader(PageWords.noEndorsementWhy))</p>
        \(origin.map(ledgerLine) ?? .nothing)
        </footer>
        </body>
        </html>

        """
    }

    private func ledgerLine(_ origin: String) -> HTML {
        "<p>\(reader(PageWords.ledger)) <code>\(origin)</code> · <a href=\"/checkpoint\">checkpoint</a></p>"
    }

    private var places: HTML {
        var places: [(String, Trilingual)] = [
            (reader.seesMore ? "/orders" : "/", PageWords.orders)
        ]
        if reader.seesMore {
            places.insert(("/home", HomeWords.short), at: 0)
            places.append(("/findings", FindingWords.title))
            places.append(("/repayments", RepaymentWords.title))
        }
        places.append(("/integrity", IntegrityWords.short))
        if reader.mayEnter { places.append((signIn, HomeWords.signIn)) }
        let links: [HTML] = places.map { target, words in
            let isHere = path.utf8.prefix { $0 != UInt8(ascii: "?") }.elementsEqual(target.utf8)
            let current: HTML = isHere ? " aria-current=\"page\"" : .nothing
            return "<li><a href=\"\(reader.link(target))\"\(current)>\(reader(words))</a></li>"
        }
        return """
            <nav aria-label="\(reader(PageWords.places))"><ul class="places">\(links)</ul></nav>
            """
    }

    /// The one place whose credential a browser shows to all pages; from an order's page it leads
    /// back to the order.
    private var signIn: String {
        let segments = path.utf8.split(separator: UInt8(ascii: "/")).compactMap { String($0) }
        guard segments.count == 2, ["orders", "o"].contains(segments[0]),
            let order = OrderNumber(segments[1])
        else { return "/home" }
        return "/home?order=\(order.text)"
    }

    private var languages: HTML {
        let links: [HTML] = Language.allCases.map { language in
            let code = language.rawValue
            let name = PageFrame.ownName(of: language)
            return language == reader.language
                ? "<li><strong lang=\"\(code)\" aria-current=\"true\">\(name)</strong></li>"
                : """
                <li><a href="\(PageReader.link(path, in: language))" lang="\(code)" hreflang="\(code)">\(name)</a></li>
                """
        }
        return """
            <nav aria-label="\(reader(PageWords.languages))"><ul class="languages">\(links)</ul></nav>
            """
    }

    private static func ownName(of language: Language) -> String {
        switch language {
        case .english: "English"
        case .japanese: "日本語"
        case .vietnamese: "Tiếng Việt"
        }
    }
}
