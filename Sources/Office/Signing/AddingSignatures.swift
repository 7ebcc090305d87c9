import Platform
import Registry
import StoreFailures
import Terminal
import Transparency
import Views
import Wording
import Workplace

extension CirculatingFile {
    /// Adds the key's line to each statement that asks for it and has none.
    ///
    /// Nothing is signed beside a signature that is known to be wrong, with a key that is known to be
    /// another one, or with one that the registry would refuse.
    /// - Returns: how many lines were added.
    package mutating func sign(
        with signer: SignerKey, knowing keys: KnownKeys, plain: Bool
    ) throws -> Int {
        let name = signer.name.text
        let asked = parts.indices.filter { index in
            parts[index].statement.draft.signers.contains { $0.utf8.elementsEqual(name.utf8) }
        }
        guard !asked.isEmpty else { throw notAsked(name) }
        for index in asked {
            try refuseWrongKey(signer.verifierKey, at: index, keys)
            try refuseWrongLines(at: index, keys)
        }
        let unsigned = asked.filter { parts[$0].statement.line(of: name) == nil }
        for index in asked where !unsigned.contains(index) {
            guard let line = parts[index].statement.line(of: name),
                parts[index].statement.isSigned(line, by: signer.verifierKey)
            else { throw wrongLine(name, at: index) }
        }
        for group in groups(unsigned, plain: plain) {
            let texts = group.map { parts[$0].statement.text }
            let lines =
                texts.count == 1
                ? [try signer.sign(texts[0])]
                : try signer.signBatch(texts, ledger: parts[group[0]].statement.draft.ledger)
            for (index, line) in zip(group, lines) { try add([line], at: index) }
        }
        return unsigned.count
    }

    /// Takes lines over from another copy of the same filings, which somebody signed meanwhile.
    /// - Returns: how many were new.
    package mutating func join(_ other: CirculatingFile, knowing keys: KnownKeys) throws -> Int {
        var added = 0
        for theirs in other.parts {
            let identity = theirs.statement.identity
            guard let index = parts.firstIndex(where: { $0.statement.identity == identity }) else {
                throw Failure(
                    .badData, en: "this is not another copy of the same filings",
                    ja: "同じ提出物の写しではありません", vi: "đây không phải bản sao của cùng bản nộp",
                    at: other.path)
            }
            let lines = parts[index].statement.missing.compactMap { theirs.statement.line(of: $0) }
            try add(lines, at: index)
            added += lines.count
            try refuseWrongLines(at: index, keys)
        }
        return added
    }

    /// Which statements are signed at once: of version 2 up to 64 together, others by themselves.
    /// - Source: `Specs/batch-signature.md` 9, 13 and 16.
    private func groups(_ indices: [Int], plain: Bool) -> [[Int]] {
        let alone = indices.filter { plain || parts[$0].statement.draft.version < 2 }
        let together = indices.filter { !alone.contains($0) }
        let starts = stride(from: 0, to: together.count, by: StatementMaker.largestBatch)
        return alone.map { [$0] }
            + starts.map {
                Array(together[$0..<min($0 + StatementMaker.largestBatch, together.count)])
            }
    }

    private mutating func add(_ lines: [NoteSignature], at index: Int) throws {
        do throws(StatementError) {
            parts[index].statement = try parts[index].statement.adding(lines)
        } catch {
            throw Failure(.badData, Trilingual(of: error), at: path).inPart(.filing(index + 1))
        }
    }
}

extension CirculatingFile {
    private func refuseWrongKey(_ key: VerifierKey, at index: Int, _ keys: KnownKeys) throws {
        let name = key.name.text
        if keys.isAnother(key, in: parts[index]) {
            throw Failure(
                .badData, en: "the key '{key}' of these filings is another one than yours",
                ja: "この提出物の鍵「{key}」は手元の鍵とは別のものです",
                vi: "khóa '{key}' của bản nộp này khác với khóa của bạn", ["key": name],
                hint: Trilingual(
                    en: "nothing was signed; 'feri key show' prints yours, 'feri show' theirs",
                    ja: "署名していません。手元の鍵は「feri key show」、提出物の鍵は「feri show」で確認できます",
                    vi:
                        "chưa ký gì; 'feri key show' in khóa của bạn, 'feri show' in khóa trong bản nộp"
                ), at: path
            ).inPart(.filing(index + 1))
        }
        guard keys.hasLedger, !parts[index].brought.contains(key) else { return }
        guard let record = keys.record(of: name) else {
            throw Failure(
                .badData, en: "the ledger has no key '{key}': the registry would refuse this",
                ja: "台帳に鍵「{key}」が登録されていないため、受け付けられません",
                vi: "sổ chưa có khóa '{key}': sổ sẽ từ chối bản nộp này", ["key": name], at: path
            ).inPart(.filing(index + 1))
        }
        if let end = record.revokedAt {
            throw Failure(
                .badData,
                en: "the key '{key}' was ended by entry {seq}: the registry would refuse this",
                ja: "鍵「{key}」はエントリー{seq}で失効しているため、受け付けられません",
                vi: "khóa '{key}' đã bị hủy ở mục {seq}: sổ sẽ từ chối bản nộp này",
                ["key": name, "seq": String(end)], at: path
            ).inPart(.filing(index + 1))
        }
    }

    private func refuseWrongLines(at index: Int, _ keys: KnownKeys) throws {
        for signer in parts[index].statement.draft.signers
        where keys.word(on: signer, in: parts[index]) == .wrong {
            throw wrongLine(signer, at: index)
        }
    }

    private func wrongLine(_ signer: String, at index: Int) -> Failure {
        Failure(
            .badData, en: "the signature of '{key}' does not verify; nothing was signed",
            ja: "「{key}」の署名が検証できません。何も署名していません",
            vi: "chữ ký của '{key}' không hợp lệ; chưa ký gì", ["key": signer],
            hint: Trilingual(
                en: "the text was changed after it was signed, or another key of that name signed: "
                    + "ask who sent it for the file again",
                ja: "署名後に内容が変更されたか、同じ名前の別の鍵で署名されています。送信者に再送を依頼してください",
                vi: "nội dung đã bị sửa sau khi ký, hoặc khóa khác cùng tên đã ký: hãy xin lại tệp "
                    + "từ người gửi"), at: path
        ).inPart(.filing(index + 1))
    }

    private func notAsked(_ name: String) -> Failure {
        Failure(
            .badData, en: "nothing here is to be signed by '{key}'; nothing was signed",
            ja: "「{key}」の署名を必要とするものはありません。何も署名していません",
            vi: "ở đây không có gì cần '{key}' ký; chưa ký gì", ["key": name],
            hint: Trilingual(
                en: "to be signed by: {signers}", ja: "署名する鍵: {signers}",
                vi: "cần ký: {signers}"
            ).filled(["signers": signers.joined(separator: ", ")]), at: path)
    }
}
