import Judging
import Markup
import Platform
import Registry
import Views

/// The schemes that an organisation is or was recognised by, as dated data with their sources: no
/// badge, and nothing is judged by them.
struct RecognitionsSection {
    let party: PartyID
    let ledger: ReaderLedger
    let reader: PageReader

    /// Nothing where there is none on record.
    var html: HTML {
        let record = ledger.view.openStatements.record(asOf: ledger.view.asOf)
        let said = record.recognitions(of: party)
        guard !said.isEmpty else { return .nothing }
        let rows: [HTML] = said.map { item in
            let body = item.body
            let until: HTML = body.to.map { "\(reader.day($0))" } ?? "–"
            let hasEnded = body.to.map { $0 < ledger.view.asOf.date } ?? false
            let ended: HTML =
                hasEnded
                ? "<br><span class=\"quiet small\">\(reader(SubjectWords.recognitionEnded))</span>"
                : .nothing
            let status: HTML = body.status.map { "\(reader($0.wording))" } ?? .nothing
            return """
                <tr><th scope="row">\(body.authority)<br><span class="quiet small">\
                \(body.number)</span></th><td>\(reader(body.kind.wording))</td>
                <td class="nowrap">\(reader.day(body.from))</td>
                <td class="nowrap">\(until)\(ended)</td>
                <td>\(body.source ?? "")<br><span class="quiet small">\(status)</span></td>
                <td>\(reader.statement(item.seq))</td></tr>
                """
        }
        return """
            <section aria-labelledby="recognitions"><h2 id="recognitions">\(reader(SubjectWords.recognitions))</h2>
            <p class="small quiet">\(reader(SubjectWords.recognitionsWhy))</p>
            \(reader.table(
                "recognitions", title: SubjectWords.recognitions,
                columns: [
                    Labels.authority, Labels.recognition, Labels.from, Labels.to, Labels.source,
                    ReviewWords.entry,
                ], rows: "<tbody>\(rows)</tbody>"))
            </section>
            """
    }
}
