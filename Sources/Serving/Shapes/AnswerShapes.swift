import Judging
import Registry
import Transparency
import Views

/// What each answer for programs looks like: the schemas of `/openapi.json`.
enum AnswerShapes {
    typealias Members = Shape.Members

    static var all: Members {
        common + ledger + lists + CaseShapes.all + VerdictShapes.all + FigureShapes.all
            + SurveyShapes.all
    }

    private static let common: Members = [
        ("words", Shape.object([("en", Shape.text), ("ja", Shape.text), ("vi", Shape.text)])),
        (
            "money",
            Shape.object([
                ("amount", Shape.integer), ("currency", Shape.matching("^[A-Z]{3}$")),
            ])
        ),
        (
            "problem",
            Shape.object(
                [
                    ("type", .object(of: [("const", .string("about:blank"))])),
                    ("title", Shape.text), ("status", Shape.number(400, 599)),
                ], maybe: [("detail", Shape.text)])
        ),
        ("tree", Shape.object([("size", Shape.natural), ("root", Shape.hash)])),
    ]

    private static let ledger: Members = [
        (
            "ledger",
            Shape.answer(
                "ledger",
                [
                    ("origin", Shape.text), ("key", Shape.key), ("size", Shape.natural),
                    ("root", Shape.hash), ("as_of", Shape.instant),
                    ("statements_open", Shape.natural), ("contents_seen", Shape.natural),
                    ("contents_not_seen", Shape.natural), ("orders", Shape.list(Shape.order)),
                ], maybe: [("corridor", Shape.text), ("profile", Shape.digest)])
        ),
        (
            "consistency",
            Shape.answer(
                "consistency",
                [
                    ("old", Shape.said("tree")), ("new", Shape.said("tree")),
                    ("hashes", Shape.list(Shape.hash)),
                ])
        ),
        (
            "member",
            Shape.object(
                [("party", Shape.party), ("role", Shape.words(of: PartyKind.allCases))],
                maybe: [
                    ("name", Shape.text), ("country", country),
                    ("name_mark", Shape.words(of: NameLook.allCases)),
                    ("agreement", Shape.words(of: ChainAgreement.allCases)),
                ])
        ),
        (
            "order",
            Shape.answer(
                "order",
                [
                    ("order", Shape.order), ("as_of", Shape.instant), ("size", Shape.natural),
                    ("issued", Shape.list(Shape.natural)), ("occupation", Shape.text),
                    ("programme", Shape.words(of: Programme.allCases)),
                    ("headcount", Shape.natural), ("basic_wage", Shape.said("money")),
                    ("scheduled_wage", Shape.said("money")), ("months", Shape.natural),
                    ("chain", Shape.list(Shape.said("member"))),
                    (
                        "terms",
                        Shape.list(
                            Shape.object([
                                ("kind", Shape.words(of: FeeKind.allCases)),
                                ("bearer", Shape.words(of: Bearer.allCases)),
                            ]))
                    ),
                    (
                        "approvals",
                        Shape.list(
                            Shape.object([
                                ("seq", Shape.natural), ("on", Shape.day),
                                ("reference", Shape.text),
                            ]))
                    ),
                    (
                        "references",
                        Shape.list(Shape.object([("scheme", Shape.text), ("value", Shape.text)]))
                    ), ("workers", Shape.list(Shape.worker)),
                ],
                maybe: [
                    ("field", Shape.words(of: FieldOfWork.allCases)),
                    ("management_fee", Shape.said("money")),
                ])
        ),
        ("party", Shape.answer("party", knownParty.is + moreOfParty, maybe: knownParty.maybe)),
    ]

    private static let country = Shape.matching("^[A-Z]{2}$")

    private static let knownParty: (is: Members, maybe: Members) = (
        [("party", Shape.party)],
        [
            ("kind", Shape.words(of: PartyKind.allCases)), ("name", Shape.text),
            ("name_mark", Shape.words(of: NameLook.allCases)),
            ("country", country), ("registered", Shape.natural),
            (
                "identifiers",
                Shape.list(Shape.object([("scheme", Shape.text), ("value", Shape.text)]))
            ), ("suspended", Shape.natural),
        ]
    )

    private static let sourceOfLicence: Members = [
        ("source", Shape.text), ("status", Shape.words(of: PartyLicensed.Status.allCases)),
    ]

    private static let moreOfParty: Members = [
        ("as_of", Shape.instant), ("size", Shape.natural),
        (
            "licences",
            Shape.list(
                Shape.object(
                    [
                        ("authority", Shape.text), ("number", Shape.text), ("from", Shape.day),
                        ("seq", Shape.natural),
                    ], maybe: [("to", Shape.day)] + sourceOfLicence))
        ),
        (
            "recognitions",
            Shape.list(
                Shape.object(
                    [
                        ("authority", Shape.text), ("number", Shape.text), ("from", Shape.day),
                        ("seq", Shape.natural),
                        ("kind", Shape.words(of: PartyLicensed.Kind.allCases)),
                    ] + sourceOfLicence, maybe: [("to", Shape.day)]))
        ),
        (
            "keys",
            Shape.list(
                Shape.object(
                    [
                        ("key", Shape.key), ("enrolled", Shape.natural),
                        ("operator_enrolled", Shape.boolean),
                    ], maybe: [("revoked", Shape.natural), ("compromised_since", Shape.day)]))
        ), ("orders", Shape.list(Shape.order)),
        (
            "agreements",
            Shape.list(
                Shape.object([
                    ("order", Shape.order),
                    ("agreement", Shape.words(of: ChainAgreement.allCases)),
                ]))
        ),
    ]

    private static func list(_ name: String, of item: JSONValue) -> (String, JSONValue) {
        (
            name,
            Shape.answer(
                name,
                [("as_of", Shape.instant), ("size", Shape.natural), (name, Shape.list(item))],
                maybe: [("next", Shape.matching("^/api/v1/\(name)\\?"))])
        )
    }

    private static let lists: Members = [
        list(
            "orders",
            of: Shape.object([
                ("order", Shape.order), ("programme", Shape.words(of: Programme.allCases)),
                ("occupation", Shape.text), ("headcount", Shape.natural),
                ("chain", Shape.list(Shape.said("member"))),
            ])),
        list(
            "workers",
            of: Shape.object([("worker", Shape.worker)], maybe: [("order", Shape.order)])),
        list("parties", of: Shape.object(knownParty.is, maybe: knownParty.maybe)),
        list("statements", of: Shape.said("line")),
        list(
            "findings",
            of: Shape.object([
                ("order", Shape.order),
                (
                    "verdicts",
                    Shape.list(
                        Shape.object(
                            VerdictShapes.word + [("findings", Shape.list(Shape.said("finding")))]))
                ),
            ])),
    ]
}
