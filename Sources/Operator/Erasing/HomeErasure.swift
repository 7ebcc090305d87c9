import Judging
import LedgerStore
import Office
import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

extension Invocation {
    /// Erases in a registry's home: purges everything first, and only then declares it.
    ///
    /// Every step can be done again, and what tells the next steps what to look for, the openings
    /// files, goes last: so the same command given again ends what a crash cut short.
    func eraseInHome(_ path: String) throws {
        let seqs = try erasedSeqs()
        let layout = HomeLayout(root: path)
        let keys = try values(of: EraseOptions.keys).map(signerKey)
        let desk = try RegistryDesk(
            home: layout,
            logKey: try signerKey(value(of: EraseOptions.logKey) ?? layout.logKeyFile),
            clock: world.clock, profiles: [DefaultProfile.bytes])
        let view = try LedgerView(
            ledger: layout.ledger, openings: layout.privateDirectory, key: desk.writer.logKey)
        let entries = try sealedEntries(seqs, in: desk.reader)
        guard let operatorID = view.state.operatorID else { throw Failure.emptyLedger(path) }
        let holders = try erasureHolders(of: entries, filer: operatorID, operatorID: operatorID)
        let content = ErasureContent(
            seqs: seqs.filter { !view.erasures.names($0, by: operatorID) },
            basis: try required(EraseOptions.basis), holders: holders)
        let filing = try declaration(content, by: operatorID, keys, view)
        // What would be refused is refused before anything is destroyed.
        if let filing, let refusal = try desk.objection(to: filing) {
            throw Failure(.badData, refusal.wording.message, hints: [refusal.wording.remedy])
        }

        let held = try view.entries(seqs)
        let traces = SecretTraces(of: held.compactMap(\.opening))
        var places = try ErasedPlaces(in: layout.privateDirectory)
        for entry in held {
            guard let said = entry.said else { continue }
            places.keep(said.content.subjects.order.map { .order($0) } ?? .noOrder, of: entry.seq)
        }
        try places.save(in: layout)
        let filings = KeptFilings(identities: Set(entries.map(\.identity)))
        let around = [
            layout.inbox, layout.taken, layout.outbox, layout.refused, layout.index,
        ]
        for place in around + values(of: EraseOptions.also) { _ = try filings.remove(below: place) }
        try expectNoTraces(traces, below: around + values(of: EraseOptions.also))
        let erased = try desk.writer.eraseOpenings(of: seqs)
        try expectNoTraces(
            traces,
            below: around + [layout.privateDirectory, layout.journal, layout.staging])

        var declaredAt: UInt64?
        for outcome in try desk.submitTogether(filing.map { [$0] } ?? []) {
            if case .refused(let refusal, _) = outcome {
                throw Failure(.badData, refusal.wording.message, hints: [refusal.wording.remedy])
            }
            declaredAt = outcome.seq
        }
        try desk.publish()
        try desk.close()
        try answer(erased: erased, of: seqs, content, declaredAt: declaredAt)
    }

    /// The signed `data.erased`; nil without keys, and when there is nothing left to declare.
    private func declaration(
        _ content: ErasureContent, by operatorID: PartyID, _ keys: [SignerKey], _ view: LedgerView
    ) throws -> Filing? {
        guard let first = keys.first, !content.seqs.isEmpty else { return nil }
        guard PartyKeyName(first.name.text)?.party == operatorID else {
            throw Failure(
                .usage,
                en: "in a registry's home the operator declares: sign with its officers' keys",
                ja: "ホームでの消去は運営者が申告します。運営者の役員の鍵で署名してください",
                vi: "trong thư mục gốc của sổ, đơn vị vận hành là bên khai: hãy ký bằng khóa của họ"
            )
        }
        let checkpoint = view.checkpoint
        let maker = StatementMaker(
            origin: checkpoint.origin.text,
            seen: .init(size: checkpoint.size, root: checkpoint.root), keys: keys,
            filed: world.now(), profile: try Profile(DefaultProfile.bytes), random: world.random)
        return try maker.filing(of: content.json)
    }

    private func answer(
        erased: [UInt64], of seqs: [UInt64], _ content: ErasureContent, declaredAt: UInt64?
    ) throws {
        let isDeclared = declaredAt != nil || content.seqs.isEmpty
        try answer {
            var members: [(String, JSONValue)] = [
                ("seqs", .array(seqs.map { .integer(Int64(clamping: $0)) })),
                ("erased_now", .array(erased.map { .integer(Int64(clamping: $0)) })),
                ("declared", .boolean(isDeclared)),
            ]
            if let declaredAt {
                members.append(("declared_at", .integer(Int64(clamping: declaredAt))))
            }
            if !isDeclared { members.append(("content", content.json)) }
            return members
        } text: { report in
            report.line(
                Trilingual(
                    en: "{now} of {count} contents erased now; none is left in this home",
                    ja: "{count}件中{now}件を消去しました。このホームには残っていません",
                    vi: "vừa xóa {now} trong {count} nội dung; thư mục này không còn nội dung nào"
                ).filled(["now": "\(erased.count)", "count": "\(seqs.count)"]), tone: .good)
            if let declaredAt {
                report.line(
                    Trilingual(
                        en: "declared in entry {seq}", ja: "エントリー{seq}で申告しました",
                        vi: "đã khai ở mục {seq}"
                    ).filled(["seq": "\(declaredAt)"]))
            } else if content.seqs.isEmpty {
                report.line(
                    Trilingual(
                        en: "declared before", ja: "申告済みです", vi: "đã khai trước đó"))
            } else {
                report.line(String(decoding: CanonicalJSON.bytes(of: content.json), as: UTF8.self))
            }
        }
        if !isDeclared {
            try remark(
                Trilingual(
                    en: "not declared yet: give the same command with the officers' keys, or have "
                        + "them sign this content with 'feri sign'",
                    ja: "まだ申告していません。役員の鍵を付けて同じコマンドを実行するか、この内容に「feri sign」で署名してください",
                    vi:
                        "chưa khai: hãy chạy lại lệnh này kèm khóa của người phụ trách, hoặc để họ ký "
                        + "nội dung này bằng 'feri sign'"))
        }
    }
}
