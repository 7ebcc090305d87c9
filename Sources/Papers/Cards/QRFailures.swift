import QRCode
import Terminal

extension Failure {
    /// Why a text is on no QR code.
    init(_ error: QRError) {
        switch error {
        case .tooLong(let bytes, let most):
            self.init(
                .badData, en: "{bytes} bytes are too many for a QR code: it holds {most}",
                ja: "{bytes}バイトはQRコードに入りません(最大{most}バイト)",
                vi: "{bytes} byte quá dài cho mã QR: tối đa {most}",
                ["bytes": "\(bytes)", "most": "\(most)"])
        }
    }

    /// Why there is no card: what its QR code says is as long as the order's chain.
    init(ofCard error: QRError) {
        switch error {
        case .tooLong:
            self.init(
                .badData, en: "the order's chain is too long for a card",
                ja: "関係団体が多すぎてカードに収まりません", vi: "chuỗi quá dài, không vừa một thẻ")
        }
    }
}
