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

    package var wording: Trilingual {
        let nothing = count(of: .confirmedNothing)
        let denied = count(of: .deniedByWorker)
        let declared = count(of: .declared)
        return Trilingual(
            en: "\(confirmed) \(confirmed == 1 ? "confirms" : "confirm") having paid no recruitment"
                + " fee (\(nothing) of them nothing at all); \(denied)"
                + " \(denied == 1 ? "says" : "say") a recruitment fee was paid; for \(declared)"
                + " zero fees are declared and not confirmed",
            ja: "\(confirmed)人が募集・あっせん手数料を支払っていないと確認（うち\(nothing)人は一切の支払いなし）、"
                + "\(denied)人が手数料を支払ったと申告、\(declared)人は申告のみで本人未確認",
            vi: "\(confirmed) người xác nhận không trả phí tuyển dụng (trong đó \(nothing) người "
                + "không trả bất kỳ khoản nào); \(denied) người khai đã trả phí tuyển dụng; "
                + "\(declared) người chỉ được khai báo không thu phí, chưa xác nhận")
    }
}
