import LedgerStore
import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

extension Invocation {
    /// Declares once more what was erased before, so that the ledger commits to which order each
    /// content named: what `erased.json` holds and nothing has bound yet. Destroys nothing.
    ///
    /// Each entry is declared with the words it was declared with.
    func bindErasuresInHome(_ path: String) throws {
        guard operands.isEmpty, !has(EraseOptions.basis), !has(EraseOptions.unbound),
            !has(EraseOptions.holders), !has(EraseOptions.also)
        else {
            throw Failure(
                .usage, en: "'--bind' takes '--home', '--key' and '--log-key' only",
                ja: "「--bind」と併用できるのは「--home」「--key」「--log-key」だけです",
                vi: "'--bind' chỉ dùng cùng '--home', '--key' và '--log-key'",
                hint: Trilingual(
                    en: "it binds all that was erased before, on the ground it was erased on",
                    ja: "消去済みのすべてを、消去時と同じ理由で確定します",
                    vi: "lệnh này ràng buộc mọi nội dung đã xóa, theo đúng lý do đã khai"))
        }
        let office = try ErasingOffice(opening: path, for: self)
        var places = try ErasedPlaces(in: office.layout.privateDirectory)
        let erased = office.view.index.erased
        for seq in erased {
            try office.settleSalt(of: seq, in: &places, drawing: world.random)
        }
        let seqs = erased.filter { office.isToBeBound($0, places) }
        let contents = contents(of: seqs, places, office)
        let filings = try office.filings(of: contents)
        // The salts are kept before anybody sees what they commit to.
        if !seqs.isEmpty { try places.save(in: office.layout) }
        let declared = try office.declare(filings)
        try answer(bound: seqs, contents, declared: declared)
        let lost = erased.filter { places[$0] == nil }
        if !lost.isEmpty {
            try remark(
                Trilingual(
                    en: "nothing is kept of these erased contents, so that they cannot be bound: "
                        + "seq {seqs}",
                    ja: "次の消去済みの内容については何も保存されておらず、確定できません: 番号 {seqs}",
                    vi:
                        "không còn lưu gì về các nội dung đã xóa sau đây nên không thể ràng buộc: số "
                        + "{seqs}"
                ).filled(["seqs": Ranges.text(lost)]))
        }
    }

    /// The entries by the declaration that named them first.
    private func contents(
        of seqs: [UInt64], _ places: ErasedPlaces, _ office: ErasingOffice
    ) -> [ErasureContent] {
        var grouped: [UInt64: (said: Erasures.Declaration, seqs: [UInt64])] = [:]
        for seq in seqs {
            let all = office.view.erasures.of(seq)
            guard let first = all.first(where: { $0.holder == office.operatorID }) else { continue }
            grouped[first.seq, default: (first, [])].seqs.append(seq)
        }
        return grouped.sorted { $0.key < $1.key }.flatMap { _, group in
            stride(from: 0, to: group.seqs.count, by: ErasureContent.mostSeqs).map { start in
                let some = Array(group.seqs[start...].prefix(ErasureContent.mostSeqs))
                return ErasureContent(
                    seqs: some, basis: group.said.basis, holders: group.said.holders,
                    places: places.commitments(to: some))
            }
        }
    }

    private func answer(
        bound seqs: [UInt64], _ contents: [ErasureContent], declared: [UInt64]
    ) throws {
        let isDeclared = !declared.isEmpty || seqs.isEmpty
        try print {
            var members: [(String, JSONValue)] = [
                ("seqs", .array(seqs.map { .integer(Int64(clamping: $0)) })),
                ("declared", .boolean(isDeclared)),
                ("bound_at", .array(declared.map { .integer(Int64(clamping: $0)) })),
            ]
            if !isDeclared { members.append(("contents", .array(contents.map(\.json)))) }
            return members
        } text: { report in
            if seqs.isEmpty {
                report.line(
                    Trilingual(
                        en: "there is nothing to bind", ja: "確定すべきものはありません",
                        vi: "không có gì cần ràng buộc"))
            } else if isDeclared {
                report.line(
                    Trilingual(
                        en: "{count} erased contents bound, in entry {at}: seq {seqs}",
                        ja: "消去済みの内容{count}件をエントリー{at}で確定しました: 番号 {seqs}",
                        vi: "đã ràng buộc {count} nội dung đã xóa, ở mục {at}: số {seqs}"
                    ).filled([
                        "count": "\(seqs.count)", "at": Ranges.text(declared),
                        "seqs": Ranges.text(seqs),
                    ]), tone: .good)
            } else {
                for content in contents {
                    report.line(
                        String(decoding: CanonicalJSON.bytes(of: content.json), as: UTF8.self))
                }
            }
        }
        if !isDeclared { try remark(ErasingOffice.isUndeclared) }
    }
}
