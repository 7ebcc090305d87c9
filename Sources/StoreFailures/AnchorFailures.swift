import LedgerStore
import Platform
import Terminal
import Wording

extension Failure {
    /// The anchor outside the home forbids to write.
    init(_ error: AnchorError) {
        self.init(
            .configuration, error.wording, hints: error.remedies, at: error.path)
    }
}

extension AnchorError {
    package var path: String {
        switch self {
        case .missing(let path), .alreadyExists(let path), .unreadable(let path),
            .ahead(let path, _, _), .inconsistent(let path, _), .movedOn(let path),
            .locked(let path), .unlockable(let path, _):
            path
        }
    }

    fileprivate var wording: Trilingual {
        switch self {
        case .missing:
            Trilingual(
                en: "the anchor is not there; nothing was signed", ja: "アンカーがありません。何も署名していません",
                vi: "không có điểm neo; chưa ký gì")
        case .alreadyExists:
            Trilingual(
                en: "there is a file already where the anchor should be made; nothing was changed",
                ja: "アンカーの場所にはすでにファイルがあります。何も変更していません",
                vi: "nơi đặt điểm neo đã có tệp; chưa thay đổi gì")
        case .unreadable:
            Trilingual(
                en: "the anchor is not a checkpoint of this ledger; nothing was signed",
                ja: "アンカーがこの台帳のチェックポイントではありません。何も署名していません",
                vi: "điểm neo không phải checkpoint của sổ này; chưa ký gì")
        case .ahead(_, let anchored, let held):
            Trilingual(
                en:
                    "the anchor has seen {anchored} entries and this home holds {held}: the home is "
                    + "an old copy; nothing was signed",
                ja: "アンカーの記録は{anchored}件ですが、このホームは{held}件です。ホームが古い複製です。何も署名していません",
                vi: "điểm neo đã thấy {anchored} mục còn thư mục gốc này chỉ có {held}: đây là bản "
                    + "cũ; chưa ký gì"
            ).filled(["anchored": String(anchored), "held": String(held)])
        case .inconsistent(_, let size):
            Trilingual(
                en:
                    "the anchor has seen {size} entries that are not the first {size} of this home: "
                    + "two copies were written to; nothing was signed",
                ja: "アンカーの{size}件は、このホームの最初の{size}件と異なります。2つの複製に書き込まれています。何も署名していません",
                vi: "{size} mục mà điểm neo đã thấy không phải {size} mục đầu của thư mục gốc này: "
                    + "đã có hai bản cùng được ghi; chưa ký gì"
            ).filled(["size": String(size)])
        case .movedOn:
            Trilingual(
                en: "somebody else has written the anchor since this program did; it signs nothing "
                    + "more",
                ja: "アンカーがこのプログラム以外によって書き換えられました。以後は署名しません",
                vi: "có ai khác đã ghi điểm neo sau chương trình này; không ký gì thêm")
        case .locked:
            Trilingual(
                en:
                    "another program is writing to a registry with this anchor: a copy of this home",
                ja: "別のプログラムが、このアンカーを使う台帳(このホームの複製)に書き込み中です",
                vi:
                    "một chương trình khác đang ghi vào sổ dùng điểm neo này: một bản sao của thư mục gốc"
            )
        case .unlockable(_, let error):
            Trilingual(
                en: "the anchor cannot be locked: {reason}", ja: "アンカーをロックできません: {reason}",
                vi: "không khóa được điểm neo: {reason}"
            ).filled(["reason": error.wording])
        }
    }

    fileprivate var remedies: [Trilingual] {
        switch self {
        case .missing(let path):
            let isRelative = path.utf8.first != UInt8(ascii: "/")
            return isRelative
                ? [
                    Trilingual(
                        en: "home.json names it by a path from where you are: write the whole path "
                            + "there",
                        ja: "home.json のパスが相対パスです。絶対パスに書き換えてください",
                        vi: "home.json ghi đường dẫn tương đối: hãy ghi đường dẫn đầy đủ vào đó")
                ]
                : [
                    Trilingual(
                        en: "is its disk there? if it is lost, see Specs/operating.md, 'Backup'",
                        ja: "装置は接続されていますか。失われた場合は Specs/operating.md の「Backup」をご覧ください",
                        vi:
                            "thiết bị đã nối chưa? nếu đã mất, xem 'Backup' trong Specs/operating.md"
                    )
                ]
        case .alreadyExists:
            return [
                Trilingual(
                    en: "it may be another registry's: name another file, or move it away first",
                    ja: "別の台帳のものかもしれません。別の名前を指定するか、先に移動してください",
                    vi: "có thể là của sổ khác: hãy chọn tệp khác hoặc chuyển nó đi trước")
            ]
        case .unlockable(let path, _):
            return [
                Trilingual(
                    en: "its directory must be there, and the registry must be able to write in it "
                        + "and lock '{lock}'",
                    ja: "アンカーのディレクトリが存在し、書き込みと「{lock}」のロックができる必要があります",
                    vi:
                        "thư mục của điểm neo phải có, sổ phải ghi được vào đó và khóa được '{lock}'"
                ).filled(["lock": "\(path).lock"])
            ]
        case .locked:
            return [
                Trilingual(
                    en: "end that program; a registry has one home that is written to",
                    ja: "そのプログラムを終了してください。書き込むホームは1つだけです",
                    vi: "hãy dừng chương trình đó; mỗi sổ chỉ có một thư mục gốc được ghi")
            ]
        case .unreadable, .ahead, .inconsistent, .movedOn:
            return [
                Trilingual(
                    en: "find the newest copy of this home and go on with that one "
                        + "(Specs/operating.md, 'Backup')",
                    ja: "最も新しいホームを探し、それを使ってください(Specs/operating.md の「Backup」)",
                    vi: "hãy tìm bản mới nhất của thư mục gốc và dùng bản đó (xem 'Backup' trong "
                        + "Specs/operating.md)")
            ]
        }
    }
}
