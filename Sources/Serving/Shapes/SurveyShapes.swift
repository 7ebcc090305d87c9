import Transparency

/// What results of surveys look like: exact for reviewers, in fives for employers and their buyers.
enum SurveyShapes {
    static let all: Shape.Members = [
        ("surveys", Shape.either([forReviewers, forEmployers]))
    ]

    private static func sites(counting count: String, _ more: Shape.Members = []) -> JSONValue {
        let number = Shape.Members([(count, Shape.natural)])
        let answer = Shape.object([("question", Shape.text), ("answer", Shape.text)] + number)
        let survey = Shape.object(
            [
                ("instrument", Shape.text), ("version", Shape.text),
                ("answered", Shape.object(number)), ("answers", Shape.list(answer)),
            ] + more)
        let yes = JSONValue.object(of: [("const", .boolean(true))])
        return Shape.list(
            Shape.object(
                [
                    ("employer", Shape.party), ("from", Shape.day), ("to", Shape.day),
                    ("orders", Shape.natural), ("headcount", Shape.natural),
                    ("surveys", Shape.list(survey)),
                ],
                maybe: [("site", Shape.text), ("unnamed", yes), ("together", yes)]))
    }

    private static let forReviewers = Shape.answer(
        "surveys",
        [
            ("size", Shape.natural), ("for", Shape.words(["reviewers"])),
            ("sites", sites(counting: "workers", [("not_alone", Shape.natural)])),
            ("contents_not_seen", Shape.natural),
        ])

    private static let forEmployers = Shape.answer(
        "surveys",
        [
            ("size", Shape.natural), ("for", Shape.words(["employers"])),
            ("sites", sites(counting: "at_least")),
        ], maybe: [("as_of", Shape.instant)])
}
