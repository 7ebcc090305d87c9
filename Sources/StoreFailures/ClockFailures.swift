import LedgerStore
import Platform
import Terminal
import Wording

extension Failure {
    /// While the registry ran, the clock was set by so many seconds: forward, or back.
    init(clockMovedBy seconds: Int64) {
        let minutes = "\(abs(seconds) / 60)"
        self.init(
            .configuration,
            seconds > 0
                ? Trilingual(
                    en: "this machine's clock was set forward by {minutes} minutes meanwhile",
                    ja: "実行中にこのコンピューターの時計が{minutes}分進められました",
                    vi: "đồng hồ máy đã bị vặn nhanh {minutes} phút trong khi chạy"
                ).filled(["minutes": minutes])
                : Trilingual(
                    en: "this machine's clock was set back by {minutes} minutes meanwhile",
                    ja: "実行中にこのコンピューターの時計が{minutes}分戻されました",
                    vi: "đồng hồ máy đã bị vặn lùi {minutes} phút trong khi chạy"
                ).filled(["minutes": minutes]),
            hints: [Failure.setTheClock])
    }

    /// The last entry is stamped ahead of the clock: by a clock that was wrong then, or is now.
    init(clockAt now: Instant, behind last: Instant) {
        // Entries are stamped with the last one's time until the clock has come up with it.
        let until = Instant(seconds: last.seconds - 3600)
        self.init(
            .configuration,
            Trilingual(
                en: "this machine's clock says {now}, but the last entry was received at {last}",
                ja: "このコンピューターの時計は {now} ですが、最後のエントリーの受領は {last} です",
                vi: "đồng hồ máy chỉ {now}, nhưng mục cuối được nhận lúc {last}"
            ).filled(["now": "\(now)", "last": "\(last)"]),
            hints: [
                Failure.setTheClock,
                Trilingual(
                    en: "if the clock is right, that entry was stamped ahead: wait until {until}, "
                        + "or have officers close this ledger: 'feri append --close-ahead FILE' "
                        + "(Specs/operating.md)",
                    ja: "時計が正しい場合、そのエントリーの時刻が進んでいます。{until} まで待つか、役員が台帳を閉じてください:"
                        + "「feri append --close-ahead FILE」(Specs/operating.md)",
                    vi: "nếu đồng hồ đúng thì mục đó bị ghi giờ sớm: hãy chờ đến {until}, hoặc để "
                        + "người phụ trách đóng sổ: 'feri append --close-ahead FILE' "
                        + "(Specs/operating.md)"
                ).filled(["until": "\(until)"]),
            ])
    }

    init(clockNotBehind last: Instant?, at now: Instant) {
        self.init(
            .configuration,
            Trilingual(
                en: "this ledger is not stamped ahead: the last entry was received at {last}, and "
                    + "the clock says {now}",
                ja: "この台帳の時刻は進んでいません。最後のエントリーの受領は {last}、時計は {now} です",
                vi: "sổ này không bị ghi giờ sớm: mục cuối nhận lúc {last}, đồng hồ chỉ {now}"
            ).filled(["now": "\(now)", "last": last.map { "\($0)" } ?? "—"]),
            hints: [
                Trilingual(
                    en: "file the statement as any other: 'feri append --home HOME FILE'",
                    ja: "通常どおり「feri append --home HOME FILE」で追加してください",
                    vi: "hãy nộp như mọi bản khác: 'feri append --home HOME FILE'")
            ])
    }

    /// The clock can hardly be right, and somebody is asked.
    init(clockAt now: Instant, in doubt: ClockDoubt) {
        self.init(
            .configuration, doubt.wording(now),
            hints: [
                Trilingual(
                    en: "an entry stamped by a wrong clock can never be taken back; nothing was "
                        + "written",
                    ja: "誤った時計で付けた時刻は取り消せません。何も書き込んでいません",
                    vi: "mục bị đồng hồ sai ghi giờ thì không rút lại được; chưa ghi gì"),
                Trilingual(
                    en:
                        "set the clock right; or compare it with another one, and if it is right give "
                        + "'--clock-is-right', this once",
                    ja: "時計を合わせてください。別の時計と比べて正しければ、今回だけ「--clock-is-right」を付けてください",
                    vi: "hãy chỉnh đồng hồ; hoặc so với đồng hồ khác, nếu đúng thì thêm "
                        + "'--clock-is-right' cho lần này"),
            ])
    }

    private static let setTheClock = Trilingual(
        en: "set the clock right if it is wrong; nothing was written",
        ja: "時計が誤っていれば合わせてください。何も書き込んでいません",
        vi: "nếu đồng hồ sai hãy chỉnh lại; chưa ghi gì")
}

extension ClockDoubt {
    package func wording(_ now: Instant) -> Trilingual {
        switch self {
        case .behind(.program, _):
            return Trilingual(
                en: "this machine's clock says {now}: there was no such program then",
                ja: "このコンピューターの時計は {now} です。当時このプログラムは存在しません",
                vi: "đồng hồ máy chỉ {now}: khi đó chưa có chương trình này"
            ).filled(["now": "\(now)"])
        case .ahead(.program, _):
            return Trilingual(
                en:
                    "this machine's clock says {now}, more than ten years after this program was made",
                ja: "このコンピューターの時計は {now} で、このプログラムの作成から10年以上後です",
                vi: "đồng hồ máy chỉ {now}, hơn mười năm sau khi có chương trình này"
            ).filled(["now": "\(now)"])
        case .behind(let witness, let seen):
            return Trilingual(
                en: "this machine's clock says {now}, but {what} is of {seen}",
                ja: "このコンピューターの時計は {now} ですが、{what}の日時は {seen} です",
                vi: "đồng hồ máy chỉ {now}, nhưng {what} có từ {seen}"
            ).filled(["now": "\(now)", "seen": "\(seen)"]).filled(["what": witness.wording])
        case .ahead(let witness, let seen):
            let days = "\((now.seconds - seen.seconds) / 86_400)"
            return Trilingual(
                en:
                    "this machine's clock says {now}; the newest that this registry holds, {what}, is "
                    + "of {seen}, {days} days before",
                ja: "このコンピューターの時計は {now} ですが、この台帳で最も新しい{what}の日時は {seen}({days}日前)です",
                vi: "đồng hồ máy chỉ {now}; thứ mới nhất sổ này có là {what}, từ {seen}, "
                    + "{days} ngày trước"
            ).filled(["now": "\(now)", "seen": "\(seen)", "days": days])
                .filled(["what": witness.wording])
        }
    }
}

extension ClockDoubt.Witness {
    fileprivate var wording: Trilingual {
        switch self {
        case .file(let path): Trilingual(en: path, ja: "「\(path)」", vi: path)
        case .lastEntry, .program:
            Trilingual(en: "the last entry", ja: "最後のエントリー", vi: "mục cuối")
        }
    }
}
