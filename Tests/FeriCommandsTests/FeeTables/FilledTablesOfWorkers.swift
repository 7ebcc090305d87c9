@testable import OfficeTables

extension FilledTable {
    // MARK: Workers

    static let ofWorkers = [
        of(
            .contracts, by: "em-kiku",
            [
                her.merging([
                    "contract": "employment contract", "with": "em-kiku",
                    "signed_on": "2026-02-20", "penalty_clause": "no", "basic_wage": "182700",
                    "months": "36", "deduction": "rent", "deduction_amount": "20000",
                    "currency": "JPY",
                ]) { $1 },
                her.merging([
                    "contract": "employment contract", "with": "em-kiku",
                    "signed_on": "2026-02-20", "deduction": "insurance",
                    "deduction_amount": "15000", "currency": "JPY",
                ]) { $1 },
                her.merging([
                    "contract": "agency contract", "with": "sa-sen", "signed_on": "2026-02-19",
                    "penalty_clause": "yes", "document": "paper.pdf",
                ]) { $1 },
            ],
            """
            {"type":"contract.declared",\(hers),"body":{"contract":"employment","with":"em-kiku",
            "signed_on":"2026-02-20","basic_wage":{"amount":182700,"currency":"JPY"},"months":36,
            "deductions":[{"kind":"rent","amount":{"amount":20000,"currency":"JPY"}},
            {"kind":"insurance","amount":{"amount":15000,"currency":"JPY"}}],
            "penalty_clause":false}}
            """,
            """
            {"type":"contract.declared",\(hers),"body":{"contract":"agency","with":"sa-sen",
            "signed_on":"2026-02-19","penalty_clause":true,\(paper)}}
            """),
        of(
            .loans, by: "gd-hibari",
            [
                her.merging([
                    "perspective": "worker", "lender": "a bank in town", "lender_role": "bank",
                    "amount": "80000000", "currency": "VND", "taken_on": "2025-12",
                    "interest": "1.2", "interest_per": "a month",
                    "collateral": "land title, guarantor", "said_on": "2026-05-10",
                ]) { $1 }
            ],
            """
            {"type":"loan.declared",\(hers),"body":{"perspective":"worker","said_on":"2026-05-10",
            "lender":{"id":"x-0101010101010101","role":"bank"},
            "amount":{"amount":80000000,"currency":"VND"},"taken_on":"2025-12",
            "interest":{"basis_points":120,"per":"month"},
            "collateral":["land-title","guarantor"]}}
            """),
        of(
            .links, by: "gd-hibari",
            [
                her.merging([
                    "other_order": "VJ-2026-000018", "other_worker": "wk-ba9876543210",
                    "basis": "same identity record, seen by the desk",
                ]) { $1 }
            ],
            """
            {"type":"worker.linked",\(hers),"body":{"same_as":"wk-ba9876543210",
            "basis":"same identity record, seen by the desk"}}
            """),
    ]

    // MARK: What workers say, and what is answered

    static let ofVoices = [
        of(
            .grievances, by: "gd-hibari",
            [
                her.merging([
                    "event": "complaint opened", "on": "2026-06-01", "stage": "ADR",
                    "about": "fees, wages", "against": "sa-sen", "amount": "52000000",
                    "currency": "VND", "consent_on": "2026-05-31", "entry": "40",
                    "present": "so-sakura", "note": "by phone",
                ]) { $1 },
                her.merging([
                    "event": "complaint stage closed", "on": "2026-06-20", "entry": "41",
                    "outcome": "settled", "amount": "30000000", "currency": "VND",
                ]) { $1 },
            ],
            """
            {"type":"grievance.opened",\(hers),\(reference(40)),"body":{"on":"2026-06-01",
            "present":["so-sakura"],"stage":"adr","about":["fees","wages"],"against":["sa-sen"],
            "claimed":{"amount":52000000,"currency":"VND"},"consent_on":"2026-05-31",
            "note":"by phone"}}
            """,
            """
            {"type":"grievance.closed",\(hers),\(reference(41)),"body":{"on":"2026-06-20",
            "outcome":"settled","awarded":{"amount":30000000,"currency":"VND"}}}
            """),
        of(
            .surveys, by: "gd-hibari",
            [
                her.merging([
                    "instrument": "safety-self-check", "version": "2026-1",
                    "said_on": "2026-06-14", "question": "q01-passport", "answer": "kept-by-me",
                ]) { $1 },
                her.merging([
                    "instrument": "safety-self-check", "version": "2026-1",
                    "said_on": "2026-06-14", "question": "q02-fees", "answer": "paid",
                ]) { $1 },
            ],
            """
            {"type":"survey.answered",\(hers),"body":{"instrument":"safety-self-check",
            "version":"2026-1","said_on":"2026-06-14","answers":[
            {"question":"q01-passport","answer":"kept-by-me"},
            {"question":"q02-fees","answer":"paid"}]}}
            """),
        of(
            .responses, by: "sa-sen",
            [
                [
                    "entry": "30, 31", "response": "dispute", "party": "sa-sen",
                    "text": "The fees were taken by a former branch and are being repaid.",
                    "document": "paper.pdf",
                ]
            ],
            """
            {"type":"response.filed","party":"sa-sen",\(reference(30, 31)),"body":{
            "response":"dispute",
            "text":"The fees were taken by a former branch and are being repaid.",\(paper)}}
            """),
        of(
            .countersignatures, by: "so-sakura",
            [
                ["entry": "9", "on": "2025-11-12", "order": "VJ-2026-000017", "note": "agreed"],
                ["entry": "45", "on": "2026-03-30", "order": "VJ-2026-000017", "worker": "w-01"],
            ],
            """
            {"type":"statement.countersigned","order":"VJ-2026-000017",\(reference(9)),"body":{
            "on":"2025-11-12","note":"agreed"}}
            """,
            """
            {"type":"statement.countersigned",\(hers),\(reference(45)),"body":{"on":"2026-03-30"}}
            """),
    ]
}
