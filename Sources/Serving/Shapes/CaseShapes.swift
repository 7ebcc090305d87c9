import Registry
import Transparency
import Views

/// Schemas of what is said line by line: trails, statements, and what a worker reads of herself.
enum CaseShapes {
    static let all: Shape.Members = [
        ("line", Shape.object(line.is, maybe: line.maybe)), ("mark", mark),
        (
            "trail",
            Shape.answer(
                "trail",
                [
                    ("subject", Shape.said("subject")), ("size", Shape.natural),
                    ("as_of", Shape.instant), ("tail_proven", Shape.boolean),
                    ("contents_not_seen", Shape.natural), ("contents_erased", Shape.natural),
                    ("contents_erased_elsewhere", Shape.natural),
                    ("lines", Shape.list(Shape.said("line"))),
                    ("remedies", Shape.list(Shape.said("remedy"))),
                ], maybe: [("heads", heads)])
        ),
        (
            "subject",
            Shape.object([("kind", Shape.words(Subject.kinds)), ("id", Shape.text)])
        ),
        ("remedy", Shape.either([grievance, refund])),
        (
            "statement",
            Shape.answer(
                "show",
                line.is + [
                    ("id", Shape.text), ("ledger", Shape.text), ("leaf", Shape.hash),
                    ("prev", Shape.hash), ("seen", Shape.said("tree")),
                ],
                maybe: line.maybe + [
                    ("seal", Shape.hash), ("content", Shape.type("object")),
                    (
                        "erased",
                        Shape.list(
                            Shape.object([
                                ("basis", Shape.text), ("by", Shape.party),
                                ("received", Shape.instant), ("seq", Shape.natural),
                            ]))
                    ), ("not_erased_by", Shape.list(Shape.party)),
                ])
        ),
        (
            "worker",
            Shape.answer(
                "worker",
                [
                    ("worker", Shape.worker), ("order", Shape.order), ("as_of", Shape.instant),
                    ("own_statements_shown", Shape.boolean), ("accounts", Shape.list(account)),
                    ("lines", Shape.list(Shape.said("line"))),
                ])
        ),
    ]

    private static let line: (is: Shape.Members, maybe: Shape.Members) = (
        [
            ("seq", Shape.natural), ("received", Shape.instant), ("filed", Shape.instant),
            ("by", Shape.party), ("sealed", Shape.boolean), ("content_seen", Shape.boolean),
            ("identity", Shape.hash), ("label", Shape.said("words")),
            ("summary", Shape.said("words")),
            (
                "signers",
                Shape.list(
                    Shape.object(
                        [("key", Shape.text), ("operator_enrolled", Shape.boolean)],
                        maybe: [("officer", Shape.text)]))
            ), ("marks", Shape.list(Shape.said("mark"))),
            (
                "signatures",
                Shape.object([
                    (
                        "signed",
                        Shape.list(
                            Shape.object([("party", Shape.party), ("seq", Shape.natural)]))
                    ), ("not_signed", Shape.list(Shape.party)),
                    ("sign_anew", Shape.list(Shape.party)),
                    ("named_only", Shape.list(Shape.party)),
                ])
            ),
        ],
        [
            (
                "voice",
                Shape.object([
                    ("independent", Shape.boolean), ("recorded_by", Shape.party),
                    ("present", Shape.list(Shape.party)),
                ])
            ), ("by_kind", Shape.words(of: PartyKind.allCases)), ("by_name", Shape.text),
            ("by_name_mark", Shape.words(of: NameLook.allCases)),
            ("type", Shape.words(of: ContentType.allCases)), ("order", Shape.order),
            ("worker", Shape.worker), ("party", Shape.party),
        ]
    )

    private static let mark = Shape.object(
        [("mark", Shape.text)],
        maybe: [
            ("seq", Shape.natural), ("days", Shape.natural), ("party", Shape.party),
            ("parties", Shape.list(Shape.party)), ("key", Shape.text), ("since", Shape.day),
            ("outcome", Shape.text), ("arrived", Shape.said("money")),
            ("paid", Shape.said("money")),
        ])

    private static let heads = Shape.object([
        ("seq", Shape.natural), ("size", Shape.natural), ("count", Shape.natural),
        ("root", Shape.hash),
        (
            "head",
            Shape.object([
                ("key", Shape.digest), ("last", Shape.natural), ("count", Shape.natural),
            ])
        ), ("index", Shape.natural), ("hashes", Shape.list(Shape.hash)),
    ])

    private static let grievance = Shape.object([
        ("kind", .object(of: [("const", .string("grievance"))])), ("worker", Shape.worker),
        ("open", Shape.boolean),
        (
            "stages",
            Shape.list(
                Shape.object(
                    [("stage", Shape.text), ("opened", Shape.natural), ("on", Shape.day)],
                    maybe: [
                        ("closed", Shape.natural), ("outcome", Shape.text),
                        ("awarded", Shape.said("money")),
                    ]))
        ),
    ])

    private static let refund = Shape.object([
        ("kind", .object(of: [("const", .string("refund"))])), ("worker", Shape.worker),
        ("seq", Shape.natural), ("paid", Shape.said("money")),
        (
            "confirmed",
            Shape.list(
                Shape.object([("seq", Shape.natural), ("arrived", Shape.said("money"))]))
        ),
    ])

    private static let account = Shape.object([
        ("by", Shape.party), ("perspective", Shape.words(of: Perspective.allCases)),
        ("seq", Shape.natural), ("said_on", Shape.day), ("nothing_else", Shape.boolean),
        (
            "paid_by_worker",
            Shape.list(
                Shape.object(
                    [
                        ("kind", Shape.words(of: FeeKind.allCases)), ("payee", Shape.text),
                        ("amount", Shape.said("money")),
                    ], maybe: [("date", Shape.partialDay)]))
        ),
    ])
}
