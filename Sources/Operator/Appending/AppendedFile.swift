import Registry
import Terminal
import Transparency
import Wording

/// What became of one file.
struct AppendedFile {
    let path: String
    /// One a filing; none when no filing could be read.
    let outcomes: [RegistryDesk.Outcome]
    /// Set when the file could not be read as filings.
    let unreadable: Unreadable?

    /// A file in which no filings can be read, and the note of its refusal.
    struct Unreadable {
        let fault: FilingError
        let refusal: SignedRefusal

        /// The reason's code in the note.
        static let code = "no-filing"
    }

    /// Submits all filings of a file together; returns when the outcome is durable.
    /// - Parameter acknowledge: told the seqs of each group as soon as it is durable.
    init(
        _ bytes: [UInt8], at path: String, on desk: RegistryDesk,
        acknowledge: (ClosedRange<UInt64>) throws -> Void = { _ in }
    ) throws {
        switch AppendedFile.filings(in: bytes) {
        case .success(let filings):
            self.init(
                path: path, outcomes: try desk.submitTogether(filings, acknowledge: acknowledge))
        case .failure(let fault):
            try self.init(bytes, at: path, refusedFor: fault, by: desk)
        }
    }

    /// Submits several files, each whole or not at all; returns when all outcomes are durable.
    static func submit(
        _ files: [(path: String, bytes: [UInt8])], to desk: RegistryDesk
    ) throws -> [AppendedFile] {
        let read = files.map { filings(in: $0.bytes) }
        var outcomes = try desk.submitFiles(
            read.compactMap { if case .success(let filings) = $0 { filings } else { nil } })[...]
        return try zip(files, read).map { file, read in
            switch read {
            case .success:
                AppendedFile(path: file.path, outcomes: outcomes.removeFirst())
            case .failure(let fault):
                try AppendedFile(file.bytes, at: file.path, refusedFor: fault, by: desk)
            }
        }
    }

    private static func filings(in bytes: [UInt8]) -> Result<[Filing], FilingError> {
        Result { () throws(FilingError) in try Filing.parseAll(bytes) }
    }

    private init(
        _ bytes: [UInt8], at path: String, refusedFor fault: FilingError, by desk: RegistryDesk
    ) throws {
        self.init(
            path: path, outcomes: [],
            unreadable: Unreadable(
                fault: fault, refusal: try desk.refuse(bytes, because: Unreadable.code)))
    }

    init(path: String, outcomes: [RegistryDesk.Outcome], unreadable: Unreadable? = nil) {
        self.path = path
        self.outcomes = outcomes
        self.unreadable = unreadable
    }

    var isRefused: Bool { unreadable != nil || outcomes.contains { $0.seq == nil } }

    /// Where the statements stand; none when the file was refused.
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
        if let unreadable { return [unreadable.fault.failure.at(path)] }
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
                        }
                    })
            ),
        ]
        if let unreadable {
            members += AppendedFile.members(
                of: unreadable.refusal, because: unreadable.fault.failure.message)
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

extension FilingError {
    /// Where no filing could be read, and what to send instead.
    var failure: Failure {
        Failure(
            .badData, en: "line {line}: expected {expected}", ja: "{line}行目: {expected} が必要です",
            vi: "dòng {line}: cần {expected}",
            ["line": String(line), "expected": expected],
            hint: Trilingual(
                en: "give the file as 'feri sign' or 'feri file' wrote it",
                ja: "「feri sign」または「feri file」が出力したファイルをそのまま指定してください",
                vi: "hãy đưa đúng tệp do 'feri sign' hoặc 'feri file' ghi"))
    }
}
