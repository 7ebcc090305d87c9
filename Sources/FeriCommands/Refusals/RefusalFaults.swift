import Wording

extension Failure {
    /// Notes of a registry's refusals that are not as they must be.
    init(_ fault: RefusalFault) {
        self.init(
            .no, fault.wording,
            hints: [
                Trilingual(
                    en:
                        "nothing was repaired or removed; put HOME/refused/notes back from a backup",
                    ja: "修復も削除もしていません。HOME/refused/notes をバックアップから戻してください",
                    vi: "chưa sửa hay xóa gì; hãy khôi phục HOME/refused/notes từ bản lưu")
            ])
    }
}

extension RefusalFault {
    var wording: Trilingual {
        switch self {
        case .missing(let number):
            Trilingual(
                en: "refusal {number} is missing", ja: "拒否通知 {number} がありません",
                vi: "thiếu phiếu từ chối {number}"
            ).filled(["number": String(number)])
        case .unreadable(let number):
            Trilingual(
                en: "refusal {number} is no note signed by this log",
                ja: "拒否通知 {number} はこのログの署名付き通知ではありません",
                vi: "phiếu từ chối {number} không phải do sổ này ký"
            ).filled(["number": String(number)])
        case .outOfChain(let number):
            Trilingual(
                en: "refusal {number} does not follow the one before it",
                ja: "拒否通知 {number} は直前の通知に続いていません",
                vi: "phiếu từ chối {number} không nối tiếp phiếu trước"
            ).filled(["number": String(number)])
        case .strangeName(let name):
            Trilingual(
                en: "'{name}' is no refusal's name", ja: "「{name}」は拒否通知の名前ではありません",
                vi: "'{name}' không phải tên của phiếu từ chối"
            ).filled(["name": name])
        }
    }
}
