import Registry
import Wording

extension FeeKind: Worded {
    /// Those of the built-in profile: what a verdict calls a fee is also how a table may name it.
    package var words: Words { CategoryTable.builtIn.words(of: self) }

    /// Words that offices use for several kinds; a table that has one is asked which kind it was.
    ///
    /// 監理費 is the total of what a supervising organization may charge; "phí quản lý", and 管理費,
    /// which is often written for 監理費, are that or the monthly fee of the sending agency. "Tiền bảo lãnh" may be a deposit, or what was paid
    /// for a guarantor, who is lawful.
    /// - Source: TITP ordinance, Art 37; Law 69/2020/QH14, Arts 55–59
    package static let sharedWords: [(words: [String], kinds: [FeeKind])] = [
        (["手数料"], [.serviceCharge, .brokerage, .placementFee]),
        (
            ["監理費", "supervision fee", "phí giám sát", "phí nghiệp đoàn"],
            [.placementFee, .lectureFee, .auditFee, .other]
        ),
        (
            ["管理費", "phí quản lý", "tiền quản lý"],
            [.managementFee, .placementFee, .lectureFee, .auditFee, .other]
        ),
        (["tiền bảo lãnh"], [.deposit, .other]),
    ]

    /// What is written in place of a kind where nothing was paid: a row of these declares nil.
    package static let nothing = Words(
        en: "nil", "none", "nothing", "no fee", "paid nothing",
        ja: "なし", "無し", "無", "徴収なし", "支払なし",
        vi: "không", "không có", "không thu", "không trả")
}
