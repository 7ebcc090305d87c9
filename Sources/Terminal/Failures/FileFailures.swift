import Platform
import Wording

extension Failure {
    /// A file that was to be read, and was not.
    package init(reading error: FileError) {
        if error.isMissing {
            self.init(
                .noInput, en: "no such file or directory", ja: "ファイルまたはディレクトリがありません",
                vi: "không có tệp hoặc thư mục này", at: error.path)
        } else {
            self.init(unexpected: error)
        }
    }

    /// A file that was to be made, and was not.
    package init(creating error: FileError) {
        if error.alreadyExists {
            self.init(
                .cannotCreate, en: "exists already; nothing was written",
                ja: "すでに存在します。何も書き込んでいません", vi: "đã tồn tại; chưa ghi gì cả",
                hint: Trilingual(
                    en: "choose another name, or move the old file away first",
                    ja: "別の名前を指定するか、古いファイルを先に移動してください",
                    vi: "hãy chọn tên khác hoặc chuyển tệp cũ đi trước"),
                at: error.path)
        } else if error.isMissing {
            self.init(
                .cannotCreate, en: "the directory to write in does not exist",
                ja: "書き込み先のディレクトリがありません", vi: "thư mục để ghi không tồn tại",
                at: error.path)
        } else {
            self.init(unexpected: error)
        }
    }

    /// A system call that failed for a reason no command foresees.
    package init(unexpected error: FileError) {
        self.init(
            .inputOutput, error.wording, hints: error.remedy.map { [$0] } ?? [], at: error.path)
    }

    /// The system did not tell what was typed.
    static let noArguments = Failure(
        .internalFault, en: "the system does not tell what was typed; nothing was done",
        ja: "入力されたコマンドをシステムから取得できません。何もしていません",
        vi: "hệ thống không cho biết đã gõ lệnh gì; chưa làm gì",
        hint: Trilingual(
            en: "is /proc mounted?", ja: "/proc はマウントされていますか", vi: "/proc đã được gắn chưa?"))

    /// What no command turned into words: a mistake of this program.
    init(internalFault error: any Error) {
        self.init(
            .internalFault, en: "unexpected: {error}", ja: "想定外のエラー: {error}",
            vi: "lỗi ngoài dự kiến: {error}", ["error": "\(error)"],
            hint: Trilingual(
                en: "this is a mistake of the program; please report it with what you typed",
                ja: "プログラムの不具合です。入力した内容とともにお知らせください",
                vi: "đây là lỗi của chương trình; xin báo lại kèm lệnh đã gõ"))
    }
}
