import Registry
import RegistryWords
import StoreFailures
import Terminal
import Transparency
import Views
import Wording

/// What became of one file.
struct AppendedFile {
    let path: String
    /// One a filing; none when no filing could be read.
    let outcomes: [RegistryDesk.Outcome]
    /// Set when the file could not be read as filings.
    let unreadable: Unreadable?
    let isRefused: Bool

    /// A file of which no filing is taken up, and the note of its refusal.
    struct Unreadable {
        let reason: UnreadableReason
        let refusal: SignedRefusal
    }

    /// Submits all filings of a file together; returns when the outcome is durable.
    /// - Parameter acknowledge: is given the seqs of each group as soon as it is durable.
    init(
        _ bytes: [UInt8], at path: String, on desk: RegistryDesk,
        acknowledge: (ClosedRange<UInt64>) throws -> Void = { _ in }
    ) throws {
        let filings: [Filing]
        do throws(FilingError) { filings = try Filing.parseAll(bytes) } catch {
            try self.init(bytes, at: path, refusedFor: .noFiling(error), by: desk)
            return
        }
        self.init(path: path, outcomes: try desk.submitTogether(filings, acknowledge: acknowledge))
    }

    init(
        _ bytes: [UInt8], at path: String, refusedFor reason: UnreadableReason,
        by desk: RegistryDesk
    ) throws {
        self.init(
            path: path, outcomes: [],
            unreadable: Unreadable(
                reason: reason, refusal: try desk.refuse(bytes, because: reason.code)))
    }

    init(path: String, outcomes: [RegistryDesk.Outcome], unreadable: Unreadable? = nil) {
        self.path = path
        self.outcomes = outcomes
        self.unreadable = unreadable
        // Once: a caller that writes down a file asks for it with every filing.
        isRefused = unreadable != nil || outcomes.contains { $0.seq == nil }
    }

    /// The seqs of the statements; none when the file was refused.
    var seqs: [UInt64] { isRefused ? [] : outcomes.compactMap(\.seq) }

    /// What is said of each group of a file's statements once it is durable.
    static func acknowledgement(of seqs: ClosedRange<UInt64>, in path: String) -> Trilingual {
        Trilingual(
            en: "{path}: {count} appended, seq {first}–{last}",
            ja: "{path}: {count}件を追加、番号 {first}〜{last}",
            vi: "{path}: đã ghi {count}, số {first}–{last}"
        ).filled([
            "path": path, "count": String(seqs.count), "first": String(seqs.lowerBound),
            "last": String(seqs.upperBound),
        ])
    }

    /// What is left to say when all of the file is done: that it was refused, or what of it the
    /// ledger had already.
    func write(to report: inout Report) {
        guard !isRefused else {
            report.line(
                Trilingual(
                    en: "{path}: refused, nothing appended", ja: "{path}: 拒否。何も追加していません",
                    vi: "{path}: bị từ chối, không ghi gì"
                ).filled(["path": path]), tone: .bad)
            return
        }
        let known = outcomes.count { if case .known = $0 { true } else { false } }
        if known > 0 {
            report.line(
                Trilingual(
                    en: "{path}: {count} in the ledger already, seq {seqs}",
                    ja: "{path}: {count}件は追加済み、番号 {seqs}",
                    vi: "{path}: {count} đã có trong sổ, số {seqs}"
                ).filled([
                    "path": path, "count": String(known),
                    "seqs": Ranges.text(
                        outcomes.compactMap {
                            if case .known(let seq) = $0 { seq } else { nil }
                        }),
                ]))
        }
    }

    /// Each refusal with its filing's number in the file, from 1.
    func refusals(in path: String) -> [Failure] {
        if let unreadable { return [unreadable.reason.failure.at(path)] }
        return outcomes.enumerated().compactMap { (position, outcome) -> Failure? in
            guard case .refused(let refusal, _) = outcome else { return nil }
            return Failure(
                .badData, refusal.wording.message, hints: [refusal.wording.remedy],
                at: path, part: .filing(position + 1))
        }
    }

    var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("file", .string(path)),
            (
                "filings",
                .array(
                    outcomes.map { outcome in
                        switch outcome {
                        case .appended(let seq):
                            .object(of: [
                                ("outcome", .string("appended")),
                                ("seq", .integer(Int64(clamping: seq))),
                            ])
                        case .known(let seq):
                            .object(of: [
                                ("outcome", .string("known")),
                                ("seq", .integer(Int64(clamping: seq))),
                            ])
                        case .refused(let refusal, let note):
                            .object(
                                of: AppendedFile.members(
                                    of: note, because: refusal.wording.message))
                        case .unjudged:
                            .object(of: [("outcome", .string("not-judged"))])
                        }
                    })
            ),
        ]
        if let unreadable {
            members += AppendedFile.members(
                of: unreadable.refusal, because: unreadable.reason.failure.message)
        }
        return .object(of: members)
    }

    private static func members(
        of note: SignedRefusal, because reason: Trilingual
    ) -> [(String, JSONValue)] {
        [
            ("outcome", .string("refused")), ("code", .string(note.note.code)),
            ("reason", .string(reason.en)),
            ("note", .string(Base64.encodeText(note.bytes))),
            ("number", .integer(Int64(clamping: note.note.number))),
        ]
    }
}
