import Wording

/// What the page of findings says; its title is also its name among the places of each page.
enum FindingWords {
    static let title = Trilingual(en: "Findings", ja: "指摘事項", vi: "Các phát hiện")
}
