import Platform
import Testing

@Suite struct ThisProcessTests {
    @Test func theWordsAreThoseOfTheCommandLine() throws {
        let words = try #require(ThisProcess.words())
        #expect(words == CommandLine.arguments)
    }
}
