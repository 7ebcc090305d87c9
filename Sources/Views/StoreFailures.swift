import LedgerStore
import Platform
import Terminal
import Wording

extension StoreError: DescribedError {
    package var failure: Failure { Failure(self) }
}

extension Failure {
    /// What the store could not do, in the words of whoever runs a registry.
    package init(_ error: StoreError) {
        switch error {
        case .file(let error):
            self.init(reading: error)
        case .locked(let home):
            self.init(
                .locked, en: "another program is writing to this registry",
                ja: "別のプログラムがこの台帳に書き込み中です", vi: "một chương trình khác đang ghi vào sổ này",
                hint: Trilingual(
                    en: "wait until it has ended, then try again", ja: "終了を待ってからもう一度お試しください",
                    vi: "hãy chờ nó kết thúc rồi thử lại"),
                at: home)
        case .alreadyExists(let path):
            self.init(
                .cannotCreate, en: "something stands there already; nothing was changed",
                ja: "すでに何かがあります。何も変更していません", vi: "ở đó đã có dữ liệu; chưa thay đổi gì",
                at: path)
        case .configuration(let path, let reason):
            self.init(
                .configuration, en: "this is no registry's home: {reason}",
                ja: "台帳のホームではありません: {reason}", vi: "đây không phải thư mục gốc của sổ: {reason}",
                ["reason": reason],
                hint: Trilingual(
                    en: "'feri init --home HOME' makes one", ja: "「feri init --home HOME」で作成できます",
                    vi: "dùng 'feri init --home HOME' để tạo"),
                at: path)
        case .anotherKey(let expected, let seen):
            self.init(
                .configuration, en: "this registry signs with {expected}, not with {seen}",
                ja: "この台帳の署名鍵は {expected} です({seen} ではありません)",
                vi: "sổ này ký bằng {expected}, không phải {seen}",
                ["expected": expected, "seen": seen])
        case .corruption(let file, let reason):
            self.init(
                .no, en: "damaged or changed: {reason}", ja: "破損または改変されています: {reason}",
                vi: "bị hỏng hoặc bị sửa: {reason}", ["reason": reason],
                hint: Trilingual(
                    en: "nothing was repaired or removed; compare with a mirror or a backup",
                    ja: "修復も削除もしていません。ミラーまたはバックアップと比較してください",
                    vi: "chưa sửa hay xóa gì; hãy so với bản sao hoặc bản lưu"),
                at: file)
        case .noSuchEntry(let seq, let size):
            self.init(
                .noInput, en: "there is no entry {seq}: the ledger has {size}",
                ja: "エントリー {seq} はありません(台帳は {size} 件)",
                vi: "không có mục {seq}: sổ có {size} mục",
                ["seq": String(seq), "size": String(size)])
        case .anchor(let error):
            self.init(error)
        case .clockLeft(let seconds): self.init(clockMovedBy: seconds)
        case .clockBehind(let now, let last), .received(let now, let last):
            self.init(clockAt: now, behind: last)
        case .stopped, .closed, .tooLong, .groupTooLong, .signing, .readBack:
            self.init(
                .inputOutput, en: "the registry stopped: {error}", ja: "台帳の書き込みを停止しました: {error}",
                vi: "sổ đã dừng: {error}", ["error": "\(error)"],
                hint: Trilingual(
                    en: "what was acknowledged is safe; look after the disk, then start again",
                    ja: "受領済みのものは失われていません。ディスクを確認してから再開してください",
                    vi: "những gì đã xác nhận vẫn an toàn; hãy kiểm tra ổ đĩa rồi chạy lại"))
        }
    }

    private init(_ error: AnchorError) {
        self.init(
            .configuration, en: "the anchor forbids signing: {error}",
            ja: "アンカーにより署名できません: {error}", vi: "điểm neo không cho phép ký: {error}",
            ["error": "\(error)"],
            hint: Trilingual(
                en: "this home may be an old copy: find the newest one before going on",
                ja: "このホームは古い複製かもしれません。最新のものを確認してください",
                vi: "thư mục này có thể là bản sao cũ: hãy tìm bản mới nhất trước khi tiếp tục"))
    }
}

extension Failure {
    /// While the registry ran, the clock was set by so many seconds: forward, or back.
    fileprivate init(clockMovedBy seconds: Int64) {
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

    fileprivate init(clockAt now: Instant, behind last: Instant) {
        self.init(
            .configuration,
            Trilingual(
                en: "this machine's clock says {now}, but the last entry was received at {last}",
                ja: "このコンピューターの時計は {now} ですが、最後のエントリーの受領は {last} です",
                vi: "đồng hồ máy chỉ {now}, nhưng mục cuối được nhận lúc {last}"
            ).filled(["now": "\(now)", "last": "\(last)"]), hints: [Failure.setTheClock])
    }

    private static let setTheClock = Trilingual(
        en: "set the clock right; nothing was written", ja: "時計を合わせてください。何も書き込んでいません",
        vi: "hãy chỉnh lại đồng hồ; chưa ghi gì")
}
