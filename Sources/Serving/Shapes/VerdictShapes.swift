import Judging
import Registry
import Transparency

/// Schemas of verdicts and their findings.
enum VerdictShapes {
    static let word: Shape.Members = [
        ("standard", Shape.words(of: Standard.allCases)),
        ("verdict", Shape.words(of: VerdictWord.allCases)),
        ("basis", Shape.words(["declared", "confirmed"])),
    ]

    static let all: Shape.Members = [
        (
            "verdicts",
            Shape.answer(
                "verdict",
                [
                    ("subject", Shape.said("subject")), ("as_of", Shape.instant),
                    ("as_of_seq", Shape.natural), ("profile", Shape.digest),
                    ("state", Shape.text),
                    (
                        "verdicts",
                        Shape.list(
                            Shape.object(
                                word + [
                                    ("findings", Shape.list(Shape.said("finding"))),
                                    ("evidence", Shape.list(Shape.text)),
                                    ("unverified", Shape.list(Shape.text)),
                                ]))
                    ), ("contents_not_seen", Shape.natural), ("contents_erased", Shape.natural),
                    ("contents_erased_elsewhere", Shape.natural),
                ],
                maybe: [
                    // Of an order.
                    (
                        "coverage",
                        Shape.object([
                            ("spoken", Shape.natural), ("workers", Shape.natural),
                            ("complete", Shape.boolean),
                        ])
                    ),
                    (
                        "workers",
                        Shape.list(
                            Shape.object(
                                [
                                    ("id", Shape.worker),
                                    ("verdicts", Shape.list(Shape.object(word))),
                                    ("state", Shape.text),
                                ], maybe: spoken + way))
                    ), ("order", Shape.order),
                ] + spoken + way)
        ),
        (
            "finding",
            Shape.object(
                [
                    ("rule", Shape.text), ("title", Shape.said("words")),
                    (
                        "source",
                        Shape.object(
                            [("title", Shape.text), ("status", Shape.text)],
                            maybe: [
                                ("article", Shape.text), ("url", Shape.text), ("note", Shape.text),
                            ])
                    ), ("severity", Shape.words(of: Severity.allCases)),
                    ("outcome", Shape.words(of: Outcome.allCases)),
                    ("seqs", Shape.list(Shape.natural)), ("superseded", Shape.boolean),
                    ("voice", Shape.boolean), ("values", Shape.type("object")),
                    ("explanation", Shape.said("words")), ("resolve", Shape.said("words")),
                ], maybe: [("worker", Shape.worker), ("balance", balance)])
        ),
    ]

    /// How far a repayment has come.
    private static let balance = Shape.object(
        [("owed", worth), ("declared", worth), ("open", worth)],
        maybe: [
            ("due", Shape.day), ("confirmed_in_time", worth), ("confirmed_since", worth),
        ])
    static let worth = Shape.object([
        ("currency", Shape.text), ("lowest", Shape.natural), ("highest", Shape.natural),
        ("exact", Shape.boolean), ("without_rate", Shape.natural),
    ])

    /// How far she has come, and whether she has spoken.
    private static let way: Shape.Members = [
        ("first_contact", Shape.day), ("first_payment", Shape.partialDay),
    ]
    private static let spoken: Shape.Members = [
        ("spoken_independently", Shape.boolean),
        (
            "zero_fee",
            Shape.either([
                Shape.words(of: ZeroFee.allCases),
                Shape.object(
                    ZeroFee.allCases.map {
                        ($0.rawValue.split(separator: "-").joined(separator: "_"), Shape.natural)
                    }),
            ])
        ),
    ]
}
