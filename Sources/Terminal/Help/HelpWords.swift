import Wording

/// The words that help itself is made of.
enum HelpWords {
    static let overview = Trilingual(en: "OVERVIEW", ja: "概要", vi: "TỔNG QUAN")
    static let usage = Trilingual(en: "USAGE", ja: "使い方", vi: "CÁCH DÙNG")
    static let operands = Trilingual(en: "ARGUMENTS", ja: "引数", vi: "THAM SỐ")
    static let options = Trilingual(en: "OPTIONS", ja: "オプション", vi: "TÙY CHỌN")
    static let commands = Trilingual(en: "COMMANDS", ja: "コマンド", vi: "CÁC LỆNH")
    static let examples = Trilingual(en: "EXAMPLES", ja: "例", vi: "VÍ DỤ")
    static let anyOptions = Trilingual(en: "[options]", ja: "[オプション]", vi: "[tùy chọn]")
    static let command = Trilingual(en: "COMMAND", ja: "コマンド", vi: "LỆNH")
    static let standard = Trilingual(
        en: "(default: {value})", ja: "(既定値: {value})", vi: "(mặc định: {value})")
    static let repeatable = Trilingual(
        en: "(may be given several times)", ja: "(複数回指定できます)", vi: "(có thể ghi nhiều lần)")

    static let purpose = Trilingual(
        en: "a public, append-only ledger of recruitment chains between Viet Nam and Japan, "
            + "and the judgement of every fee declared in it",
        ja: "ベトナム・日本間の採用チェーンを記録する追記専用の公開台帳と、申告された費用の判定",
        vi: "sổ công khai chỉ ghi thêm về các chuỗi tuyển dụng Việt Nam – Nhật Bản, "
            + "và việc đánh giá mọi khoản phí được khai trong sổ")
    static let more = Trilingual(
        en: "'feri help COMMAND' says more about each.", ja: "各コマンドの詳細は「feri help コマンド」をご覧ください。",
        vi: "Xem chi tiết từng lệnh bằng 'feri help LỆNH'.")
}
