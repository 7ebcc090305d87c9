import Registry
import Terminal
import Wording

/// Where a ledger's pages are read, such as `https://feri.example`: what QR codes lead to.
package struct SiteAddress: Sendable, Equatable {
    /// Without a slash at its end.
    package let text: String

    /// `http` or `https`, a host, perhaps a port and a path; no user, question mark or fragment,
    /// so that nothing secret and nothing of a reader's own is ever printed.
    package init?(_ text: String) {
        let schemes = ["https://", "http://"]
        guard let scheme = schemes.first(where: { text.utf8.starts(with: $0.utf8) }),
            text.utf8.count <= 200
        else { return nil }
        let rest = text.utf8.dropFirst(scheme.utf8.count)
        let isPlain = rest.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "-._~/:[]".utf8.contains($0)
            }
        }
        let host = rest.prefix { $0 != UInt8(ascii: "/") }
        guard isPlain, !host.isEmpty else { return nil }
        var kept = text
        while kept.utf8.last == UInt8(ascii: "/") { kept.removeLast() }
        self.text = kept
    }

    /// The public page of an order: what its QR code says.
    package func page(of order: OrderNumber) -> String { "\(text)/o/\(order.text)" }

    package static let option = Option(
        "site", .text("URL"), en: "where the ledger's pages are read, such as https://feri.example",
        ja: "台帳のページの公開先(例: https://feri.example)",
        vi: "nơi công bố các trang của sổ, ví dụ https://feri.example")
}

extension Invocation {
    /// What `--site` says.
    func site() throws(Failure) -> SiteAddress {
        guard let text = value(of: SiteAddress.option) else {
            throw UsageFailures.missing(SiteAddress.option.spelling, command)
        }
        guard let site = SiteAddress(text) else {
            throw Failure(
                .usage, en: "'{seen}' is not an address of pages", ja: "「{seen}」はページの公開先として使えません",
                vi: "'{seen}' không phải địa chỉ trang", ["seen": text],
                hint: Trilingual(
                    en: "write it as https://host or https://host/path, without '?', '#' or a user",
                    ja: "https://ホスト または https://ホスト/パス と書いてください(「?」「#」やユーザー名は不可)",
                    vi: "viết dạng https://máy-chủ hoặc https://máy-chủ/đường-dẫn, "
                        + "không có '?', '#' hay tên người dùng"))
        }
        return site
    }
}
