import Wording

/// What the page of an employer's sites says.
enum SupplyChainWords {
    static let voicesKept = Trilingual(
        en: "What workers say themselves is kept from you, and so no verdict here is better than "
            + "undetermined. What is shown as found is proved without their words.",
        ja: "労働者本人の申告は表示されないため、ここでの判定は「判定不能」より良くなることはありません。指摘事項は、"
            + "本人の申告によらずに認められたものです。",
        vi:
            "Lời của chính người lao động không hiển thị với bạn, nên không kết luận nào ở đây tốt hơn "
            + "'chưa xác định được'. Những gì nêu là đã phát hiện đều có căn cứ khác ngoài lời họ.")
    static let worst = Trilingual(
        en: "Each order by its worst verdict:", ja: "求人ごとの最も重い判定:",
        vi: "Mỗi đơn hàng theo kết luận xấu nhất:")

    static func orders(_ count: Int) -> Trilingual {
        Trilingual(
            en: count == 1 ? "1 order" : "\(count) orders", ja: "求人\(count)件",
            vi: "\(count) đơn hàng")
    }

    static func workers(_ count: Int) -> Trilingual {
        Trilingual(
            en: count == 1 ? "1 worker" : "\(count) workers", ja: "労働者\(count)人",
            vi: "\(count) người lao động")
    }

    static func heard(_ count: Int, of all: Int) -> Trilingual {
        Trilingual(
            en: "\(count) of \(all) " + (all == 1 ? "worker" : "workers")
                + " heard independently",
            ja: "労働者\(all)人中\(count)人が独立して申告",
            vi: "\(count)/\(all) người lao động đã lên tiếng độc lập")
    }

    static func paid(in count: Int, of all: Int) -> Trilingual {
        Trilingual(
            en: "by an account, workers paid in \(count) of \(all) orders",
            ja: "求人\(all)件中\(count)件で労働者の支払いの申告あり",
            vi: "có bản khai nói người lao động đã trả tiền: \(count)/\(all) đơn hàng")
    }
}
