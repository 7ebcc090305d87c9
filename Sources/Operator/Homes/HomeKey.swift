import LedgerStore
import Platform
import Terminal
import Transparency
import Wording

extension Invocation {
    /// The log's private key: the one that is named, or the one in the home, which must be one.
    package func logKey(of home: HomeLayout, named option: Option) throws -> SignerKey {
        _ = try HomeDescription(of: home)
        if let file = value(of: option) { return try signerKey(file) }
        guard try FileSystem.exists(home.logKeyFile) else {
            throw Failure(
                .configuration, en: "the log's private key is not in this home",
                ja: "ログの秘密鍵がこのホームにありません", vi: "thư mục gốc này không có khóa bí mật của sổ",
                hint: Trilingual(
                    en: "put it back, or name it with '--log-key KEY'",
                    ja: "元に戻すか、「--log-key KEY」で指定してください",
                    vi: "hãy đặt lại vào chỗ cũ hoặc chỉ ra bằng '--log-key KEY'"),
                at: home.logKeyFile)
        }
        return try signerKey(home.logKeyFile)
    }
}
