import Platform
import Terminal
import Wording

extension Vault {
    /// Keeps other programs from filing out of this vault for as long as the lock is held: two that
    /// file the same table at one moment would make two different sets of statements.
    package func lock() throws -> FileLock {
        do throws(FileError) {
            return try FileLock(path + "/lock")
        } catch {
            guard error.isLocked else { throw error }
            throw Failure(
                .locked, en: "another program is filing from this vault",
                ja: "別のプログラムがこの保管庫から提出しています", vi: "chương trình khác đang nộp từ kho này",
                hint: Trilingual(
                    en: "wait until it has ended, then try again", ja: "終了を待ってから、もう一度実行してください",
                    vi: "hãy đợi xong rồi thử lại"), at: path)
        }
    }
}
