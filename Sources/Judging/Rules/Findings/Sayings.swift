import Registry
import Wording

extension Trilingual {
    /// The same in all three languages.
    package init(_ text: String) { self.init(en: text, ja: text, vi: text) }

    /// Several things in a row.
    package static func list(_ items: [Trilingual]) -> Trilingual {
        Trilingual(
            en: items.map(\.en).joined(separator: "; "),
            ja: items.map(\.ja).joined(separator: "、"),
            vi: items.map(\.vi).joined(separator: "; "))
    }

    /// The same saying with each `{name}` replaced by that name's value in the same language.
    package func filled(_ values: [(name: String, said: Trilingual)]) -> Trilingual {
        func table(_ word: (Trilingual) -> String) -> [String: String] {
            var table: [String: String] = [:]
            for value in values { table[value.name] = word(value.said) }
            return table
        }
        return Trilingual(
            en: filled(table(\.en)).en, ja: filled(table(\.ja)).ja, vi: filled(table(\.vi)).vi)
    }
}

extension Perspective {
    /// Whose account it is, as people say it.
    package var wording: Trilingual {
        switch self {
        case .agency:
            Trilingual(
                en: "the sending agency's declaration", ja: "送出機関の申告",
                vi: "bản khai của doanh nghiệp dịch vụ")
        case .employer:
            Trilingual(
                en: "the employer's declaration", ja: "受入れ企業の申告",
                vi: "bản khai của doanh nghiệp tiếp nhận")
        case .supervisingOrganization:
            Trilingual(
                en: "the supervising organization's declaration", ja: "監理団体等の申告",
                vi: "bản khai của tổ chức quản lý (nghiệp đoàn)")
        case .worker:
            Trilingual(
                en: "the worker's statement", ja: "労働者本人の申告",
                vi: "lời khai của người lao động")
        }
    }
}
