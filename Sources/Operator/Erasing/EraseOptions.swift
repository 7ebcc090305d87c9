import LedgerStore
import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

/// What `feri erase` is given.
enum EraseOptions {
    static let home = Option(
        "home", .directory("HOME"), en: "erase in this registry's home", ja: "この台帳のホームで消去する",
        vi: "xóa trong thư mục gốc của sổ này")

    static let vault = Option(
        "vault", .directory("VAULT"), en: "erase a party's own copies in this vault",
        ja: "この保管庫にある当事者自身の控えを消去する", vi: "xóa bản giữ của một bên trong kho này")

    static let basis = Option(
        "basis", .text("TEXT"),
        en: "why, in words that everybody may read: the law, or whose wish; no name of a person",
        ja: "理由。公開されます（根拠法または誰の求めか。個人名は書かない）",
        vi: "lý do, mọi người đều đọc được: theo luật nào hoặc theo ý ai; không ghi tên người")

    static let bind = Option(
        flag: "bind",
        en: "erase nothing: bind which order each content named that was erased before, where "
            + "nothing does yet; with '--home'",
        ja: "何も消去せず、消去済みの各内容がどの求人に関するものだったかを、未確定のものについて確定する（「--home」とともに）",
        vi: "không xóa gì: ràng buộc mỗi nội dung đã xóa trước đây nói về đơn hàng nào, nếu chưa "
            + "ràng buộc; dùng với '--home'")

    static let unbound = Option(
        flag: "unbound",
        en: "declare without binding which order each content named, for readers of a version that "
            + "does not know it; verdicts are undetermined until '--bind'",
        ja: "どの求人に関する内容だったかを確定せずに申告する（それを読めない旧版の利用者のため）。"
            + "「--bind」まで判定は判定不能になる",
        vi: "khai mà không ràng buộc mỗi nội dung nói về đơn hàng nào, cho bên dùng phiên bản chưa "
            + "biết đến; kết luận là 'chưa xác định được' cho đến khi '--bind'")

    static let keys = Option(
        "key", .file("KEY"), repeatable: true,
        en: "private keys that sign the declaration; without any, it is only printed",
        ja: "申告に署名する秘密鍵。省略時は内容を表示するだけ",
        vi: "các khóa bí mật ký bản khai; nếu không có thì chỉ in nội dung")

    static let holders = Option(
        "holder", .text("PARTY"), repeatable: true,
        en: "another party that holds copies, besides the operator and who filed the entries",
        ja: "運営者と提出者のほかに控えを持つ当事者", vi: "bên khác còn giữ bản sao, ngoài đơn vị vận hành và bên nộp")

    static let logKey = Option(
        "log-key", .file("KEY"), en: "the log's private key; else HOME/keys/log.key",
        ja: "ログの秘密鍵。省略時は HOME/keys/log.key",
        vi: "khóa bí mật của sổ; nếu không có là HOME/keys/log.key")

    static let also = Option(
        "also", .file("PATH"), repeatable: true,
        en: "a file, or a directory, in which filings of these entries were kept",
        ja: "該当する提出物を保存したファイルまたはディレクトリ",
        vi: "tệp hoặc thư mục còn giữ bản nộp của các mục này")
}

extension Invocation {
    /// The entries that the operands name, ascending.
    func erasedSeqs() throws(Failure) -> [UInt64] {
        guard !operands.isEmpty else {
            throw Failure(
                .usage, en: "name the entries to erase, or give '--bind'",
                ja: "消去するエントリーの番号を指定するか、「--bind」を付けてください",
                vi: "hãy ghi số các mục cần xóa, hoặc dùng '--bind'")
        }
        var seqs: Set<UInt64> = []
        for operand in operands { seqs.insert(try Invocation.number(operand, of: "SEQ")) }
        guard seqs.count <= ErasureContent.mostSeqs else {
            throw Failure(
                .usage, en: "more than {most} entries at once", ja: "一度に消去できるのは{most}件までです",
                vi: "mỗi lần tối đa {most} mục", ["most": "\(ErasureContent.mostSeqs)"])
        }
        return seqs.sorted()
    }

    /// The entries of these numbers; each must be there, and sealed.
    func sealedEntries(_ seqs: [UInt64], in reader: LedgerReader) throws -> [ErasedEntry] {
        let size = try reader.checkpoint().size
        return try seqs.map { seq in
            let entry = try Entry(parsing: try reader.entry(seq, inLogOf: size))
            let submission = try Submission(statement: entry.statement, opening: nil)
            guard submission.isSealed else {
                throw Failure(
                    .badData, en: "this entry is in the open: it cannot be erased",
                    ja: "このエントリーは公開されており、消去できません",
                    vi: "mục này là công khai, không thể xóa",
                    hint: Trilingual(
                        en: "only what is sealed lies beside the ledger and can be destroyed",
                        ja: "台帳の外に保管される封印された内容だけが消去できます",
                        vi: "chỉ nội dung niêm phong, nằm ngoài sổ, mới có thể xóa"),
                    at: "seq \(seq)")
            }
            return ErasedEntry(
                seq: seq, speaker: submission.speaker, identity: submission.identity)
        }
    }

    /// All who are known to hold copies, `filer` first.
    func erasureHolders(
        of entries: [ErasedEntry], filer: PartyID, operatorID: PartyID?
    ) throws(Failure) -> [PartyID] {
        var holders = [filer]
        func add(_ party: PartyID) {
            if !holders.contains(party) { holders.append(party) }
        }
        if let operatorID { add(operatorID) }
        for entry in entries { add(entry.speaker) }
        for text in values(of: EraseOptions.holders) {
            guard let party = PartyID(text) else { throw Failure.noIdentifier("party", text) }
            add(party)
        }
        guard holders.count <= ErasureContent.mostHolders else {
            throw Failure(
                .usage, en: "more than {most} holders: erase the entries in several calls",
                ja: "保有者が{most}を超えます。エントリーを分けて消去してください",
                vi: "quá {most} bên giữ: hãy xóa thành nhiều lần",
                ["most": "\(ErasureContent.mostHolders)"])
        }
        return holders
    }

    /// Fails when traces are left: nothing is declared erased that is still there.
    func expectNoTraces(_ traces: SecretTraces, below paths: [String]) throws {
        var left: [String] = []
        for path in paths { left += try traces.files(below: path) }
        guard let first = left.first else { return }
        for file in left {
            try complain(
                Failure(
                    .no, en: "still holds a content or salt that is to be erased",
                    ja: "消去対象の内容またはソルトが残っています", vi: "vẫn còn nội dung hoặc salt cần xóa",
                    at: file))
        }
        throw Failure(
            .no, en: "erased in part; nothing was declared", ja: "一部のみ消去。申告は行っていません",
            vi: "mới xóa một phần; chưa khai gì",
            hint: Trilingual(
                en: "remove these files, then give the same command again",
                ja: "これらのファイルを削除してから、同じコマンドをもう一度実行してください",
                vi: "hãy xóa các tệp này rồi chạy lại đúng lệnh đó"),
            at: first)
    }
}
