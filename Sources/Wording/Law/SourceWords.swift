/// How sources are called in Japanese and Vietnamese.
///
/// A profile names its sources once, as they are cited in English; a source that this version
/// has no words for is shown as it is named there.
package enum SourceWords {
    package static func said(_ text: String) -> Trilingual {
        known.first { $0.en.utf8.elementsEqual(text.utf8) } ?? Trilingual(text)
    }

    private static let known =
        titles + articles + notes + lawTitles + lawArticles + lawNotes + lawReadings

    private static let titles: [Trilingual] = [
        Trilingual(
            en: "C181 Private Employment Agencies Convention; ILO definition of recruitment fees "
                + "and related costs (2019)",
            ja: "ILO第181号条約（民間職業仲介事業所条約）、ILO募集・あっせん手数料及び関連費用の定義（2019年）",
            vi: "Công ước số 181 của ILO về các tổ chức dịch vụ việc làm tư nhân; định nghĩa của "
                + "ILO về phí tuyển dụng và chi phí liên quan (2019)"),
        Trilingual(en: "Circular 02/2024", ja: "ベトナム通達02/2024号", vi: "Thông tư 02/2024"),
        Trilingual(en: "Circular 21/2021", ja: "ベトナム通達21/2021号", vi: "Thông tư 21/2021"),
        Trilingual(
            en: "DOLAB guideline of 2020-03-27", ja: "ベトナム海外労働管理局（DOLAB）2020年3月27日の指針",
            vi: "Hướng dẫn ngày 27/03/2020 của Cục Quản lý lao động ngoài nước"),
        Trilingual(
            en: "Employment Security Act", ja: "職業安定法", vi: "Luật An định việc làm (Nhật Bản)"),
        Trilingual(
            en: "Labour Standards Act", ja: "労働基準法", vi: "Luật Tiêu chuẩn lao động (Nhật Bản)"),
        Trilingual(
            en: "Law 69/2020/QH14 on Vietnamese guest workers",
            ja: "契約に基づいて外国で働くベトナム人労働者に関する法律（第69/2020/QH14号）",
            vi: "Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng số "
                + "69/2020/QH14"),
        Trilingual(
            en: "Law 69/2020/QH14 on Vietnamese guest workers; Circular 21/2021",
            ja: "契約に基づいて外国で働くベトナム人労働者に関する法律（第69/2020/QH14号）、通達21/2021号",
            vi: "Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng số "
                + "69/2020/QH14; Thông tư 21/2021"),
        Trilingual(en: "Letter 1123/2016", ja: "ベトナム公文1123/2016号", vi: "Công văn 1123/2016"),
        Trilingual(
            en: "Letter 1123/2016, used as a heuristic", ja: "ベトナム公文1123/2016号（目安として使用）",
            vi: "Công văn 1123/2016, dùng làm dấu hiệu tham khảo"),
        Trilingual(en: "Letter 2456", ja: "ベトナム公文2456号", vi: "Công văn 2456"),
        Trilingual(
            en: "Ordinance No. 4 of 2025-09-30", ja: "育成就労法施行規則（令和7年法務省・厚生労働省令第4号）",
            vi: "Quy định (省令) số 4 năm 2025 của Bộ Tư pháp và Bộ Y tế, Lao động và Phúc lợi "
                + "(Nhật Bản)"),
        Trilingual(
            en: "Personal Data Protection Law 91/2025/QH15", ja: "ベトナム個人データ保護法（91/2025/QH15）",
            vi: "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15"),
        Trilingual(
            en: "Practice of the residence programmes", ja: "在留資格制度の運用",
            vi: "Thực tiễn áp dụng các chương trình lưu trú"),
        Trilingual(
            en: "No law sets this share: the registry asks for the reason whenever more than a "
                + "tenth of what was declared is gone, from December 2026 on.",
            ja: "この割合を定める法令はありません。申告額の1割を超えて減った場合に、2026年12月から本台帳が理由を尋ねます。",
            vi:
                "Không luật nào quy định tỷ lệ này: từ tháng 12/2026, sổ này hỏi lý do mỗi khi số đã "
                + "khai giảm hơn một phần mười."),
        Trilingual(
            en: "Product rule of this registry", ja: "本台帳の規則", vi: "Quy tắc của chính sổ này"),
        Trilingual(
            en: "RBA definition of fees", ja: "RBAによる手数料の定義",
            vi: "Định nghĩa về phí của RBA"),
        Trilingual(
            en: "Specified skilled worker landing ordinance", ja: "上陸基準省令（特定技能）",
            vi: "Quy định (省令) về tiêu chuẩn nhập cảnh (kỹ năng đặc định, Nhật Bản)"),
        Trilingual(
            en: "Technical Intern Training Act", ja: "技能実習法",
            vi: "Luật Thực tập kỹ năng (Nhật Bản)"),
        Trilingual(
            en: "Technical Intern Training Act and its ordinance", ja: "技能実習法及び同施行規則",
            vi: "Luật Thực tập kỹ năng và quy định thi hành (Nhật Bản)"),
        Trilingual(
            en: "Technical intern training ordinance; memorandum of cooperation",
            ja: "技能実習法施行規則、二国間取決め（協力覚書）",
            vi: "Quy định thi hành Luật Thực tập kỹ năng (Nhật Bản); bản ghi nhớ hợp tác"),
        Trilingual(
            en: "The order's own terms", ja: "求人票自体の条件", vi: "Điều kiện của chính đơn hàng"),
        Trilingual(
            en: "VJ-FERI cost term", ja: "VJ-FERIの費用負担条件",
            vi: "Điều kiện về chi phí của VJ-FERI"),
    ]

    private static let articles: [Trilingual] = [
        Trilingual(en: "Appendix X", ja: "付録X", vi: "Phụ lục X"),
        Trilingual(en: "Art 23(2)(4)", ja: "第23条第2項・第4項", vi: "Điều 23 khoản 2 và khoản 4"),
        Trilingual(en: "Art 23(2)(c)", ja: "第23条第2項c", vi: "Điều 23 khoản 2 điểm c"),
        Trilingual(en: "Art 23(3)", ja: "第23条第3項", vi: "Điều 23 khoản 3"),
        Trilingual(en: "Art 23(4)", ja: "第23条第4項", vi: "Điều 23 khoản 4"),
        Trilingual(en: "Art 25", ja: "第25条", vi: "Điều 25"),
        Trilingual(en: "Art 32-3(2)", ja: "第32条の3第2項", vi: "Điều 32-3 khoản 2"),
        Trilingual(en: "Art 47", ja: "第47条", vi: "Điều 47"),
        Trilingual(en: "Art 48", ja: "第48条", vi: "Điều 48"),
        Trilingual(en: "Art 67", ja: "第67条", vi: "Điều 67"),
        Trilingual(en: "Art 7(5)", ja: "第7条第5項", vi: "Điều 7 khoản 5"),
        Trilingual(en: "Art 7(8)", ja: "第7条第8項", vi: "Điều 7 khoản 8"),
        Trilingual(en: "Arts 16–18", ja: "第16条～第18条", vi: "các Điều 16–18"),
        Trilingual(
            en: "C181 Art 7; ¶12", ja: "第181号条約第7条、¶12", vi: "Công ước 181 Điều 7; ¶12"),
        Trilingual(en: "C181 Art 7; ¶9", ja: "第181号条約第7条、¶9", vi: "Công ước 181 Điều 7; ¶9"),
        Trilingual(en: "Ordinance Art 37", ja: "施行規則第37条", vi: "quy định thi hành, Điều 37"),
        Trilingual(en: "item 2", ja: "第2号", vi: "mục 2"),
        Trilingual(en: "item 3", ja: "第3号", vi: "mục 3"),
        Trilingual("¶15"),
    ]

    private static let notes: [Trilingual] = [
        Trilingual(
            en: "article unverified; sources differ on the wage to reckon by",
            ja: "条番号は未確認、算定の基礎となる賃金は資料により異なる",
            vi: "số điều chưa kiểm chứng; các nguồn khác nhau về mức lương dùng để tính"),
        Trilingual(
            en: "contracts of between one and three years are judged by the amount for three",
            ja: "1年超3年未満の契約は3年の額で判定",
            vi: "hợp đồng trên một năm và dưới ba năm được xét theo mức của ba năm"),
        Trilingual(
            en: "known from JP-MIRAI's activity report; the guideline's text is not public",
            ja: "JP-MIRAIの活動報告による、ガイドライン本文は非公開",
            vi: "biết qua báo cáo hoạt động của JP-MIRAI; văn bản hướng dẫn không công khai"),
        Trilingual(
            en: "paragraph numbering unverified", ja: "段落番号は未確認",
            vi: "số đoạn chưa kiểm chứng"),
        Trilingual(
            en: "pro rata of part years unverified", ja: "1年未満の期間の按分は未確認",
            vi: "cách tính theo tỷ lệ cho năm không trọn chưa kiểm chứng"),
        Trilingual(
            en: "sources differ; the stricter is used", ja: "資料により異なるため、厳しい方を採用",
            vi: "các nguồn khác nhau; dùng mức chặt hơn"),
        Trilingual(
            en: "the Act's Art 28 is unverified", ja: "同法第28条は未確認",
            vi: "Điều 28 của Luật chưa kiểm chứng"),
        Trilingual(
            en: "the Technical Intern Training Act Art 48 covers technical interns only",
            ja: "技能実習法第48条の対象は技能実習生のみ",
            vi: "Điều 48 Luật Thực tập kỹ năng chỉ áp dụng cho thực tập sinh kỹ năng"),
        Trilingual(
            en: "the amount lies just above published payments of ¥70,000–90,000 a head, against "
                + "a real total near ¥650,000",
            ja: "この額は公表された1人当たり7万～9万円の支払いをわずかに上回る水準（実際の総額は約65万円）",
            vi: "mức này chỉ cao hơn đôi chút so với khoản trả đã công bố 70.000–90.000 yên mỗi "
                + "người, trong khi tổng thực tế gần 650.000 yên"),
        Trilingual(
            en: "the days until a refund is due, and the causes' words, are this registry's",
            ja: "返金期限の日数と帰国事由の区分は本台帳が定めたもの",
            vi: "số ngày đến hạn hoàn trả và cách gọi các nguyên nhân là do sổ này đặt"),
    ]
}
