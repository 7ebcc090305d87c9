/// Articles and annexes, as each language cites them.
extension SourceWords {
    static let lawArticles: [Trilingual] = [
        Trilingual(
            en: "Annex II",
            ja: "付録II",
            vi: "Phụ lục II"),
        Trilingual(
            en: "Annex X",
            ja: "付録X",
            vi: "Phụ lục X"),
        Trilingual(
            en: "Annex XI",
            ja: "付録XI",
            vi: "Phụ lục XI"),
        Trilingual(
            en: "Annex XI(a)",
            ja: "付録XI（a）",
            vi: "Phụ lục XI điểm a"),
        Trilingual(
            en: "Annex XI(b)",
            ja: "付録XI（b）",
            vi: "Phụ lục XI điểm b"),
        Trilingual(
            en: "Annex XI(c)",
            ja: "付録XI（c）",
            vi: "Phụ lục XI điểm c"),
        Trilingual(
            en: "Art 2(1)",
            ja: "第2条第1項",
            vi: "Điều 2 khoản 1"),
        Trilingual(
            en: "Art 2(1)(iv)",
            ja: "第2条第1項第4号",
            vi: "Điều 2 khoản 1 mục 4"),
        Trilingual(
            en: "Art 21(2)",
            ja: "第21条第2項",
            vi: "Điều 21 khoản 2"),
        Trilingual(
            en: "Art 23",
            ja: "第23条",
            vi: "Điều 23"),
        Trilingual(
            en: "Art 23(3); Art 26(2)(i)",
            ja: "第23条第3項、第26条第2項i",
            vi: "Điều 23 khoản 3; Điều 26 khoản 2 điểm i"),
        Trilingual(
            en: "Art 23(4)(b)",
            ja: "第23条第4項b",
            vi: "Điều 23 khoản 4 điểm b"),
        Trilingual(
            en: "Art 25(1)",
            ja: "第25条第1項",
            vi: "Điều 25 khoản 1"),
        Trilingual(
            en: "Art 25(1)(iii)",
            ja: "第25条第1項第3号",
            vi: "Điều 25 khoản 1 mục 3"),
        Trilingual(
            en: "Art 26(2)(c)",
            ja: "第26条第2項c",
            vi: "Điều 26 khoản 2 điểm c"),
        Trilingual(
            en: "Art 26(2)(đ)",
            ja: "第26条第2項đ",
            vi: "Điều 26 khoản 2 điểm đ"),
        Trilingual(
            en: "Art 29; Annex II",
            ja: "第29条、付録II",
            vi: "Điều 29; Phụ lục II"),
        Trilingual(
            en: "Art 29; Annex II; Law 69/2020 Art 7(10)",
            ja: "第29条、付録II、法律第69/2020号第7条第10項",
            vi: "Điều 29; Phụ lục II; Luật 69/2020 Điều 7 khoản 10"),
        Trilingual(
            en: "Art 30",
            ja: "第30条",
            vi: "Điều 30"),
        Trilingual(
            en: "Art 30; Art 32-3(2)",
            ja: "第30条、第32条の3第2項",
            vi: "Điều 30; Điều 32-3 khoản 2"),
        Trilingual(
            en: "Art 32-3(2); Art 28",
            ja: "第32条の3第2項、第28条",
            vi: "Điều 32-3 khoản 2; Điều 28"),
        Trilingual(
            en: "Art 39",
            ja: "第39条",
            vi: "Điều 39"),
        Trilingual(
            en: "Art 47; Ordinance Art 25(1)(viii)",
            ja: "第47条、施行規則第25条第1項第8号",
            vi: "Điều 47; quy định thi hành, Điều 25 khoản 1 mục 8"),
        Trilingual(
            en: "Art 49(7)",
            ja: "第49条第7項",
            vi: "Điều 49 khoản 7"),
        Trilingual(
            en: "Art 52(1)",
            ja: "第52条第1項",
            vi: "Điều 52 khoản 1"),
        Trilingual(
            en: "Art 67(1)",
            ja: "第67条第1項",
            vi: "Điều 67 khoản 1"),
        Trilingual(
            en: "Arts 46–49",
            ja: "第46条～第49条",
            vi: "các Điều 46–49"),
        Trilingual(
            en: "Ordinance Art 37; Act Art 28(1)",
            ja: "施行規則第37条、法第28条第1項",
            vi: "quy định thi hành, Điều 37; Luật, Điều 28 khoản 1"),
    ]
}
