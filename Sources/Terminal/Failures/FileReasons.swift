import Platform
import Wording

extension FileError {
    /// Why the system refused, in words; lower case, no full stop.
    package var wording: Trilingual {
        switch cause {
        case .missing:
            Trilingual(
                en: "no such file or directory", ja: "ファイルまたはディレクトリがありません",
                vi: "không có tệp hoặc thư mục này")
        case .alreadyExists:
            Trilingual(
                en: "something of this name exists already", ja: "同じ名前のものがすでにあります",
                vi: "đã có thứ cùng tên này")
        case .notPermitted:
            Trilingual(en: "not permitted", ja: "権限がありません", vi: "không có quyền")
        case .readOnly:
            Trilingual(
                en: "the file system is read-only", ja: "読み取り専用のファイルシステムです",
                vi: "hệ thống tệp chỉ cho đọc")
        case .noSpace:
            Trilingual(
                en: "the disk is full", ja: "ディスクに空きがありません",
                vi: "đĩa đã hết chỗ")
        case .device:
            Trilingual(
                en: "the disk or device reports an error", ja: "ディスクまたは装置がエラーを返しました",
                vi: "đĩa hoặc thiết bị báo lỗi")
        case .nameTooLong:
            Trilingual(en: "the name is too long", ja: "名前が長すぎます", vi: "tên quá dài")
        case .anotherKind:
            Trilingual(
                en: "this is not a plain file", ja: "通常のファイルではありません",
                vi: "đây không phải tệp thường")
        case .tooLong:
            Trilingual(
                en: "longer than such a file may be", ja: "この種類のファイルとしては長すぎます",
                vi: "dài quá mức cho phép của loại tệp này")
        case .notEmpty:
            Trilingual(
                en: "the directory is not empty", ja: "ディレクトリが空ではありません",
                vi: "thư mục không trống")
        case .otherNames:
            Trilingual(
                en: "the file has a second name (a hard link); it was not overwritten",
                ja: "このファイルには別の名前(ハードリンク)もあります。上書きしていません",
                vi: "tệp này còn có tên khác (liên kết cứng); chưa ghi đè")
        case .tooManyOpen, .inUse, .locked, .noLocks, .brokenPipe, .noMemory, .badStream, .other:
            wordingOfState
        }
    }

    /// What does not lie in the file itself.
    private var wordingOfState: Trilingual {
        switch cause {
        case .tooManyOpen:
            Trilingual(
                en: "too many files are open", ja: "開いているファイルが多すぎます",
                vi: "đang mở quá nhiều tệp")
        case .inUse:
            Trilingual(en: "it is in use", ja: "使用中です", vi: "đang được dùng")
        case .locked:
            Trilingual(
                en: "another program holds it", ja: "別のプログラムが使用中です",
                vi: "chương trình khác đang giữ")
        case .noLocks:
            Trilingual(
                en: "the file system gives no locks", ja: "ファイルシステムがロックに対応していません",
                vi: "hệ thống tệp không hỗ trợ khóa tệp")
        case .brokenPipe:
            Trilingual(
                en: "the reader has gone", ja: "出力の受け手がいません",
                vi: "không còn ai đọc phần ghi ra")
        case .noMemory:
            Trilingual(
                en: "memory is used up", ja: "メモリーが足りません", vi: "hết bộ nhớ")
        case .badStream:
            Trilingual(en: "it is closed", ja: "閉じられています", vi: "đã bị đóng")
        default:
            Trilingual(
                en: "the system says: {reason}", ja: "システムの応答: {reason}",
                vi: "hệ thống báo: {reason}"
            ).filled(["reason": reason])
        }
    }

    /// What to do about it, where that is not plain.
    var remedy: Trilingual? {
        guard cause == .otherNames else { return nil }
        return Trilingual(
            en: "remove the other name ('find DIR -samefile FILE' finds it), then give the same "
                + "command again",
            ja: "別の名前を削除して(「find DIR -samefile FILE」で探せます)、同じコマンドをもう一度実行してください",
            vi: "hãy xóa tên kia (tìm bằng 'find DIR -samefile FILE') rồi chạy lại đúng lệnh đó")
    }
}
