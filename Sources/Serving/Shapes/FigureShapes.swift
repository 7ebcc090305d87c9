import Judging
import Registry
import Transparency

/// What figures look like: all of them for reviewers, half-years in fives for everybody else.
enum FigureShapes {
    static let all: Shape.Members = [
        ("figures", figures), ("half_year", halfYear),
        ("statistics", Shape.either([forReviewers, forEverybody])),
    ]

    // MARK: For reviewers

    private static let spread: Shape.Members = [
        ("lower_quartile", Shape.natural), ("median", Shape.natural),
        ("upper_quartile", Shape.natural), ("maximum", Shape.natural),
    ]
    private static let tally = Shape.object([
        ("findings", Shape.natural), ("workers", Shape.natural),
    ])
    private static let costs = Shape.object(
        [
            ("workers", Shape.natural), ("currency", Shape.text),
            ("without_rate", Shape.natural),
        ], maybe: spread)

    private static let figures = Shape.object([
        ("id", Shape.text), ("orders", Shape.natural),
        ("coverage", Shape.object([("spoken", Shape.natural), ("workers", Shape.natural)])),
        ("declared", costs), ("confirmed", costs), ("contradictions", tally),
        ("open", Shape.object(Severity.allCases.map { ($0.rawValue, tally) })),
        ("overdue", tally),
        (
            "refunds",
            Shape.object(
                [("confirmed", Shape.natural), ("awaited", Shape.natural)],
                maybe: [("days", Shape.object(spread))])
        ),
        (
            "repayments",
            Shape.list(
                Shape.object(
                    [
                        ("currency", Shape.text), ("workers", Shape.natural),
                        ("late", Shape.natural),
                    ]
                        + ["owed", "confirmed_in_time", "confirmed_since", "declared", "open"]
                        .map { ($0, VerdictShapes.worth) }))
        ),
    ])

    private static let forReviewers = Shape.answer(
        "statistics",
        [
            ("as_of", Shape.instant), ("size", Shape.natural),
            ("for", Shape.words(["reviewers"])),
            ("agencies", Shape.list(Shape.said("figures"))),
            ("orders", Shape.list(Shape.said("figures"))),
            ("contents_not_seen", Shape.natural),
        ])

    // MARK: For everybody

    /// So many workers or more, in fives, or nothing.
    private static func atLeast(_ more: Shape.Members = []) -> JSONValue {
        Shape.either([
            Shape.object(more + [("at_least", Shape.natural)]),
            Shape.object(more + [("withheld", .object(of: [("const", .boolean(true))]))]),
        ])
    }

    private static let toldCosts = Shape.object([
        ("currency", Shape.text), ("nothing", atLeast()),
        ("paid", Shape.list(atLeast([("yen", Shape.natural)]))),
    ])

    private static let halfYear = Shape.object([
        ("from", Shape.day), ("to", Shape.day), ("orders", Shape.natural),
        ("headcount", Shape.natural), ("heard", atLeast()), ("declared", toldCosts),
        ("confirmed", toldCosts),
    ])

    private static let forEverybody = Shape.answer(
        "statistics",
        [
            ("size", Shape.natural), ("for", Shape.words(["everybody"])),
            (
                "agencies",
                Shape.list(
                    Shape.object([
                        ("id", Shape.text), ("half_years", Shape.list(Shape.said("half_year"))),
                    ]))
            ),
        ], maybe: [("as_of", Shape.instant)])
}
