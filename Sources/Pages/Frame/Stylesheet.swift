/// How the pages look: one sheet, from this server, for screens from 360 pixels and for paper.
///
/// Text keeps a contrast of at least 4.5 to what it is on (WCAG 2.2, 1.4.3), marks that mean
/// something one of 3 (1.4.11), and nothing is said by colour alone (1.4.1).
package enum Stylesheet {
    package static let css = """
        :root {
          --paper: #fcfbf8; --card: #ffffff; --ink: #1c2430; --quiet: #566070; --line: #ddd8cd;
          --accent: #23477e; --focus: #8a5a00;
          --breach: #8f1d14; --breach-bg: #fcebe9; --contradicted: #7d4300; --contradicted-bg: #fdf0df;
          --undetermined: #4e3d8a; --undetermined-bg: #f0eef9; --gap: #685000; --gap-bg: #fbf4d9;
          --incomplete: #465260; --incomplete-bg: #eef1f4; --pending: #1d4f87; --pending-bg: #e8f1fb;
          --conformant: #1b5e31; --conformant-bg: #e7f4ea; --declared: #3c4a58;
          color-scheme: light;
        }
        * { box-sizing: border-box; }
        html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          margin: 0; background: var(--paper); color: var(--ink); line-height: 1.6;
          font-family: system-ui, "Segoe UI", "Noto Sans", "Helvetica Neue", sans-serif;
          overflow-wrap: break-word;
        }
        :lang(ja) {
          font-family: system-ui, "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", Meiryo,
            sans-serif;
          line-height: 1.75;
        }
        code, pre { font-family: ui-monospace, "SF Mono", Menlo, "DejaVu Sans Mono", monospace; font-size: .86em; }
        code { overflow-wrap: anywhere; }
        a { color: var(--accent); text-underline-offset: .15em; }
        a:hover { text-decoration-thickness: .14em; }
        :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
        :target { scroll-margin-top: 1rem; background: #fff5cf; }
        .wide { max-width: 68rem; margin: 0 auto; padding: 0 1rem; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem 1rem; z-index: 1; }
        .top { background: var(--card); border-bottom: 1px solid var(--line); }
        .top .wide {
          display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center;
          justify-content: space-between; padding-top: .6rem; padding-bottom: .6rem;
        }
        .mark { margin: 0; } .mark a { color: inherit; text-decoration: none; }
        .mark strong { letter-spacing: .08em; } .mark span { color: var(--quiet); font-size: .88rem; }
        .languages { list-style: none; display: flex; gap: .25rem; margin: 0; padding: 0; font-size: .92rem; }
        .languages a, .languages strong { display: block; padding: .3rem .5rem; }
        .languages strong { border-bottom: 2px solid var(--accent); }
        .places { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem .9rem; margin: 0; padding: 0; font-size: .93rem; }
        .places a { display: block; padding: .3rem 0; } .places [aria-current], .choices [aria-current] { color: var(--ink); font-weight: 700; text-decoration: none; border-bottom: 2px solid var(--accent); }
        main.wide { padding-top: 1.75rem; padding-bottom: 2rem; }
        h1 { font-size: clamp(1.55rem, 1.1rem + 2vw, 2.2rem); line-height: 1.25; margin: 0; letter-spacing: -.01em; }
        h2 { font-size: 1.3rem; line-height: 1.35; margin: 2.6rem 0 .7rem; }
        h3 { font-size: 1.06rem; line-height: 1.4; margin: 1.6rem 0 .5rem; }
        p { margin: .5rem 0; }
        .eyebrow { margin: 0; color: var(--quiet); font-size: .9rem; letter-spacing: .02em; }
        .lead { font-size: 1.08rem; color: var(--quiet); margin: .3rem 0 1.2rem; }
        .quiet { color: var(--quiet); }
        .small { font-size: .9rem; }
        .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .1rem 1.5rem; margin: 1rem 0; }
        .facts div { border-top: 1px solid var(--line); padding: .55rem 0; min-width: 0; }
        .facts dt { color: var(--quiet); font-size: .86rem; }
        .facts dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
        .facts dd code, .facts dd .quiet { font-weight: 400; }
        .note { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--accent); padding: .6rem 1rem; margin: 1.2rem 0; border-radius: 4px; }
        .caution { border-left-color: var(--contradicted); }
        .button { display: inline-block; background: var(--accent); color: #fff; padding: .55rem 1rem; border-radius: 4px; text-decoration: none; }
        .button:hover { background: #17335d; }
        .scroll { overflow-x: auto; margin: .6rem 0 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 4px; }
        table { border-collapse: collapse; width: 100%; font-size: .94rem; font-variant-numeric: tabular-nums; }
        th, td { text-align: left; vertical-align: top; padding: .5rem .8rem; border-top: 1px solid var(--line); }
        thead th { color: var(--quiet); font-weight: 600; font-size: .86rem; border-top: 0; white-space: nowrap; }
        tbody th { font-weight: 600; } td.number { text-align: right; white-space: nowrap; }
        th .quiet { font-weight: 400; }
        th code, td code { font-weight: 400; color: var(--quiet); }
        .nowrap { white-space: nowrap; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .command { background: #1f2733; color: #f4f1ea; padding: .8rem 1rem; border-radius: 4px; overflow-x: auto; white-space: pre-wrap; }
        footer.wide { border-top: 1px solid var(--line); color: var(--quiet); font-size: .9rem; padding-top: 1rem; padding-bottom: 2.5rem; }
        .contents ul { list-style: none; margin: 1rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; font-size: .93rem; }
        .contents a { display: inline-block; padding: .25rem 0; }

        .verdicts { list-style: none; margin: 1rem 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: .7rem; }
        .verdicts li { border: 1px solid currentColor; border-left-width: 6px; border-radius: 4px; padding: .55rem .8rem .65rem; }
        .verdicts a { color: inherit; text-decoration: none; display: block; } .verdicts a:hover .word { text-decoration: underline; }
        .verdicts .standard { display: block; font-size: .86rem; }
        .verdicts .word { display: block; font-size: 1.18rem; font-weight: 700; line-height: 1.35; }
        .verdicts .basis { display: block; font-size: .82rem; }
        .symbol { display: inline-block; min-width: 1.2em; font-weight: 700; }
        .breach { color: var(--breach); background: var(--breach-bg); }
        .contradicted { color: var(--contradicted); background: var(--contradicted-bg); }
        .undetermined { color: var(--undetermined); background: var(--undetermined-bg); }
        .gap { color: var(--gap); background: var(--gap-bg); }
        .incomplete { color: var(--incomplete); background: var(--incomplete-bg); }
        .pending { color: var(--pending); background: var(--pending-bg); }
        .conformant { color: var(--conformant); background: var(--conformant-bg); }
        .conformant.declared { color: var(--declared); background: repeating-linear-gradient(135deg, #fff 0 6px, #e4e9ee 6px 8px); }
        .badge.declared, .verdicts .declared { border-style: dashed; } .verdicts .declared { border-left-style: double; }
        .legend { margin: .6rem 0; }
        .badge { display: inline-block; border: 1px solid currentColor; border-radius: 3px; padding: .05rem .45rem; font-size: .86rem; font-weight: 600; }
        .coverage { margin: 1.2rem 0; } .coverage p { margin: .15rem 0; }
        .coverage svg { display: block; width: 100%; height: .9rem; border: 1px solid var(--quiet); border-radius: 3px; background: var(--card); }
        .coverage .spoken { fill: var(--accent); }
        .finding { background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: .8rem 1rem; margin: .7rem 0; }
        .finding h4 { margin: 0 0 .3rem; font-size: 1rem; line-height: 1.45; }
        .finding .rule { color: var(--quiet); font-weight: 400; }
        .finding ul { margin: .4rem 0; padding-left: 1.2rem; } .finding li { margin: .25rem 0; }
        .finding .resolve { border-top: 1px dashed var(--line); margin-top: .6rem; padding-top: .5rem; }
        .finding.old { opacity: 1; border-style: dashed; }
        .seqs { white-space: normal; font-size: .9rem; }
        tbody + tbody tr:first-child > * { border-top: 2px solid var(--quiet); }
        .speaker { min-width: 10.5rem; }
        tr.paid > td:not(.speaker) { background: #fdebea; } tr.paid > td:not(.speaker):first-of-type, tr.paid > .speaker + td { border-left: 6px solid var(--breach); }
        tr.old > td { color: var(--quiet); }
        .paid-mark { color: var(--breach); font-weight: 700; white-space: nowrap; }
        figure { margin: .8rem 0 1.2rem; }
        svg.figure { display: block; width: 100%; height: auto; background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: 3px; }
        svg.narrow { max-width: 30rem; } svg.wide { display: none; }
        @media (min-width: 58rem) { svg.narrow { display: none; } svg.wide { display: block; } }
        svg text { fill: var(--ink); font-weight: 400; } svg text.strong, svg text.paid { font-weight: 700; }
        svg text.paid { fill: var(--breach); } svg text.quiet { fill: var(--quiet); }
        svg rect.frame { fill: var(--paper); stroke: var(--quiet); } svg rect.band { fill: #eceff3; } svg rect.cover { fill: var(--card); }
        svg rect.paid { fill: var(--breach-bg); stroke: var(--breach); stroke-width: 2; }
        svg .line { fill: none; stroke: var(--ink); stroke-width: 2; } svg .guide.line { stroke: var(--line); stroke-width: 1; }
        svg .paid.line { stroke: var(--breach); stroke-width: 5; } svg .loan.line { stroke: var(--contradicted); stroke-dasharray: 7 4; stroke-width: 3; }
        svg .refund.line { stroke: var(--conformant); stroke-dasharray: 2 4; stroke-width: 3; }
        svg .head, svg circle { fill: var(--ink); } svg .paid.head, svg circle.paid { fill: var(--breach); }
        svg .loan.head, svg circle.loan { fill: var(--contradicted); } svg .refund.head, svg circle.refund { fill: var(--conformant); }
        .dues li, .history > li { margin: .6rem 0; } .history { padding-left: 1.2rem; }
        .search p { margin: .4rem 0; } .search label { display: block; font-size: .9rem; color: var(--quiet); } .box { display: flex; gap: .5rem; max-width: 40rem; }
        .box input { flex: 1; min-width: 0; } input, select { font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--quiet); border-radius: 4px; padding: .45rem .55rem; max-width: 100%; }
        .more summary { cursor: pointer; padding: .4rem 0; color: var(--accent); } .filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: .2rem 1.2rem; } .filters select { width: 100%; }
        .pages { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; align-items: center; margin: 1rem 0; } .pages p { margin: 0; }
        .pages ul { list-style: none; display: flex; gap: .6rem; margin: 0; padding: 0; }
        .words { list-style: none; margin: 0; padding: 0; font-size: .9rem; } .words li { margin: .15rem 0; }
        .choices p { margin: .5rem 0 0; color: var(--quiet); font-size: .9rem; } .choices ul { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1rem; margin: 0; padding: 0; }
        .choices a { display: inline-block; padding: .25rem 0; }
        .bytes { background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: .7rem .9rem; white-space: pre-wrap; overflow-wrap: anywhere; max-height: 30rem; overflow-y: auto; font-size: .82rem; }
        #recompute { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: 4px; padding: 0 1rem 1rem; margin-top: 2.6rem; } #recompute[hidden] { display: none; }
        #recompute h2 { margin-top: 1rem; } #recompute label { display: block; font-size: .93rem; }
        textarea { width: 100%; font: inherit; font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .86rem; border: 1px solid var(--quiet); border-radius: 4px; padding: .4rem .5rem; }
        button.button { border: 0; font: inherit; cursor: pointer; } #recompute ol { padding-left: 0; list-style: none; }
        .held { color: var(--conformant); } .failed { color: var(--breach); font-weight: 700; } .open { color: var(--contradicted); }
        .large { font-size: 1.22rem; max-width: 44rem; } .large li { margin: .5rem 0; } .large .quiet, .large .facts dt { font-size: 1rem; }
        .never { background: var(--breach-bg); border: 2px solid var(--breach); border-radius: 6px; padding: 0 1.1rem .6rem; } .never h2 { margin-top: 1rem; color: var(--breach); }
        .keys { min-width: 44rem; } .licences, .profiles, .surveys { min-width: 34rem; } .recognitions { min-width: 44rem; }
        .equivalent summary { cursor: pointer; padding: .45rem 0; color: var(--accent); font-size: .93rem; }
        .steps { min-width: 34rem; } .flows { min-width: 44rem; }
        .nil { color: var(--quiet); font-style: italic; } :lang(ja) .nil { font-style: normal; }
        .trail td, .trail th { font-size: .9rem; }
        .scroll { position: relative; } .money { min-width: 60rem; } .trail { min-width: 42rem; } .parties, .orders { min-width: 36rem; } .sites { min-width: 50rem; }
        .orders thead th, .sites thead th { white-space: normal; } .words { min-width: 13rem; } thead th::first-letter, dt::first-letter { text-transform: uppercase; }
        .words li:has(> .badge) { display: flex; flex-wrap: wrap; gap: .1rem .4rem; align-items: baseline; } .words .badge { flex: none; } .words .badge + span { flex: 1 1 7rem; }
        .places-of { list-style: none; margin: 1.2rem 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: .7rem; }
        .places-of > li { background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: .6rem .9rem; } .places-of p { margin: .2rem 0; } .places-of .paid-mark { white-space: normal; } .sites thead th { min-width: 4.8em; }
        .facts div:has(dd br) { grid-column: 1 / -1; } .facts dd:has(br) { font-weight: 400; }
        .said::first-letter { text-transform: uppercase; }
        @media (max-width: 40rem) {
          :is(.sites, .orders) { min-width: 0; } :is(.sites, .orders) thead { display: none; } :is(.sites, .orders) :is(tbody, tr, th, td) { display: block; }
          :is(.sites, .orders) :is(th, td) { border-top: 0; } :is(.sites, .orders) tr { border-top: 2px solid var(--quiet); padding: .3rem 0; }
          :is(.sites, .orders) td.number { text-align: left; } :is(.sites, .orders) td[data-label]::before { content: attr(data-label); display: block; color: var(--quiet); font-size: .82rem; }
          h2 { margin-top: 2.1rem; }
          th, td { padding: .45rem .6rem; }
          .verdicts { grid-template-columns: 1fr; }
        }
        @media print {
          html { font-size: 10pt; } body { background: #fff; }
          .languages, .skip, .button { display: none; }
          .scroll { overflow: visible; border: 0; } table, .scroll table { font-size: 8.5pt; min-width: 0; } .scroll table :is(th, td, code, a) { overflow-wrap: anywhere; white-space: normal; } th, td { padding: .25rem .35rem; }
          thead th, .nowrap, td.number, .paid-mark { white-space: normal; } .words, .speaker { min-width: 0; } .bytes { max-height: none; }
          svg.narrow { display: none; } svg.wide { display: block; }
          details::details-content { display: block; content-visibility: visible; } summary { display: none; }
          tr, svg, .finding, .verdicts li { break-inside: avoid; } h2, h3 { break-after: avoid; }
          .breach, .contradicted, .undetermined, .gap, .incomplete, .pending, .conformant, tr.paid > td:not(.speaker), svg {
            print-color-adjust: exact; -webkit-print-color-adjust: exact;
          }
          a { color: inherit; }
        }

        """
}
