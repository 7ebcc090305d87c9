import HTTPFetching
import LedgerStore
import Platform
import Registry
import StoreFailures
import Terminal
import Transparency
import Views
import Wording

extension Command {
    private static let key = Option(
        "key", .file("VKEY"), required: true,
        en: "the log's public key, as text or in a file, got from a source you trust",
        ja: "信頼できる経路で入手したログの公開鍵(文字列またはファイル)",
        vi: "khóa công khai của sổ (chuỗi hoặc tệp), lấy từ nguồn đáng tin")

    private static let since = Option(
        "since", .file("CHECKPOINT"),
        en: "an older checkpoint, or a receipt, that this ledger must continue",
        ja: "この台帳が続きであるべき、以前のチェックポイントまたは受領証",
        vi: "checkpoint cũ hoặc biên nhận mà sổ này phải tiếp nối")

    static let policy = Option(
        "policy", .file(),
        en: "the witnesses who must have cosigned the checkpoint (C2SP tlog-policy)",
        ja: "チェックポイントに連署しているべき立会人(C2SP tlog-policy)",
        vi: "các nhân chứng phải cùng ký checkpoint (C2SP tlog-policy)")

    private static let against = Option(
        "against", .file(),
        en: "with a checkpoint or receipt as PATH: another of the same log; do they contradict?",
        ja: "PATHがチェックポイントか受領証のとき、同じログの別のもの。両者は矛盾するか",
        vi: "khi PATH là checkpoint hoặc biên nhận: một cái khác của cùng sổ; hai cái có mâu thuẫn?"
    )

    static let evidence = Option(
        "evidence", .file(),
        en: "where two checkpoints contradict: write both into one file that convicts the log",
        ja: "2つのチェックポイントが矛盾する場合、ログの違反を証明する1つのファイルに書く",
        vi: "khi hai checkpoint mâu thuẫn: ghi cả hai vào một tệp đủ để kết tội sổ")

    private static let refusals = Option(
        "refusals", .directory(),
        en: "the notes of all refusals, to be held against what the ledger counts; "
            + "with --home HOME/refused/notes",
        ja: "台帳の集計と照合する全拒否通知。--home では HOME/refused/notes",
        vi: "mọi phiếu từ chối, để đối chiếu với số sổ đã đếm; với --home là HOME/refused/notes")

    private static let hashesOnly = Option(
        flag: "hashes-only", en: "check tree and chain only, no statement and no signature",
        ja: "木と連鎖だけを検査し、申告と署名は検査しない", vi: "chỉ kiểm tra cây và chuỗi, không kiểm bản khai và chữ ký"
    )

    private static let earlierRules = Option(
        flag: "earlier-rules",
        en: "judge all orders by the rules before each change too, however large the ledger",
        ja: "台帳の大きさにかかわらず、全求人を変更前の規則でも判定する",
        vi: "xét mọi đơn hàng theo cả bộ quy tắc trước mỗi lần đổi, dù sổ lớn đến đâu")

    private static let mirror = Option(
        "mirror", .directory(),
        en: "where to keep what is fetched of a ledger at an address; else in the user's cache",
        ja: "アドレスの台帳から取得したものの保存先。省略時は利用者のキャッシュ",
        vi: "nơi giữ những gì tải về từ địa chỉ; nếu không thì trong bộ nhớ đệm của người dùng")

    private static let authorities = Option(
        "ca", .file("PEM"), en: "the only authorities whose certificates count, not this machine's",
        ja: "証明書を信頼する認証局(このコンピューターのものに代えて)",
        vi: "chỉ tin các tổ chức chứng thực này, thay cho của máy này")

    /// Verifies a ledger or a receipt.
    package static let verify = Command(
        "verify",
        Trilingual(
            en: "verify a ledger, a receipt, a refusal or evidence",
            ja: "台帳・受領証・拒否通知・証拠を検証する",
            vi: "kiểm tra sổ, biên nhận, phiếu từ chối hoặc bằng chứng"),
        discussion: Trilingual(
            en: "Trusts only the given key and its own computation. Says what it checked "
                + "and what it did not. Exit 0: it verifies. Exit 1: it does not, and the first "
                + "failing entry or file is named.",
            ja: "指定された鍵と自身の計算だけを信頼し、検査したものとしなかったものを示します。"
                + "終了コード0は検証成功、1は失敗で、最初に失敗したエントリーまたはファイルを示します。",
            vi:
                "Chỉ tin khóa đã cho và phép tính của chính mình. Nói rõ đã kiểm gì và chưa kiểm gì. "
                + "Mã 0: hợp lệ. Mã 1: không hợp lệ, kèm mục hoặc tệp sai đầu tiên."),
        operands: [
            Operand(
                .file("PATH"), .optional,
                en: "the published ledger's directory or https address, a receipt, a refusal's "
                    + "note, or evidence of two histories",
                ja: "公開台帳のディレクトリまたはhttpsアドレス、受領証、拒否通知、または2つの履歴の証拠",
                vi: "thư mục hoặc địa chỉ https của sổ đã công bố, biên nhận, phiếu từ chối hoặc "
                    + "bằng chứng về hai lịch sử")
        ],
        options: [
            key, CommonOptions.home, CommonOptions.openings, since, policy, refusals, hashesOnly,
            earlierRules, mirror, authorities, against, evidence,
        ],
        examples: [
            Example(
                "feri verify Ledger/sample/ledger --key Ledger/sample/ledger.vkey "
                    + "--openings Ledger/sample/private",
                en: "the sample, with its openings", ja: "見本の台帳を開示内容とともに",
                vi: "sổ mẫu, kèm nội dung"),
            Example(
                "feri verify https://registry.example --key log.vkey",
                en: "a ledger elsewhere; again later, only what is new is fetched",
                ja: "離れた場所の台帳。次回は新しい部分だけを取得", vi: "sổ ở nơi khác; lần sau chỉ tải phần mới"),
        ]
    ) { invocation in
        let trusted = try invocation.verifierKey(try invocation.required(key))
        let places = try places(of: invocation)
        let progress = ProgressLine(in: invocation.world)
        if WebAddress.isOne(places.ledger) {
            if invocation.value(of: against) != nil {
                throw Failure(
                    .usage, en: "'--against' is for a file", ja: "「--against」はファイル用です",
                    vi: "'--against' chỉ dùng cho tệp")
            }
            return try verifyRemote(places, under: trusted, progress, invocation)
        }
        for option in [mirror, authorities] where invocation.value(of: option) != nil {
            throw Failure(
                .usage, en: "'--{name}' is for a ledger at an address",
                ja: "「--{name}」はアドレスで指定した台帳用です", vi: "'--{name}' chỉ dùng cho sổ ở một địa chỉ",
                ["name": option.name])
        }
        guard let kind = try FileSystem.kind(of: places.ledger) else {
            // A home that is there, and whose ledger is not, is damaged.
            guard let home = invocation.value(of: CommonOptions.home),
                try FileSystem.exists(HomeLayout(root: home).description)
            else { throw Failure.nothing(at: places.ledger) }
            return try show(LedgerVerification.Failed.noLedger, invocation)
        }
        guard kind == .directory else {
            guard invocation.value(of: CommonOptions.home) == nil else {
                return try show(LedgerVerification.Failed.noLedger, invocation)
            }
            for option in [CommonOptions.openings, since, refusals, hashesOnly, earlierRules]
            where invocation.has(option) || invocation.value(of: option) != nil {
                throw Failure(
                    .usage, en: "'--{name}' is for a ledger; {path} is a file",
                    ja: "「--{name}」は台帳用です。{path} はファイルです",
                    vi: "'--{name}' chỉ dùng cho sổ; {path} là một tệp",
                    ["name": option.name, "path": places.ledger])
            }
            if let other = invocation.value(of: against) {
                return try compare(places.ledger, other, under: trusted, invocation)
            }
            return try verifyFile(at: places.ledger, under: trusted, invocation)
        }
        if invocation.value(of: against) != nil {
            throw Failure(
                .usage, en: "'--against' is for a file; {path} is a directory",
                ja: "「--against」はファイル用です。{path} はディレクトリです",
                vi: "'--against' chỉ dùng cho tệp; {path} là thư mục", ["path": places.ledger])
        }
        let verification = try verification(of: places, under: trusted, invocation)
        switch try run(verification, progress) {
        case .success(let verified): return try show(verified, trusted, invocation)
        case .failure(let failed): return try show(failed, invocation)
        }
    }

    private static func verification(
        of places: LedgerPlaces, under key: VerifierKey, _ invocation: Invocation,
        profiles: PublishedProfiles? = nil
    ) throws -> LedgerVerification {
        let notes = try notes(of: invocation)
        // Of a home, what is missing inside is a failure of the home.
        for option in [CommonOptions.openings, refusals] {
            if let path = invocation.value(of: option) { try Failure.expectDirectory(path) }
        }
        return LedgerVerification(
            ledger: places.ledger, openings: places.openings, key: key,
            since: try invocation.value(of: since).map {
                EarlierEvidence(name: $0, bytes: try invocation.read($0, limit: Receipt.longest))
            },
            policy: try invocation.value(of: policy).map {
                try WitnessPolicy.read(try invocation.read($0), at: $0)
            }, refusals: notes, hashesOnly: invocation.has(hashesOnly),
            now: invocation.world.now(), judgesByEarlierRules: invocation.has(earlierRules),
            isCopy: profiles != nil, profiles: profiles)
    }

    private static func run(
        _ verification: LedgerVerification, _ progress: ProgressLine
    ) throws -> Result<LedgerVerification.Verified, LedgerVerification.Failed> {
        let outcome = Result { () throws(LedgerVerification.Failed) in
            try verification.run { done, total in
                // A terminal that went away does not stop a verification.
                try? progress.show { "\(done) / \(total)" }
            }
        }
        try progress.clear()
        return outcome
    }

    /// Copies what is missing here, then verifies the copy as any other ledger.
    private static func verifyRemote(
        _ places: LedgerPlaces, under key: VerifierKey, _ progress: ProgressLine,
        _ invocation: Invocation
    ) throws -> ExitCode {
        let remote = try RemoteLedger(
            places.ledger, under: key, directory: invocation.value(of: mirror),
            authorities: invocation.value(of: authorities), in: invocation.world)
        let copy = LedgerPlaces(ledger: remote.mirror.ledger, openings: places.openings)
        // What is wrong with the options shows before anything is fetched.
        let verification = try verification(
            of: copy, under: key, invocation,
            profiles: PublishedProfiles(ledger: copy.ledger, fetch: { remote.profile($0) }))
        let kept: Int
        do {
            kept = try remote.fetch { done, total in
                try? progress.show { "\(remote.address): \(done) / \(total)" }
            }
            try progress.clear()
        } catch let failed as LedgerVerification.Failed {
            try progress.clear()
            return try show(failed, invocation)
        } catch {
            try progress.clear()
            throw error
        }
        switch try run(verification, progress) {
        case .success(let verified):
            return try show(verified, key, invocation, from: remote.transfer(kept: kept))
        case .failure(let failed):
            if let missing = remote.missing { throw missing }
            // Older files of the copy are not fetched again: it may be these.
            try invocation.remark(remote.mayBeDamaged)
            return try show(failed, invocation)
        }
    }

    /// The directory of the notes of refusals; nil where none is to be looked at.
    private static func notes(of invocation: Invocation) throws(Failure) -> String? {
        let given = invocation.value(of: refusals)
        guard !invocation.has(hashesOnly) else {
            guard given == nil else {
                throw Failure(
                    .usage, en: "'--refusals' needs the statements: leave '--hashes-only' out",
                    ja: "「--refusals」には申告の検査が必要です。「--hashes-only」を外してください",
                    vi: "'--refusals' cần kiểm bản khai: hãy bỏ '--hashes-only'")
            }
            return nil
        }
        return given
            ?? invocation.value(of: CommonOptions.home).map {
                RefusalFiles(in: HomeLayout(root: $0).refused).directory
            }
    }

    private static func places(of invocation: Invocation) throws(Failure) -> LedgerPlaces {
        guard let path = invocation.operands.first else { return try invocation.ledgerPlaces() }
        guard invocation.value(of: CommonOptions.home) == nil else {
            throw Failure(
                .usage, en: "give PATH or '--home', not both",
                ja: "PATHか「--home」のどちらか一方を指定してください", vi: "chỉ ghi PATH hoặc '--home'")
        }
        return LedgerPlaces(
            ledger: path, openings: invocation.value(of: CommonOptions.openings))
    }
}
