import Judging
import Platform
import Registry
import Testing
import Transparency

@testable import Papers
@testable import Views

/// Papers of orders that are not in any ledger: figures at their bounds.
@Suite struct FormFillingTests {
    private let book: RuleBook

    init() throws { book = try RuleBook(Profile(DefaultProfile.bytes)) }

    private func order(_ programme: String, _ lines: [String]) throws -> OrderCase {
        let contents: [(String, PartyKind, String)] = [
            (
                "op-feri", .operator,
                #"{"type":"party.registered","party":"sa-sen","body":{"kind":"sending-agency","name":"Sen","country":"VN"}}"#
            ),
            (
                "op-feri", .operator,
                #"{"type":"rates.published","body":{"from":"2027-01-01","to":"2027-01-31","source":"test","rates":[{"base":{"amount":1,"currency":"JPY"},"quote":{"amount":170,"currency":"VND"}}]}}"#
            ),
            (
                "em-kiku", .employer,
                """
                {"type":"order.issued","order":"VJ-1","body":{"occupation":"care","programme":"\(programme)",
                "headcount":1,"months":36,"basic_wage":{"amount":182700,"currency":"JPY"},
                "scheduled_wage":{"amount":182700,"currency":"JPY"},
                "chain":[{"party":"sa-sen","role":"sending-agency"},{"party":"em-kiku","role":"employer"}],
                "terms":[]}}
                """
            ),
            (
                "sa-sen", .sendingAgency,
                """
                {"type":"fees.declared","order":"VJ-1","worker":"wk-000000000001","body":{
                "perspective":"agency","moment":"pre-departure","said_on":"2027-02-01",
                "lines":[\(lines.joined(separator: ","))],"nothing_else":true}}
                """
            ),
        ]
        let entries = try contents.enumerated().map { seq, said in
            CaseEntry(
                seq: UInt64(seq), received: try #require(Instant("2027-02-02T00:00:00Z")),
                speaker: try #require(PartyID(said.0)), speakerKind: said.1, signers: [],
                signedByOperatorEnrolledKey: false, identity: SHA256.digest(of: [UInt8(seq)]),
                filed: try #require(Instant("2027-02-02T00:00:00Z")), isSealed: true,
                content: try Content(CanonicalJSON.parseHandwritten(Array(said.2.utf8))))
        }
        let number = try #require(OrderNumber("VJ-1"))
        return try #require(OrderCase(number, entries: entries))
    }

    private func line(
        _ amount: Int, _ currency: String = "JPY", to payee: String = "sa-sen:sending-agency",
        date: String = "2027-01-11"
    ) -> String {
        let end = payee.split(separator: ":")
        return """
            {"payer":{"id":"wk-000000000001","role":"worker"},
            "payee":{"id":"\(end[0])","role":"\(end[1])"},"kind":"service-charge",
            "amount":{"amount":\(amount),"currency":"\(currency)"},"date":"\(date)",
            "method":"transfer","receipt":"stated"}
            """
    }

    private func csv(_ name: FormName, _ programme: String, _ lines: String...) throws -> [String] {
        let paper = FormFilling(
            definition: .builtIn(name), order: try order(programme, lines), book: book,
            names: PartyNames(RegistryState(origin: "feri.example/test"))
        ).paper(of: nil, unseen: 0)
        let fields = Set(paper.definition.fields.map(\.name))
        for row in paper.parts.flatMap(\.rows) where row["amount"] != nil || row["income"] != nil {
            #expect(fields.subtracting(row.keys).isEmpty, "a field that nothing fills")
        }
        return String(decoding: paper.csv(byteOrderMark: false), as: UTF8.self)
            .split(separator: "\r\n").dropFirst().map(String.init)
    }

    @Test func theCapIsTwoMonthsPayExactly() throws {
        let worker = "VJ-1,wk-000000000001"
        #expect(
            try csv(.esdPayments, "ESD", line(365_400)) == [
                "\(worker),1,sa-sen,service-charge,2027-01-11,365400,JPY,365400,365400,365400,yes,sa-sen,2 3,"
            ])
        #expect(try csv(.esdPayments, "ESD", line(365_401))[0].contains(",365400,no,"))
        #expect(
            try csv(.esdPayments, "ESD", line(1), line(9, "VND", date: "2026-06"))[0]
                .contains(",undetermined,"))
    }

    @Test func whatOthersCollectedStandsInThePartOfItsOwn() throws {
        let rows = try csv(
            .titpHomeCosts, "TITP1", line(17_000_000, "VND"),
            line(200_000, "VND", to: "x-0011223344556677:authority"))
        #expect(
            rows[0].contains(
                ",2,1,sa-sen,sending-agency,service-charge,2027-01-11,17000000,VND,100000,100000,"))
        #expect(rows[1].contains(",3,2,x-0011223344556677,authority,"))
        // Each part has a total of its own.
        #expect(rows[0].hasSuffix(",100000,100000,100000,100000,sa-sen,1 3,"))
        #expect(rows[1].hasSuffix(",1176,1176,1176,1176,sa-sen,1 3,"))
    }

    @Test func aSkilledWorkersPaperHasPayeeDayAmountAndBreakdown() throws {
        let rows = try csv(.sswPayments, "SSW", line(50_000))
        #expect(
            rows == [
                "VJ-1,wk-000000000001,,,,none,none,sa-sen,service-charge 50000 JPY,none,1,sa-sen,sending-agency,2027-01-11,50000,JPY,service-charge,service-charge,50000,50000,50000,50000,sa-sen,3,"
            ])
    }

    @Test func theIndicatorIsCostOverIncomeOfTheSameWorker() throws {
        let rows = try csv(.sdg1071, "ESD", line(656_014))
        #expect(rows[0].contains(",656014,656014,0,182700,JPY,3.5907,3.5907,sa-sen,2 3,"))
    }
}
