import HTTPServing
import Platform
import Wording

extension HTTPServerError {
    /// Why it does not serve, and with which file.
    package var wording: Trilingual {
        switch self {
        case .network(let error):
            Trilingual(
                en: "the system says: {reason}", ja: "システムの応答: {reason}",
                vi: "hệ thống báo: {reason}"
            ).filled(["reason": error.reason])
        case .threads:
            Trilingual(
                en: "the system gives no further thread", ja: "スレッドをこれ以上作成できません",
                vi: "hệ thống không cấp thêm luồng")
        case .certificate(.outOfMemory):
            Trilingual(en: "no memory for TLS", ja: "TLS用のメモリが足りません", vi: "thiếu bộ nhớ cho TLS")
        case .certificate(.certificate(let file)):
            Trilingual(
                en: "{file} is missing or holds no certificate in PEM",
                ja: "{file} がないか、PEM形式の証明書が入っていません",
                vi: "không có {file} hoặc trong đó không có chứng chỉ dạng PEM"
            ).filled(["file": file])
        case .certificate(.key(let file)):
            Trilingual(
                en: "{file} is missing or holds no private key in PEM without a password",
                ja: "{file} がないか、パスワードなしのPEM形式の秘密鍵が入っていません",
                vi: "không có {file} hoặc trong đó không có khóa riêng dạng PEM không mật khẩu"
            ).filled(["file": file])
        case .certificate(.mismatch(let certificate, let key)):
            Trilingual(
                en: "the key in {key} is not that of the certificate in {certificate}",
                ja: "{key} の鍵は {certificate} の証明書のものではありません",
                vi: "khóa trong {key} không phải của chứng chỉ trong {certificate}"
            ).filled(["key": key, "certificate": certificate])
        }
    }
}
