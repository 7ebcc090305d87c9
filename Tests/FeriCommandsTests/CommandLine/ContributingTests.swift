import Foundation
import Testing

@testable import TestSupport

/// `Specs/contributing.md` tells where to change what.
@Suite struct ContributingTests {
    @Test func `every path that it names is there`() throws {
        let page = try Repository.text("Specs/contributing.md")
        let paths = page.matches(of: /`((?:Sources|Specs|Tests|tools|Ledger)\/[^` ]*)/).map {
            String($0.1)
        }
        #expect(paths.count > 40)
        let missing = paths.filter {
            !FileManager.default.fileExists(atPath: Repository.path($0))
        }
        #expect(missing.isEmpty)
    }
}
