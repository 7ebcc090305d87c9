import HTTPFetching
import Platform
import Terminal
import Wording

/// The addresses in files of logs and of policies.
package enum WitnessAddress {
    package static func read(_ text: String) throws(Failure) -> WebAddress {
        do throws(WebAddress.Fault) { return try WebAddress(text) } catch {
            throw Failure(
                .configuration,
                error == .inClear
                    ? Trilingual(
                        en: "'{text}': what is not at this machine is reached by https only",
                        ja: "「{text}」: 他のコンピューターへはhttpsでのみ接続します",
                        vi: "'{text}': máy khác chỉ được kết nối qua https")
                    : Trilingual(
                        en: "'{text}' is not an address", ja: "「{text}」はアドレスではありません",
                        vi: "'{text}' không phải địa chỉ")
            ).filling(["text": text])
        }
    }

    /// nil where none of the addresses needs it.
    package static func trust(
        _ authorities: String?, for addresses: [WebAddress]
    ) throws(Failure) -> TLSTrust? {
        guard addresses.contains(where: \.isSecured) else { return nil }
        do throws(TLSError) { return try TLSTrust(authorities: authorities) } catch {
            throw Failure(
                .noInput, en: "no certificates of authorities could be read",
                ja: "認証局の証明書を読めません", vi: "không đọc được chứng chỉ của tổ chức chứng thực",
                at: authorities)
        }
    }
}

extension Failure {
    fileprivate func filling(_ values: [String: String]) -> Failure {
        Failure(code, message.filled(values), hints: hints, at: place)
    }
}
