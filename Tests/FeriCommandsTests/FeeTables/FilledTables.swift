import Platform
import Registry
import Testing
import Transparency

@testable import Office
@testable import OfficeTables
@testable import Workplace

/// Of each kind of table one that is filled in, and what it says, as it would be written by hand.
///
/// Cells of a closed vocabulary hold the English word that a template offers; a test writes it in
/// each language.
struct FilledTable: Sendable, CustomTestStringConvertible {
    let kind: TableKind.Name
    /// Who files it.
    let filer: String
    /// By the identifiers of the columns.
    let rows: [[String: String]]
    /// JSON, one content each.
    let contents: [String]

    var testDescription: String { kind.rawValue }

    /// What the ledger has at an entry, in these tests.
    static func statement(at seq: UInt64) -> Digest {
        SHA256.digest(of: Array("entry \(seq)".utf8))
    }

    /// Of 50 entries those before the tenth are in the open and about the order.
    static func entry(_ seq: UInt64) -> ReferredStatement? {
        guard seq < 50 else { return nil }
        return ReferredStatement(
            statement(at: seq),
            seq < 10 ? .open(Subjects(order: OrderNumber("VJ-2026-000017"))) : .sealed)
    }

    /// What these vaults have sealed: one file by each name but `twice.pdf`.
    static let documents = ["paper.pdf", "twice.pdf", "twice.pdf"].enumerated().map { place, name in
        DocumentRegister.Line(
            digest: Base64.encodeText(SHA256.digest(of: Array("\(place) \(name)".utf8)).bytes),
            kind: "document", name: name, media: "application/pdf",
            sealedOn: CivilDate(daysSinceEpoch: 20_000), keepUntil: nil)
    }

    static let paper =
        #""document":{"sha256":"\#(documents[0].digest)","media":"application/pdf"}"#

    static func reference(_ seqs: UInt64...) -> String {
        let texts = seqs.map { "\"\(Base64.encodeText(statement(at: $0).bytes))\"" }
        return "\"refs\":[\(texts.joined(separator: ","))]"
    }

    static let hers = #""order":"VJ-2026-000017","worker":"wk-000000000001""#
    static let her = ["order": "VJ-2026-000017", "worker": "w-01"]

    static func of(
        _ kind: TableKind.Name, by filer: String, _ rows: [[String: String]], _ contents: String...
    ) -> FilledTable {
        FilledTable(kind: kind, filer: filer, rows: rows, contents: contents)
    }

    /// But for workers, whose pseudonyms are drawn.
    static let all: [FilledTable] =
        [fees, milestones, refunds, confirmed, attestations] + ofOrders + ofWorkers + ofVoices
        + ofTheOperator

    private static let fees = of(
        .fees, by: "sa-sen",
        [
            her.merging([
                "perspective": "sending agency", "moment": "before departure", "payer": "em-kiku",
                "payee": "sa-sen", "kind": "service charge", "item": "fee", "amount": "5000",
                "currency": "JPY", "paid_on": "2026-02-05", "method": "cash", "receipt": "yes",
                "nothing_else": "yes", "said_on": "2026-03-01",
            ]) { $1 }
        ],
        """
        {"type":"fees.declared",\(hers),"body":{"perspective":"agency","moment":"pre-departure",
        "said_on":"2026-03-01","present":[],"lines":[{"payer":{"id":"em-kiku","role":"employer"},
        "payee":{"id":"sa-sen","role":"sending-agency"},"kind":"service-charge","item":"fee",
        "amount":{"amount":5000,"currency":"JPY"},"date":"2026-02-05","method":"cash",
        "receipt":"stated"}],"nothing_else":true}}
        """)

    private static let milestones = of(
        .milestones, by: "sa-sen",
        [
            her.merging(["milestone": "departed", "on": "2026-03-28", "document": "paper.pdf"]) {
                $1
            }
        ],
        """
        {"type":"milestone.reached",\(hers),"body":{"milestone":"departed","on":"2026-03-28",
        \(paper)}}
        """)

    private static let refunds = of(
        .refunds, by: "sa-sen",
        [
            her.merging([
                "amount": "52000000", "currency": "VND", "payer": "sa-sen",
                "paid_on": "2026-07-01", "method": "transfer", "receipt": "yes",
                "document": "paper.pdf", "reason": "deposit returned",
                "kinds": "deposit, service-charge",
                "interest": "4.75", "interest_per": "a year",
            ]) { $1 }
        ],
        """
        {"type":"refund.paid",\(hers),"body":{"payer":{"id":"sa-sen","role":"sending-agency"},
        "amount":{"amount":52000000,"currency":"VND"},"on":"2026-07-01","method":"transfer",
        "receipt":"document",\(paper),"reason":"deposit-returned","kinds":["deposit","service-charge"],
        "interest":{"basis_points":475,"per":"year"}}}
        """)

    private static let confirmed = of(
        .refunds, by: "gd-hibari",
        [
            her.merging([
                "amount": "0", "currency": "VND", "confirms": "12", "said_on": "2026-07-09",
            ]) { $1 }
        ],
        """
        {"type":"refund.confirmed",\(hers),\(reference(12)),"body":{
        "amount":{"amount":0,"currency":"VND"},"said_on":"2026-07-09","present":[]}}
        """)

    private static let attestations = of(
        .attestations, by: "so-sakura",
        [
            [
                "audit": "check of documents", "on": "2026-06-14", "order": "VJ-2026-000017",
                "worker": "w-01", "rule": "JP-02", "result": "met", "note": "saw the passport",
                "audit_note": "unannounced", "document": "paper.pdf",
            ],
            [
                "audit": "check of documents", "on": "2026-06-14", "order": "VJ-2026-000017",
                "worker": "w-01", "rule": "JP-03", "result": "not checked",
            ],
            [
                "audit": "self-assessment (SAQ)", "on": "2026-06-20", "party": "so-sakura",
                "instrument": "rba-saq", "version": "2026-1",
            ],
        ],
        """
        {"type":"audit.recorded",\(hers),"body":{"audit":"document-check","on":"2026-06-14",
        "checks":[{"rule":"JP-02","result":"met","note":"saw the passport"},
        {"rule":"JP-03","result":"not-checked"}],"note":"unannounced",\(paper)}}
        """,
        """
        {"type":"audit.recorded","party":"so-sakura","body":{"audit":"self-assessment",
        "on":"2026-06-20","checks":[],"instrument":"rba-saq","version":"2026-1"}}
        """)

    // MARK: Orders and what is agreed on them

    private static let ofOrders = [
        of(
            .orders, by: "so-sakura",
            [
                [
                    "order": "VJ-2026-000101", "occupation": "food processing",
                    "programme": "Technical Intern Training (i)", "headcount": "12",
                    "basic_wage": "182700", "scheduled_wage": "190000", "currency": "JPY",
                    "months": "36", "field": "food and drink manufacturing", "management_fee": "50",
                    "fee_currency": "USD", "party": "sa-sen", "role": "sending agency",
                    "kind": "service charge", "bearer": "employer", "scheme": "dj",
                    "number": "DJ-0001",
                ],
                [
                    "order": "VJ-2026-000101", "party": "so-sakura",
                    "role": "supervising organization", "kind": "training", "bearer": "employer",
                ],
                ["order": "VJ-2026-000101", "party": "em-kiku", "role": "employer"],
            ],
            """
            {"type":"order.issued","order":"VJ-2026-000101","body":{"occupation":"food processing",
            "programme":"TITP1","headcount":12,"basic_wage":{"amount":182700,"currency":"JPY"},
            "scheduled_wage":{"amount":190000,"currency":"JPY"},"months":36,"chain":[
            {"party":"sa-sen","role":"sending-agency"},
            {"party":"so-sakura","role":"supervising-organization"},
            {"party":"em-kiku","role":"employer"}],"terms":[
            {"kind":"service-charge","bearer":"employer"},{"kind":"training","bearer":"employer"}],
            "field":"food-manufacturing","management_fee":{"amount":5000,"currency":"USD"},
            "references":[{"scheme":"dj","value":"DJ-0001"}]}}
            """),
        of(
            .orderEvents, by: "op-feri",
            [
                [
                    "order": "VJ-2026-000017", "event": "job order approved", "on": "2025-11-20",
                    "reference": "PTL-2025-1", "headcount": "12",
                ],
                [
                    "order": "VJ-2026-000018", "event": "job order withdrawn", "on": "2026-01-15",
                    "reason": "the employer takes nobody this year",
                ],
                [
                    "order": "VJ-2026-000019", "event": "job order closed", "on": "2026-04-30",
                    "reason": "all workers have returned",
                ],
                [
                    "order": "VJ-2026-000017", "event": "job order assessed", "level": "listed",
                    "reason": "both sides are registered; no finding",
                ],
            ],
            """
            {"type":"order.approved","order":"VJ-2026-000017","body":{"reference":"PTL-2025-1",
            "on":"2025-11-20","headcount":12}}
            """,
            """
            {"type":"order.withdrawn","order":"VJ-2026-000018","body":{"on":"2026-01-15",
            "reason":"the employer takes nobody this year"}}
            """,
            """
            {"type":"order.closed","order":"VJ-2026-000019","body":{"on":"2026-04-30",
            "reason":"all workers have returned"}}
            """,
            """
            {"type":"order.assessed","order":"VJ-2026-000017","body":{"level":"listed",
            "reasons":["both sides are registered","no finding"]}}
            """),
        of(
            .agreements, by: "so-sakura",
            [
                [
                    "order": "VJ-2026-000017", "first": "sa-sen", "second": "so-sakura",
                    "signed_on": "2025-10-01", "kind": "management fee", "payer": "so-sakura",
                    "payee": "sa-sen", "amount": "5000", "currency": "JPY", "per": "a month",
                    "nothing_else": "no", "document": "paper.pdf",
                ],
                [
                    "order": "VJ-2026-000017", "first": "sa-sen", "second": "so-sakura",
                    "signed_on": "2025-10-01", "side_agreement": "cooperation on training",
                ],
                [
                    "order": "VJ-2026-000017", "first": "em-kiku", "second": "so-sakura",
                    "signed_on": "2025-10-02", "nothing_else": "yes",
                ],
            ],
            """
            {"type":"agreement.declared","order":"VJ-2026-000017","body":{"first":"sa-sen",
            "second":"so-sakura","signed_on":"2025-10-01","terms":[{"kind":"management-fee",
            "payer":"so-sakura","payee":"sa-sen","amount":{"amount":5000,"currency":"JPY"},
            "per":"month"}],"side_agreements":[{"about":"cooperation on training"}],
            "nothing_else":false,\(paper)}}
            """,
            """
            {"type":"agreement.declared","order":"VJ-2026-000017","body":{"first":"em-kiku",
            "second":"so-sakura","signed_on":"2025-10-02","terms":[],"side_agreements":[],
            "nothing_else":true}}
            """),
    ]
}
