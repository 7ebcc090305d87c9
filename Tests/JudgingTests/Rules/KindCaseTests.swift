import Testing

@testable import Registry

/// Everything `Specs/vectors/kinds` says of the kinds of rules.
@Suite struct KindCaseTests {
    @Test(arguments: try KindCase.files())
    func `each case is found as it says`(_ file: String) throws {
        let cases = try KindCase.read(file)
        #expect(!cases.isEmpty)
        for one in cases {
            #expect(try one.found() == one.expected, "\(one.testDescription)")
        }
    }
}
