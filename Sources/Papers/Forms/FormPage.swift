import Judging
import Markup
import Platform
import Registry
import RegistryWords
import Transparency
import Views
import Wording

/// A paper as one HTML file to be printed: A4, nothing loaded from elsewhere, with the statements
/// behind each figure and where each field was found.
struct FormPage {
    let paper: FormPaper
    let view: LedgerView
    let language: Language
    let asOf: Instant

    private var definition: FormDefinition { paper.definition }

    func html() throws -> HTML {
        let signed: [HTML] = definition.declarations.map(declaration)
        let isOwn = definition.isOneSheetAWorker
        let parts: [HTML] = paper.parts.enumerated().map { place, part in
            let section = section(part, isRepeated: isRepeated(place))
            return isOwn ? "<div class=\"sheet\">\(section)\(signed)</div>" : section
        }
        let declarations: [HTML] = isOwn ? [] : signed
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="referrer" content="no-referrer">
            <title>\(definition.name.rawValue) · \(paper.order.number.text)</title>
            <style>\(HTML(stringLiteral: FormPage.css))</style>
            </head>
            <body>
            <h1>\(definition.title(language))</h1>
            <p class="official"><span lang="ja">\(definition.officialName)</span> · \
            \(definition.officialNumber) · \(definition.authority) · \
            <strong>\(definition.officialSource.wording(language))</strong></p>
            <p>\(about)</p>
            \(unseen)
            \(parts)
            \(declarations)
            \(try statements())
            \(sources)
            </body>
            </html>

            """
    }

    private var about: HTML {
        let words = Trilingual(
            en: "Order {order} ({programme}), as of {moment}. Made by feri from the statements in "
                + "the ledger; it is not an official form.",
            ja: "求人{order}（{programme}）、{moment}時点。台帳の申告からferiが作成したもので、公式の様式ではありません。",
            vi:
                "Đơn hàng {order} ({programme}), tại {moment}. Do feri lập từ các bản khai trong sổ; "
                + "đây không phải mẫu chính thức."
        ).filled([
            "order": paper.order.number.text, "programme": paper.order.terms.programme.rawValue,
            "moment": DateText.moment(asOf, in: language),
        ])
        return "\(words(language))"
    }

    private var unseen: HTML {
        guard paper.unseen > 0 else { return .nothing }
        let words = Trilingual(
            en: "{count} sealed contents were not available: this paper may be incomplete.",
            ja: "封印された内容{count}件が手元にないため、この書面は不完全な可能性があります。",
            vi: "Không có {count} nội dung niêm phong: bản này có thể chưa đầy đủ."
        ).filled(["count": "\(paper.unseen)"])
        return "<p class=\"warn\">\(words(language))</p>"
    }

    /// Whether the worker's heading is above already.
    private func isRepeated(_ place: Int) -> Bool {
        place > 0 && paper.parts[place - 1].worker == paper.parts[place].worker
    }

    private func section(_ part: FormPaper.Part, isRepeated: Bool) -> HTML {
        // What is the same in every row is above the table.
        let hidden = ["order", "worker"]
        let fields = definition.fields.filter { !hidden.contains($0.name) && !$0.isAbove }
        let head: [HTML] = fields.map {
            "<th>\($0.label(language))\(mark($0.source))</th>"
        }
        let rows: [HTML] = part.rows.map { row in
            let cells: [HTML] = fields.map {
                "<td>\((row[$0.name] ?? .empty).shown(language))</td>"
            }
            return "<tr>\(cells)</tr>"
        }
        let heading: HTML = isRepeated ? .nothing : "<h2>\(part.worker.text)</h2>"
        guard definition.name == .sdg1071 || part.rows.contains(where: { $0["amount"] != nil })
        else {
            let none = Trilingual(
                en: "No payment to be listed here is declared.", ja: "ここに記載すべき支払の申告はありません。",
                vi: "Không khai khoản nào phải ghi ở đây.")
            let said: HTML = part.account == nil ? .nothing : "<p>\(none(language))</p>"
            return "<section>\(heading)\(above(part))<p>\(account(part))</p>\(said)</section>"
        }
        return """
            <section>\(heading)\(above(part))<p>\(account(part))</p>
            <table><thead><tr>\(head)</tr></thead><tbody>\(rows)</tbody></table>\(total(part))</section>
            """
    }

    /// What is the same in every row, and what is left to be written by hand.
    private func above(_ part: FormPaper.Part) -> HTML {
        let fields = definition.fields.filter(\.isAbove)
        let known: [HTML] = fields.map { field in
            let cell = part.rows.first?[field.name] ?? .empty
            let said = cell.shown(language)
            return """
                <tr><th>\(field.label(language))\(mark(field.source))</th>\
                <td>\(said.isEmpty ? "–" : said)</td></tr>
                """
        }
        let blanks: [HTML] = definition.blanks.map { blank in
            "<tr><th>\(blank.label(language))\(mark(blank.source))</th><td class=\"blank\"></td></tr>"
        }
        guard !known.isEmpty || !blanks.isEmpty else { return .nothing }
        return "<table class=\"above\"><tbody>\(blanks)\(known)</tbody></table>"
    }

    private func account(_ part: FormPaper.Part) -> HTML {
        guard let account = part.account else {
            let words = Trilingual(
                en: "Nobody whose account this paper is made of has declared anything: silence is "
                    + "no proof that nothing was paid.",
                ja: "この書面のもとになる申告はまだありません。申告がないことは支払がなかった証拠になりません。",
                vi: "Chưa có bên nào khai để lập bản này: im lặng không chứng minh là không trả gì."
            )
            return "\(words(language))"
        }
        var words = Trilingual(
            en: "\(account.perspective.wording.en), said on {day}, entry {seq}",
            ja: "\(account.perspective.wording.ja)（{day}、エントリー{seq}）",
            vi: "\(account.perspective.wording.vi), khai ngày {day}, mục {seq}"
        ).filled([
            "day": DateText.day(account.said.body.saidOn, in: language), "seq": "\(account.seq)",
        ])
        if account.said.body.nothingElse {
            words = Trilingual(
                en: words.en + "; it declares that there was nothing else",
                ja: words.ja + "。このほかにはないと申告しています",
                vi: words.vi + "; khai rằng không có khoản nào khác")
        }
        return "\(words(language))"
    }

    private func total(_ part: FormPaper.Part) -> HTML {
        guard definition.name != .sdg1071, let total = part.total, !total.highest.isZero else {
            return .nothing
        }
        let label = Trilingual(en: "total", ja: "計", vi: "tổng")
        return "<p class=\"total\">\(label(language)): \(Amounts.said(total)(language))</p>"
    }

    private func declaration(_ declaration: FormDefinition.Declaration) -> HTML {
        let blank = Trilingual(
            en: "date, name and signature", ja: "年月日・氏名・署名", vi: "ngày, họ tên và chữ ký")
        return """
            <section class="sign"><p>\(declaration.text(language))\(mark(declaration.source))</p>
            <p>\(declaration.signer(language)) — \(blank(language)):</p><p class="blank"></p></section>
            """
    }

    /// What was not read in the official text itself is marked wherever it is printed.
    private func mark(_ source: FormDefinition.Source) -> HTML {
        source.status == RuleSource.Status.unverified.rawValue
            ? " <small>(\(source.wording(language)))</small>" : .nothing
    }

    private func statements() throws -> HTML {
        let heading = Trilingual(
            en: "Statements behind the figures", ja: "数値の根拠となる申告",
            vi: "Các bản khai làm căn cứ")
        let columns = [
            Trilingual(en: "entry", ja: "エントリー", vi: "mục"),
            Trilingual(en: "received", ja: "受領", vi: "nhận lúc"),
            Trilingual(en: "said by", ja: "申告者", vi: "bên khai"),
            Trilingual(en: "what", ja: "種類", vi: "loại"),
            Trilingual(en: "identity (SHA-256)", ja: "識別子（SHA-256）", vi: "định danh (SHA-256)"),
        ]
        let head: [HTML] = columns.map { "<th>\($0(language))</th>" }
        let rows: [HTML] = try paper.seqs.map { seq in
            let line = view.line(try view.entry(seq))
            return """
                <tr><td>\(seq)</td><td>\(DateText.moment(line.received, in: language))</td>\
                <td>\(view.names.said(line.speaker.id)(language))</td><td>\(line.label(language))</td>\
                <td class="hash">\(Base64.encodeText(line.identity.bytes))</td></tr>
                """
        }
        return """
            <section><h2>\(heading(language))</h2>
            <table><thead><tr>\(head)</tr></thead><tbody>\(rows)</tbody></table></section>
            """
    }

    private var sources: HTML {
        let heading = Trilingual(
            en: "Where the fields were found", ja: "各欄の出典", vi: "Căn cứ của từng ô")
        var groups: [(source: FormDefinition.Source, labels: [String])] = []
        for field in definition.fields {
            let place =
                groups.firstIndex {
                    $0.source.title.utf8.elementsEqual(field.source.title.utf8)
                        && $0.source.status == field.source.status
                } ?? groups.count
            if place == groups.count { groups.append((field.source, [])) }
            let note = field.note.map { " (\($0))" } ?? ""
            groups[place].labels.append(field.label(language) + note)
        }
        let items: [HTML] = groups.map { item in
            """
            <li><strong>\(item.source.wording(language))</strong>: \(item.labels.joined(separator: "; ")) — \
            <span lang="en">\(item.source.title)</span> \(item.source.url ?? "") \
            (\(DateText.day(item.source.read, in: language)))</li>
            """
        }
        return """
            <section class="sources"><h2>\(heading(language))</h2>
            <p><span lang="en">\(definition.officialSource.title)</span></p><ul>\(items)</ul></section>
            """
    }

    private static let css: StaticString = """
        * { box-sizing: border-box; }
        @page { size: A4 landscape; margin: 12mm; }
        body { margin: 0 auto; max-width: 273mm; color: #000; background: #fff; line-height: 1.35; font-size: 9pt;
          font-family: system-ui, "Noto Sans", "Segoe UI", sans-serif; overflow-wrap: break-word; }
        :lang(ja) { font-family: system-ui, "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", Meiryo, sans-serif; }
        h1 { font-size: 14pt; margin: 0 0 1mm; } h2 { font-size: 10.5pt; margin: 4mm 0 1mm; } p { margin: 1mm 0; }
        table { width: 100%; border-collapse: collapse; margin: 1mm 0; }
        th, td { border: .2mm solid #555; padding: .8mm 1.2mm; text-align: left; vertical-align: top; font-size: 8pt; }
        th { background: #eee; font-weight: 600; } tr { break-inside: avoid; }
        small, .official, .sources { font-size: 7.5pt; color: #333; } .total { font-weight: 700; text-align: right; }
        .warn { border: .4mm solid #000; padding: 1mm 2mm; font-weight: 600; } .hash { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 6.5pt; overflow-wrap: anywhere; }
        .sign { break-inside: avoid; margin-top: 4mm; } .blank { border-bottom: .2mm solid #000; height: 9mm; max-width: 110mm; }
        ul { padding-left: 5mm; margin: 1mm 0; } .above th { width: 70mm; } .above .blank { max-width: none; }
        .sheet { break-after: page; }
        @media screen { body { padding: 6mm; } }
        """
}
