import Platform
import Registry
import Tables
import Terminal
import Transparency
import Wording
import Workplace

extension RowReader {
    /// The document that a cell names; nil where it is empty, or at fault.
    package mutating func document(in row: DataRow<TableColumn>) -> DocumentReference? {
        valueIfAny(
            .document, in: row,
            by: DocumentReader(known: names.documents, isProvisional: names.isProvisional))
    }
}

/// Reads a document of the vault: by the name that its file had when 'feri seal' put it there, or by
/// the digest that was printed then.
private struct DocumentReader: CellReader {
    let known: [DocumentRegister.Line]
    /// Whether there is no vault, so that every document is taken for one.
    let isProvisional: Bool

    func read(_ cell: String) -> Result<DocumentReference, CellFault> {
        // A digest may begin with +, which no text may.
        let typed = cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if let line = known.first(where: { $0.digest.utf8.elementsEqual(typed.utf8) }) {
            return reference(to: line)
        }
        return TextReader(longest: 300).read(cell).flatMap { name in
            if isProvisional {
                return .success(
                    DocumentReference(
                        sha256: Merkle.emptyRoot, media: "application/octet-stream"))
            }
            let found = known.filter { $0.name == name }
            guard let first = found.first else {
                return .failure(
                    DocumentFaults.unknown(
                        name, near: Suggestion.nearest(to: name, among: known.map(\.name))))
            }
            return found.count == 1
                ? reference(to: first)
                : .failure(DocumentFaults.several(name, found.map(\.digest)))
        }
    }

    private func reference(
        to line: DocumentRegister.Line
    ) -> Result<DocumentReference, CellFault> {
        guard let digest = Base64.decode(line.digest).flatMap({ Digest($0) }) else {
            return .failure(DocumentFaults.unknown(line.name, near: nil))
        }
        return .success(DocumentReference(sha256: digest, media: line.media))
    }
}

private enum DocumentFaults {
    static func unknown(_ name: String, near: String?) -> CellFault {
        CellFault(
            .unknownName, seen: name,
            message: Trilingual(
                en: "The vault has no document “{seen}”.", ja: "保管庫に書類「{seen}」はありません。",
                vi: "Kho không có tài liệu “{seen}”."),
            remedy: near == nil
                ? Trilingual(
                    en:
                        "Put the file into the vault with 'feri seal --vault VAULT FILE', and write "
                        + "its name here.",
                    ja: "「feri seal --vault VAULT FILE」でファイルを保管庫に入れ、その名前を記入してください。",
                    vi:
                        "Hãy cất tệp vào kho bằng 'feri seal --vault VAULT FILE' rồi ghi tên tệp ở đây."
                )
                : Trilingual(
                    en: "Did you mean “{near}”?", ja: "「{near}」のことでしょうか。",
                    vi: "Có phải ý bạn là “{near}”?"),
            filling: ["near": near ?? ""])
    }

    static func several(_ name: String, _ digests: [String]) -> CellFault {
        CellFault(
            .ambiguousWord, seen: name,
            message: Trilingual(
                en: "Several documents of the vault are called “{seen}”.",
                ja: "保管庫に「{seen}」という書類が複数あります。",
                vi: "Trong kho có nhiều tài liệu tên “{seen}”."),
            remedy: Trilingual(
                en: "Write the hash of the right one: {digests}.",
                ja: "該当する書類のハッシュを記入してください：{digests}。",
                vi: "Hãy ghi mã băm của đúng tài liệu: {digests}."),
            filling: ["digests": digests.joined(separator: ", ")])
    }
}
