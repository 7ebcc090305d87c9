/// Texts of law that rules rest on, as each language cites them.
extension SourceWords {
    static let lawTitles: [Trilingual] = [
        Trilingual(
            en: "Act on the employment for skill development",
            ja: "育成就労法",
            vi: "Luật về lao động phát triển kỹ năng (Ikusei Shuro, Nhật Bản)"),
        Trilingual(
            en: "Circular 02/2024/TT-BLĐTBXH",
            ja: "ベトナム通達第02/2024/TT-BLĐTBXH号",
            vi: "Thông tư 02/2024/TT-BLĐTBXH"),
        Trilingual(
            en: "Circular 09/2026/TT-BNV",
            ja: "ベトナム通達第09/2026/TT-BNV号",
            vi: "Thông tư 09/2026/TT-BNV"),
        Trilingual(
            en: "Circular 21/2021/TT-BLĐTBXH",
            ja: "ベトナム通達第21/2021/TT-BLĐTBXH号",
            vi: "Thông tư 21/2021/TT-BLĐTBXH"),
        Trilingual(
            en: "Conditions of cross-border placement licences",
            ja: "国外にわたる職業紹介の許可条件",
            vi: "Điều kiện cấp phép giới thiệu việc làm xuyên biên giới (Nhật Bản)"),
        Trilingual(
            en: "Decree 112/2021/NĐ-CP",
            ja: "ベトナム政令第112/2021/NĐ-CP号",
            vi: "Nghị định 112/2021/NĐ-CP"),
        Trilingual(
            en: "Decree 112/2021/NĐ-CP, as amended by Decree 372/2025/NĐ-CP",
            ja: "ベトナム政令第112/2021/NĐ-CP号（政令第372/2025/NĐ-CP号による改正後"
                + "）",
            vi: "Nghị định 112/2021/NĐ-CP, được sửa đổi bởi Nghị định 372/2025/NĐ-CP"),
        Trilingual(
            en: "Decree 283/2026/NĐ-CP",
            ja: "ベトナム政令第283/2026/NĐ-CP号",
            vi: "Nghị định 283/2026/NĐ-CP"),
        Trilingual(
            en: "Employment Security Act; Act on the employment for skill development",
            ja: "職業安定法、育成就労法",
            vi: "Luật An định việc làm; Luật về lao động phát triển kỹ năng (Nhật Bản)"),
        Trilingual(
            en: "Letter 1123 of 2016-04-06, used as a heuristic",
            ja: "ベトナム公文1123号（2016年4月6日、目安として使用）",
            vi: "Công văn 1123 ngày 06/04/2016, dùng làm dấu hiệu tham khảo"),
        Trilingual(
            en: "Letter 1123/LĐTBXH-QLLĐNN of 2016-04-06",
            ja: "ベトナム公文1123/LĐTBXH-QLLĐNN号（2016年4月6日）",
            vi: "Công văn 1123/LĐTBXH-QLLĐNN ngày 06/04/2016"),
        Trilingual(
            en: "Ordinance No. 4 of 2025 of the Ministries of Justice and of Health,"
                + " Labour and Welfare",
            ja: "育成就労法施行規則（令和7年法務省・厚生労働省令第4号）",
            vi: "Quy định (省令) số 4 năm 2025 của Bộ Tư pháp và Bộ Y tế, Lao động và"
                + " Phúc lợi (Nhật Bản)"),
        Trilingual(
            en: "Standards of the specified skilled worker contract ordinance",
            ja: "特定技能基準省令",
            vi: "Quy định về tiêu chuẩn hợp đồng kỹ năng đặc định (Nhật Bản)"),
        Trilingual(
            en: "Technical intern training ordinance",
            ja: "技能実習法施行規則",
            vi: "Quy định thi hành Luật Thực tập kỹ năng (Nhật Bản)"),
        Trilingual(
            en: "VJ-FERI chain term",
            ja: "VJ-FERIの関係機関の条件",
            vi: "Điều kiện về chuỗi của VJ-FERI"),
    ]
}
