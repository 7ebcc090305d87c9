import LedgerStore
import Platform
import Registry
import RegistryWords
import StoreFailures
import Terminal
import Transparency
import Views
import Wording

/// What a filer finds for a file it dropped: a directory with the receipts or the notes, and a
/// report for people and one for programs.
///
/// - Source: `Specs/registry-door.md`.
struct DoorAnswer: Sendable {
    /// The file as its filer called it.
    let file: String
    let bytes: [UInt8]
    let origin: String
    let result: AppendedFile

    var isRefused: Bool { result.isRefused }

    /// One file of an answer.
    enum Piece {
        case forPrograms
        case forPeople
        /// Of the entry of this seq.
        case receipt(UInt64)
        case note(SignedRefusal)
    }

    /// The same statement twice in a file has one receipt, and the same refusal one note.
    var pieces: [Piece] {
        var pieces: [Piece] = [.forPrograms, .forPeople]
        var seqs = Set<UInt64>()
        for seq in result.seqs where seqs.insert(seq).inserted { pieces.append(.receipt(seq)) }
        var numbers = Set<UInt64>()
        for note in refusals where numbers.insert(note.note.number).inserted {
            pieces.append(.note(note))
        }
        return pieces
    }

    /// A piece as a file.
    func file(of piece: Piece, receipt: (UInt64) throws -> Receipt?) throws -> (
        name: String, bytes: [UInt8]
    )? {
        switch piece {
        case .forPrograms: ("answer.json", JSONText.bytes(of: json))
        case .forPeople: ("answer.txt", Array(text.utf8))
        case .receipt(let seq): try receipt(seq).map { ("\(seq).tlog-proof", $0.bytes) }
        case .note(let note): (DoorAnswer.name(of: note), note.bytes)
        }
    }

    private var refusals: [SignedRefusal] {
        if let unreadable = result.unreadable { return [unreadable.refusal] }
        return result.outcomes.compactMap {
            if case .refused(_, let note) = $0 { note } else { nil }
        }
    }

    private static func name(of refusal: SignedRefusal) -> String { "\(refusal.note.number).note" }

    // MARK: For programs

    private var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("schema", .string("feri.answer/1")), ("file", .string(file)),
            ("sha256", .string(Base64.encodeText(SHA256.digest(of: bytes).bytes))),
            ("bytes", .integer(Int64(bytes.count))), ("ledger", .string(origin)),
            ("outcome", .string(isRefused ? "refused" : "admitted")),
            ("filings", .array(result.outcomes.map(json))),
        ]
        if let unreadable = result.unreadable {
            members += DoorAnswer.members(
                of: unreadable.refusal, unreadable.reason.failure.message,
                unreadable.reason.failure.hints)
        }
        return .object(of: members)
    }

    private func json(of outcome: RegistryDesk.Outcome) -> JSONValue {
        switch outcome {
        case .appended(let seq), .known(let seq):
            guard !isRefused else {
                return .object(of: [("outcome", .string("held-back"))])
            }
            return .object(of: [
                ("outcome", .string("admitted")), ("seq", .integer(Int64(clamping: seq))),
                ("receipt", .string("\(seq).tlog-proof")),
            ])
        case .refused(let refusal, let note):
            let wording = refusal.wording
            return .object(
                of: [("outcome", .string("refused"))]
                    + DoorAnswer.members(of: note, wording.message, [wording.remedy]))
        case .unjudged:
            return .object(of: [("outcome", .string("not-judged"))])
        }
    }

    private static func members(
        of refusal: SignedRefusal, _ reason: Trilingual, _ remedies: [Trilingual]
    ) -> [(String, JSONValue)] {
        [
            ("code", .string(refusal.note.code)), ("note", .string(name(of: refusal))),
            ("number", .integer(Int64(clamping: refusal.note.number))),
            ("reason", reason.json), ("remedies", .array(remedies.map(\.json))),
        ]
    }

    // MARK: For people

    /// The same in each language, one behind the other: who reads it is not known here.
    private var text: String {
        Language.allCases.map { language in
            var report = Report(language: language)
            write(to: &report)
            return report.text
        }.joined(separator: "\n")
    }

    private func write(to report: inout Report) {
        guard isRefused else {
            report.line(
                Trilingual(
                    en: "{file}: {count} admitted, seq {seqs}; a receipt of each lies here",
                    ja: "{file}: {count}件を受理、番号 {seqs}。それぞれの受領証を添えています",
                    vi: "{file}: đã nhận {count}, số {seqs}; kèm biên nhận của từng bản"
                ).filled([
                    "file": file, "count": String(result.outcomes.count),
                    "seqs": Ranges.text(result.seqs),
                ]))
            return
        }
        report.line(
            Trilingual(
                en: "{file}: refused, nothing of it was appended",
                ja: "{file}: 拒否。何も追加していません",
                vi: "{file}: bị từ chối, không ghi gì vào sổ"
            ).filled(["file": file]))
        if let unreadable = result.unreadable {
            let failure = unreadable.reason.failure
            write(failure.message, failure.hints, unreadable.refusal, to: &report)
        }
        for (position, outcome) in result.outcomes.enumerated() {
            guard case .refused(let refusal, let note) = outcome else { continue }
            let wording = refusal.wording
            let place = FilePart.filing(position + 1).wording
            write(
                Trilingual(en: "{place}: {why}", ja: "{place}: {why}", vi: "{place}: {why}")
                    .filled(["place": place, "why": wording.message]), [wording.remedy], note,
                to: &report)
        }
        let unjudged = result.outcomes.count { if case .unjudged = $0 { true } else { false } }
        guard unjudged > 0 else { return }
        report.line(
            Trilingual(
                en: "after so many refusals the {count} filings behind them were not looked at",
                ja: "拒否が多いため、それ以降の{count}件は確認していません",
                vi: "vì có quá nhiều bản bị từ chối, {count} bản phía sau chưa được xem"
            ).filled(["count": String(unjudged)]), indent: 2)
    }

    private func write(
        _ reason: Trilingual, _ remedies: [Trilingual], _ refusal: SignedRefusal,
        to report: inout Report
    ) {
        report.line(reason, indent: 2)
        for remedy in remedies { report.line(remedy, indent: 4) }
        report.line(
            Trilingual(
                en: "the registry's signed word for it: {name}", ja: "台帳の署名付き通知: {name}",
                vi: "phiếu có chữ ký của sổ: {name}"
            ).filled(["name": DoorAnswer.name(of: refusal)]), indent: 4)
    }
}
