import Platform
import Wording

/// Why the door leaves something where it is, in the operator's words.
///
/// - Source: `Specs/registry-door.md`.
enum LeftAlone {
    /// A file longer than this is not taken, and nothing is read beyond it: 64 MiB.
    static let longestFile: Int64 = 64 << 20

    case noPlainFile
    /// It has a second name, so that it may be somebody else's.
    case secondName
    case tooLong
    case notReadable
    case notMovable(FileError)
    case reservedName
    case tooManyNames
    /// A directory that cannot be read.
    case closed(FileError)
    /// No answer can be put into the filer's box.
    case noBox(FileError)
    /// An old `.taken` that is not the registry's.
    case foreignTaken
    /// Too much of it is left alone.
    case noMoreMessages

    /// Why a thing of these facts cannot be taken; nil where it can.
    init?(_ facts: FileFacts) {
        if facts.kind != .file {
            self = .noPlainFile
        } else if facts.links != 1 {
            self = .secondName
        } else if facts.state.size > LeftAlone.longestFile {
            self = .tooLong
        } else {
            return nil
        }
    }

    var wording: Trilingual {
        switch self {
        case .noPlainFile:
            Trilingual(
                en: "not taken: this is not a plain file", ja: "受け取れません: 通常のファイルではありません",
                vi: "không nhận: đây không phải tệp thường")
        case .secondName:
            Trilingual(
                en: "not taken: the file has a second name (a hard link); send a copy of its own",
                ja: "受け取れません: 別の名前(ハードリンク)を持つファイルです。複製を送ってください",
                vi: "không nhận: tệp còn có tên khác (liên kết cứng); hãy gửi một bản sao riêng")
        case .tooLong:
            Trilingual(
                en: "not taken: longer than 64 MiB; file it in parts",
                ja: "受け取れません: 64 MiBを超えています。分けて提出してください",
                vi: "không nhận: dài hơn 64 MiB; hãy nộp thành nhiều phần")
        case .notReadable:
            Trilingual(
                en: "not taken: the registry may not read it; let its group read it",
                ja: "受け取れません: 読み取り権限がありません。グループの読み取りを許可してください",
                vi: "không nhận: sổ không có quyền đọc; hãy cho nhóm quyền đọc")
        case .notMovable(let error):
            Trilingual(
                en: "not taken: {reason}", ja: "受け取れません: {reason}", vi: "không nhận: {reason}"
            ).filled(["reason": error.reason])
        case .reservedName:
            Trilingual(
                en: "not served: the registry itself uses such names; call the filer's directory "
                    + "otherwise",
                ja: "受付の対象外です: 台帳自身が使う名前です。提出者のディレクトリに別の名前を付けてください",
                vi: "không phục vụ: sổ tự dùng những tên như vậy; hãy đặt tên khác cho thư mục của "
                    + "bên nộp")
        case .tooManyNames:
            Trilingual(
                en: "only the first {count} names in it are looked at; remove what is not to be "
                    + "filed",
                ja: "確認するのは最初の{count}件までです。提出しないファイルは削除してください",
                vi: "chỉ xem {count} tên đầu tiên trong đó; hãy xóa những gì không nộp"
            ).filled(["count": String(Inbox.mostNames)])
        case .closed(let error):
            Trilingual(
                en: "not served: {reason}", ja: "受付の対象外です: {reason}",
                vi: "không phục vụ: {reason}"
            ).filled(["reason": error.reason])
        case .noBox(let error):
            Trilingual(
                en: "not served: no answer can be put into '{path}': {reason}",
                ja: "受付の対象外です: 「{path}」に回答を置けません: {reason}",
                vi: "không phục vụ: không đặt được trả lời vào '{path}': {reason}"
            ).filled(["path": error.path, "reason": error.reason])
        case .foreignTaken:
            Trilingual(
                en: "passed over: the registry did not make this directory",
                ja: "対象外です: 台帳が作成したディレクトリではありません",
                vi: "bỏ qua: thư mục này không do sổ tạo")
        case .noMoreMessages:
            Trilingual(
                en: "much in it is not taken; no further messages about this directory",
                ja: "受け取れないものが多いため、このディレクトリについてはこれ以上表示しません",
                vi: "có quá nhiều thứ không nhận được; không báo thêm về thư mục này")
        }
    }
}
