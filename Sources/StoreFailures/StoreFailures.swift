import LedgerStore
import Platform
import Terminal
import Wording

extension StoreError: DescribedError {
    package var failure: Failure { Failure(self) }
}

extension Failure {
    /// What the store could not do, in the words of an operator.
    package init(_ error: StoreError) {
        switch error {
        case .file(let error): self.init(reading: error)
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
                .cannotCreate, en: "something is there already; nothing was changed",
                ja: "すでに何かがあります。何も変更していません", vi: "ở đó đã có dữ liệu; chưa thay đổi gì",
                hint: Trilingual(
                    en:
                        "if 'feri doctor --home HOME' finds a home in order, an earlier 'feri init' "
                        + "had come to its end",
                    ja: "「feri doctor --home HOME」で問題がなければ、以前の「feri init」は完了しています",
                    vi: "nếu 'feri doctor --home HOME' thấy ổn thì lần 'feri init' trước đã xong"),
                at: path)
        case .noHome, .unfinished, .configuration: self = Failure.home(error)
        case .anotherKey(let expected, let seen):
            self.init(
                .configuration, en: "this registry signs with {expected}, not with {seen}",
                ja: "この台帳の署名鍵は {expected} です({seen} ではありません)",
                vi: "sổ này ký bằng {expected}, không phải {seen}",
                ["expected": expected, "seen": seen])
        case .corruption(let file, let damage): self.init(damage, of: file)
        case .noSuchEntry(let seq, let size):
            self.init(
                .noInput, en: "there is no entry {seq}: the ledger has {size}",
                ja: "エントリー {seq} はありません(台帳は {size} 件)",
                vi: "không có mục {seq}: sổ có {size} mục",
                ["seq": String(seq), "size": String(size)])
        case .anchor(let error): self.init(error)
        case .clockLeft(let seconds): self.init(clockMovedBy: seconds)
        case .clockBehind(let now, let last), .received(let now, let last):
            self.init(clockAt: now, behind: last)
        case .clockDoubtful(let now, let doubt): self.init(clockAt: now, in: doubt)
        case .clockNotBehind(let now, let last): self.init(clockNotBehind: last, at: now)
        case .stopped, .closed, .tooLong, .groupTooLong, .signing, .readBack:
            self = Failure.stopped(error)
        }
    }

    /// A file of a ledger or home that a crash does not explain.
    package init(_ damage: StoreDamage, of file: String) {
        self.init(
            .no,
            Trilingual(
                en: "damaged or changed: {reason}", ja: "破損または改変されています: {reason}",
                vi: "bị hỏng hoặc bị sửa: {reason}"
            ).filled(["reason": damage.wording]),
            hints: [
                Trilingual(
                    en: "nothing was repaired or removed; compare with a mirror or a backup",
                    ja: "修復も削除もしていません。ミラーまたはバックアップと比較してください",
                    vi: "chưa sửa hay xóa gì; hãy so với bản sao hoặc bản lưu")
            ], at: file)
    }

    /// What is there instead of a registry's home.
    private static func home(_ error: StoreError) -> Failure {
        let makeOne = Trilingual(
            en: "'feri init --home HOME' makes one", ja: "「feri init --home HOME」で作成できます",
            vi: "dùng 'feri init --home HOME' để tạo")
        switch error {
        case .noHome(let path):
            return Failure(
                .noInput, en: "a registry's home was not found here", ja: "ここに台帳のホームはありません",
                vi: "ở đây không có thư mục gốc của sổ", hint: makeOne, at: path)
        case .unfinished(let path):
            return Failure(
                .configuration, en: "this home was not made to its end", ja: "このホームは作成途中です",
                vi: "thư mục gốc này chưa được tạo xong",
                hint: Trilingual(
                    en: "give the same 'feri init' again", ja: "同じ「feri init」をもう一度実行してください",
                    vi: "hãy chạy lại đúng lệnh 'feri init' đó"),
                at: path)
        case .configuration(let path, .missing):
            return Failure(
                .configuration, en: "not a registry's home: home.json is missing",
                ja: "台帳のホームではありません: home.json がありません",
                vi: "đây không phải thư mục gốc của sổ: thiếu home.json", hint: makeOne, at: path)
        case .configuration(let path, .anchorPath):
            return Failure(
                .configuration, en: "the anchor's path has characters that cannot be written down",
                ja: "アンカーのパスに記録できない文字があります",
                vi: "đường dẫn điểm neo có ký tự không ghi lại được", at: path)
        case .configuration(let path, .anotherOrigin):
            return Failure(
                .configuration, en: "the origin is not the name of the log's key",
                ja: "origin がログ鍵の名前と一致しません", vi: "origin không phải tên của khóa sổ", at: path)
        case .configuration(let path, .unreadable):
            return Failure(
                .configuration, en: "not as feri writes it: put it back from a backup",
                ja: "feriの書式ではありません。バックアップから戻してください",
                vi: "không đúng dạng do feri ghi: hãy khôi phục từ bản lưu", at: path)
        default: return Failure(error)
        }
    }

    /// Why the registry takes nothing more.
    private static func stopped(_ error: StoreError) -> Failure {
        var reason = Trilingual(en: "it was closed", ja: "閉じられています", vi: "đã đóng")
        var place: String?
        switch error {
        case .stopped(let cause):
            let first = Failure(cause)
            reason = first.message
            place = first.place
        case .tooLong(_, let bytes):
            reason = Trilingual(
                en: "a statement makes an entry of {bytes} bytes, and 65535 are the most",
                ja: "申告のエントリーが{bytes}バイトになり、上限の65535バイトを超えています",
                vi: "một bản khai tạo mục dài {bytes} byte, tối đa là 65535"
            ).filled(["bytes": String(bytes)])
        case .groupTooLong:
            reason = Trilingual(
                en: "too much was filed at once", ja: "一度に提出された量が多すぎます",
                vi: "nộp quá nhiều cùng lúc")
        case .signing:
            reason = Trilingual(
                en: "the log's key did not sign", ja: "ログの鍵で署名できませんでした",
                vi: "khóa sổ không ký được")
        case .readBack(let file):
            reason = Trilingual(
                en: "what the disk gives back is not what was written",
                ja: "書き込んだ内容とディスクの内容が一致しません",
                vi: "đĩa trả về khác với những gì đã ghi")
            place = file
        default: break
        }
        return Failure(
            .inputOutput,
            Trilingual(
                en: "the registry stopped: {reason}", ja: "台帳の書き込みを停止しました: {reason}",
                vi: "sổ đã dừng: {reason}"
            ).filled(["reason": reason]),
            hints: [
                Trilingual(
                    en: "what was acknowledged is safe; look after the disk, then start again",
                    ja: "受領済みのものは失われていません。ディスクを確認してから再開してください",
                    vi: "những gì đã xác nhận vẫn an toàn; hãy kiểm tra ổ đĩa rồi chạy lại")
            ], at: place)
    }
}
