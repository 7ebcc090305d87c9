import Judging
import Platform
import Registry
import Testing
import Transparency
import Wording

@testable import RegistryWords
@testable import Views

/// What a card and the public page say of an order, in the three languages.
@Suite struct OrderCostsTests {
    /// - Parameter terms: `kind:bearer`.
    private func costs(
        _ programme: String, on day: String, _ chain: [String], terms: [String]
    ) throws -> OrderCosts {
        let members = chain.map { #"{"party":"\#($0)-1","role":"\#($0)"}"# }
        let bearers = terms.map { term in
            let parts = term.split(separator: ":")
            return #"{"kind":"\#(parts[0])","bearer":"\#(parts[1])"}"#
        }
        let content = """
            {"type":"order.issued","order":"VJ-1","body":{"occupation":"care",
            "programme":"\(programme)","headcount":1,"months":36,
            "basic_wage":{"amount":182700,"currency":"JPY"},
            "scheduled_wage":{"amount":182700,"currency":"JPY"},
            "chain":[\(members.joined(separator: ","))],"terms":[\(bearers.joined(separator: ","))]}}
            """
        let moment = try #require(Instant("\(day)T00:00:00Z"))
        let entry = CaseEntry(
            seq: 0, received: moment, speaker: try #require(PartyID("em-kiku")),
            speakerKind: .employer, signers: [], signedByOperatorEnrolledKey: false,
            identity: SHA256.digest(of: [0]), filed: moment, isSealed: false,
            content: try Content(CanonicalJSON.parseHandwritten(Array(content.utf8))))
        let number = try #require(OrderNumber("VJ-1"))
        let order = try #require(OrderCase(number, entries: [entry]))
        let book = try RuleBook(Profile(DefaultProfile.bytes))
        return OrderCosts(
            forbidden: book.forbidden(in: order, from: moment.date), terms: order.terms.terms)
    }

    /// Each heading with its kinds, as a reader of the language finds them.
    private func said(_ forbidden: [ForbiddenInOrder], in language: Language) -> [String] {
        forbidden.map { group in
            let kinds = group.kinds.map { $0.label(language) }.joined(separator: ", ")
            return "\(group.heading(language)): \(kinds)"
        }
    }

    @Test func `an order of skill development says what begins in April 2027`() throws {
        let costs = try costs(
            "ESD", on: "2026-12-01", ["sending-agency", "supervising-organization", "employer"],
            terms: ["travel-domestic:worker"])
        #expect(
            said(costs.forbidden, in: .english) == [
                "Never pay for: brokerage, deposit",
                "Never pay for (from 2027-04-01): penalty",
                "Never pay to the supervising organization, the employer: placement fee",
            ])
        #expect(
            said(costs.forbidden, in: .japanese) == [
                "支払ってはいけないもの: 仲介料, 保証金", "支払ってはいけないもの（2027年4月1日から）: 違約金",
                "監理団体・受入れ企業に支払ってはいけないもの: 職業紹介費",
            ])
        #expect(
            said(costs.forbidden, in: .vietnamese) == [
                "Không bao giờ phải trả: tiền môi giới, tiền ký quỹ",
                "Không bao giờ phải trả (từ ngày 01/04/2027): tiền phạt",
                "Không bao giờ trả cho tổ chức quản lý (nghiệp đoàn), doanh nghiệp tiếp nhận: "
                    + "phí giới thiệu việc làm",
            ])
        #expect(costs.borne == [.travelDomestic])
    }

    @Test func `what others bear is said once, and what is barred is not hers`() throws {
        let costs = try costs(
            "SSW", on: "2026-12-01", ["sending-agency", "employer"],
            terms: [
                "medical:employer", "visa:sending-agency", "training:worker",
                "service-charge:worker",
            ])
        #expect(costs.promised.map(\.kind) == [.medical, .visa])
        // No rule finds a breach where the agency's promise is broken: it is said apart.
        #expect(costs.promisedBesides.map(\.kind) == [.visa])
        #expect(costs.forbidden.first?.kinds.contains(.medical) ?? false)
        #expect(!costs.forbiddenBesides.flatMap(\.kinds).contains(.medical))
        // Training is barred for her programme; a service charge has a cap.
        #expect(costs.borne == [.serviceCharge])
    }
}
