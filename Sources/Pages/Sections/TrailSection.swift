import Markup
import Registry
import Transparency
import Views
import Wording

/// Everything that was said about the order, in the ledger's order.
struct TrailSection {
    let trail: Trail
    let state: RegistryState
    let workers: WorkerNumbers
    let reader: PageReader
    /// Salts and contents of the sealed ones among them, for the reader's own computation.
    var openings: [UInt64: Opening] = [:]

    var html: HTML {
        let rows: [HTML] = trail.lines.map(row)
        let unseen: [HTML] = [trail.unseenWording, trail.restingWording].compactMap { $0 }
            .map { "<p>\(reader($0))</p>" }
        let columns = [
            ReviewWords.entry, ReviewWords.received, ReviewWords.who, ReviewWords.what,
            ReviewWords.about,
        ]
        return """
            <section aria-labelledby="trail"><h2 id="trail">\(reader(ReviewWords.trail))</h2>
            <aside class="note\(isWhole ? .nothing : " caution" as HTML)"><p>\(reader(trail.completeness.wording))</p>\(unseen)</aside>
            \(reader.table(
                "trail", title: ReviewWords.trail, columns: columns,
                rows: "<tbody>\(rows)</tbody>"))
            \(remedies)
            </section>
            """
    }

    /// Whether it is proved that nothing is missing, and everything was seen.
    private var isWhole: Bool { trail.completeness.isTailProven && trail.unseenWording == nil }

    private var remedies: HTML {
        guard !trail.remedies.isEmpty else { return .nothing }
        let items: [HTML] = trail.remedies.map { "<li>\(reader($0.wording))</li>" }
        return "<h3>\(reader(ReviewWords.remedies))</h3><ul>\(items)</ul>"
    }

    private func row(_ line: TrailLine) -> HTML {
        let isOld = line.marks.contains(where: \.isSuperseded)
        let notes =
            (line.signatures.isSaidApart ? [line.signatures.wording] : [])
            + (line.voice.map { [$0.wording] } ?? [])
            + line.marks.filter { !$0.isAboutSigners || $0 == .operatorEnrolled }.map(\.wording)
        let marks: [HTML] = notes.map {
            "<br><span class=\"small\">↳ \(reader($0))</span>"
        }
        let sealed: HTML =
            line.isSealed
            ? " <span class=\"quiet small\">(\(reader(ReviewWords.sealed)))</span>" : .nothing
        let about: HTML =
            line.subjects.worker.map { workers.link($0, for: reader) }
            ?? line.subjects.party.map { reader.shortName(of: $0, in: state) } ?? .nothing
        let keys: [HTML] = line.signers.map { "<code>\($0.key.text)</code>" }
        return """
            <tr id="seq-\(line.seq)"\(isOld ? " class=\"old\"" as HTML : .nothing)\
            \(reader.recomputed(line.seq, openings[line.seq]))>
            <th scope="row"><a href="\(reader.link("/statements/\(line.seq)"))">\(line.seq)</a></th><td>\(reader.moment(line.received))</td>
            <td>\(reader.shortName(of: line.speaker.id, in: state))<br>\(keys.joined(by: .comma))</td>
            <td><strong>\(reader(line.label))</strong>\(sealed)<br>\(reader(line.summary))\(marks)</td>
            <td>\(about)</td></tr>
            """
    }
}
