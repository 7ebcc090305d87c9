import Judging
import Platform
import Registry
import Testing
import Transparency
import Wording

@testable import Views

/// An order in which every free text says the same.
enum HostileOrder {
    static func review(writing text: String, in state: RegistryState) throws -> OrderReview {
        let quoted = String(
            decoding: CanonicalJSON.bytes(of: .string(text)), as: UTF8.self)
        let contents = [
            """
            {"type":"order.issued","order":"VJ-X","body":{"occupation":\(quoted),
            "programme":"TITP1","headcount":1,"basic_wage":{"amount":1,"currency":"JPY"},
            "scheduled_wage":{"amount":1,"currency":"JPY"},"months":36,
            "chain":[{"party":"sa-sen","role":"sending-agency"}],"terms":[],
            "references":[{"scheme":\(short(quoted)),"value":\(quoted)}]}}
            """,
            """
            {"type":"order.approved","order":"VJ-X","body":{"reference":\(quoted),"on":"2025-11-20"}}
            """,
            """
            {"type":"milestone.reached","order":"VJ-X","worker":"wk-000000000001",
            "body":{"milestone":"returned","on":"2026-03-28","cause":\(quoted)}}
            """,
            """
            {"type":"fees.declared","order":"VJ-X","worker":"wk-000000000001","body":{
            "perspective":"worker","moment":"post-arrival","said_on":"2026-05-10",
            "lines":[{"payer":{"id":"wk-000000000001","role":"worker"},
            "payee":{"id":"x-1","role":"broker"},"kind":"brokerage","item":\(quoted),
            "amount":{"amount":7,"currency":"VND"},"method":"cash","receipt":"none",
            "note":\(quoted)}],"nothing_else":false}}
            """,
        ]
        let entries = try contents.enumerated().map { position, content in
            try entry(UInt64(position), content)
        }
        let number = try #require(OrderNumber("VJ-X"))
        let order = try #require(OrderCase(number, entries: entries))
        let book = try RuleBook(try Profile(DefaultProfile.bytes))
        let summaries = StatementSummary(PartyNames(state))
        let lines = entries.map { entry in
            TrailLine(
                seq: entry.seq, received: entry.received, filed: entry.filed,
                speaker: TrailLine.Speaker(id: entry.speaker, kind: entry.speakerKind, name: text),
                signers: [], identity: entry.identity, isSealed: false, type: entry.content.type,
                subjects: entry.content.subjects, summary: summaries.of(entry.content), marks: [],
                signatures: Signatures(seq: entry.seq, signed: [], missing: [], lapsed: []),
                voice: nil)
        }
        return OrderReview(
            order: order,
            trail: Trail(
                subject: .order(number), lines: lines, size: 4, asOf: Instant(seconds: 0),
                unseen: 2, erased: 0, elsewhere: [.init(seq: 1, namedAnOrder: true)],
                completeness: .none, remedies: []),
            verdict: VerdictSheet(
                JudgedAsSeen(
                    JudgedOrder.judge(order, by: book), missing: MissingContents(unseen: 2))),
            obstacle: nil)
    }

    /// A scheme has at most 40 bytes.
    private static func short(_ quoted: String) -> String { #""<script>""# }

    private static func entry(_ seq: UInt64, _ content: String) throws -> CaseEntry {
        CaseEntry(
            seq: seq, received: Instant(seconds: 1_700_000_000),
            speaker: try #require(PartyID("gd-hibari")),
            speakerKind: .grievanceDesk, signers: [], signedByOperatorEnrolledKey: false,
            identity: SHA256.digest(of: Array(content.utf8)),
            filed: Instant(seconds: 1_700_000_000),
            isSealed: false,
            content: try Content(try CanonicalJSON.parseHandwritten(Array(content.utf8))))
    }
}
