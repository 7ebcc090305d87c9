/// How a card looks on paper: two sides of A6, black on white, nothing that a poor printer loses.
enum CardStylesheet {
    static let css: StaticString = """
        * { box-sizing: border-box; }
        body { margin: 0; color: #000; background: #fff; line-height: 1.25; overflow-wrap: anywhere;
          font-family: system-ui, "Noto Sans", "Segoe UI", sans-serif; font-size: 7.5pt; }
        :lang(ja) { font-family: system-ui, "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", Meiryo, sans-serif; }
        .side { width: 105mm; height: 148mm; padding: 6mm; overflow: hidden; break-after: page; break-inside: avoid; }
        .a4 .side { break-after: auto; border: .2mm dashed #777; margin: 0 auto; }
        h1, h2, h3, p, ul { margin: 0; }
        header { display: flex; gap: 2mm; align-items: baseline; }
        h1 { font-size: 10pt; } h2 { font-size: 8.5pt; margin-bottom: .5mm; } h3 { font-size: 8pt; margin-top: 2mm; }
        .keep { margin: .6mm 0 1.5mm; font-weight: 600; font-size: 7pt; }
        .pair { display: flex; gap: 3mm; align-items: center; }
        .pair svg { width: 29mm; height: 29mm; flex: none; } .start { margin-top: 1mm; } .start svg { width: 31mm; height: 31mm; }
        .label { font-size: 7pt; color: #333; margin-top: .8mm; }
        .id { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, monospace; font-size: 10pt; font-weight: 700; }
        .address { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, monospace; font-size: 7pt; }
        .code { border: .5mm solid #000; border-radius: 1mm; padding: 1mm 2mm; margin: 1.2mm 0; }
        .big { margin: 1mm 0; font-family: ui-monospace, "DejaVu Sans Mono", Menlo, monospace; font-size: 15pt; font-weight: 700; letter-spacing: .02em; white-space: nowrap; }
        .how { font-size: 7.2pt; } .how span { display: block; margin-top: 1mm; }
        .small { font-size: 7pt; margin-top: 1.5mm; }
        .back { font-size: 6.7pt; line-height: 1.16; } .back h2 { font-size: 7.5pt; } .back .small { font-size: 6.7pt; margin-top: .8mm; }
        .costs { margin-bottom: .8mm; } .back .costs .small { font-size: inherit; margin-top: 0; }
        .many .costs { font-size: 5.6pt; } .many .start svg { width: 28mm; height: 28mm; }
        ul { padding-left: 4mm; } li { margin: .5mm 0; }
        .desk { border-top: .5mm solid #000; margin-top: 1.5mm; padding-top: 1mm; }
        .blank { border-bottom: .2mm solid #000; height: 5mm; }
        @media screen { .side { border: .2mm solid #999; margin: 4mm auto; } }

        """
}
