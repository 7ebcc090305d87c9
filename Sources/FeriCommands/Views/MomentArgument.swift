import Platform
import Wording

/// The value of `--as-of`.
enum MomentArgument {
    /// An instant as it stands, or the last second of a day.
    static func instant(_ text: String) throws(Failure) -> Instant {
        if let instant = Instant(text) { return instant }
        if let day = CivilDate(text), let last = Instant("\(day)T23:59:59Z") { return last }
        throw Failure(
            .usage, en: "'--as-of': '{seen}' is neither a day nor an instant",
            ja: "「--as-of」: 「{seen}」は日付でも時刻でもありません",
            vi: "'--as-of': '{seen}' không phải là ngày hay thời điểm", ["seen": text],
            hint: Trilingual(
                en: "write 2026-05-01 or 2026-05-01T02:00:00Z",
                ja: "2026-05-01 または 2026-05-01T02:00:00Z の形で書いてください",
                vi: "hãy viết 2026-05-01 hoặc 2026-05-01T02:00:00Z"))
    }
}
