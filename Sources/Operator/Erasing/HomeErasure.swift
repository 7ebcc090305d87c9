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
        let basis = try required(EraseOptions.basis)
        let office = try ErasingOffice(opening: path, for: self)
        let (layout, view) = (office.layout, office.view)
        let entries = try sealedEntries(seqs, in: office.desk.reader)
        let held = try view.entries(seqs)
        var places = try ErasedPlaces(in: layout.privateDirectory)
        let isBinding = !has(EraseOptions.unbound)
        places.take(held)
        let random = isBinding ? world.random : nil
        for seq in seqs { try office.settleSalt(of: seq, in: &places, drawing: random) }
        let kept = places
        let undeclared = seqs.filter { seq in
            office.isToBeDeclared(seq) || (isBinding && office.isToBeBound(seq, kept))
        }
        let content = ErasureContent(
            seqs: undeclared, basis: basis,
            holders: try erasureHolders(
                of: entries, filer: office.operatorID, operatorID: office.operatorID),
            places: isBinding ? places.commitments(to: undeclared) : nil)
        // What would be refused is refused before anything is destroyed.
        let filings = try office.filings(of: undeclared.isEmpty ? [] : [content])

        let traces = SecretTraces(of: held.compactMap(\.opening))
        try places.save(in: layout)
        let filed = KeptFilings(identities: Set(entries.map(\.identity)))
        let around = [
            layout.inbox, layout.taken, layout.outbox, layout.refused, layout.index,
        ]
        for place in around + values(of: EraseOptions.also) { _ = try filed.remove(below: place) }
        try expectNoTraces(traces, below: around + values(of: EraseOptions.also))
        let erased = try office.desk.writer.eraseOpenings(of: seqs)
        try expectNoTraces(
            traces,
            below: around + [layout.privateDirectory, layout.journal, layout.staging])

        let declaredAt = try office.declare(filings).last
        try answer(erased: erased, of: seqs, content, declaredAt: declaredAt)
        if content.places == nil, !undeclared.isEmpty { try remark(ErasingOffice.isUnbound) }
    }

    private func answer(
        erased: [UInt64], of seqs: [UInt64], _ content: ErasureContent, declaredAt: UInt64?
    ) throws {
        let isDeclared = declaredAt != nil || content.seqs.isEmpty
        try print {
            var members: [(String, JSONValue)] = [
                ("seqs", .array(seqs.map { .integer(Int64(clamping: $0)) })),
                ("erased_now", .array(erased.map { .integer(Int64(clamping: $0)) })),
                ("declared", .boolean(isDeclared)),
                ("bound", .boolean(content.places != nil || content.seqs.isEmpty)),
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
        if !isDeclared { try remark(ErasingOffice.isUndeclared) }
    }
}

extension ErasedPlaces {
    /// Keeps which order each content named that is still there.
    ///
    /// A salt that was drawn before, by a call that was cut short, stays: it may be declared.
    fileprivate mutating func take(_ held: [ReadEntry]) {
        for entry in held {
            guard let said = entry.said else { continue }
            let place = said.content.subjects.order.map { Place.order($0) } ?? .noOrder
            let known = self[entry.seq].flatMap { $0.place == place ? $0.salt : nil }
            keep(place, of: entry.seq, salt: known)
        }
    }
}
