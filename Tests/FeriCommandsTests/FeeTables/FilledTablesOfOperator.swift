@testable import Office
@testable import OfficeTables

extension FilledTable {
    // MARK: The operator's

    static let ofTheOperator = [
        of(
            .parties, by: "op-feri",
            [
                [
                    "party": "so-momo", "kind": "supervising organization", "name": "桃監理協同組合",
                    "country": "JP", "permit": "1234567890", "other_number": "A-1",
                ]
            ],
            """
            {"type":"party.registered","party":"so-momo","body":{"kind":"supervising-organization",
            "name":"桃監理協同組合","country":"JP","identifiers":[
            {"scheme":"otit-permit","value":"1234567890"},{"scheme":"other","value":"A-1"}]}}
            """),
        of(
            .licences, by: "op-feri",
            [
                [
                    "party": "sa-sen", "authority": "Example labour department",
                    "number": "GP-001", "from": "2024-01-01", "to": "2028-12-31",
                ],
                [
                    "party": "so-sakura", "authority": "Example scheme", "number": "M-7",
                    "from": "2026-04-01", "recognition": "membership",
                    "source": "https://scheme.example/members", "checked": "verified",
                ],
            ],
            """
            {"type":"party.licensed","party":"sa-sen","body":{
            "authority":"Example labour department","number":"GP-001","from":"2024-01-01",
            "to":"2028-12-31"}}
            """,
            """
            {"type":"party.licensed","party":"so-sakura","body":{"authority":"Example scheme",
            "number":"M-7","from":"2026-04-01","kind":"membership",
            "source":"https://scheme.example/members","status":"verified"}}
            """),
        of(
            .standing, by: "op-feri",
            [
                ["party": "sa-sen", "event": "suspended", "reason": "an answer is awaited"],
                ["party": "em-kiku", "event": "reinstated", "reason": "the fees were repaid"],
            ],
            """
            {"type":"party.suspended","party":"sa-sen","body":{"reason":"an answer is awaited"}}
            """,
            """
            {"type":"party.reinstated","party":"em-kiku","body":{"reason":"the fees were repaid"}}
            """),
        of(
            .keys, by: "op-feri",
            [
                [
                    "key": "sa-sen/1", "reason": "laptop stolen",
                    "compromised_since": "2026-06-01",
                ]
            ],
            """
            {"type":"key.revoked","party":"sa-sen","body":{"key":"sa-sen/1",
            "reason":"laptop stolen","compromised_since":"2026-06-01"}}
            """),
        of(
            .rates, by: "op-feri",
            [
                [
                    "from": "2026-12-01", "to": "2027-06-30", "source": "example bank",
                    "base_amount": "1", "base_currency": "JPY", "amount": "170",
                    "currency": "VND",
                ],
                [
                    "from": "2026-12-01", "to": "2027-06-30", "source": "example bank",
                    "base_amount": "1", "base_currency": "USD", "amount": "25900",
                    "currency": "VND",
                ],
            ],
            """
            {"type":"rates.published","body":{"from":"2026-12-01","to":"2027-06-30",
            "source":"example bank","rates":[{"base":{"amount":1,"currency":"JPY"},
            "quote":{"amount":170,"currency":"VND"}},{"base":{"amount":100,"currency":"USD"},
            "quote":{"amount":25900,"currency":"VND"}}]}}
            """),
    ]
}
