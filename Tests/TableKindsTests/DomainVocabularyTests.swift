import Judging
import Registry
import Tables
import Testing
import Wording

@testable import Office
@testable import OfficeTables
@testable import RegistryWords
@testable import TableKinds

@Suite struct DomainVocabularyTests {
    private func sound<ID>(_ vocabulary: Vocabulary<ID>, ids: [ID], _ word: (ID) -> String) {
        #expect(vocabulary.clashes.isEmpty)
        for id in ids { #expect(vocabulary.entry(for: word(id))?.id == id, "\(word(id))") }
    }

    private let columns = Vocabulary(TableKind.fees.columns.map(\.column.names))

    private func column(_ column: FeeColumn) -> TableColumn {
        TableColumn(rawValue: column.rawValue)
    }

    @Test func noWordMeansTwoThingsAndEveryIdentifierIsAWord() {
        sound(FeeTableWords.paidFor, ids: FeeKind.allCases.map { .flow($0) }) { subject in
            if case .flow(let kind) = subject { kind.rawValue } else { "nil" }
        }
        sound(FeeTableWords.roles, ids: FlowRole.everyOne, \.word)
        sound(FeeTableWords.moments, ids: Moment.allCases, \.rawValue)
        sound(FeeTableWords.perspectives, ids: Perspective.allCases, \.rawValue)
        sound(FeeTableWords.methods, ids: PaymentMethod.allCases, \.rawValue)
        sound(columns, ids: FeeColumn.allCases.map(column), \.rawValue)
        sound(Vocabulary(of: Programme.self, also: \.rawValue), ids: Programme.allCases, \.rawValue)
        sound(Vocabulary(of: Milestone.self, also: \.rawValue), ids: Milestone.allCases, \.rawValue)
        sound(Vocabulary(of: Bearer.self, also: \.rawValue), ids: Bearer.allCases, \.rawValue)
        #expect(Vocabulary(of: ContentType.self, also: \.rawValue).clashes.isEmpty)
        #expect(Vocabulary(of: PartyKind.self, also: \.rawValue).clashes.isEmpty)
    }

    @Test(arguments: [
        ("phí dịch vụ", FeeKind.serviceCharge), ("đào tạo", .training),
        ("service-charge", .serviceCharge),
        ("brokerage", .brokerage), ("passport", .passport), ("職業紹介費", .placementFee),
        ("渡航費", .travelInternational), ("Phí  Dịch Vụ", .serviceCharge),
        ("đa\u{300}o tạo", .training),
    ]) func kindsAreReadAsFilersWriteThem(word: String, kind: FeeKind) {
        #expect(FeeTableWords.paidFor.entry(for: word)?.id == .flow(kind))
    }

    @Test(arguments: [
        ("手数料", "サービス料、仲介料、職業紹介費"), ("監理費", "職業紹介費、入国後講習費、監査指導費、その他"),
        ("Supervision Fee", "職業紹介費、入国後講習費、監査指導費、その他"),
        ("phí giám sát", "職業紹介費、入国後講習費、監査指導費、その他"),
        ("Phí  Quản Lý", "送出管理費、職業紹介費、入国後講習費、監査指導費、その他"),
        ("管理費", "送出管理費、職業紹介費、入国後講習費、監査指導費、その他"),
        ("管理費 ", "送出管理費、職業紹介費、入国後講習費、監査指導費、その他"),
        ("tiền bảo lãnh", "保証金、その他"),
    ]) func aWordForSeveralKindsIsAskedAbout(word: String, kinds: String) throws {
        #expect(FeeTableWords.paidFor.entry(for: word) == nil)
        guard case .failure(let fault) = WordReader(FeeTableWords.paidFor).read(word) else {
            Issue.record("\(word) was taken for a kind")
            return
        }
        #expect(fault.kind == .ambiguousWord)
        #expect(fault.remedy.ja == "どれに当たるかを記入してください：\(kinds)。")
        guard case .failure(let list) = KindsReader().read("passport, \(word)") else {
            Issue.record("\(word) was taken for a kind of a refund")
            return
        }
        #expect(list.kind == .ambiguousWord)
    }

    /// 管理費 is written for the agency's monthly fee and, by the sound, for 監理費.
    @Test func whichFeeIsMeantByAWordForTwoIsAskedInThreeLanguagesAndAnswered() throws {
        guard case .failure(let fault) = WordReader(FeeTableWords.paidFor).read("管理費") else {
            Issue.record("管理費 was taken for a kind")
            return
        }
        #expect(fault.remedy.ja.contains("送出管理費") && fault.remedy.ja.contains("監査指導費"))
        #expect(fault.remedy.en.contains("management fee") && fault.remedy.en.contains("audit"))
        #expect(fault.remedy.vi.contains("phí quản lý phái cử"))
        // What it asks for is read, in whichever language it is written.
        for (answer, kind) in [
            ("送出管理費", FeeKind.managementFee), ("management fee", .managementFee),
            ("phí quản lý phái cử", .managementFee), ("監査指導費", .auditFee),
            ("職業紹介費", .placementFee), ("入国後講習費", .lectureFee), ("その他", .other),
        ] {
            #expect(FeeTableWords.paidFor.entry(for: answer)?.id == .flow(kind), "\(answer)")
        }
        #expect(FeeTableWords.paidFor.entry(for: "監理費") == nil, "asked back as before")
    }

    @Test func noWordForSeveralKindsIsAWordOfOne() {
        for (words, kinds) in FeeKind.sharedWords {
            #expect(Set(kinds).count > 1)
            for word in words { #expect(FeeTableWords.paidFor.entry(for: word) == nil, "\(word)") }
        }
    }

    @Test(arguments: ["nil", "không", "なし", "không thu"])
    func nothingPaidIsNoKind(word: String) {
        #expect(FeeTableWords.paidFor.entry(for: word)?.id == .nothing)
    }

    @Test(arguments: [
        ("công ty phái cử", "sending-agency"), ("監理団体", "supervising-organization"),
        ("送出機関", "sending-agency"), ("broker", "broker"), ("authority", "authority"),
        ("sending-agency", "sending-agency"),
    ]) func rolesAreReadAsFilersWriteThem(word: String, role: String) {
        #expect(FeeTableWords.roles.entry(for: word)?.id.word == role)
    }

    @Test func theOtherCellsAreReadAsFilersWriteThem() {
        #expect(FeeTableWords.perspectives.entry(for: "công ty phái cử")?.id == .agency)
        #expect(FeeTableWords.perspectives.entry(for: "受入れ企業")?.id == .employer)
        #expect(FeeTableWords.perspectives.entry(for: "worker")?.id == .worker)
        #expect(FeeTableWords.moments.entry(for: "trước xuất cảnh")?.id == .preDeparture)
        #expect(FeeTableWords.moments.entry(for: "入国前")?.id == .preDeparture)
        #expect(FeeTableWords.moments.entry(for: "sau nhập cảnh")?.id == .postArrival)
        #expect(FeeTableWords.methods.entry(for: "chuyển khoản")?.id == .transfer)
        #expect(FeeTableWords.methods.entry(for: "tiền mặt")?.id == .cash)
        #expect(FeeTableWords.methods.entry(for: "振込")?.id == .transfer)
    }

    @Test(arguments: [
        "Đơn hàng;Người lao động;Bên khai;Thời điểm;Người trả;Người nhận;Vai trò người nhận;"
            + "Loại khoản thu;Khoản mục;Số tiền;Tiền tệ;Ngày trả;Hình thức;Biên lai;"
            + "Không thu khoản nào khác",
        "求人番号;労働者;申告者;時点;支払者;受取者;受取者の区分;費用の種類;項目;金額;通貨;支払日;方法;領収書;他に徴収なし",
        "order;worker;perspective;moment;payer;payee;payee_role;kind;item;amount;currency;paid_on;"
            + "method;receipt;nothing_else",
    ]) func headersAreReadInEachLanguage(line: String) {
        let read = line.split(separator: ";").map { columns.entry(for: String($0))?.id }
        #expect(read == FeeColumn.allCases.map(column))
    }
}
