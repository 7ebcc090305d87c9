import Platform
import Tables
import Testing
import Transparency

@testable import Office
@testable import OfficeTables
@testable import TableKinds
@testable import Terminal

/// What rows say together, and whom they name.
@Suite struct FeeTableRuleTests {
    private static let header =
        "order,worker,perspective,moment,payer,payee,payee_role,kind,item,amount,currency,"
        + "paid_on,method,receipt,nothing_else"

    private static let line =
        "VJ-2026-000017,w-01,agency,pre-departure,em-kiku,sa-sen,,service-charge,fee,5000,JPY,"
        + "2026-02-05,cash,yes,yes"

    /// The faults of a table of these rows: row, column and kind.
    private func faults(
        _ rows: [String], header: String = header, by party: String = "sa-sen",
        _ options: [String] = [], knowsParties: Bool = true
    ) throws -> [String] {
        let office = try FilingOffice(of: party, knowsParties: knowsParties)
        let path = try office.table(([header] + rows).joined(separator: "\n"))
        let result = office.file(path, options + ["--json"])
        if result.code == .done { return [] }
        let answer = try CanonicalJSON.parseHandwritten(Array(result.output.utf8))
        #expect(answer["filed"] == .boolean(false))
        return (answer["faults"]?.arrayValue ?? []).map { fault in
            let row = fault["row"]?.integerValue.map { "\($0)" } ?? "-"
            let kind = fault["kind"]?.stringValue ?? ""
            return "\(row) \(fault["field"]?.stringValue ?? "-") \(kind)"
        }
    }

    private func row(_ changes: [Int: String]) -> String {
        var cells = Self.line.split(separator: ",", omittingEmptySubsequences: false)
            .map(String.init)
        for (position, cell) in changes { cells[position] = cell }
        return cells.joined(separator: ",")
    }

    @Test func aTableWithoutFaultIsFiled() throws {
        #expect(try faults([Self.line]) == [])
    }

    @Test func rowsOfOneWorkerMustAgree() throws {
        #expect(
            try faults([Self.line, row([9: "7", 14: "no"])]) == ["3 nothing_else rows-disagree"])
        #expect(
            try faults([Self.line, row([9: "7", 3: "post-arrival"])])
                == ["3 moment rows-disagree"])
        #expect(
            try faults([Self.line, row([1: "w-02", 3: "post-arrival", 14: "no"])]) == [])
    }

    @Test func zeroIsSaidAsNilAndNilAsZero() throws {
        #expect(try faults([row([9: "0"])]) == ["2 amount zero-amount"])
        #expect(try faults([row([7: "nil"])]) == ["2 amount amount-of-nil"])
        #expect(try faults([row([7: "nil", 9: "0"])]) == [])
        #expect(try faults([row([4: "", 5: "", 7: "nil", 9: "", 10: "", 13: ""])]) == [])
        #expect(
            try faults([row([7: "nil", 9: "0", 14: "no"])]) == ["2 nothing_else rows-disagree"])
    }

    @Test func namesAreAskedAboutAndNeverGuessed() throws {
        #expect(try faults([row([1: "w-99"])]) == ["2 worker unknown-name"])
        #expect(try faults([row([4: "w-02"])]) == ["2 payer unknown-name"])
        #expect(try faults([row([5: "sa-semn"])]) == ["2 payee unknown-name"])
        #expect(try faults([row([5: "a broker"])]) == ["2 payee_role empty-cell"])
        #expect(try faults([row([4: "an uncle"])]) == ["2 payer empty-cell"])
        #expect(try faults([row([5: "somebody", 6: "worker"])]) == ["2 payee role-differs"])
        #expect(try faults([row([5: "em-kiku"])]) == ["2 payee payer-is-payee"])
        #expect(
            try faults([row([2: "worker"])], ["--said-on", "2026-04-01"])
                == ["2 perspective not-allowed"])
    }

    @Test func whatIsNearIsSuggested() throws {
        let office = try FilingOffice(of: "sa-sen")
        let path = try office.table(
            [Self.header, row([5: "sa-semn"]), row([1: "w-0l"])].joined(separator: "\n"))
        let messages = office.file(path).messages
        #expect(messages.contains("Did you mean “sa-sen”?"))
        #expect(messages.contains("Did you mean “w-01”?"))
    }

    @Test func aVaultThatNeverSawALedgerAsksForOne() throws {
        #expect(
            try faults([Self.line, row([1: "w-02"])], knowsParties: false) == ["- - unknown-name"])
    }

    @Test func whatWorkersSaidNeedsItsDay() throws {
        let said = row([2: "worker", 4: "w-01"])
        #expect(try faults([said], by: "gd-hibari") == ["- - empty-cell"])
        #expect(try faults([said], by: "gd-hibari", ["--said-on", "2026-04-30"]) == [])
        #expect(
            try faults(
                [said + ",2026-04-30"], header: Self.header + ",said_on", by: "gd-hibari") == [])
        #expect(
            try faults(
                [said + ",2026-09-30"], header: Self.header + ",said_on", by: "gd-hibari")
                == ["2 said_on not-a-date"])
    }

    @Test func aTotalMustAddUp() throws {
        let total = ",total,,,,,,,,5001,JPY,,,,"
        #expect(try faults([Self.line, total]) == ["3 amount total-differs"])
    }

    @Test func repeatedRowsAndUnlikelyRolesAreFiledWithAWarning() throws {
        let office = try FilingOffice(of: "sa-sen")
        let path = try office.table(
            [Self.header, Self.line, Self.line, row([1: "w-02", 6: "broker"])]
                .joined(separator: "\n"))
        let result = office.file(path)
        #expect(result.code == .done)
        #expect(result.messages.contains("warning: \(path): row 3: The row is the same as row 2."))
        #expect(result.messages.contains("row 4, column G (payee_role): “broker”"))
        let contents = try FilingOffice.contents(of: result.output)
        #expect(contents[0]["body"]?["lines"]?.arrayValue?.count == 2)
        let payee = contents[1]["body"]?["lines"]?.arrayValue?.first?["payee"]
        #expect(payee?["role"] == .string("broker"))
    }

    @Test func theOptionalColumnsAreTaken() throws {
        let office = try FilingOffice(of: "gd-hibari")
        let path = try office.table(
            [
                Self.header + ",payer_role,said_on,present,note",
                row([2: "worker", 4: "her aunt", 13: "no", 14: "no"])
                    + ",family,2026-04-29,\"em-kiku, so-sakura\",said by phone",
            ].joined(separator: "\n"))
        let result = office.file(path)
        #expect(result.code == .done, "\(result.messages)")
        let body = try FilingOffice.contents(of: result.output)[0]["body"]
        #expect(body?["present"] == .array([.string("em-kiku"), .string("so-sakura")]))
        #expect(body?["said_on"] == .string("2026-04-29"))
        #expect(body?["nothing_else"] == .boolean(false))
        let line = body?["lines"]?.arrayValue?.first
        #expect(line?["payer"]?["role"] == .string("family"))
        #expect(line?["note"] == .string("said by phone"))
        #expect(!result.output.contains("aunt"))
    }

    @Test func noWordMeansTwoThings() {
        #expect(FeeTableWords.paidFor.clashes == [])
        #expect(FeeTableWords.roles.clashes == [])
        #expect(FeeTableWords.perspectives.clashes == [])
        #expect(FeeTableWords.moments.clashes == [])
        #expect(FeeTableWords.methods.clashes == [])
        #expect(CurrencyReader.codes.clashes == [])
        #expect(TableKind.all.allSatisfy { Vocabulary($0.matched.map(\.names)).clashes.isEmpty })
    }
}
