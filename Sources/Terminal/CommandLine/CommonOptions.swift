import Wording

/// Options that several commands have, each said and written in one place.
package enum CommonOptions {
    /// On every command.
    package static let everywhere = [json, language, help]

    /// Before any command.
    static let atTheStart = everywhere + [version]

    package static let json = Option(
        flag: "json", en: "print the result as one JSON object",
        ja: "結果を1つのJSONオブジェクトとして出力する", vi: "in kết quả dưới dạng một đối tượng JSON")

    package static let language = Option(
        "lang", .choice(Language.allCases.map(\.rawValue)),
        en: "the language of what people read; else the one of LC_ALL, LC_MESSAGES or LANG",
        ja: "表示する言語。省略時は LC_ALL、LC_MESSAGES、LANG による",
        vi: "ngôn ngữ hiển thị; nếu không có thì theo LC_ALL, LC_MESSAGES hoặc LANG")

    package static let help = Option(
        flag: "help", letter: "h", en: "print this help", ja: "このヘルプを表示する",
        vi: "in phần trợ giúp này")

    /// Alone, or with `--json`.
    static let version = Option(
        flag: "version", en: "print the version of feri", ja: "feriのバージョンを表示する",
        vi: "in phiên bản của feri")

    package static let home = Option(
        "home", .directory("HOME"),
        en: "a registry's home; stands for --ledger HOME/ledger --openings HOME/private",
        ja: "台帳のホーム。--ledger HOME/ledger --openings HOME/private と同じ",
        vi: "thư mục gốc của sổ; thay cho --ledger HOME/ledger --openings HOME/private")

    package static let ledger = Option(
        "ledger", .directory(), en: "the published ledger to read",
        ja: "読み込む公開台帳のディレクトリ", vi: "thư mục của sổ đã công bố cần đọc")

    package static let openings = Option(
        "openings", .directory(), en: "the contents of sealed statements, if you hold them",
        ja: "封印された申告の内容(保有している場合)",
        vi: "nội dung của các bản khai niêm phong, nếu bạn có")

    /// The three ways to say where a ledger is, for commands that read one.
    package static let places = [home, ledger, openings]
}
