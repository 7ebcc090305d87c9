import Wording

/// What the pages for reviewers say around what the record says.
enum ReviewWords {
    static let signed = Trilingual(en: "Statements signed", ja: "署名した申告", vi: "Bản khai đã ký")
}
