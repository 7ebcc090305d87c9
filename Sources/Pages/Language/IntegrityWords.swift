import Wording

/// What the page of verification says; these are what other pages call it.
enum IntegrityWords {
    static let short = Trilingual(en: "Verify", ja: "検証", vi: "Kiểm chứng")
    static let three = Trilingual(
        en: "Verify it with three different programs", ja: "三つの異なるプログラムで検証する",
        vi: "Tự kiểm bằng ba chương trình khác nhau")
}
