import OfficeTables
import Platform
import Registry
import Tables
import Transparency
import Wording

extension TableColumn {
    fileprivate static let key = TableColumn(rawValue: "key")
    fileprivate static let compromisedSince = TableColumn(rawValue: "compromised_since")
}

extension TableKind {
    /// Keys that sign no more, one a row: `key.revoked`. A key is enrolled by 'feri sign', since the
    /// new key signs too.
    package static let keys = TableKind(
        .keys, Trilingual(en: "revoked keys", ja: "鍵の失効", vi: "khóa bị thu hồi"),
        becomes: [.keyRevoked], columns: columnsOfKeys,
        headings: [.key, .reason, .compromisedSince]
    ) { row, reader in
        let key = reader.value(.key, in: row, by: KeyNameReader())
        let reason = reader.text(.reason, in: row, upTo: 500)
        let since = reader.day(.compromisedSince, in: row, needed: false)
        guard let key, let reason else { return nil }
        return TableStatement(
            Content(
                .keyRevoked(KeyRevoked(key: key, reason: reason, compromisedSince: since)),
                about: Subjects(party: key.party)),
            of: [row.number],
            saying: [
                .text(.key, key.text), .text(.reason, reason), .day(.compromisedSince, since),
            ])
    }

    private static let columnsOfKeys: [DescribedColumn] = [
        DescribedColumn(
            .key, en: ["key", "name of the key"], ja: ["鍵", "鍵の名前"], vi: ["khóa", "tên khóa"],
            wants: (
                en: "the name of the key that must sign no more, such as sa-sen/1",
                ja: "今後署名に使わない鍵の名前（例 sa-sen/1）",
                vi: "tên khóa không được ký nữa, ví dụ sa-sen/1"
            )),
        SharedColumns.reason(
            isRequired: true, en: "why; everybody reads it, so no names of people",
            ja: "理由。公開されるため、個人名は書かないでください",
            vi: "lý do; mọi người đều đọc được nên không ghi tên người"),
        SharedColumns.day(
            .compromisedSince, en: ["compromised since", "others may have it since"],
            ja: ["漏えいした日", "漏えいしたとされる日"], vi: ["bị lộ từ", "bị lộ từ ngày"],
            isRequired: false,
            wants: (
                en: "since when others may have had it; may be empty", ja: "第三者に渡ったおそれのある日。空欄可",
                vi: "từ ngày người khác có thể có khóa; có thể để trống"
            )),
    ]
}

/// Reads the name of a party's key.
private struct KeyNameReader: CellReader {
    func read(_ cell: String) -> Result<PartyKeyName, CellFault> {
        IdentifierReader(allowsCapitals: false).read(cell).flatMap { text in
            PartyKeyName(text).map { .success($0) } ?? .failure(fault(cell))
        }
    }

    private func fault(_ cell: String) -> CellFault {
        CellFault(
            .notAnIdentifier, seen: cell,
            message: Trilingual(
                en: "“{seen}” is not the name of a key.", ja: "「{seen}」は鍵の名前ではありません。",
                vi: "“{seen}” không phải tên khóa."),
            remedy: Trilingual(
                en: "Write the party's id, a slash and the key's label, such as sa-sen/1.",
                ja: "当事者のID、スラッシュ、鍵のラベルの順に記入してください（例：sa-sen/1）。",
                vi: "Hãy ghi mã bên, dấu gạch chéo và nhãn khóa, ví dụ sa-sen/1."))
    }
}
