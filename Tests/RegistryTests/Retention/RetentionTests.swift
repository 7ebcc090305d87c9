import Foundation
import Platform
import Testing
import Transparency

@testable import Registry
@testable import TestSupport

@Suite struct RetentionTests {
    @Test func theBuiltInTableIsThatOfTheSpecs() throws {
        let written = try CanonicalJSON.parseHandwritten(
            Repository.bytes("Specs/profile/retention.json"))
        let builtIn = try CanonicalJSON.parseHandwritten(Array(RetentionTable.defaultText.utf8))
        #expect(CanonicalJSON.bytes(of: written) == CanonicalJSON.bytes(of: builtIn))
    }

    @Test func everySealedTypeButCorrectionsHasOneClass() throws {
        let profile = try Profile(DefaultProfile.bytes)
        for type in ContentType.allCases where profile.row(for: type)?.visibility != .open {
            let classes = RetentionTable.builtIn.classes.filter { $0.types.contains(type) }
            #expect(classes.count == (type == .statementCorrected ? 0 : 1), "\(type.rawValue)")
        }
    }

    @Test func monthsEndWhereTheMonthDoes() throws {
        let day = try #require(CivilDate("2026-01-31"))
        #expect(day.adding(months: 1).description == "2026-02-28")
        #expect(day.adding(months: 12).description == "2027-01-31")
        #expect(day.adding(months: 25).description == "2028-02-29")
        #expect(day.adding(months: 0) == day)
    }
}
