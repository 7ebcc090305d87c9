import LedgerStore
import Office
import Platform
import Registry
import RegistryWords
import Terminal
import Transparency
import Views
import Wording
import Workplace

/// A home that is open for erasing in it, and the officers who declare it.
struct ErasingOffice {
    let layout: HomeLayout
    let desk: RegistryDesk
    /// As the ledger was when the home was opened.
    let view: LedgerView
    let operatorID: PartyID
    private let keys: [SignerKey]
    private let world: World

    init(opening path: String, for invocation: Invocation) throws {
        layout = HomeLayout(root: path)
        keys = try invocation.values(of: EraseOptions.keys).map(invocation.signerKey)
        world = invocation.world
        desk = try RegistryDesk(
            home: layout, logKey: try invocation.logKey(of: layout, named: EraseOptions.logKey),
            clock: world.clock, profiles: [DefaultProfile.bytes],
            // Without keys nothing is declared: what is to be erased need not wait for a clock.
            options: WriterOptions(clock: keys.isEmpty ? .unused : invocation.clockUse))
        view = try LedgerView(
            ledger: layout.ledger, openings: layout.privateDirectory, key: desk.writer.logKey)
        guard let operatorID = view.state.operatorID else { throw Failure.emptyLedger(path) }
        self.operatorID = operatorID
    }

    /// Whether the operator has not declared the entry yet.
    func isToBeDeclared(_ seq: UInt64) -> Bool { !view.erasures.names(seq, by: operatorID) }

    /// Whether nothing commits to what is kept of the entry.
    func isToBeBound(_ seq: UInt64, _ places: ErasedPlaces) -> Bool {
        places[seq]?.salt != nil && commitment(to: seq) == nil
    }

    /// Gives what is kept of the entry a salt where `random` draws one and nothing commits to it
    /// yet. The first commitment is the one that counts: a salt that does not fit it, of a home
    /// that was restored, is left out.
    func settleSalt(
        of seq: UInt64, in places: inout ErasedPlaces, drawing random: ((Int) throws -> [UInt8])?
    ) throws {
        guard let line = places[seq] else { return }
        if let committed = commitment(to: seq) {
            if line.commitment != committed { places.keep(line.place, of: seq, salt: nil) }
        } else if line.salt == nil, let random {
            places.keep(line.place, of: seq, salt: try random(ErasedPlaces.saltLength))
        }
    }

    private func commitment(to seq: UInt64) -> Digest? {
        view.erasures.commitment(to: seq, by: operatorID)?.digest
    }

    /// The signed statements; none without keys.
    /// - Throws: `Failure` when one would be refused.
    func filings(of contents: [ErasureContent]) throws -> [Filing] {
        guard let first = keys.first else { return [] }
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
        let filings = try contents.enumerated().map { index, content in
            try maker.filing(of: content.content, index: index)
        }
        for filing in filings {
            if let refusal = try desk.objection(to: filing) { throw ErasingOffice.refused(refusal) }
        }
        return filings
    }

    /// Appends and publishes the statements, and closes the home; their seqs.
    func declare(_ filings: [Filing]) throws -> [UInt64] {
        let outcomes = try desk.submitTogether(filings)
        for case .refused(let refusal, _) in outcomes { throw ErasingOffice.refused(refusal) }
        try desk.publish()
        try desk.close()
        return outcomes.compactMap(\.seq)
    }

    private static func refused(_ refusal: Refusal) -> Failure {
        Failure(.badData, refusal.wording.message, hints: [refusal.wording.remedy])
    }

    static let isUndeclared = Trilingual(
        en: "not declared yet: give the same command with the officers' keys, or have them sign "
            + "this content with 'feri sign'",
        ja: "まだ申告していません。役員の鍵を付けて同じコマンドを実行するか、この内容に「feri sign」で署名してください",
        vi: "chưa khai: hãy chạy lại lệnh này kèm khóa của người phụ trách, hoặc để họ ký nội dung "
            + "này bằng 'feri sign'")

    static let isUnbound = Trilingual(
        en: "nothing binds which order each content named: no verdict on an order that was issued "
            + "before is better than undetermined until 'feri erase --bind' is done",
        ja: "各内容がどの求人に関するものだったかが確定していません。「feri erase --bind」を実行するまで、"
            + "それ以前に出された求人の判定は「判定不能」より良くなりません",
        vi: "chưa có gì ràng buộc mỗi nội dung nói về đơn hàng nào: trước khi chạy 'feri erase "
            + "--bind', mọi đơn hàng đã có trước đó không được kết luận tốt hơn 'chưa xác định được'"
    )
}
