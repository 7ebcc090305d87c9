import Platform
import Terminal
import Wording

extension Failure {
    /// That a path which was named leads nowhere: nothing is verified, and nothing is said of it.
    static func nothing(at path: String) -> Failure {
        Failure(
            .noInput, en: "no such file or directory", ja: "ファイルまたはディレクトリがありません",
            vi: "không có tệp hoặc thư mục này", at: path)
    }

    /// - Throws: `Failure` unless the path leads to a directory.
    package static func expectDirectory(_ path: String) throws {
        guard try FileSystem.exists(path) else { throw nothing(at: path) }
        // Also through a link: the caller named it.
        guard try FileSystem.kind(of: "\(path)/.") == .directory else {
            throw Failure(
                .noInput, en: "this is not a directory", ja: "ディレクトリではありません",
                vi: "đây không phải thư mục", at: path)
        }
    }
}

extension LedgerVerification.Failed {
    /// Of a home that has lost the tree it published.
    static let noLedger = LedgerVerification.Failed(
        place: "ledger",
        message: Trilingual(
            en: "this home has no published ledger any more", ja: "このホームには公開された台帳がありません",
            vi: "thư mục gốc này không còn sổ đã công bố"))
}
