import Judging
import Platform
import Registry
import Transparency
import Wording

/// The verdicts on an order or on one of its workers, arranged to be read.
package struct VerdictSheet: Sendable {
    /// What one standard says.
    package struct Section: Sendable {
        package let standard: Standard
        package let word: VerdictWord
        package let basis: Verdict.Basis
        /// On whose word it rests, as far as the reader may know.
        package let basisWording: Trilingual
        /// The standard's own findings, the worst first, those of one rule on several workers shown
        /// as one.
        package let findings: [FindingGroup]
        /// Findings of evidence that count for this standard too.
        package let evidence: [FindingGroup]
        /// Rules that decide the word and rest on what was not verified.
        package let unverified: [String]
    }

    package let subject: Subject
    package let order: OrderNumber
    package let asOf: Instant
    /// The last entry that was looked at.
    package let lastSeq: UInt64
    package let profile: Digest
    /// One for each standard of the profile, or the one asked for.
    package let sections: [Section]
    /// The same as they were judged.
    package let verdicts: [Verdict]
    /// How far the order, or the worker, has come.
    package let state: Trilingual
    package let coverage: Coverage
    /// What is said of having paid nothing.
    package let zeroFee: Trilingual
    /// The order's workers; only the one herself on a worker's sheet.
    package let workers: [JudgedOrder.JudgedWorker]
    /// How many sealed contents that could speak of the order were not available. Where there are
    /// any, no verdict is better than undetermined.
    package let unseen: Int
    /// How many contents of the order, or that may have been, were erased: the same holds.
    package let erased: Int
    /// Erased contents that named other orders, by the operator's signed word: no verdict here is
    /// lowered for them.
    package let elsewhere: [MissingContents.Elsewhere]
    /// Whether workers' words were among what was judged; where not, nothing is shown of them, not
    /// even how many spoke.
    package let hearsVoices: Bool
    /// The members of `feri.verdict/1` besides its schema.
    package let members: [(String, JSONValue)]

    /// Whether a standard shown is breached.
    package var isBreach: Bool { sections.contains { $0.word == .breach } }

    /// Whether the standard of evidence has a section of its own here.
    package var showsEvidence: Bool { sections.contains { $0.standard == .evidence } }

    /// The rules that decide a verdict shown and rest on what was not verified, each once.
    package var unverified: [String] {
        var rules: [String] = []
        for rule in sections.flatMap(\.unverified) where !rules.contains(rule) {
            rules.append(rule)
        }
        return rules
    }

    package var unseenWording: Trilingual? { Trail.unseenWording(unseen, erased: erased) }

    /// On whose word the verdicts rest besides; nil where on nobody's.
    package var restingWording: Trilingual? { MissingContents.wording(ofElsewhere: elsewhere) }

    /// Of the whole order, or of one of its workers.
    ///
    /// - Parameters:
    ///   - seen: what was judged, and what is missing.
    ///   - worker: one of the order's workers; nil for the order.
    ///   - standard: the only one to show; nil for all.
    ///   - hearsVoices: false: judged for a reader from whom workers' words are kept.
    package init(
        _ seen: JudgedAsSeen, worker: JudgedOrder.JudgedWorker? = nil,
        standard: Standard? = nil, hearsVoices: Bool = true
    ) {
        let (judged, missing) = (seen.judged, seen.missing)
        let worker = worker.flatMap { judged.worker($0.id) }
        subject = worker.map { .worker($0.id) } ?? .order(judged.order.number)
        order = judged.order.number
        asOf = judged.order.asOf
        lastSeq = judged.order.lastSeq
        profile = judged.profile
        state = worker?.way.wording ?? judged.order.state.wording
        coverage = judged.coverage
        zeroFee = worker?.zeroFee.wording ?? judged.zeroFee.wording
        workers = hearsVoices ? worker.map { [$0] } ?? judged.workers : []
        self.hearsVoices = hearsVoices
        unseen = missing.unseen
        erased = missing.erased
        elsewhere = missing.elsewhere
        verdicts = (worker?.verdicts ?? judged.verdicts).only(standard)
        sections = verdicts.map {
            Section(
                standard: $0.standard, word: $0.word, basis: $0.basis,
                basisWording: hearsVoices
                    ? $0.basis.wording(of: $0.word, isOfOneWorker: worker != nil)
                    : Verdict.Basis.withoutVoices,
                findings: FindingGroup.groups(of: $0.findings),
                evidence: FindingGroup.groups(of: $0.evidence), unverified: $0.unverified)
        }
        members =
            judged.members(of: worker, only: standard, hearsVoices: hearsVoices) + [
                ("contents_not_seen", .integer(Int64(missing.unseen))),
                ("contents_erased", .integer(Int64(missing.erased))),
                ("contents_erased_elsewhere", .integer(Int64(missing.elsewhere.count))),
            ]
    }
}

extension VerdictSheet {
    /// What a verdict's first line says of these rules; nil of none.
    package static func wording(ofUnverified rules: [String]) -> Trilingual? {
        guard !rules.isEmpty else { return nil }
        let named = rules.joined(separator: ", ")
        return Trilingual(
            en: "rests on thresholds that are not verified: \(named)",
            ja: "未確認の基準値に基づく: \(named)",
            vi: "dựa trên ngưỡng chưa kiểm chứng: \(named)")
    }
}

extension Verdict.Basis {
    /// On whose word something rests; of what is not conformant, who was heard: that accounts
    /// differ is nothing that workers confirmed.
    ///
    /// - Parameter isOfOneWorker: whether it is the verdict on one worker.
    package func wording(of word: VerdictWord, isOfOneWorker: Bool) -> Trilingual {
        switch (self, word == .conformant) {
        case (.declared, true):
            Trilingual(
                en: "as declared; not confirmed by every worker", ja: "申告のみ（全労働者による確認なし）",
                vi: "theo khai báo; chưa được mọi người lao động xác nhận")
        case (.confirmed, true):
            Trilingual(
                en: "confirmed by the workers themselves", ja: "労働者本人が確認",
                vi: "do chính người lao động xác nhận")
        case (.declared, false):
            isOfOneWorker
                ? Trilingual(
                    en: "the worker has not been heard", ja: "本人の申告はまだありません",
                    vi: "chưa nghe chính người lao động")
                : Trilingual(
                    en: "not every worker has been heard", ja: "全労働者の申告はまだありません",
                    vi: "chưa nghe hết mọi người lao động")
        case (.confirmed, false):
            isOfOneWorker
                ? Trilingual(
                    en: "the worker has been heard", ja: "本人の申告あり",
                    vi: "đã nghe chính người lao động")
                : Trilingual(
                    en: "every worker has been heard", ja: "全労働者が申告済み",
                    vi: "đã nghe mọi người lao động")
        }
    }

    /// What is said to those from whom workers' words are kept, whatever anybody said.
    package static let withoutVoices = Trilingual(
        en: "judged without what workers say, which is not shown to you",
        ja: "労働者本人の申告を除いた判定（あなたには表示されません）",
        vi: "xét mà không có lời của người lao động (bạn không được xem)")
}
