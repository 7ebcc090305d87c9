/// What is wrong with the text of a part, before it is known where.
struct MarkupFlaw: Error, Equatable {
    let seen: String
    let expected: String

    init(_ seen: String, expected: String) {
        self.seen = seen
        self.expected = expected
    }

    static let endsEarly = MarkupFlaw("the end of the part", expected: "the end of what began")
    static let badCharacter = MarkupFlaw(
        "a code point that XML does not allow", expected: "a character of XML 1.0")
    static let notText = MarkupFlaw("bytes that are not text", expected: "UTF-8 or UTF-16")
    static let badName = MarkupFlaw("no name", expected: "a name in ASCII, with one colon at most")
    static let longPrefix = MarkupFlaw("a long prefix", expected: "one of at most 16 letters")
    static let badReference = MarkupFlaw(
        "“&” without a known name", expected: "one of the five entities, or a character's number")
}
