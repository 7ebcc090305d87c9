import Wording

/// How many of an order's workers are said to have paid nothing, and by whom.
package struct ZeroFeeCounts: Hashable, Sendable {
    private let words: [ZeroFee]

    init(_ words: [ZeroFee]) { self.words = words }

    package func count(of word: ZeroFee) -> Int { words.count { $0 == word } }

    /// Workers who confirm that they paid no recruitment fee, those who paid nothing at all among
    /// them.
    package var confirmed: Int {
        count(of: .confirmedNothing) + count(of: .confirmedNoRecruitmentFee)
    }

    /// What there is of each; nothing is said of nobody.
    package var wording: Trilingual {
        var parts: [Trilingual] = []
        let nothing = count(of: .confirmedNothing)
        if confirmed > 0 {
            let besides =
                nothing == 0
                ? Trilingual("")
                : Trilingual(
                    en: " (\(nothing) of them nothing at all)", ja: "（うち\(nothing)人は一切の支払いなし）",
                    vi: " (trong đó \(nothing) người không trả bất kỳ khoản nào)")
            parts.append(
                Trilingual(
                    en: "\(confirmed) \(confirmed == 1 ? "confirms" : "confirm") having paid no "
                        + "recruitment fee\(besides.en)",
                    ja: "\(confirmed)人が募集・あっせん手数料を支払っていないと確認\(besides.ja)",
                    vi: "\(confirmed) người xác nhận không trả phí tuyển dụng\(besides.vi)"))
        }
        let denied = count(of: .deniedByWorker)
        if denied > 0 {
            parts.append(
                Trilingual(
                    en: "\(denied) \(denied == 1 ? "says" : "say") a recruitment fee was paid",
                    ja: "\(denied)人が手数料を支払ったと申告",
                    vi: "\(denied) người khai đã trả phí tuyển dụng"))
        }
        let declared = count(of: .declared)
        if declared > 0 {
            parts.append(
                Trilingual(
                    en: "of \(declared) it is declared that no fee was paid, and not confirmed",
                    ja: "\(declared)人は申告のみで本人未確認",
                    vi: "\(declared) người chỉ được khai báo không thu phí, chưa xác nhận"))
        }
        guard let first = parts.first else {
            return Trilingual(
                en: "of nobody a zero fee is declared or confirmed",
                ja: "手数料ゼロの申告・確認はありません",
                vi: "chưa có khai báo hay xác nhận không thu phí")
        }
        return parts.dropFirst().reduce(first) { said, part in
            Trilingual(
                en: "\(said.en); \(part.en)", ja: "\(said.ja)、\(part.ja)",
                vi: "\(said.vi); \(part.vi)")
        }
    }
}
