import Judging
import Markup
import Registry
import Views
import Wording

/// The verdict of each standard at a glance, and whether the workers have spoken.
struct VerdictSection {
    let sheet: VerdictSheet
    let reader: PageReader

    var html: HTML {
        let cards: [HTML] = sheet.sections.map(card)
        let resting: HTML =
            sheet.restingWording.map { "<p class=\"small quiet\">\(reader($0))</p>" } ?? .nothing
        return """
            <section aria-labelledby="verdicts"><h2 id="verdicts">\(reader(ReviewWords.verdicts))</h2>
            <p class="small quiet">\(reader(ReviewWords.verdictsWhy))
            \(reader(ReviewWords.asOf)): \(reader.moment(sheet.asOf)).</p>
            <ul class="verdicts">\(cards)</ul>
            \(reader.legend(of: sheet.sections.map { VerdictLook(of: $0) }))
            \(resting)
            \(sheet.hearsVoices ? coverage : reader.voicesKept)
            </section>
            """
    }

    private func card(_ section: VerdictSheet.Section) -> HTML {
        let look = VerdictLook(of: section)
        let doubt: HTML =
            VerdictSheet.wording(ofUnverified: section.unverified).map {
                " <span class=\"basis\">\(reader($0))</span>"
            } ?? .nothing
        return """
            <li class="\(look.name)"><a href="#\(VerdictSection.anchor(section.standard))">
            <span class="standard">\(reader(section.standard.wording))</span>
            <span class="word">\(look.symbol) \(reader(look.wording))</span>
            <span class="basis">\(reader(section.basisWording))</span>\(doubt)</a></li>
            """
    }

    private var coverage: HTML {
        // Of one worker there is no counting.
        if case .worker = sheet.subject {
            return """
                <div class="coverage"><p><strong>\(reader(sheet.zeroFee))</strong></p>
                <p class="small quiet">\(reader(ReviewWords.coverageWhy))</p></div>
                """
        }
        let spoken = min(sheet.coverage.spoken, sheet.coverage.workers)
        return """
            <div class="coverage"><h3>\(reader(ReviewWords.coverage))</h3>
            <p><strong>\(reader(sheet.coverage.wording))</strong></p>
            <svg viewBox="0 0 \(sheet.coverage.workers) 1" preserveAspectRatio="none" role="img" \
            aria-label="\(reader(sheet.coverage.wording))">\
            <rect class="spoken" width="\(spoken)" height="1"/></svg>
            <p>\(reader(sheet.zeroFee))</p>
            <p class="small quiet">\(reader(ReviewWords.coverageWhy))</p></div>
            """
    }

    static func anchor(_ standard: Standard) -> String { "standard-\(standard.rawValue)" }
}
