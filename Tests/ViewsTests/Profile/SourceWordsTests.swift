import Judging
import Testing
import Wording

@testable import TestSupport
@testable import Views

@Suite struct SourceWordsTests {
    @Test func `every source of the built-in rules is named in three languages`() throws {
        for row in try DrawnHistories.book.get().rows {
            for text in [row.source.title, row.source.article, row.source.note].compactMap(\.self)
            where text != "¶15" {
                let said = SourceWords.said(text)
                #expect(said.en == text)
                #expect(
                    said.ja != text && said.vi != text && said.ja != said.vi, "\(row.id): \(text)")
            }
        }
    }

    @Test func `a source without words is shown as it is named`() {
        #expect(SourceWords.said("Decree 7").ja == "Decree 7")
    }
}
