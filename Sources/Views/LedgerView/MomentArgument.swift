import Platform
import Terminal
import Wording

/// The value of `--as-of`.
package enum MomentArgument {
    /// An instant as it is, or the last second of a day.
    package static func instant(_ text: String) throws(Failure) -> Instant {
        try instant(text, of: "--as-of", onADay: "23:59:59")
    }

    /// An instant as it is, or the first second of a day: the value of `--since`.
    package static func firstInstant(_ text: String) throws(Failure) -> Instant {
        try instant(text, of: "--since", onADay: "00:00:00")
    }

    private static func instant(
        _ text: String, of option: String, onADay time: String
    ) throws(Failure) -> Instant {
        if let instant = Instant(text) { return instant }
        if let day = CivilDate(text), let moment = Instant("\(day)T\(time)Z") { return moment }
        throw Failure(
            .usage, en: "'{option}': '{seen}' is neither a day nor an instant",
            ja: "「{option}」: 「{seen}」は日付でも時刻でもありません",
            vi: "'{option}': '{seen}' không phải là ngày hay thời điểm",
            ["seen": text, "option": option],
            hint: Trilingual(
                en: "write 2026-05-01 or 2026-05-01T02:00:00Z",
                ja: "2026-05-01 または 2026-05-01T02:00:00Z の形で書いてください",
                vi: "hãy viết 2026-05-01 hoặc 2026-05-01T02:00:00Z"))
    }
}
